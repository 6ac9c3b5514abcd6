import { deepEqual } from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientSideOf } from '../../../server/src/lsp/clientSide';
import type { Host } from '../../../server/src/lsp/host';
import { Session } from '../../../server/src/lsp/session';

const FOLDER = 'file:///dumps';
const TEXT =
  '文化大院唱起来\n\n本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。\n\n记者 方叙言\n';

/** A workspace whose folder is listed when the test says so. */
function workspaceOf(files: Set<string>, listed: () => Promise<readonly string[]>): Session {
  const host: Host = {
    files: {
      read: async (uri) => (files.has(uri) ? TEXT : null),
      stamp: async () => null,
      append: async () => undefined,
      rename: async () => undefined,
      remove: async () => undefined,
      list: listed,
      isFolder: async () => false,
    },
    cache: null,
    docs: null,
    now: () => 0,
    today: () => new Date(0),
    build: 'test',
    pause: async () => undefined,
  };
  const connection = { sendNotification: async () => undefined, console: { warn: () => undefined } };
  const client = clientSideOf({ processId: null, rootUri: null, capabilities: {} });
  const session = new Session(connection as unknown as Connection, host, client);
  session.folders = [FOLDER];
  return session;
}

describe('the index', () => {
  it('keeps a dump that was written while its folder was being listed', async () => {
    const old = `${FOLDER}/old.dump.txt`;
    const late = `${FOLDER}/late.dump.txt`;
    const files = new Set([old]);
    let list: (found: readonly string[]) => void = () => undefined;
    let lists = 0;
    const session = workspaceOf(files, () =>
      ++lists === 1 ? Promise.resolve([old]) : new Promise((resolve) => (list = resolve)),
    );
    await session.indexer.scan();

    const scanned = session.indexer.scan();
    files.add(late);
    await session.indexer.refresh(late);
    list([old]);
    await scanned;
    deepEqual([...session.library.digests.keys()].sort(), [late, old]);
  });
});
