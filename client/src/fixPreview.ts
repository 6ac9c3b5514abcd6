import { commands, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { type FixAllParams, type FixedFile, fixAllRequest } from '../../server/src/protocol';
import { tell } from './editors';
import type { Server } from './server';
import type { VirtualTexts } from './virtualTexts';
import { applyEdits } from './wire';

/** Repairs in many dumps: looked at side by side before anything is written. */
export class FixPreview {
  readonly #server: Server;
  readonly #texts: VirtualTexts;

  constructor(server: Server, texts: VirtualTexts) {
    this.#server = server;
    this.#texts = texts;
  }

  async run(params: FixAllParams): Promise<void> {
    const files = await this.#findRepairs(params);
    if (files === undefined) return;
    if (files.length === 0) {
      void window.showInformationMessage(l10n.t('There is nothing that a safe repair could mend.'));
      return;
    }
    const after = await this.#show(files);
    const agreed = await agree(files);
    await closePreview(after);
    for (const uri of after) this.#texts.delete(uri);
    if (agreed) await applyAll(files);
  }

  /** Undefined where a person has cancelled. */
  async #findRepairs(params: FixAllParams): Promise<readonly FixedFile[] | undefined> {
    return window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Looking for repairs…'), cancellable: true },
      async (_progress, token) => {
        try {
          return await this.#server.ask(fixAllRequest, params, token);
        } catch (error) {
          if (token.isCancellationRequested) return undefined;
          throw error;
        }
      },
    );
  }

  async #show(files: readonly FixedFile[]): Promise<readonly Uri[]> {
    const pairs = files.map((file): [Uri, Uri] => {
      const dump = Uri.parse(file.uri);
      return [this.#texts.addDump(dump, file.before), this.#texts.addDump(dump, file.after)];
    });
    const resources = pairs.map(([before, after], index) => [Uri.parse(files[index]!.uri), before, after]);
    await commands.executeCommand('vscode.changes', l10n.t('Repairs in {0} dumps', files.length), resources);
    return pairs.flat();
  }
}

async function agree(files: readonly FixedFile[]): Promise<boolean> {
  const repairs = files.flatMap((file) => Object.values(file.fixed)).reduce((sum, count) => sum + count, 0);
  const apply = l10n.t('Apply');
  const answer = await window.showInformationMessage(
    l10n.t('Apply {0} repairs to {1} dumps? Nothing has been written yet.', repairs, files.length),
    apply,
    l10n.t('Discard'),
  );
  return answer === apply;
}

async function closePreview(shown: readonly Uri[]): Promise<void> {
  const ours = new Set(shown.map(String));
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => showsOneOf(input, ours));
  await window.tabGroups.close(tabs);
}

/** A comparison of many files lists its pairs; this VS Code's API has no type for it yet. */
function showsOneOf(input: unknown, uris: ReadonlySet<string>): boolean {
  if (typeof input !== 'object' || input === null || !('textDiffs' in input)) return false;
  const { textDiffs } = input as { readonly textDiffs: readonly { readonly modified?: Uri }[] };
  return textDiffs.some(({ modified }) => modified !== undefined && uris.has(modified.toString()));
}

async function applyAll(files: readonly FixedFile[]): Promise<void> {
  const left = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Repairing dumps'), cancellable: true },
    async (progress, token) => {
      for (const [index, file] of files.entries()) {
        progress.report({ message: `${index + 1} / ${files.length}`, increment: 100 / files.length });
        const document = await workspace.openTextDocument(Uri.parse(file.uri));
        if (token.isCancellationRequested) return files.length - index;
        await applyOne(document, file);
      }
      return 0;
    },
  );
  if (left > 0) tell(l10n.t('Stopped: {0} dumps were left as they are.', left));
  else tell(l10n.t('{0} dumps repaired.', files.length));
}

/** A dump that held unsaved work keeps it unsaved; one that did not is written. */
async function applyOne(document: TextDocument, { edit, before }: FixedFile): Promise<void> {
  const wasDirty = document.isDirty;
  if (document.getText() !== before || !(await applyEdits([edit]))) {
    void window.showWarningMessage(
      l10n.t('{0} has changed meanwhile and was left as it is.', workspace.asRelativePath(document.uri)),
    );
    return;
  }
  if (!wasDirty) await document.save();
}
