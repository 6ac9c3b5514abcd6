import {
  CancellationError,
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
import type { BaseLanguageClient, CloseAction, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
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
  /** Where the server may keep what it has read of this workspace's dumps; undefined where it can keep nothing. */
  readonly cacheFolder: string | undefined;
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
  #started: Promise<BaseLanguageClient> | undefined;
  #state: ServerState = 'stopped';
  #helpIsOffered = false;

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

  /**
   * The client, started where it was not. Where it cannot start it is called off: the person is told here, once, and
   * everybody who asked need not tell it again.
   */
  start(): Promise<BaseLanguageClient> {
    // Every view asks. A server that failed is started again by a person alone, not by the next question.
    if (this.#state === 'failed') void this.#offerHelp();
    this.#started ??= this.#startOnce();
    return this.#started;
  }

  async ask<P, R>({ method }: RequestName<P, R>, params: P, token?: CancellationToken): Promise<R> {
    const client = await this.start();
    try {
      // A token that is not there would be sent as a second parameter.
      return await (token === undefined
        ? client.sendRequest<R>(method, params)
        : client.sendRequest<R>(method, params, token));
    } catch (error) {
      // The views ask the next server by themselves; of this one there is nothing to tell.
      if (!client.isRunning()) throw new CancellationError();
      throw error;
    }
  }

  /** False where it does not start; the person has been told of it then. */
  async restart(): Promise<boolean> {
    await this.#stop();
    return this.start().then(
      () => true,
      () => false,
    );
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
      const client = await this.#makeClient();
      client.onNotification(changedNotification.method, ({ uris }) => this.#changed.fire(uris));
      client.onNotification(notesChangedNotification.method, ({ uri }) => this.#notesChanged.fire(uri));
      answerFileSystem(client);
      await client.start();
      // One that is stopped while it starts settles as if it had come.
      if (!client.isRunning()) throw new Error('The server ended while it was being started.');
      this.#setState('running');
      return client;
    } catch (error) {
      this.output.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      this.#fail();
      throw new CancellationError();
    }
  }

  async #makeClient(): Promise<BaseLanguageClient> {
    const { cacheFolder } = this.#platform;
    const author = await this.#platform.author();
    const options = clientOptions(this.output, {
      locale: env.language,
      clientFileSystem: this.#needsOurFiles(),
      clientCommands: true,
      ...(cacheFolder !== undefined && { cacheFolder }),
      ...(author !== undefined && { author }),
    });
    const errorHandler = this.#errorHandler(() => client);
    // Nothing is tried again behind the person's back, and nothing is told besides what we tell.
    const initializationFailedHandler = (): boolean => false;
    const client = quiet(await this.#platform.makeClient({ ...options, errorHandler, initializationFailedHandler }));
    return client;
  }

  /** A server that ran and crashed is started again, up to a limit; one that ends while it starts would do so again. */
  #errorHandler(client: () => BaseLanguageClient): ErrorHandler {
    const giveUp = { action: 1 satisfies CloseAction.DoNotRestart, handled: true };
    let usual: ErrorHandler | undefined;
    const asUsual = (): ErrorHandler => {
      usual ??= client().createDefaultErrorHandler();
      return usual;
    };
    return {
      error: (...args) => asUsual().error(...args),
      closed: async () => {
        if (!this.isRunning) {
          // The client forgets that it was being started, and tells nobody, unless it has failed before we answer.
          await this.#started?.catch(() => undefined);
          return giveUp;
        }
        const result = await asUsual().closed();
        if (result.action === giveUp.action) {
          this.#started = Promise.reject(new CancellationError());
          this.#started.catch(() => undefined);
          this.#fail();
        }
        return result;
      },
    };
  }

  async #stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    // One that never ran has nothing to stop.
    const client = await started?.catch(() => undefined);
    await client?.dispose();
    this.#setState('stopped');
  }

  #fail(): void {
    this.#setState('failed');
    void this.#offerHelp();
  }

  async #offerHelp(): Promise<void> {
    if (this.#helpIsOffered) return;
    this.#helpIsOffered = true;
    const tryAgain = l10n.t('Try Again');
    const showLog = l10n.t('Show the Log');
    const choice = await window.showErrorMessage(
      l10n.t('Newsproof could not start its server, so dumps are coloured but not checked. The log says why.'),
      tryAgain,
      showLog,
    );
    this.#helpIsOffered = false;
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

/** A client that writes what goes wrong to the log alone: this file tells the person, once, and says what can be done. */
function quiet(client: BaseLanguageClient): BaseLanguageClient {
  const error = client.error.bind(client);
  const stop = client.stop.bind(client);
  client.error = (message, data) => error(message, data, false);
  // It stops itself when it could not start, and would then complain that it does not run, where nobody listens.
  client.stop = async (timeout) => {
    if (client.isRunning()) await stop(timeout);
  };
  return client;
}

const clientOptions = (
  outputChannel: LogOutputChannel,
  initializationOptions: StartOptions,
): LanguageClientOptions => ({
  documentSelector: dumpSchemes().map((scheme) => ({ scheme, language: languageId })),
  outputChannel,
  initializationOptions,
  diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
});
