import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { clientId, clientName, run } from './newsproof';

/** Starts Newsproof in a browser-only editor: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  run(context, {
    makeClient: async (options) => {
      const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
      return new WorkerClient(worker, options);
    },
    hasDisk: false,
    cacheFolder: undefined,
    author: async () => undefined,
  });
}

/** A worker that cannot be loaded says so and no more: a client that only listens for its answer would wait for ever. */
class WorkerClient extends LanguageClient {
  readonly #failed: Promise<never>;

  constructor(worker: Worker, options: LanguageClientOptions) {
    super(clientId, clientName, worker, options);
    this.#failed = new Promise((_resolve, reject) => {
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(message || 'The worker of the server could not be loaded.'));
      });
    });
    // Once it runs, nobody waits for its failing to start.
    this.#failed.catch(() => undefined);
  }

  override start(): Promise<void> {
    return Promise.race([super.start(), this.#failed]);
  }
}
