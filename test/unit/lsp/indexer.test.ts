import { deepEqual } from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientSideOf } from '../../../server/src/lsp/clientSide';
import type { Host } from '../../../server/src/lsp/host';
import { Session } from '../../../server/src/lsp/session';
import { settingsOf } from '../../../server/src/lsp/settings';

const FOLDER = 'file:///dumps';
const TEXT =
  '文化大院唱起来\n\n本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。\n\n记者 方叙言\n';

/** A workspace whose folder is listed when the test says so. */
function workspaceOf(
  files: Set<string>,
  listed: (folder: string) => Promise<readonly string[]>,
  warnings: string[] = [],
  told: unknown[] = [],
): Session {
  const host: Host = {
    files: {
      read: async (uri) => {
        if (uri.includes('/broken')) throw new Error('EIO');
        return files.has(uri) ? TEXT : null;
      },
      stamp: async () => null,
      isUnicode: async () => true,
      append: async () => undefined,
      rename: async () => undefined,
      remove: async () => undefined,
      list: listed,
      isFolder: async () => false,
      isLink: async () => false,
    },
    cache: null,
    docs: null,
    now: () => 0,
    today: () => new Date(0),
    build: 'test',
    pause: async () => undefined,
  };
  const connection = {
    sendNotification: async (_: string, params: unknown) => told.push(params),
    console: { warn: (text: string) => warnings.push(text) },
  };
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

  it('holds the other folders where one cannot be listed, and tells of it once', async () => {
    const page = `${FOLDER}/page.dump.txt`;
    const warnings: string[] = [];
    const list = async (folder: string) => {
      if (folder !== FOLDER) throw new Error('EIO');
      return [page];
    };
    const session = workspaceOf(new Set([page]), list, warnings);
    session.folders = ['file:///net', FOLDER];
    await session.indexer.scan();
    await session.indexer.scan();
    deepEqual([...session.library.digests.keys()], [page]);
    deepEqual(session.indexer.status.state, 'ready');
    deepEqual(warnings, ['file:///net: Error: EIO']);
  });

  it('keeps the dumps of a folder that cannot be listed for a while', async () => {
    const page = `${FOLDER}/page.dump.txt`;
    let lists = 0;
    const session = workspaceOf(new Set([page]), async () => {
      if (++lists > 1) throw new Error('EIO');
      return [page];
    });
    await session.indexer.scan();
    await session.indexer.scan();
    deepEqual([...session.library.digests.keys()], [page]);
  });

  it('tells of many dumps that have changed in one go', async () => {
    const pages = ['a', 'b', 'c'].map((name) => `${FOLDER}/${name}.dump.txt`);
    const told: unknown[] = [];
    const session = workspaceOf(new Set(pages), async () => [], [], told);
    await session.indexer.scan();
    told.length = 0;
    await session.indexer.refreshAll(pages);
    deepEqual(told, [{ uris: pages }]);
  });

  it('takes in what has changed besides a file that cannot be read', async () => {
    const page = `${FOLDER}/page.dump.txt`;
    const warnings: string[] = [];
    const session = workspaceOf(new Set([page]), async () => [], warnings);
    await session.indexer.scan();
    await session.indexer.refreshAll([`${FOLDER}/broken.dump.txt`, page]);
    deepEqual([...session.library.digests.keys()], [page]);
    deepEqual(warnings, [`${FOLDER}/broken.dump.txt: Error: EIO`]);
  });

  for (const folders of [
    [FOLDER, `${FOLDER}/inner`],
    [`${FOLDER}/inner`, FOLDER],
  ]) {
    it(`leaves alone what is excluded as seen from the innermost of ${folders.join(' and ')}`, async () => {
      const page = `${FOLDER}/inner/old/page.dump.txt`;
      const session = workspaceOf(new Set([page]), async () => [page]);
      session.folders = folders;
      session.settings = settingsOf({ exclude: ['old/**'] }, undefined);
      await session.indexer.scan();
      deepEqual([...session.library.digests.keys()], []);
    });
  }
});
