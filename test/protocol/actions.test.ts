import { strict as assert } from 'node:assert';
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { dumpOf } from '../harness/newsPage';
import { covered, Editor, positionOf, rangeOf, withEdits } from './editor';

const HALVES = [
  '本报讯 4月9日，青禾镇在文化广场举办春季农技培训，来自十二个村的二百多名种植户到场学习，现场营造出浓厚的学习氛',
  '围，大家围着农技员问个不停。',
];
const PAGE = dumpOf('青禾镇 举办农技培训', HALVES, '培训持续到傍晚。记者 方叙言');
const REPAIRED = dumpOf('青禾镇 举办农技培训', HALVES.join(''), '培训持续到傍晚。', '记者 方叙言');

describe('code actions', function () {
  this.timeout(20_000);

  let editor: Editor;
  let uri: string;
  let number = 0;
  before(async () => {
    editor = await Editor.start({ files: { 'page.txt': PAGE } });
    await editor.indexed();
  });
  after(() => editor.stop());
  beforeEach(async () => {
    uri = editor.uri(`page${++number}.txt`);
    editor.write(`page${number}.txt`, PAGE);
    await editor.open(uri, PAGE);
  });

  const actionsAt = (range: Range, only?: string[]): Promise<CodeAction[]> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  const seam = rangeOf(PAGE, PAGE.indexOf('\n\n围'), PAGE.indexOf('围，大家'));
  const byline = rangeOf(PAGE, PAGE.length - 3, PAGE.length - 3);
  const titled = (actions: CodeAction[], title: RegExp): CodeAction => {
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `${title} is among ${actions.map((action) => action.title).join(', ')}`);
    return found;
  };
  const resolved = (action: CodeAction): Promise<CodeAction> => editor.request('codeAction/resolve', action);

  it('repair a finding with a small edit for the version at hand, a safe one preferred', async () => {
    const fix = titled(await actionsAt(seam, ['quickfix']), /^Join the paragraph$/);
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.diagnostics?.[0]?.code, 'split-paragraph');
    const [change] = fix.edit!.documentChanges as { textDocument: { version: number }; edits: TextEdit[] }[];
    assert.equal(change?.textDocument.version, 1);
    assert.deepEqual(change?.edits, [{ range: seam, newText: '' }]);
    await editor.apply(fix.edit!);
    assert.equal(editor.text(uri), PAGE.replace('氛\n\n围', '氛围'));
  });

  it('repair everything that is safe to repair when the editor fixes all on save', async () => {
    const [action, ...more] = await actionsAt(rangeOf(PAGE, 0, 0), ['source.fixAll']);
    assert.deepEqual([action?.kind, more], ['source.fixAll.newsproof', []]);
    await editor.apply((await resolved(action!)).edit!);
    assert.equal(editor.text(uri), REPAIRED);
    const [again] = await actionsAt(rangeOf(PAGE, 0, 0), ['source.fixAll']);
    assert.deepEqual(edits((await resolved(again!)).edit!), []);
  });

  it('never answer a request for all source actions with an unsafe one', async () => {
    for (const only of ['source', 'source.fixAll', 'source.fixAll.newsproof', 'quickfix', 'refactor']) {
      const kinds = (await actionsAt(seam, [only])).map(({ kind }) => kind);
      assert.ok(!kinds.some((kind) => /unsafe/i.test(kind!)), `${only}: ${kinds}`);
    }
    const [unsafe] = await actionsAt(seam, ['newsproof.fixAllUnsafe']);
    await editor.apply((await resolved(unsafe!)).edit!);
    assert.equal(editor.text(uri), REPAIRED);
  });

  it('repair one rule, or one article', async () => {
    const all = await actionsAt(byline);
    const rule = await resolved(titled(all, /^Fix all “glued-byline” in this file$/));
    assert.deepEqual(
      edits(rule.edit!).map(({ newText }) => newText),
      ['\n\n'],
    );
    const article = await resolved(titled(all, /in this article$/));
    await editor.apply(article.edit!);
    assert.equal(editor.text(uri), REPAIRED);
  });

  it('are refused when the text has moved on since they were offered', async () => {
    const offer = titled(await actionsAt(byline), /^Fix all safe findings in this file$/);
    await editor.edit(uri, [{ range: rangeOf(PAGE, 0, 0), newText: '新' }]);
    await assert.rejects(resolved(offer), /has changed/);
  });

  it('let a finding stand: the note is written beside the dump, which stays as it is', async () => {
    const offer = titled(await actionsAt(seam), /stet/);
    await editor.request('workspace/executeCommand', offer.command);
    assert.deepEqual(
      (await editor.findings(uri)).map(({ code }) => code),
      ['glued-byline'],
    );
    assert.equal(editor.read(`page${number}.txt`), PAGE);
    assert.match(editor.read(`page${number}.txt.anno.jsonl`), /split-paragraph/);
  });

  it('switch a rule off for a file or for the workspace, in newsproof.json', async () => {
    const all = await actionsAt(seam);
    for (const [title, expected] of [
      [/for the workspace$/, { rules: { 'split-paragraph': 'off' } }],
      [/for this file$/, { overrides: [{ files: [`page${number}.txt`], rules: { 'split-paragraph': 'off' } }] }],
    ] as const) {
      const { edit } = await resolved(titled(all, title));
      const [create] = edit!.documentChanges as { kind?: string; uri: string }[];
      assert.deepEqual([create?.kind, create?.uri], ['create', editor.uri('newsproof.json')]);
      assert.deepEqual(JSON.parse(withEdits('', edits(edit!))), expected);
    }
  });

  it('label a line: the reading follows at once, the text stays as it is', async () => {
    const line = rangeOf(PAGE, PAGE.indexOf('培训持续'), PAGE.indexOf('培训持续'));
    const offer = titled(await actionsAt(line, ['refactor']), /^Mark this line as subhead$/);
    await editor.request('workspace/executeCommand', offer.command);
    const symbols = await editor.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.match(JSON.stringify(symbols), /"name":"培训持续到傍晚。记者 方叙言"/);
    assert.equal(editor.text(uri), PAGE);
  });

  it('refuse what is no command of the server, and one without its arguments', async () => {
    const run = (command: string, args: readonly unknown[] = []): Promise<unknown> =>
      editor.request('workspace/executeCommand', { command, arguments: args });
    await assert.rejects(run('rm', [uri, { line: 0, character: 0 }, 'x']), /Unknown command rm/);
    const { command } = titled(await actionsAt(seam, ['refactor']), /^Mark this line as subhead$/).command!;
    await assert.rejects(run(command, [uri]), /takes a document, a position and a word/);
  });

  it('rearrange: join with the next paragraph, move a block', async () => {
    const start = rangeOf(PAGE, PAGE.indexOf('围，大家'), PAGE.indexOf('围，大家'));
    const all = await actionsAt(start, ['refactor']);
    const join = titled(all, /^Join with the next paragraph$/);
    assert.equal(withEdits(PAGE, edits(join.edit!)), PAGE.replace('不停。\n\n培训', '不停。培训'));
    const up = titled(all, /^Move this block up$/);
    assert.equal(up.kind, 'refactor.move');
    assert.ok(withEdits(PAGE, edits(up.edit!)).includes(`${HALVES[1]}\n\n${HALVES[0]}`));
  });

  it('rearrange: move a byline to the end of its article', async () => {
    const text = dumpOf('青禾镇 举办农技培训', '记者 方叙言', HALVES.join(''), '培训持续到傍晚。');
    uri = editor.uri('moved.txt');
    await editor.open(uri, text);
    const at = rangeOf(text, text.indexOf('方叙言'), text.indexOf('方叙言'));
    const move = titled(await actionsAt(at, ['refactor']), /^Move the byline to the end of the article$/);
    const { edits: made } = (move.edit!.documentChanges as { edits: TextEdit[] }[])[0]!;
    assert.equal(
      withEdits(text, made),
      dumpOf('青禾镇 举办农技培训', HALVES.join(''), '培训持续到傍晚。', '记者 方叙言'),
    );
  });

  it('mark a line as anything that a line can be, each in one action', async () => {
    const line = rangeOf(PAGE, PAGE.indexOf('培训持续'), PAGE.indexOf('培训持续'));
    const titles = (await actionsAt(line, ['refactor.rewrite.newsproof.label'])).map(({ title }) => title);
    assert.deepEqual(
      titles,
      ['headline', 'subhead', 'section label', 'byline', 'paragraph', 'page furniture'].map(
        (label) => `Mark this line as ${label}`,
      ),
    );
  });

  it('offer what a person may choose from where no repair is the right one, and prefer none', async () => {
    const credited = `${PAGE.slice(0, PAGE.lastIndexOf('记者'))}\n\n记者 方叙文/图`;
    uri = editor.uri('credited.txt');
    await editor.open(uri, credited);
    const line = rangeOf(credited, credited.lastIndexOf('记者'), credited.length);
    const choices = (await actionsAt(line, ['quickfix'])).filter(
      ({ edit, diagnostics }) => edit !== undefined && diagnostics?.[0]?.code === 'ambiguous-credit',
    );
    assert.deepEqual(
      choices.map(({ isPreferred }) => isPreferred ?? false),
      [false, false],
    );
    const outcomes = choices.map(({ edit }) => {
      const [change] = edit!.documentChanges as { edits: TextEdit[] }[];
      return withEdits(credited, change!.edits).split('\n').at(-1);
    });
    assert.deepEqual(outcomes, ['记者 方叙 文/图', '记者 方叙文 /图']);
  });

  it('show what a rule is about, in an editor that has a page for it', async () => {
    const able = await Editor.start({ start: { clientCommands: true } });
    await able.open('file:///page.txt', PAGE);
    const offered = await able.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: 'file:///page.txt' },
      range: seam,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const { command } = titled(offered, /^Show what “split-paragraph” is about$/);
    assert.deepEqual(command?.arguments, ['split-paragraph']);
    await able.stop();
    assert.ok(!(await actionsAt(seam)).some((action) => action.command?.command === command?.command));
  });

  it('light no bulb where there is nothing to repair', async () => {
    const at = positionOf(PAGE, 2);
    const unasked = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], triggerKind: 2 },
    });
    assert.deepEqual(
      unasked.map(({ kind }) => kind),
      ['source.fixAll.newsproof'],
    );
  });

  it('come to nothing for a document that nobody opened', async () => {
    uri = 'file:///nowhere.txt';
    assert.equal(await actionsAt(seam), null);
  });
});

describe('formatting', function () {
  this.timeout(20_000);

  it('repairs the layout of a dump, or of a part of it, and nothing else', async () => {
    const editor = await Editor.start();
    const uri = 'file:///format.txt';
    const options = { tabSize: 2, insertSpaces: true };
    await editor.open(uri, PAGE);
    const all = await editor.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    assert.equal(withEdits(PAGE, all), REPAIRED);
    const range = { start: { line: 0, character: 0 }, end: positionOf(PAGE, PAGE.indexOf('大家')) };
    const part = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      options,
      range,
    });
    assert.equal(withEdits(PAGE, part), PAGE.replace('氛\n\n围', '氛围'));
    assert.deepEqual(
      part.map((edit) => covered(PAGE, edit.range)),
      ['\n\n'],
    );
    await editor.stop();
  });
});

function edits(edit: WorkspaceEdit): TextEdit[] {
  return (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
}
