import { strict as assert } from 'node:assert';
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
  PersonNode,
  ReadingView,
  Repair,
  RuleDoc,
  RuleNode,
  ServerStatus,
  WireRange,
} from '../../server/src/protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { covered, Editor, fullCapabilities, positionOf, withEdits } from './editor';

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

    // Once the other dumps write it so as well nothing is left to say, though nobody has typed in this one.
    const spelled = (text: string): string => text.replaceAll('温嘉溪', '温佳溪');
    const whole = { start: { line: 0, character: 0 }, end: positionOf(ONE, ONE.length) };
    await editor.edit(one, [{ range: whole, newText: spelled(ONE) }]);
    editor.write('2024/two.txt', spelled(TWO));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: two, type: 2 }] });
    await editor.until(async () => !(await editor.findings(three)).some(({ code }) => code === 'name-variant'));

    await editor.edit(one, [{ range: whole, newText: ONE }]);
    editor.write('2024/two.txt', TWO);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: two, type: 2 }] });
    await editor.until(async () => (await editor.findings(three)).some(({ code }) => code === 'name-variant'));
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

const edits = ({ edit: { uri, version, edits: changes } }: Repair): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits: [...changes],
});
