import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileSystemRequests, type RequestName } from '../../server/src/protocol';

/** Reads and writes files for a server that cannot: in a browser, and where a workspace is not on a disk. */
export function answerFileSystem(client: BaseLanguageClient): void {
  const answer = <P, R>({ method }: RequestName<P, R>, handler: (params: P) => Promise<R>): void => {
    client.onRequest(method, handler);
  };
  answer(fileSystemRequests.read, ({ uri }) => read(Uri.parse(uri)));
  answer(fileSystemRequests.append, ({ uri, text }) => append(Uri.parse(uri), text));
  answer(fileSystemRequests.list, ({ folder, endings }) => list(Uri.parse(folder), endings));
  answer(fileSystemRequests.isFolder, ({ uri }) => isFolder(Uri.parse(uri)));
  answer(fileSystemRequests.rename, async ({ from, to }) => {
    await workspace.fs.rename(Uri.parse(from), Uri.parse(to), { overwrite: false });
    return null;
  });
  answer(fileSystemRequests.remove, async ({ uri }) => {
    await workspace.fs.delete(Uri.parse(uri));
    return null;
  });
}

async function read(uri: Uri): Promise<string | null> {
  const bytes = await bytesOf(uri);
  return bytes === null ? null : decode(bytes);
}

async function append(uri: Uri, text: string): Promise<null> {
  const before = (await bytesOf(uri)) ?? new Uint8Array();
  const added = new TextEncoder().encode(text);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  await workspace.fs.writeFile(uri, whole);
  return null;
}

type Listed = { readonly uri: string; readonly modified: number; readonly size: number };

/** Walks the folder itself: a search would leave out what the settings hide from people. */
async function list(folder: Uri, endings: readonly string[]): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const [name, type] of await workspace.fs.readDirectory(next)) {
      const uri = Uri.joinPath(next, name);
      if (type === FileType.Directory) {
        if (!name.startsWith('.') && name !== 'node_modules') folders.push(uri);
      } else if (endings.some((ending) => name.endsWith(ending))) {
        const { mtime, size } = await workspace.fs.stat(uri);
        found.push({ uri: uri.toString(), modified: mtime, size });
      }
    }
  }
  return found;
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    // A link to a folder bears a sign of its own besides.
    return (await workspace.fs.stat(uri)).type === FileType.Directory;
  } catch {
    // It is gone again.
    return false;
  }
}

async function bytesOf(uri: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    // There is no such file, which is what null says.
    return null;
  }
}

/** UTF-8, or else what most old Chinese files are in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
