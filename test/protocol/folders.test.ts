import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { Editor, folderWith, fullCapabilities, type ToldProgress } from './editor';

const dump = (headline: string): string => dumpOf(headline, '本报讯 7月5日，夜市开张。记者 温嘉溪', whole(STORIES[0]!));

describe('the folders of a workspace', function () {
  this.timeout(20_000);

  it('may come and go: their dumps are found from then on, and then no more', async () => {
    const editor = await Editor.start({
      capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } },
      files: { 'one.txt': dump('柳塘镇 夜市开张') },
    });
    const other = folderWith({ 'two.txt': dump('青禾镇 早市开张') });
    const second = { uri: pathToFileURL(other).href, name: 'second' };
    const found = async (): Promise<string[]> => {
      const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '市开张' });
      return symbols.map(({ location }) => path.basename(location.uri)).sort();
    };
    const shows = (names: readonly string[]): Promise<void> =>
      editor.until(async () => (await found()).join() === names.join());
    await editor.indexed();
    assert.deepEqual(await found(), ['one.txt']);

    const change = 'workspace/didChangeWorkspaceFolders';
    // Nor does one that this system has no way to keep the others from being found.
    const unreachable = { uri: 'file://archive/dumps', name: 'unreachable' };
    await editor.notify(change, { event: { added: [unreachable, second], removed: [] } });
    await shows(['one.txt', 'two.txt']);
    await editor.notify(change, { event: { added: [], removed: [second] } });
    await shows(['one.txt']);
    await editor.stop();
    rmSync(other, { recursive: true });
  });

  it('are read with a progress that can be seen, where they are large', async () => {
    const progress = await progressOver(60);
    const [begun, ...rest] = progress;
    assert.deepEqual([begun?.kind, rest.at(-1)?.kind], ['begin', 'end']);
    const reports = rest.slice(0, -1).map((one) => (one.kind === 'report' ? one.message : one.kind));
    assert.deepEqual(reports, ['16 / 60', '32 / 60', '48 / 60', '60 / 60']);
  });

  it('are read in silence where they are small', async () => {
    assert.deepEqual(await progressOver(3), []);
  });
});

/** What an editor that shows progress is told while so many dumps are read. */
async function progressOver(dumps: number): Promise<readonly ToldProgress[]> {
  const names = Array.from({ length: dumps }, (_, i) => `page-${i}.txt`);
  const editor = await Editor.start({
    capabilities: { ...fullCapabilities, window: { workDoneProgress: true } },
    files: Object.fromEntries(names.map((name) => [name, dump('柳塘镇 夜市开张')])),
  });
  await editor.indexed();
  await editor.stop();
  return editor.progress;
}
