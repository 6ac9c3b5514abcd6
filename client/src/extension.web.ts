import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, run } from './newsproof';

/** Starts Newsproof in a browser-only editor: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  run(context, {
    makeClient: async (options) => {
      const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
      return new LanguageClient(clientId, clientName, worker, options);
    },
    hasDisk: false,
    author: async () => undefined,
  });
}
