import { strict as assert } from 'node:assert';
import { mkdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol';
import type { NoteResult, RuleNode, WireNote } from '../../server/src/protocol';
import { dumpOf } from '../harness/newsPage';
import { Editor, rangeOf } from './editor';

const PAGE = dumpOf('青禾镇 夜市开张', '本报讯 7月5日,夜市开张。', '记者 方叙言');
const RULE = 'halfwidth-punctuation';
const OFF = `{ "rules": { "${RULE}": "off" } }`;
const { Created: made, Changed: written, Deleted: deleted } = FileChangeType;

describe('a configuration that changes', function () {
  this.timeout(20_000);

  let editor: Editor;
  afterEach(() => editor.stop());

  const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
    editor = await Editor.start({ files, start: { author: '校对甲' } });
    await editor.indexed();
  };
  const changed = (...changes: (readonly [string, FileChangeType])[]): Promise<void> =>
    editor.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([file, type]) => ({ uri: editor.uri(file), type })),
    });
  /** In how many dumps the views see the rule's findings. */
  const dumpsWithFindings = async (): Promise<number> => {
    const rows = await editor.request<RuleNode[]>('newsproof/findingsByRule', {});
    return rows.find(({ rule }) => rule === RULE)?.files ?? 0;
  };
  const counts = (dumps: number): Promise<void> => editor.until(async () => (await dumpsWithFindings()) === dumps);
  const opened = async (uri: string): Promise<void> => {
    const taken = editor.heard('newsproof/changed');
    await editor.open(uri, PAGE);
    await taken;
  };

  it('is seen in the views, also for a dump that is open and in which nobody types', async () => {
    await start({ 'page.txt': PAGE, 'newsproof.json': '{}' });
    await opened(editor.uri('page.txt'));
    await counts(1);
    editor.write('newsproof.json', OFF);
    await changed(['newsproof.json', written]);
    await counts(0);
  });

  it('is seen where another one extends it, whatever its name', async () => {
    await start({
      '1998/page.dump.txt': PAGE,
      '1998/newsproof.json': '{ "extends": ["../paper.json"] }',
      'paper.json': '{}',
    });
    await counts(1);
    editor.write('paper.json', OFF);
    await changed(['paper.json', written]);
    await counts(0);
  });

  it('goes with its folder and comes with it, of which an editor may tell no more', async () => {
    await start({ '1998/page.dump.txt': PAGE, '1998/newsproof.json': OFF });
    await counts(0);
    for (const [dumps, config] of [
      [1, null],
      [0, OFF],
    ] as const) {
      rmSync(path.join(editor.folder!, '1998'), { recursive: true });
      mkdirSync(path.join(editor.folder!, '1998'));
      editor.write('1998/page.dump.txt', PAGE);
      if (config !== null) editor.write('1998/newsproof.json', config);
      await changed(['1998', deleted], ['1998', made]);
      await counts(dumps);
    }
  });

  it('comes together with notes, and both are taken in', async () => {
    await start({ 'page.txt': PAGE, 'newsproof.json': '{}' });
    const uri = editor.uri('page.txt');
    await opened(uri);
    const at = PAGE.indexOf('夜市');
    const action = { kind: 'add', range: rangeOf(PAGE, at, at + 2), note: 'query', text: '几点？' };
    assert.equal((await editor.request<NoteResult>('newsproof/noteAction', { uri, action })).refused, null);
    editor.write('newsproof.json', OFF);
    editor.write('page.txt.anno.jsonl', '');
    const told = editor.heard('newsproof/notesChanged');
    await changed(['newsproof.json', written], ['page.txt.anno.jsonl', written]);
    await told;
    assert.deepEqual(await editor.request<WireNote[]>('newsproof/notes', { uri }), []);
    await counts(0);
  });
});
