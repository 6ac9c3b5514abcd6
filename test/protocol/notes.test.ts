import { strict as assert } from 'node:assert';
import { existsSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { NoteChoices, NoteResult, Repair, WireNote } from '../../server/src/protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { covered, Editor, fullCapabilities, positionOf, rangeOf } from './editor';

/** The stories as a careful typist writes them. */
const full = (text: string): string => text.replaceAll(',', '，').replaceAll(':', '：');
const ONE = full(dumpOf('家园建设', STORIES.slice(0, 2).flatMap(whole)));

let editor: Editor;
let one: string;

describe('splitting and merging articles', function () {
  this.timeout(20_000);

  it('is a note on the line: the outline follows, the text stays as it is', async () => {
    const text = full(
      dumpOf('柳塘镇 老街巷亮起来', '本报讯 二十三条巷子装上了新路灯。', '夜校开课啦', '报名的青年大多在附近上班。'),
    );
    const lonely = await Editor.start({ files: { 'page.txt': text } });
    const uri = lonely.uri('page.txt');
    await lonely.open(uri, text);
    const articles = async (): Promise<string[]> =>
      (await lonely.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } })).map(
        ({ name }) => name,
      );
    const change = (command: string): Promise<Repair | null> =>
      lonely.request('newsproof/structure', { uri, position: positionOf(text, text.indexOf('夜校')), command });
    await change('split-article');
    assert.deepEqual(await articles(), ['柳塘镇 老街巷亮起来', '夜校开课啦']);
    const merged = await change('merge-with-previous');
    assert.deepEqual(merged?.edit.edits, []);
    assert.deepEqual(await articles(), ['柳塘镇 老街巷亮起来']);
    assert.equal(lonely.read('page.txt'), text);
    await lonely.stop();
  });
});

describe('an outline that a note has changed', function () {
  this.timeout(20_000);

  it('is called back, and the folds with it, from an editor that keeps it until the text changes', async () => {
    const { textDocument, workspace } = fullCapabilities;
    const lonely = await Editor.start({
      files: { 'page.txt': ONE },
      capabilities: {
        textDocument: { ...textDocument, documentSymbol: { dynamicRegistration: true } },
        workspace: { ...workspace, foldingRange: { refreshSupport: true } },
      },
    });
    const uri = lonely.uri('page.txt');
    await lonely.open(uri, ONE);
    const calledBack = lonely.heard('client/unregisterCapability');
    const act = (action: unknown): Promise<NoteResult> => lonely.request('newsproof/noteAction', { uri, action });
    const at = ONE.indexOf('戏曲专场');
    const range = rangeOf(ONE, at, at + 4);
    await act({ kind: 'add', note: 'query', text: '?', range });
    await act({ kind: 'add', note: 'label', value: 'headline', text: '', range });
    await calledBack;
    // The query changes nothing about the reading: only the label calls the outline back.
    const [outline, fold] = ['textDocument/documentSymbol', 'workspace/foldingRange/refresh'];
    assert.deepEqual(
      lonely.offers.filter((offer) => offer.endsWith(outline)),
      [`+${outline}`, `+${outline}`, `-${outline}`],
    );
    assert.ok(lonely.offers.includes(fold));
    await lonely.stop();
  });
});

describe('what can be picked for a note', function () {
  this.timeout(20_000);

  it('are the marks, the labels and the tags, those of newsproof.json too, in the user’s language', async () => {
    const lonely = await Editor.start({
      files: { 'one.txt': ONE, 'newsproof.json': '{ "tags": [{ "id": "play", "title": "剧目", "key": "j" }] }' },
      start: { author: '校对甲', locale: 'zh-cn' },
    });
    const uri = lonely.uri('one.txt');
    await lonely.open(uri, ONE);
    const { tags, marks, labels } = await lonely.request<NoteChoices>('newsproof/noteChoices', { uri });
    assert.deepEqual(tags.at(-1), { id: 'play', title: '剧目', description: '', key: 'j' });
    assert.equal(marks.find(({ id }) => id === 'join')?.title, '接排');
    assert.ok(labels.some(({ title }) => title === '接上段'));

    const act = (action: unknown): Promise<NoteResult> => lonely.request('newsproof/noteAction', { uri, action });
    const at = (words: string) => rangeOf(ONE, ONE.indexOf(words), ONE.indexOf(words) + words.length);
    const meanings = async (action: unknown): Promise<string[]> =>
      (await act(action)).notes.map(({ meaning }) => meaning);
    const add = { kind: 'add', note: 'tag', text: '', range: at('戏曲专场演出') };
    assert.deepEqual(await meanings({ ...add, value: 'play' }), ['剧目']);
    const split = { kind: 'mark', mark: 'split', text: '', range: at('演出') };
    assert.ok((await meanings(split)).includes('演出 → ⏎演出'));
    assert.match((await act({ ...split, mark: 'join' })).refused ?? '', /不起作用/);
    assert.match((await act({ ...split, mark: 'no-such-mark' })).refused ?? '', /不支持/);
    await lonely.stop();
  });
});

