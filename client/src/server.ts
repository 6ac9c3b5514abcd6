import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  l10n,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  changedNotification,
  languageId,
  notesChangedNotification,
  type RequestName,
  type StartOptions,
} from '../../server/src/protocol';
import { dumpSchemes } from './editors';
import { answerFileSystem } from './fileSystem';

/** What differs between Node and the browser. */
export interface Platform {
  /** A client that reaches the server as this platform does: a process, or a worker. */
  readonly makeClient: (options: LanguageClientOptions) => Promise<BaseLanguageClient>;
  /** Whether the server can read files of the scheme `file` by itself. */
  readonly hasDisk: boolean;
  /** Who writes notes where the settings name nobody. */
  readonly author: () => Promise<string | undefined>;
}

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/**
 * The language server as the rest of the extension sees it.
 * It is started by the first question, so that a workspace without dumps never has one.
 */
export class Server implements Disposable {
  readonly output: LogOutputChannel;
  readonly #platform: Platform;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #changed = new EventEmitter<readonly string[] | null>();
  readonly #notesChanged = new EventEmitter<string>();
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;
  #state: ServerState = 'stopped';

  /** Tells when it runs, and when it does not. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** What is known of dumps has changed: of these, or of any. */
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeNotes = this.#notesChanged.event;

  constructor(platform: Platform, output: LogOutputChannel) {
    this.#platform = platform;
    this.output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#state === 'running';
  }

  /** The client, started where it was not; rejects where it cannot start. */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#startOnce();
    return this.#started;
  }

  async ask<P, R>({ method }: RequestName<P, R>, params: P, token?: CancellationToken): Promise<R> {
    const client = await this.start();
    // A token that is not there would be sent as a second parameter.
    return token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.#stop();
    this.#stateChanged.dispose();
    this.#changed.dispose();
    this.#notesChanged.dispose();
  }

  async #startOnce(): Promise<BaseLanguageClient> {
    this.#setState('starting');
    try {
      const client = await this.#platform.makeClient(
        clientOptions(this.output, this.#needsOurFiles(), await this.#platform.author()),
      );
      this.#client = client;
      client.onNotification(changedNotification.method, ({ uris }) => this.#changed.fire(uris));
      client.onNotification(notesChangedNotification.method, ({ uri }) => this.#notesChanged.fire(uri));
      answerFileSystem(client);
      await client.start();
      this.#setState('running');
      return client;
    } catch (error) {
      this.#setState('failed');
      // The next question must not wait for a server that never came.
      this.#started = undefined;
      this.output.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      void this.#offerHelp();
      throw error;
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    if (client !== undefined) await client.dispose();
    this.#setState('stopped');
  }

  async #offerHelp(): Promise<void> {
    const tryAgain = l10n.t('Try Again');
    const showLog = l10n.t('Show the Log');
    const choice = await window.showErrorMessage(
      l10n.t('Newsproof could not start its server, so dumps are coloured but not checked. The log says why.'),
      tryAgain,
      showLog,
    );
    if (choice === tryAgain) await this.restart();
    if (choice === showLog) this.output.show();
  }

  #needsOurFiles(): boolean {
    const folders = workspace.workspaceFolders ?? [];
    return !this.#platform.hasDisk || folders.some((folder) => folder.uri.scheme !== 'file');
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    void commands.executeCommand('setContext', 'newsproof.running', state === 'running');
    void commands.executeCommand('setContext', 'newsproof.failed', state === 'failed');
    this.#stateChanged.fire(state);
  }
}

function clientOptions(
  outputChannel: LogOutputChannel,
  clientFileSystem: boolean,
  author: string | undefined,
): LanguageClientOptions {
  const initializationOptions: StartOptions = {
    locale: env.language,
    clientFileSystem,
    clientCommands: true,
    ...(author !== undefined && { author }),
  };
  return {
    documentSelector: dumpSchemes().map((scheme) => ({ scheme, language: languageId })),
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
  };
}
