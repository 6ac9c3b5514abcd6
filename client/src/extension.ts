import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions, run } from './languageClient';

/** Starts Newsproof where extensions run under Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  return run(context, new LanguageClient(clientId, clientName, serverOptions(context), clientOptions()));
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