describe('notes over the protocol', function () {
  this.timeout(20_000);

  const act = (action: unknown): Promise<NoteResult> => editor.request('newsproof/noteAction', { uri: one, action });
  const quote = '戏曲专场演出';
  const range = rangeOf(ONE, ONE.indexOf(quote), ONE.indexOf(quote) + quote.length);

  before(async () => {
    editor = await Editor.start({ files: { 'one.txt': ONE }, start: { author: '校对甲' } });
    one = editor.uri('one.txt');
    await editor.indexed();
    await editor.open(one, ONE);
  });
  after(() => editor.stop());

  it('are asked, answered and settled, in a log beside the dump', async () => {
    const { notes } = await act({ kind: 'add', range, note: 'query', text: '是“戏曲”吗？' });
    const [note] = notes;
    assert.deepEqual(
      [note?.author, note?.quote, note?.state, note?.article],
      ['校对甲', quote, 'anchored', STORIES[0]!.headline],
    );
    await act({ kind: 'reply', id: note!.id, text: '是。' });
    const after = await act({ kind: 'resolve', id: note!.id });
    assert.deepEqual(
      after.notes.map(({ resolved, replies }) => [resolved, replies.map(({ text }) => text)]),
      [[true, ['是。']]],
    );
    assert.equal(editor.read('one.txt.anno.jsonl').trim().split('\n').length, 3);
    assert.equal(editor.read('one.txt'), ONE);
  });

  it('follow the text while somebody types', async () => {
    await editor.edit(one, [{ range: rangeOf(ONE, 0, 0), newText: '新栏目\n\n' }]);
    const [note] = await editor.request<WireNote[]>('newsproof/notes', { uri: one });
    assert.equal(covered(editor.text(one), note!.range!), quote);
    assert.equal(note?.state, 'anchored');
  });

  it('change the text in one case alone: a correction that is applied', async () => {
    const { notes } = await act({
      kind: 'add',
      range: rangeOf(editor.text(one), editor.text(one).indexOf(quote), editor.text(one).indexOf(quote) + 2),
      note: 'correction',
      text: '',
      value: '歌舞',
    });
    const correction = notes.find(({ kind }) => kind === 'correction')!;
    const { edit } = await act({ kind: 'apply', id: correction.id });
    await editor.apply({
      documentChanges: [{ textDocument: { uri: edit!.uri, version: edit!.version }, edits: [...edit!.edits] }],
    });
    assert.ok(editor.text(one).includes('歌舞专场演出'));
  });

  it('say how far an article has come; nobody validates what they proofread last', async () => {
    const position = positionOf(editor.text(one), editor.text(one).indexOf(STORIES[1]!.headline));
    assert.equal((await act({ kind: 'status', position, status: 'first-proof' })).refused, null);
    assert.match((await act({ kind: 'status', position, status: 'validated' })).refused ?? '', /Somebody else/);
    const statuses = await editor.request<{ status: string; by: string | null }[]>('newsproof/articleStatus', {
      uri: one,
    });
    assert.deepEqual(
      statuses.map(({ status, by }) => [status, by]),
      [
        ['untouched', null],
        ['first-proof', '校对甲'],
      ],
    );
  });

  it('are refused where they say what nothing can say', async () => {
    const before = editor.read('one.txt.anno.jsonl');
    const place = { line: 0, character: 0 };
    assert.ok((await act({ kind: 'add', range, note: 'label', text: '', value: 'masthead' })).refused);
    assert.ok((await act({ kind: 'add', range, note: 'status', text: '' })).refused);
    assert.ok((await act({ kind: 'status', position: place, status: 'perfect' })).refused);
    assert.ok((await act({ kind: 'resolve', id: 'no such note' })).refused);
    assert.ok((await act({ kind: 'sing' })).refused);
    assert.equal(editor.read('one.txt.anno.jsonl'), before);
  });

  it('are refused on a text that was never saved, with what can be done', async () => {
    const uri = 'untitled:Untitled-1';
    await editor.open(uri, ONE);
    const action = { kind: 'add', range, note: 'query', text: '?' };
    const { refused } = await editor.request<NoteResult>('newsproof/noteAction', { uri, action });
    assert.equal(refused, 'Save this text first: its notes are kept beside its file.');
    await editor.close(uri);
  });

  it('are read again when somebody else has written some', async () => {
    const log = editor.read('one.txt.anno.jsonl').trim().split('\n');
    editor.write('one.txt.anno.jsonl', `${log[0]}\n`);
    const changed = editor.heard('newsproof/notesChanged');
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${one}.anno.jsonl`, type: 2 }] });
    await changed;
    const notes = await editor.request<WireNote[]>('newsproof/notes', { uri: one });
    assert.deepEqual(
      notes.map(({ kind, resolved }) => [kind, resolved]),
      [['query', false]],
    );
  });

  it('go along when their dump is renamed or deleted', async () => {
    const renamed = editor.uri('renamed.txt');
    const moves = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: one, newUri: renamed }],
    });
    assert.deepEqual(moves.documentChanges, [
      {
        kind: 'rename',
        oldUri: `${one}.anno.jsonl`,
        newUri: `${renamed}.anno.jsonl`,
        options: { ignoreIfExists: true },
      },
    ]);
    const removes = await editor.request<WorkspaceEdit>('workspace/willDeleteFiles', { files: [{ uri: one }] });
    assert.deepEqual(removes.documentChanges, [
      { kind: 'delete', uri: `${one}.anno.jsonl`, options: { ignoreIfNotExists: true } },
    ]);
    assert.equal(
      await editor.request('workspace/willDeleteFiles', { files: [{ uri: editor.uri('without-notes.txt') }] }),
      null,
    );
    assert.ok(existsSync(path.join(editor.folder!, 'one.txt.anno.jsonl')), 'the editor moves it, not the server');
  });

  it('need no help where somebody takes their log along', async () => {
    const files = [one, `${one}.anno.jsonl`].map((uri) => ({ uri, oldUri: uri, newUri: uri.replace('one', 'moved') }));
    assert.equal(await editor.request('workspace/willRenameFiles', { files }), null);
    assert.equal(await editor.request('workspace/willDeleteFiles', { files }), null);
  });

  it('do not mix with those of another text that were left under the new name', async () => {
    const moves = async (): Promise<WorkspaceEdit['documentChanges']> => {
      const files = [{ oldUri: one, newUri: editor.uri('taken.txt') }];
      return (await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files })).documentChanges;
    };
    const log = `${editor.uri('taken.txt')}.anno.jsonl`;
    const move = { kind: 'rename', oldUri: `${one}.anno.jsonl`, newUri: log, options: { overwrite: true } };
    // The same log is the same file, on a disk that takes `One.txt` for `one.txt`.
    editor.write('taken.txt.anno.jsonl', editor.read('one.txt.anno.jsonl'));
    assert.deepEqual(await moves(), [move]);

    const said = new Promise<string>((resolve) => {
      editor.server.connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
        resolve(message),
      );
    });
    editor.write('taken.txt.anno.jsonl', '{ "id": "of another text" }\n');
    editor.write('taken.txt.anno.jsonl.1', 'taken, too');
    assert.deepEqual(await moves(), [{ kind: 'rename', oldUri: log, newUri: `${log}.2` }, move]);
    assert.match(await said, /another text .* kept in taken\.txt\.anno\.jsonl\.2/);
  });

  it('follow their dumps where pages are renumbered in one go, round in a circle too', async () => {
    const [a, b, c] = ['a.txt', 'b.txt', 'c.txt'].map((name) => editor.uri(name)) as [string, string, string];
    for (const name of ['a.txt', 'b.txt']) editor.write(`${name}.anno.jsonl`, `{ "of": "${name}" }\n`);
    const moves = async (...pairs: readonly [string, string][]): Promise<readonly string[]> => {
      const files = pairs.map(([oldUri, newUri]) => ({ oldUri, newUri }));
      const { documentChanges } = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
      return documentChanges!.map((move) => ('oldUri' in move ? `${shown(move.oldUri)} ${shown(move.newUri)}` : '?'));
    };
    const shown = (uri: string): string => path.basename(uri).replace('.txt.anno.jsonl', '');
    for (const pairs of [
      [
        [a, b],
        [b, c],
      ],
      [
        [b, c],
        [a, b],
      ],
    ] as const)
      assert.deepEqual(await moves(...(pairs as unknown as [string, string][])), ['b c', 'a b']);
    assert.deepEqual(await moves([a, b], [b, a]), ['a a.1', 'b a', 'a.1 b']);
    for (const name of ['a.txt', 'b.txt']) rmSync(path.join(editor.folder!, `${name}.anno.jsonl`));
  });

  it('go along with a dump whatever its name ends in', async () => {
    editor.write('A.TXT.anno.jsonl', editor.read('one.txt.anno.jsonl'));
    const files = [{ oldUri: editor.uri('A.TXT'), newUri: editor.uri('B.TXT') }];
    const { documentChanges } = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    assert.equal(documentChanges?.length, 1);
    const { capabilities } = editor.server.initialized;
    const globs = capabilities.workspace?.fileOperations?.willRename?.filters.map(({ pattern }) => pattern);
    assert.deepEqual(globs?.[0], { glob: '**/*.txt', matches: 'file', options: { ignoreCase: true } });
  });
});

describe('notes over the protocol, of somebody who goes on typing', function () {
  this.timeout(20_000);

  const quote = '戏曲专场演出';
  const act = (action: unknown): Promise<NoteResult> => editor.request('newsproof/noteAction', { uri: one, action });
  const add = (text: string, words: string, note: string, value?: string): Promise<NoteResult> =>
    act({
      kind: 'add',
      range: rangeOf(text, text.indexOf(words), text.indexOf(words) + words.length),
      note,
      text: '',
      value,
    });
  const typeAbove = (): Promise<void> => editor.edit(one, [{ range: rangeOf(ONE, 0, 0), newText: '新栏目\n\n' }]);

  beforeEach(async () => {
    editor = await Editor.start({ files: { 'one.txt': ONE }, start: { author: '校对甲' } });
    one = editor.uri('one.txt');
    await editor.indexed();
  });
  afterEach(() => editor.stop());

  it('quote the words that were selected, in a dump that is still being opened', async () => {
    await editor.open(one, ONE);
    const adding = add(ONE, quote, 'query');
    await typeAbove();
    await adding;
    const [note] = await editor.request<WireNote[]>('newsproof/notes', { uri: one });
    assert.equal(note!.quote, quote);
    assert.equal(covered(editor.text(one), note!.range!), quote);
  });

  it('stay on their words, whatever is asked of the dump meanwhile', async () => {
    await editor.open(one, ONE);
    await add(ONE, quote, 'query');
    for (let key = 0; key < 5; key++) {
      const textDocument = { uri: one };
      const asked = [
        editor.request('textDocument/hover', { textDocument, position: { line: 2, character: 2 } }),
        editor.request('textDocument/codeLens', { textDocument }),
        editor.request('newsproof/status', { uri: one }),
      ];
      await typeAbove();
      await Promise.all(asked);
    }
    const [note] = await editor.request<WireNote[]>('newsproof/notes', { uri: one });
    assert.equal(covered(editor.text(one), note!.range!), quote);
  });

  it('correct the words that they are on in the text that is there by then', async () => {
    await editor.open(one, ONE);
    const { notes } = await add(ONE, quote.slice(0, 2), 'correction', '歌舞');
    const applying = act({ kind: 'apply', id: notes[0]!.id });
    await typeAbove();
    const { edit } = await applying;
    const text = edit!.version === 1 ? ONE : editor.text(one);
    assert.ok(covered(text, edit!.edits[0]!.range).startsWith('戏'));
  });
});
