import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { clientId, clientName, run } from './newsproof';

/** Starts Newsproof in a browser-only editor: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  run(context, {
    makeClient: async (options) => {
      const file = (name: string): Uri => Uri.joinPath(context.extensionUri, 'dist', name);
      const words = await workspace.fs.readFile(file('words.bin'));
      const worker = new Worker(file('server.web.js').toString(true));
      // The worker cannot read files: it waits for these words before it listens to the protocol.
      worker.postMessage(words);
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
