import type { Connection } from 'vscode-languageserver';
import { fileSystemRequests, type RequestName } from '../protocol';
import type { FileSystem } from './host';

/** The files of a workspace that only the client can reach, such as one in a browser. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <Params, Result>(name: RequestName<Params, Result>, params: Params): Promise<Result> =>
    connection.sendRequest(name.method, params);
  return {
    read: (uri) => ask(fileSystemRequests.read, { uri }),
    stamp: async () => null,
    // The text is the client's already, whatever the bytes are.
    isUnicode: async () => true,
    append: async (uri, text) => void (await ask(fileSystemRequests.append, { uri, text })),
    rename: async (from, to) => void (await ask(fileSystemRequests.rename, { from, to })),
    remove: async (uri) => void (await ask(fileSystemRequests.remove, { uri })),
    list: async (folder, endings) => (await ask(fileSystemRequests.list, { folder, endings })).map(({ uri }) => uri),
    isFolder: (uri) => ask(fileSystemRequests.isFolder, { uri }),
    isLink: async () => false,
  };
}
