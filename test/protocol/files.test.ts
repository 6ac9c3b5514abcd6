import { strict as assert } from 'node:assert';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import type { ServerStatus } from '../../server/src/protocol';
import { dumpOf } from '../harness/newsPage';
import { startServer } from '../support/serverProcess';
import { Editor, fullCapabilities } from './editor';

const pageOf = (headline: string): string => dumpOf(headline, '本报讯 7月5日，夜市开张。', '记者 方叙言');

describe('dumps that come, go and move', function () {
  this.timeout(20_000);

  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({
      files: { 'a.dump.txt': pageOf('青禾镇 夜市开张'), 'year/b.dump.txt': pageOf('柳塘镇 花市开张') },
    });
    await editor.indexed();
  });
  afterEach(() => editor.stop());

  /** The headlines that the index knows, each with the file that it stands in. */
  const known = async (): Promise<string[]> => {
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '开张' });
    const folder = `${editor.uri('')}/`.replace(/\/\/$/, '/');
    return found.map(({ name, location }) => `${location.uri.replace(folder, '')} ${name}`).sort();
  };
  /** Ends when the index has taken over what it was told. */
  const knows = async (...expected: string[]): Promise<void> => {
    await editor.until(async () => JSON.stringify(await known()) === JSON.stringify(expected));
  };
  const onDisk = (file: string): string => path.join(editor.folder!, file);

  it('are known from the start', () => knows('a.dump.txt 青禾镇 夜市开张', 'year/b.dump.txt 柳塘镇 花市开张'));

  it('are read anew when somebody else has written, made or removed them', async () => {
    editor.write('a.dump.txt', pageOf('青禾镇 早市开张'));
    editor.write('c.dump.txt', pageOf('石桥镇 书市开张'));
    rmSync(onDisk('year/b.dump.txt'));
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: editor.uri('a.dump.txt'), type: 2 },
        { uri: editor.uri('c.dump.txt'), type: 1 },
        { uri: editor.uri('year/b.dump.txt'), type: 3 },
      ],
    });
    await knows('a.dump.txt 青禾镇 早市开张', 'c.dump.txt 石桥镇 书市开张');
  });

  it('are found under their new name, alone or with their folder', async () => {
    renameSync(onDisk('a.dump.txt'), onDisk('z.dump.txt'));
    await editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('a.dump.txt'), newUri: editor.uri('z.dump.txt') }],
    });
    await knows('year/b.dump.txt 柳塘镇 花市开张', 'z.dump.txt 青禾镇 夜市开张');
    renameSync(onDisk('year'), onDisk('2021'));
    await editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('year'), newUri: editor.uri('2021') }],
    });
    await knows('2021/b.dump.txt 柳塘镇 花市开张', 'z.dump.txt 青禾镇 夜市开张');
  });

  it('are forgotten with their folder, and known once they are made', async () => {
    rmSync(onDisk('year'), { recursive: true });
    await editor.notify('workspace/didDeleteFiles', { files: [{ uri: editor.uri('year') }] });
    await knows('a.dump.txt 青禾镇 夜市开张');
    mkdirSync(onDisk('year'));
    editor.write('year/b.dump.txt', pageOf('柳塘镇 花市开张'));
    await editor.notify('workspace/didCreateFiles', { files: [{ uri: editor.uri('year/b.dump.txt') }] });
    await knows('a.dump.txt 青禾镇 夜市开张', 'year/b.dump.txt 柳塘镇 花市开张');
  });

  it('are known once their folder is made or moved here, of which an editor may tell no more', async () => {
    renameSync(onDisk('year'), onDisk('2021'));
    for (const folder of ['2022/07', '.trash']) mkdirSync(onDisk(folder), { recursive: true });
    editor.write('2022/07/c.dump.txt', pageOf('石桥镇 书市开张'));
    editor.write('.trash/d.dump.txt', pageOf('云汀镇 鱼市开张'));
    writeFileSync(onDisk('index.html'), '开张');
    symlinkSync(onDisk('2021'), onDisk('link'));
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: editor.uri('.trash'), type: 1 },
        { uri: editor.uri('index.html'), type: 1 },
        { uri: editor.uri('link'), type: 1 },
        { uri: editor.uri('2022'), type: 1 },
        { uri: editor.uri('year'), type: 3 },
        { uri: editor.uri('2021'), type: 1 },
      ],
    });
    await knows('2021/b.dump.txt 柳塘镇 花市开张', '2022/07/c.dump.txt 石桥镇 书市开张', 'a.dump.txt 青禾镇 夜市开张');
  });

  it('are those of the new folder where one has taken the place of another, whatever is told of it', async () => {
    for (const changes of [[3, 1], [1]]) {
      rmSync(onDisk('year'), { recursive: true });
      mkdirSync(onDisk('year'));
      const files = changes.length === 2 ? ['c', 'd'] : ['b', 'c'];
      for (const name of files) editor.write(`year/${name}.dump.txt`, pageOf(`石桥镇 书市开张${name}`));
      await editor.notify('workspace/didChangeWatchedFiles', {
        changes: changes.map((type) => ({ uri: editor.uri('year'), type })),
      });
      await knows('a.dump.txt 青禾镇 夜市开张', ...files.map((name) => `year/${name}.dump.txt 石桥镇 书市开张${name}`));
    }
  });

  it('are the same under every spelling of their name', async () => {
    const spelled = (file: string): string => editor.uri(file).replace('(', '%28').replace(')', '%29');
    const page = pageOf('石桥镇 书市开张');
    mkdirSync(onDisk('1998(上)'));
    editor.write('1998(上)/c.dump.txt', page);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('1998(上)'), type: 1 }] });
    const others = ['a.dump.txt 青禾镇 夜市开张', 'year/b.dump.txt 柳塘镇 花市开张'];
    await editor.until(async () => (await known()).length === 3);
    renameSync(onDisk('1998(上)'), onDisk('1998'));
    await editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: spelled('1998(上)'), newUri: editor.uri('1998') }],
    });
    await knows('1998/c.dump.txt 石桥镇 书市开张', ...others);
  });

  it('stay known while they are open, whatever the editor writes their name like', async () => {
    const page = pageOf('石桥镇 书市开张');
    editor.write('第(1)版.dump.txt', page);
    const spelled = editor.uri('第(1)版.dump.txt').replace('(', '%28').replace(')', '%29');
    await editor.open(spelled, page);
    await editor.until(async () => (await known()).length === 3);
    editor.write('c.dump.txt', pageOf('云汀镇 鱼市开张'));
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until(async () => (await known()).some((one) => one.startsWith('c.')));
    await editor.indexed();
    assert.equal((await known()).length, 4);
  });

  it('are not known where a reading of the folder leaves them out, whoever tells of them', async () => {
    const copies = ['.history/a_1.dump.txt', 'node_modules/x/b.dump.txt'];
    for (const copy of copies) {
      mkdirSync(path.dirname(onDisk(copy)), { recursive: true });
      editor.write(copy, pageOf('云汀镇 鱼市开张'));
    }
    symlinkSync(onDisk('a.dump.txt'), onDisk('link.dump.txt'));
    symlinkSync(onDisk('year'), onDisk('linked'));
    editor.write('c.dump.txt', pageOf('石桥镇 书市开张'));
    const told = [...copies, 'link.dump.txt', 'linked/b.dump.txt', 'c.dump.txt'];
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: told.map((file) => ({ uri: editor.uri(file), type: 1 })),
    });
    await knows('a.dump.txt 青禾镇 夜市开张', 'c.dump.txt 石桥镇 书市开张', 'year/b.dump.txt 柳塘镇 花市开张');
  });

  it('are not known where they lie elsewhere and are only open, and no repair of the workspace touches them', async () => {
    const text = pageOf('云汀镇 鱼市开张').replaceAll('，', ',');
    for (const uri of ['file:///elsewhere/page.txt', 'git:/a.dump.txt?~', 'untitled:Untitled-1']) {
      const taken = editor.heard('newsproof/changed');
      await editor.open(uri, text);
      await taken;
      assert.notDeepEqual(await editor.findings(uri), []);
    }
    await knows('a.dump.txt 青禾镇 夜市开张', 'year/b.dump.txt 柳塘镇 花市开张');
    assert.deepEqual(await editor.request('newsproof/fixAll', { safety: 'safe' }), []);
  });

  it('are read where one before them has a name that no file can have', async () => {
    editor.write('c.dump.txt', pageOf('石桥镇 书市开张'));
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: ['长'.repeat(300), 'c'].map((name) => ({ uri: editor.uri(`${name}.dump.txt`), type: 1 })),
    });
    await knows('a.dump.txt 青禾镇 夜市开张', 'c.dump.txt 石桥镇 书市开张', 'year/b.dump.txt 柳塘镇 花市开张');
  });

  it('are forgotten with their folder when somebody else has removed it, and nothing more is told', async () => {
    rmSync(onDisk('year'), { recursive: true });
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('year'), type: 3 }] });
    await knows('a.dump.txt 青禾镇 夜市开张');
  });
});

