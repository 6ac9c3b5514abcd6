import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { languageId } from '../../server/src/protocol';

/** Also the name of the editor's settings section and of the output channel. */
export const clientId = 'newsproof';
export const clientName = 'Newsproof';

/** What the two editors (Node and browser) share: which documents the server is told about. */
export function clientOptions(): LanguageClientOptions {
  return { documentSelector: [{ language: languageId }] };
}

/** Starts the client and ties its life to that of the extension. */
export async function run(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push({ dispose: () => client.dispose() });
  await client.start();
}
