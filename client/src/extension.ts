import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, run } from './newsproof';
import { provideTasks } from './tasks';

/** Starts Newsproof where extensions run under Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  run(context, {
    makeClient: (options) => new LanguageClient(clientId, clientName, serverOptions(context), options),
    hasDisk: true,
  });
  context.subscriptions.push(provideTasks(context.asAbsolutePath(path.join('dist', 'newsproof.js'))));
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
