import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { covered, Editor, pushCapabilities, rangeOf } from './editor';

const CUT = dumpOf(
  '青禾镇 举办农技培训',
  '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛',
  '围,大家围着农技员问个不停。',
  '记者 方叙言',
).replaceAll(',', '，');
const CLEAN = dumpOf(whole(STORIES[0]!)).replaceAll(',', '，');
const URI = 'file:///findings/page.txt';

describe('findings that are asked for', function () {
  this.timeout(20_000);

  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
    await editor.open(URI, CUT);
  });
  after(() => editor.stop());

  it('carry their rule, its documentation, and what an action needs', async () => {
    const [finding] = await editor.findings(URI);
    assert.equal(finding?.code, 'split-paragraph');
    assert.equal(finding?.source, 'newsproof');
    assert.match(finding?.codeDescription?.href ?? '', /docs\/rules\/split-paragraph\.md$/);
    assert.ok(existsSync(fileURLToPath(finding!.codeDescription!.href)));
    assert.deepEqual(finding?.data, { rule: 'split-paragraph', version: 1 });
    assert.equal(covered(CUT, finding!.range), '\n\n');
  });

  it('are not sent again while nothing has changed', async () => {
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      editor.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
    const full = await ask();
    assert.equal(full.kind, 'full');
    assert.deepEqual(await ask(full.resultId), { kind: 'unchanged', resultId: full.resultId });
    await editor.edit(URI, [{ range: rangeOf(CUT, 0, 0), newText: '\n' }]);
    assert.equal((await ask(full.resultId)).kind, 'full');
  });

  it('go where the text goes, and with the defect', async () => {
    const text = editor.text(URI);
    const seam = text.indexOf('\n\n围');
    await editor.edit(URI, [{ range: rangeOf(text, seam, seam + 2), newText: '' }]);
    const left = await editor.findings(URI);
    assert.ok(!left.some(({ code }) => code === 'split-paragraph'));
  });

  it('are never pushed as well', () => assert.deepEqual(editor.published, []));

  it('fade what is only in the way, and point at the other place that belongs to them', async () => {
    const residue = 'file:///findings/residue.txt';
    const [headline, lede, more, byline] = whole(STORIES[0]!);
    const weather = '今日天气: 晴 12℃~20℃ 南风3~4级';
    const cut =
      '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛';
    await editor.open(
      residue,
      dumpOf(
        headline!,
        `${lede}\u200b`,
        more!,
        byline!,
        '青禾镇 举办农技培训',
        cut,
        weather,
        '围,大家围着农技员问个不停。',
        '记者 方叙言',
      ),
    );
    const found = await editor.findings(residue);
    const invisible = found.find(({ code }) => code === 'converter-residue');
    assert.deepEqual(invisible?.tags, [DiagnosticTag.Unnecessary]);
    const interrupted = found.find(({ code }) => code === 'interrupted-paragraph');
    const [related] = interrupted?.relatedInformation ?? [];
    assert.equal(related?.location.uri, residue);
    assert.equal(covered(editor.text(residue), related!.location.range), weather);
  });

  it('are answered with none for a document that nobody opened', async () => {
    assert.deepEqual(await editor.findings('file:///findings/none.txt'), []);
  });
});

describe('findings of a dump with more than an editor shows', function () {
  this.timeout(20_000);

  it('are those around the place of work, and move along with it', async () => {
    const numbers = [...'一二三四五六七八九'];
    const text = Array.from({ length: 700 }, (_, i) => {
      const name = [...String(i + 111)].map((digit) => numbers[Number(digit) - 1] ?? '零').join('');
      return `青禾镇 第${name}场演出开锣\n\n\n\n本报讯 昨天，第${name}场演出开锣。记者 方叙言`;
    }).join('\n\n');
    const editor = await Editor.start();
    await editor.open(URI, text);
    const shown = await editor.findings(URI);
    assert.match(String(shown[0]?.message), /^This dump has \d+ more findings/);
    assert.ok(shown.length < 400, `${shown.length} findings are sent`);
    assert.ok(shown.some(({ code, range }) => code === 'glued-byline' && range.start.line < 10));

    const last = { line: text.split('\n').length - 1, character: 3 };
    const range = { start: last, end: last };
    await editor.request('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [] },
    });
    const moved = await editor.findings(URI);
    assert.ok(moved.some(({ code, range: { start } }) => code === 'glued-byline' && start.line === last.line));
    await editor.stop();
  });
});

