import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import * as path from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { clientId, clientName, run } from './newsproof';
import { provideTasks } from './tasks';

/** Starts Newsproof where extensions run under Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  run(context, {
    makeClient: async (options) => {
      const { makeNodeClient } = await import('./nodeClient.js');
      return makeNodeClient(clientId, clientName, context.asAbsolutePath(path.join('dist', 'server.js')), options);
    },
    hasDisk: true,
    cacheFolder: cacheFolder(context),
    author,
  });
  context.subscriptions.push(provideTasks(context.asAbsolutePath(path.join('dist', 'newsproof.js'))));
}

/** The editor's own place for what belongs to a workspace; there is none where no folder is open. */
function cacheFolder({ storageUri }: ExtensionContext): string | undefined {
  return storageUri?.scheme === 'file' ? path.join(storageUri.fsPath, 'index') : undefined;
}

/** Who commits here; without git, who is logged in. */
function author(): Promise<string> {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath;
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], folder === undefined ? {} : { cwd: folder }, (_error, name) => {
      resolve(name.trim() || userInfo().username);
    });
  });
}
