import { type Disposable, Disposable as Disposables, l10n, languages, StatusBarAlignment, window } from 'vscode';
import { type Counts, statusRequest } from '../../server/src/protocol';
import { activeDump } from './editors';
import { lately } from './lately';
import type { Server } from './server';

/** `6 articles · 14 findings · 2/6`, for the dump that is being edited. */
export class StatusBar implements Disposable {
  readonly #server: Server;
  readonly #item = window.createStatusBarItem('newsproof.counts', StatusBarAlignment.Left, 10);
  readonly #subscriptions: Disposable;
  readonly #update = lately(() => this.#show());

  constructor(server: Server) {
    this.#server = server;
    this.#item.name = 'Newsproof';
    this.#item.command = 'newsproof.nextFinding';
    this.#subscriptions = Disposables.from(
      window.onDidChangeActiveTextEditor(this.#update),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = activeDump()?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#update();
      }),
      server.onDidChangeState(this.#update),
      server.onDidChangeNotes(this.#update),
      // What its folder comes to.
      server.onDidChange(this.#update),
    );
    this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item.dispose();
  }

  async #show(): Promise<void> {
    const editor = activeDump();
    if (editor === undefined || !this.#server.isRunning) {
      this.#item.hide();
      return;
    }
    const { dump, folder } = await this.#server.ask(statusRequest, { uri: editor.document.uri.toString() });
    // The person may have gone elsewhere while the server was counting.
    if (activeDump() !== editor) return;
    if (dump === null) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(checklist) ${shortText(dump)}`;
    const label = [longText(dump), ...(folder === null ? [] : [folderText(folder)])].join('\n');
    this.#item.tooltip = label;
    this.#item.accessibilityInformation = { label: label.replace('\n', ' ') };
    this.#item.show();
  }
}

function shortText({ articles, findings, proofread }: Counts): string {
  return [
    articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles),
    findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings),
    l10n.t('proofread {0} of {1}', proofread, articles),
  ].join(' · ');
}

function longText(counts: Counts): string {
  return l10n.t(
    'Newsproof: {0} articles, {1} findings ({2} errors, {3} warnings), {4} open notes, {5} articles proofread. Go to the next finding.',
    counts.articles,
    counts.findings,
    counts.errors,
    counts.warnings,
    counts.openNotes,
    counts.proofread,
  );
}

function folderText({ articles, proofread, findings, openNotes }: Counts): string {
  return l10n.t(
    'In its folder: {0} of {1} articles proofread, {2} findings, {3} open notes.',
    proofread,
    articles,
    findings,
    openNotes,
  );
}
