import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { StartOptions } from '../protocol';
import { capabilitiesFor } from './capabilities';
import { clientSideOf } from './clientSide';
import { DiagnosticsChannel } from './diagnosticsChannel';
import { registerAll } from './handlers';
import type { Host } from './host';
import { Session } from './session';
import { serverVersion } from './version';

/** Serves one editor over one connection, until the connection closes. Answers when the first findings are made. */
export function serve(connection: Connection, hostFor: (options: StartOptions) => Host): Promise<void> {
  return new Promise((resolve) => {
    connection.onInitialize((params): InitializeResult => {
      const client = clientSideOf(params);
      const session = new Session(connection, hostFor(client.options), client);
      session.folders = foldersOf(params);
      session.configs.useFolders(session.folders);
      registerAll(session, new DiagnosticsChannel(session, resolve));
      return { capabilities: capabilitiesFor(client), serverInfo: { name: 'newsproof', version: serverVersion } };
    });
    connection.listen();
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders != null) return workspaceFolders.map((folder) => folder.uri);
  return rootUri == null ? [] : [rootUri];
}