describe('a dump that nobody has touched since it was indexed', () => {
  it('is known by its stamp, and not read again', async () => {
    const cacheFolder = mkdtempSync(path.join(tmpdir(), 'newsproof-cache-'));
    try {
      const before = await symbolsOfSeeds(cacheFolder);
      const [first, second] = [...before.keys()];
      // Were the first one read again, it would not be taken for the second, whose hash it is given here.
      const seenFile = path.join(cacheFolder, 'files.json');
      const { format, seen } = JSON.parse(readFileSync(seenFile, 'utf8'));
      const of = (file: string) => seen.find(([uri]: [string]) => uri.endsWith(file))[1];
      of(first!).hash = of(second!).hash;
      writeFileSync(seenFile, JSON.stringify({ format, seen }));
      const after = await symbolsOfSeeds(cacheFolder);
      assert.notDeepEqual(before.get(first!), before.get(second!));
      assert.deepEqual(after.get(first!), before.get(second!));
    } finally {
      rmSync(cacheFolder, { recursive: true, force: true });
    }
  });
});

/** What the index of a new session knows of the project's own dumps, by file: files just written bear no stamp yet. */
async function symbolsOfSeeds(cacheFolder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const server = await startServer({
    capabilities: fullCapabilities,
    initializationOptions: { cacheFolder },
    folder: pathToFileURL(path.resolve('seeds')).href,
  });
  const indexed = async (): Promise<boolean> =>
    (await server.connection.sendRequest<ServerStatus>('newsproof/status', {})).index.state === 'ready';
  while (!(await indexed()));
  const found = await server.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '的' });
  await server.stop();
  const byFile = new Map<string, string[]>();
  for (const { name, location } of found) {
    const file = path.basename(location.uri);
    byFile.set(file, [...(byFile.get(file) ?? []), name]);
  }
  return byFile;
}

