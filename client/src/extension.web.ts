import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions, run } from './languageClient';

/** Starts Newsproof in a browser-only editor: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
  return run(context, new LanguageClient(clientId, clientName, worker, clientOptions()));
}
