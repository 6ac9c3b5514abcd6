import { commands, Disposable, l10n, type TextEditor, Uri, window } from 'vscode';
import {
  type FindingAtCursor,
  findingAtRequest,
  fixAllRequest,
  type Repair,
  serverCommands,
} from '../../../server/src/protocol';
import { activeDump, changedMeanwhile, registerCommands, registerDumpEditorCommands, tell } from '../editors';
import type { FixPreview } from '../fixPreview';
import type { Server } from '../server';
import { applyEdits, fromPosition, placeIn } from '../wire';

/** Accepting a repair, accepting all of its kind, letting the text stand; repairing a dump and a workspace. */
export function registerRepairs(server: Server, preview: FixPreview): Disposable {
  const repairs = new Repairs(server);
  const oneByOne = queue();
  const atCursor = registerDumpEditorCommands({
    acceptRepair: oneByOne((editor) => repairs.accept(editor)),
    acceptSimilar: oneByOne((editor) => repairs.acceptSimilar(editor)),
    rejectFinding: oneByOne((editor) => repairs.letStand(editor)),
    fixAllSafe: oneByOne((editor) => repairs.fixDump(editor)),
  });
  const everywhere = registerCommands({
    fixWorkspace: (target?: unknown) => preview.run({ ...scopeOf(target), safety: 'safe' }),
  });
  return Disposable.from(atCursor, everywhere);
}

/** Keys come faster than answers: each command begins when the one before it has changed the text. */
function queue(): (work: (editor: TextEditor) => Promise<void>) => (editor: TextEditor) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => (editor) => {
    const done = last.then(() => work(editor));
    // What goes wrong in one is told by whoever called it, and keeps nobody else from working.
    last = done.catch(() => undefined);
    return done;
  };
}

class Repairs {
  readonly #server: Server;
  /** The rule whose repair was accepted last: "all of this kind" still means it when the finding is gone. */
  #lastRule: string | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  async accept(editor: TextEditor): Promise<void> {
    const finding = await this.#findingAt(editor);
    if (finding === null) {
      // One key is enough to go through a page: it shows a finding, repairs it, shows the next one.
      await commands.executeCommand('newsproof.nextFinding');
      return;
    }
    const repair = await chooseRepair(finding);
    if (repair === undefined || !(await apply(repair))) return;
    this.#lastRule = finding.rule;
    if (finding.similarSafe === 0) tell(repair.title);
    else tell(l10n.t('{0} · {1} more like this: Shift+Alt+Enter', repair.title, finding.similarSafe));
  }

  async acceptSimilar(editor: TextEditor): Promise<void> {
    const rule = (await this.#findingAt(editor))?.rule ?? this.#lastRule;
    if (rule === undefined) {
      tell(l10n.t('There is no finding at the cursor. Press F7 for the next one.'));
      return;
    }
    await this.#fix(editor, [rule]);
  }

  async letStand(editor: TextEditor): Promise<void> {
    const finding = await this.#findingAt(editor);
    if (finding === null) {
      tell(l10n.t('There is no finding at the cursor. Press F7 for the next one.'));
      return;
    }
    const { uri } = editor.document;
    await commands.executeCommand(
      serverCommands.stet,
      uri.toString(),
      fromPosition(editor.selection.active),
      finding.rule,
    );
    tell(l10n.t('Stet: the text stands, and the finding stays away.'));
  }

  fixDump(editor: TextEditor): Promise<void> {
    return this.#fix(editor, undefined);
  }

  async #fix({ document }: TextEditor, rules: readonly string[] | undefined): Promise<void> {
    const files = await this.#server.ask(fixAllRequest, {
      uris: [document.uri.toString()],
      safety: 'safe',
      ...(rules !== undefined && { rules }),
    });
    const fixed = files.flatMap((file) => Object.values(file.fixed)).reduce((sum, count) => sum + count, 0);
    if (fixed === 0) {
      tell(l10n.t('There is nothing that a safe repair could mend.'));
      return;
    }
    if (!(await applyEdits(files.map((file) => file.edit)))) {
      tell(changedMeanwhile());
      return;
    }
    const settled = files.every((file) => file.settled);
    tell(settled ? l10n.t('{0} findings repaired.', fixed) : unsettled(fixed));
  }

  #findingAt(editor: TextEditor): Promise<FindingAtCursor | null> {
    return this.#server.ask(findingAtRequest, placeIn(editor.document, editor.selection.active));
  }
}

/** The repair, or the one that a person picks; undefined where there is none or nothing was picked. */
async function chooseRepair({ repair, choices, message }: FindingAtCursor): Promise<Repair | undefined> {
  const all = repair === null ? choices : [repair, ...choices.filter(({ title }) => title !== repair.title)];
  if (all.length === 0) {
    tell(l10n.t('Nothing repairs this by itself: mend the text, or let it stand with Shift+Alt+Backspace.'));
    return undefined;
  }
  if (all.length === 1) return all[0];
  const picked = await window.showQuickPick(
    all.map((one) => ({
      label: one.title,
      description: one.safety === 'safe' ? '' : l10n.t('changes words'),
      repair: one,
    })),
    { title: message, placeHolder: l10n.t('Choose a repair') },
  );
  return picked?.repair;
}

async function apply(repair: Repair): Promise<boolean> {
  const done = await applyEdits([repair.edit]);
  if (!done) tell(changedMeanwhile());
  return done;
}

function unsettled(fixed: number): string {
  return l10n.t('{0} findings repaired; the repairs kept calling for each other, so look the page over.', fixed);
}

/** A row of the issues view, a file or folder of the explorer, or nothing: then every dump of the workspace. */
function scopeOf(target: unknown): { readonly uris?: readonly string[] } {
  if (target instanceof Uri) return { uris: [target.toString()] };
  if (typeof target === 'object' && target !== null && 'uri' in target && typeof target.uri === 'string') {
    return { uris: [target.uri] };
  }
  const editor = activeDump();
  return editor !== undefined && workspaceIsEmpty(editor) ? { uris: [editor.document.uri.toString()] } : {};
}

/** Without a folder, "all dumps" are the one that is open. */
function workspaceIsEmpty({ document }: TextEditor): boolean {
  return document.isUntitled;
}
