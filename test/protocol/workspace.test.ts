import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type {
  CompletionList,
  DocumentHighlight,
  Location,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type {
  ArticleRef,
  FindingAtCursor,
  FindingRef,
  FixedFile,
  IsDumpResult,
  IssueNode,
  NoteChoices,
  NoteResult,
  PersonNode,
  ReadingView,
  Repair,
  RuleDoc,
  RuleNode,
  ServerStatus,
  WireNote,
  WireRange,
} from '../../server/src/protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { covered, Editor, fullCapabilities, positionOf, rangeOf, withEdits } from './editor';

/** The stories as a careful typist writes them, one reporter under a name that is easily misread. */
const full = (text: string): string => text.replaceAll(',', '，').replaceAll(':', '：').replaceAll('温若溪', '温嘉溪');
const ONE = full(dumpOf('家园建设', STORIES.slice(0, 2).flatMap(whole)));
const TWO = full(dumpOf(STORIES.slice(2).flatMap(whole), '柳塘镇 夜市开张', '本报讯 7月5日，夜市开张。记者 温嘉溪'));
const THREE = full(dumpOf(whole({ ...STORIES[3]!, byline: '记者 温佳溪' })));

let editor: Editor;
let one: string;
let two: string;

describe('the workspace over the protocol', function () {
  this.timeout(20_000);

  before(async () => {
    editor = await Editor.start({
      files: { '2024/one.txt': ONE, '2024/two.txt': TWO, '2025/three.txt': THREE, 'README.txt': 'Not a dump.\n' },
      start: { author: '校对甲' },
    });
    one = editor.uri('2024/one.txt');
    two = editor.uri('2024/two.txt');
    await editor.indexed();
    await editor.open(one, ONE);
  });
  after(() => editor.stop());

  const inOne = (words: string) => ({ textDocument: { uri: one }, position: positionOf(ONE, ONE.indexOf(words) + 1) });

  it('finds headlines and people by characters and by pinyin initials', async () => {
    const byInitials = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'yxdq' });
    assert.deepEqual(byInitials, []);
    const people = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'wjx' });
    assert.deepEqual(people.map(({ name, location }) => [name, path.basename(location.uri)]).sort(), [
      ['温佳溪', 'three.txt'],
      ['温嘉溪', 'one.txt'],
      ['温嘉溪', 'two.txt'],
    ]);
    const [article] = await editor.request<SymbolInformation[]>('workspace/symbol', { query: '夜市' });
    assert.equal(covered(TWO, article!.location.range), '柳塘镇 夜市开张');
  });

  it('finds, marks and renames a reporter across dumps, and asks before it does', async () => {
    const references = await editor.request<Location[]>('textDocument/references', {
      ...inOne('温嘉溪'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [one, two]);
    const highlights = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', inOne('温嘉溪'));
    assert.deepEqual(
      highlights.map(({ range }) => covered(ONE, range)),
      ['温嘉溪'],
    );
    const prepared = await editor.request<{ placeholder: string }>('textDocument/prepareRename', inOne('温嘉溪'));
    assert.equal(prepared.placeholder, '温嘉溪');
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...inOne('温嘉溪'), newName: '温嘉熙' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      new Map(changes.map(({ textDocument: { uri, version } }) => [uri, version])),
      new Map([
        [one, 1],
        [two, null],
      ]),
    );
    assert.deepEqual(
      Object.values(edit.changeAnnotations!).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const inTwo = changes.find(({ textDocument: { uri } }) => uri === two)!;
    assert.equal(withEdits(TWO, inTwo.edits as TextEdit[]), TWO.replace('温嘉溪', '温嘉熙'));
  });

  it('renames nothing that is no name, and nothing to what is none', async () => {
    assert.equal(await editor.request('textDocument/prepareRename', inOne('戏曲')), null);
    await assert.rejects(
      editor.request('textDocument/rename', { ...inOne('温嘉溪'), newName: '温/嘉溪' }),
      /not a name/,
    );
  });

  it('completes names after a role', async () => {
    const uri = 'file:///completion.txt';
    const text = `${ONE}\n\n夜市开张\n\n本报讯 夜市开张。\n\n记者 `;
    await editor.open(uri, text);
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(text, text.length),
    });
    const names = items.filter(({ detail }) => /articles?$/.test(detail ?? '')).map(({ label }) => label);
    assert.ok(names.includes('温嘉溪') && names.includes('骆思齐'), names.join());
    await editor.close(uri);
  });

  it('completes roles, section labels and datelines at the start of a line', async () => {
    const uri = 'file:///completion.txt';
    await editor.open(uri, `${ONE}\n\n`);
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(`${ONE}\n\n`, ONE.length + 2),
    });
    const offered = new Map(items.map(({ label, detail }) => [label, detail]));
    assert.deepEqual(
      ['记者', '家园建设', '本报讯'].map((label) => offered.get(label)),
      ['role in a byline', 'section label', 'dateline'],
    );
    await editor.close(uri);
  });

  it('finds the same name written two ways in two dumps', async () => {
    const three = editor.uri('2025/three.txt');
    await editor.open(three, THREE);
    await editor.until(async () => (await editor.findings(three)).some(({ code }) => code === 'name-variant'));
    const variant = (await editor.findings(three)).find(({ code }) => code === 'name-variant')!;
    assert.equal(covered(THREE, variant.range), '温佳溪');
    await editor.close(three);
  });

  it('shows folders, dumps, sections and articles with their counts', async () => {
    const rows = (parent?: string, more = {}): Promise<IssueNode[]> =>
      editor.request('newsproof/issues', { parent, ...more });
    const folders = await rows();
    assert.deepEqual(
      folders.map(({ kind, label }) => [kind, label]),
      [
        ['folder', '2024'],
        ['folder', '2025'],
      ],
    );
    const dumps = await rows(folders[0]!.id);
    assert.deepEqual(
      dumps.map(({ label, counts }) => [label, counts.articles, counts.findings]),
      [
        ['one.txt', 2, 0],
        ['two.txt', 3, 1],
      ],
    );
    const [section, article] = await rows(dumps[0]!.id);
    assert.deepEqual([section?.kind, section?.label], ['section', '家园建设']);
    assert.deepEqual([article?.kind, article?.label, article?.status], ['article', STORIES[1]!.headline, 'untouched']);
    const [inside] = await rows(section!.id);
    assert.equal(inside?.label, STORIES[0]!.headline);
    assert.equal(covered(ONE, inside!.selection!), STORIES[0]!.headline);
    const filtered = await rows(undefined, { filter: 'ysdlysh' });
    assert.deepEqual(filtered, []);
    const withFindings = await rows(folders[0]!.id, { only: 'with-findings' });
    assert.deepEqual(
      withFindings.map(({ label }) => label),
      ['two.txt'],
    );
  });

  it('shows people with their articles and look-alike names', async () => {
    const [most] = await editor.request<PersonNode[]>('newsproof/people', {});
    assert.deepEqual([most?.name, most?.articles, most?.variants], ['温嘉溪', 2, ['温佳溪']]);
    const articles = await editor.request<ArticleRef[]>('newsproof/personArticles', { name: '温嘉溪' });
    assert.deepEqual(
      articles.map(({ headline }) => headline),
      [STORIES[1]!.headline, '柳塘镇 夜市开张'],
    );
  });

  it('shows findings by rule, and repairs all of one kind as a preview', async () => {
    const rules = await editor.request<RuleNode[]>('newsproof/findingsByRule', {});
    const glued = rules.find(({ rule }) => rule === 'glued-byline');
    assert.deepEqual([glued?.findings, glued?.safeFixes, glued?.files], [1, 1, 1]);
    const [finding] = await editor.request<FindingRef[]>('newsproof/findingsOfRule', { rule: 'glued-byline' });
    assert.equal(finding?.uri, two);
    assert.equal(covered(TWO, finding!.range), '记者 温嘉溪');
    const [file, ...more] = await editor.request<FixedFile[]>('newsproof/fixAll', {
      safety: 'safe',
      rules: ['glued-byline'],
    });
    assert.deepEqual(more, []);
    assert.deepEqual([file?.uri, file?.before, file?.settled, file?.fixed], [two, TWO, true, { 'glued-byline': 1 }]);
    assert.equal(withEdits(TWO, file!.edit.edits as TextEdit[]), file?.after);
    assert.equal(editor.read('2024/two.txt'), TWO, 'nothing is written');
  });

  it('steps from finding to finding and from article to article, and round the end', async () => {
    await editor.open(two, TWO);
    const step = (what: string, to: string, offset: number): Promise<WireRange> =>
      editor.request('newsproof/step', { uri: two, position: positionOf(TWO, offset), to, what });
    assert.equal(covered(TWO, await step('finding', 'next', 0)), '记者 温嘉溪');
    assert.equal(covered(TWO, await step('finding', 'next', TWO.length)), '记者 温嘉溪');
    assert.equal(covered(TWO, await step('article', 'next', 0)), STORIES[3]!.headline);
    assert.equal(covered(TWO, await step('article', 'previous', 0)), '柳塘镇 夜市开张');
    const at = { uri: two, position: positionOf(TWO, TWO.length - 1) };
    const found = await editor.request<FindingAtCursor>('newsproof/findingAt', at);
    assert.deepEqual([found.rule, found.repair?.safety, found.similar], ['glued-byline', 'safe', 0]);
    await editor.apply({ documentChanges: [edits(found.repair!)] });
    assert.ok(editor.text(two).endsWith('开张。\n\n记者 温嘉溪'));
    assert.equal(await editor.request('newsproof/findingAt', { uri: two, position: positionOf(TWO, 0) }), null);
    await editor.close(two);
  });

  it('shows the clean reading view, says what is a dump, what a rule is about, and how things stand', async () => {
    const view = await editor.request<ReadingView>('newsproof/readingView', { uri: one });
    assert.deepEqual(
      view.headings.map(({ text }) => text),
      ['家园建设', STORIES[0]!.headline, STORIES[1]!.headline],
    );
    assert.equal(view.sources.length, view.text.split('\n').length);
    assert.equal((await editor.request<IsDumpResult>('newsproof/isDump', { text: ONE })).isDump, true);
    const readme = 'This is the manual of a program.\n\nIt says how to use it.\n';
    assert.equal((await editor.request<IsDumpResult>('newsproof/isDump', { text: readme })).isDump, false);
    const doc = await editor.request<RuleDoc>('newsproof/ruleDoc', { rule: 'blank-run' });
    assert.match(doc.markdown, /^# blank-run\n/);
    assert.equal(await editor.request('newsproof/ruleDoc', { rule: 'no-such-rule' }), null);
    const status = await editor.request<ServerStatus>('newsproof/status', { uri: one });
    assert.equal(status.index.state, 'ready');
    assert.deepEqual([status.dump?.articles, status.dump?.findings], [2, 0]);
    assert.equal(status.folder?.articles, 5, 'of the two dumps in 2024, not of that in 2025');
  });

  it('rearranges at a command', async () => {
    const repair = await editor.request<Repair>('newsproof/structure', {
      uri: one,
      position: positionOf(ONE, ONE.indexOf('举行戏曲')),
      command: 'join-with-next',
    });
    assert.equal(withEdits(ONE, repair.edit.edits as TextEdit[]), ONE.replace('开场。\n\n演出', '开场。演出'));
  });
});

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

describe('which files are dumps', function () {
  this.timeout(20_000);

  it('is said by their look, by the settings, and by newsproof.json', async () => {
    const files = { 'page.txt': ONE, 'notes.txt': 'Call the printer on Monday.\n', 'sub/other.txt': 'Nothing.\n' };
    const indexed = async (settings: unknown, more = {}): Promise<string[]> => {
      const lonely = await Editor.start({
        files: { ...files, ...more },
        settings,
        capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, configuration: true } },
      });
      await lonely.indexed();
      const rows = await lonely.request<IssueNode[]>('newsproof/issues', {});
      await lonely.stop();
      return rows.map(({ label }) => label);
    };
    assert.deepEqual(await indexed({}), ['page.txt']);
    assert.deepEqual(await indexed({ files: ['notes.txt'] }), ['notes.txt', 'page.txt']);
    assert.deepEqual(await indexed({ exclude: ['page.txt'] }), []);
    assert.deepEqual(await indexed({}, { 'newsproof.json': '{ "files": ["sub/*.txt"] }' }), ['sub']);
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
});

const edits = ({ edit: { uri, version, edits: changes } }: Repair): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits: [...changes],
});