describe('findings that are sent by themselves', function () {
  this.timeout(20_000);

  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ capabilities: pushCapabilities });
    await editor.open(URI, CUT);
  });
  after(() => editor.stop());

  it('come when a dump is opened and after each change, with its version', async () => {
    assert.deepEqual(
      (await editor.sentFindings(URI)).map(({ code }) => code),
      ['split-paragraph'],
    );
    const seam = CUT.indexOf('\n\n围');
    await editor.edit(URI, [{ range: rangeOf(CUT, seam, seam + 2), newText: '' }]);
    assert.deepEqual(await editor.sentFindings(URI), []);
  });

  it('are taken back when the dump is closed', async () => {
    await editor.close(URI);
    while (editor.published.at(-1)?.version !== undefined) {
      await editor.request('newsproof/status', {});
    }
    assert.deepEqual(editor.published.at(-1), { uri: URI, diagnostics: [] });
  });

  it('cannot be asked for: the server does not offer it', () => {
    assert.equal(editor.server.initialized.capabilities.diagnosticProvider, undefined);
  });
});

describe('the configuration', function () {
  this.timeout(20_000);

  it('holds for what is found, and takes effect when it changes', async () => {
    const editor = await Editor.start({
      files: { 'a/page.txt': CUT, 'newsproof.json': '{ "rules": { "split-paragraph": "off" } }' },
    });
    const uri = editor.uri('a/page.txt');
    await editor.open(uri, CUT);
    assert.deepEqual(await editor.findings(uri), []);
    editor.write('newsproof.json', '{ "rules": { "split-paragraph": "error" } }');
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('newsproof.json'), type: 2 }],
    });
    await editor.until(async () => (await editor.findings(uri))[0]?.severity === 1);
    await editor.stop();
  });

  it('is overridden by nothing in the editor, but completed by its settings', async () => {
    const capabilities = { ...pushCapabilities, workspace: { ...pushCapabilities.workspace, configuration: true } };
    const editor = await Editor.start({
      capabilities,
      files: { 'page.txt': CUT, 'newsproof.json': '{ "rules": { "blank-run": "off" } }' },
      settings: { rules: { 'split-paragraph': 'off', 'blank-run': 'error' } },
    });
    await editor.indexed();
    const uri = editor.uri('page.txt');
    await editor.open(uri, CUT.replace('\n\n围', '\n\n\n围'));
    assert.deepEqual(await editor.sentFindings(uri), []);
    await editor.stop();
  });

  it('has its mistakes shown with their place', async () => {
    const editor = await Editor.start({ files: { 'page.txt': CLEAN, 'newsproof.json': '{ "rulez": {} }' } });
    await editor.indexed();
    const { problems } = await editor.request<{ problems: { uri: string; message: string; range: unknown }[] }>(
      'newsproof/status',
      {},
    );
    assert.equal(problems[0]?.uri, editor.uri('newsproof.json'));
    assert.match(problems[0]?.message ?? '', /rules/);
    assert.deepEqual(problems[0]?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } });
    await editor.stop();
  });
});

describe('findings of the whole workspace', function () {
  this.timeout(20_000);

  const files = { 'one.txt': CUT, 'two.txt': CLEAN };
  const ask = (editor: Editor, previousResultIds: unknown[] = []): Promise<WorkspaceDiagnosticReport> =>
    editor.request('workspace/diagnostic', { previousResultIds });

  it('come where the settings ask for them', async () => {
    const editor = await Editor.start({
      files,
      settings: { diagnostics: { scope: 'workspace' } },
      capabilities: configured(),
    });
    await editor.indexed();
    const { items } = await ask(editor);
    const counts = items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : -1]);
    assert.deepEqual(counts.sort(), [
      [editor.uri('one.txt'), 1],
      [editor.uri('two.txt'), 0],
    ]);
    const known = items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
    const again = await ask(editor, known);
    assert.deepEqual(
      again.items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    await editor.stop();
  });

  it('go with their dump', async () => {
    const editor = await Editor.start({
      files,
      settings: { diagnostics: { scope: 'workspace' } },
      capabilities: configured(),
    });
    await editor.indexed();
    const { items } = await ask(editor);
    const known = items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
    const gone = editor.heard('newsproof/changed');
    const uri = editor.uri('one.txt');
    await editor.notify('workspace/didDeleteFiles', { files: [{ uri }] });
    await gone;
    const left = (await ask(editor, known)).items.find((item) => item.uri === uri);
    assert.deepEqual(left, { kind: 'full', uri, version: null, items: [] });
    await editor.stop();
  });

  it('do not come where nobody asked for them', async () => {
    const editor = await Editor.start({ files });
    await editor.indexed();
    assert.deepEqual((await ask(editor)).items, []);
    await editor.stop();
  });
});

const configured = () => ({
  ...pushCapabilities,
  textDocument: { ...pushCapabilities.textDocument, diagnostic: {} },
  workspace: { ...pushCapabilities.workspace, configuration: true },
});
