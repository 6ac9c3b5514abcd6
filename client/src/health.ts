import {
  commands,
  type Disposable,
  Disposable as Disposables,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from 'vscode';
import { languageId, type ServerStatus, statusRequest } from '../../server/src/protocol';
import { activeDump } from './editors';
import { lately } from './lately';
import type { Server } from './server';

/** How Newsproof itself is doing, behind the braces of the status bar: server, index, configuration. */
export class Health implements Disposable {
  readonly #server: Server;
  readonly #index = languages.createLanguageStatusItem('newsproof.index', { language: languageId });
  readonly #configuration = languages.createLanguageStatusItem('newsproof.configuration', { language: languageId });
  readonly #subscriptions: Disposable;
  readonly #update = lately(() => this.#show(), 200);

  constructor(server: Server) {
    this.#server = server;
    this.#index.name = l10n.t('Newsproof server');
    this.#index.command = { command: 'newsproof.showOutput', title: l10n.t('Show the Log') };
    this.#configuration.name = l10n.t('Newsproof configuration');
    this.#subscriptions = Disposables.from(
      this.#index,
      this.#configuration,
      server.onDidChangeState(this.#update),
      server.onDidChange(this.#update),
      window.onDidChangeActiveTextEditor(this.#update),
    );
    this.#showStopped();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #show(): Promise<void> {
    if (!this.#server.isRunning) {
      this.#showStopped();
      return;
    }
    const uri = activeDump()?.document.uri.toString();
    const status = await this.#server.ask(statusRequest, uri === undefined ? {} : { uri });
    void commands.executeCommand('setContext', 'newsproof.ready', status.index.state !== 'running');
    this.#showIndex(status);
    this.#showConfiguration(status);
  }

  #showStopped(): void {
    void commands.executeCommand('setContext', 'newsproof.ready', false);
    const failed = this.#server.state === 'failed';
    this.#index.busy = this.#server.state === 'starting';
    this.#index.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.#index.text = failed ? l10n.t('The server did not start') : l10n.t('The server is not running');
    this.#index.detail = '';
    this.#configuration.text = l10n.t('Configuration');
    this.#configuration.detail = '';
  }

  #showIndex({ version, index }: ServerStatus): void {
    this.#index.busy = index.state === 'running';
    this.#index.severity = LanguageStatusSeverity.Information;
    this.#index.text = `Newsproof ${version}`;
    this.#index.detail =
      index.state === 'running'
        ? l10n.t('reading dumps: {0} of {1}', index.done, index.total)
        : l10n.t('{0} dumps indexed', index.total);
  }

  #showConfiguration({ dump, problems }: ServerStatus): void {
    const [problem] = problems;
    this.#configuration.severity =
      problem === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    this.#configuration.text = dump?.configuration ?? l10n.t('Default configuration');
    this.#configuration.detail = problem?.message ?? measureOf(dump);
  }
}

function measureOf(dump: ServerStatus['dump']): string {
  return dump?.measure == null ? '' : l10n.t('printed lines of {0} characters', dump.measure);
}