describe('the index on disk', function () {
  this.timeout(20_000);

  it('spares the next session the reading, and does not outlive a change', async () => {
    const cacheFolder = mkdtempSync(path.join(tmpdir(), 'newsproof-cache-'));
    const page = pageOf('青禾镇 夜市开张');
    const headlines = async (text: string): Promise<string[]> => {
      const editor = await Editor.start({ files: { 'a.dump.txt': text }, start: { cacheFolder } });
      await editor.indexed();
      const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '开张' });
      const { index } = await editor.request<ServerStatus>('newsproof/status', {});
      assert.deepEqual([index.done, index.total], [1, 1]);
      await editor.stop();
      return found.map(({ name }) => name);
    };
    try {
      assert.deepEqual(await headlines(page), ['青禾镇 夜市开张']);
      // What the next session shows is what was kept, or this mark would not be in it.
      for (const name of readdirSync(cacheFolder)) {
        const file = path.join(cacheFolder, name);
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('青禾镇 夜市开张', '青禾镇 夜市开张（存）'));
      }
      assert.deepEqual(await headlines(page), ['青禾镇 夜市开张（存）']);
      assert.deepEqual(await headlines(page.replace('夜市开张', '早市开张')), ['青禾镇 早市开张']);
    } finally {
      rmSync(cacheFolder, { recursive: true, force: true });
    }
  });
});
