import { strict as assert } from 'node:assert';
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { dumpOf, STORIES, whole } from '../harness/newsPage';
import { covered, Editor, fullCapabilities, positionOf, rangeOf } from './editor';

const [first, second] = STORIES.map(whole);
const PAGE = dumpOf('家园建设', first!, second!);
const CUT = dumpOf(
  '青禾镇 举办农技培训',
  '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛\n\n',
  '围,大家围着农技员问个不停。(下转第2版)',
  '记者 方叙言',
  '(上接第1版)',
  '活动持续到傍晚,网址 www.qinghe.example 可看回放。',
);

describe('structure over the protocol', function () {
  this.timeout(20_000);

  let editor: Editor;
  let uri: string;
  const about = () => ({ textDocument: { uri } });
  const show = async (text: string): Promise<void> => {
    uri = `file:///structure/${Math.abs(text.length * 31 + text.charCodeAt(0))}.txt`;
    await editor.open(uri, text);
  };
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  it('answers document symbols as a tree', async () => {
    await show(PAGE);
    const [section, article] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', about());
    assert.equal(section?.name, '家园建设');
    assert.deepEqual(
      section?.children?.map(({ name }) => name),
      [first![0]],
    );
    assert.equal(article?.name, second![0]);
    assert.equal(article?.detail, second!.at(-1));
    assert.equal(covered(PAGE, article!.selectionRange), second![0]);
    assert.equal(covered(PAGE, article!.range), dumpOf(second!));
  });

  it('answers folding ranges with the text that is left to see', async () => {
    await show(PAGE);
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', about());
    const lines = PAGE.split('\n');
    const article = folds.find(({ collapsedText }) => collapsedText === second![0]);
    assert.equal(lines[article!.startLine], second![0]);
    assert.equal(lines[article!.endLine], second!.at(-1));
    assert.ok(folds.every(({ startLine, endLine }) => startLine < endLine && endLine < lines.length));
  });

  it('answers selection ranges, each inside the next', async () => {
    await show(PAGE);
    const positions = [positionOf(PAGE, PAGE.indexOf('戏曲')), positionOf(PAGE, PAGE.length)];
    const answers = await editor.request<SelectionRange[]>('textDocument/selectionRange', { ...about(), positions });
    assert.equal(answers.length, 2);
    assert.equal(covered(PAGE, answers[0]!.range), '戏曲');
    let widest = answers[0]!;
    while (widest.parent !== undefined) widest = widest.parent;
    assert.equal(covered(PAGE, widest.range), PAGE);
  });

  it('answers semantic tokens in full, in part, and as a difference', async () => {
    await show(PAGE);
    const { semanticTokensProvider } = editor.server.initialized.capabilities;
    const legend = semanticTokensProvider!.legend.tokenTypes;
    const full = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', about());
    assert.deepEqual(decoded(PAGE, full.data, legend).slice(0, 3), [
      ['section', '家园建设'],
      ['headline', first![0]],
      ['dateline', '本报讯'],
    ]);
    const start = PAGE.indexOf(second![0]!);
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...about(),
      range: rangeOf(PAGE, start, PAGE.length),
    });
    assert.deepEqual(decoded(PAGE, part.data, legend)[0], ['headline', second![0]]);

    await editor.edit(uri, [{ range: rangeOf(PAGE, 0, 0), newText: '\n\n' }]);
    const delta = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...about(),
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const { start: at, deleteCount, data: fresh = [] } of delta.edits) data.splice(at, deleteCount, ...fresh);
    const again = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', about());
    assert.deepEqual(data, again.data);
    const unknown = await editor.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      ...about(),
      previousResultId: 'from another life',
    });
    assert.deepEqual(unknown.data, again.data, 'an unknown result is answered in full');
  });

  it('answers links to the other half of a jump and to web addresses', async () => {
    await show(CUT);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', about());
    const drawn = new Map(links.map(({ range, target }) => [covered(CUT, range), target]));
    assert.equal(drawn.get('www.qinghe.example'), 'https://www.qinghe.example');
    const { line } = positionOf(CUT, CUT.indexOf('(上接第1版)'));
    assert.equal(drawn.get('(下转第2版)'), `${uri}#L${line + 1},1`);
  });

  it('answers hover, lenses and inlay hints', async () => {
    await show(CUT);
    const hover = await editor.request<Hover>('textDocument/hover', {
      ...about(),
      position: positionOf(CUT, CUT.indexOf('围,大家')),
    });
    assert.match(JSON.stringify(hover.contents), /Continued paragraph/);
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', about());
    assert.ok(lenses.some(({ command }) => /finding/.test(command!.title)));
    assert.ok(lenses.some(({ command }) => command!.title === 'Untouched'));
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', {
      ...about(),
      range: rangeOf(CUT, 0, CUT.length),
    });
    const places = hints.map(({ label, position }) => [label, position]);
    assert.deepEqual(places.slice(0, 2), [
      ['1', { line: 0, character: 0 }],
      ['⤶', positionOf(CUT, CUT.indexOf('氛') + 1)],
    ]);
  });

  it('answers for a document that nobody opened, as far as that makes sense', async () => {
    const textDocument = { uri: 'file:///nowhere/at-all.txt' };
    assert.equal(await editor.request('textDocument/documentSymbol', { textDocument }), null);
    assert.equal(
      await editor.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
      null,
    );
    assert.equal(await editor.request('textDocument/codeLens', { textDocument }), null);
  });
});

describe('a client that knows less', function () {
  this.timeout(20_000);

  it('gets a flat list of symbols', async () => {
    const editor = await Editor.start({ capabilities: { ...fullCapabilities, textDocument: {} } });
    await editor.open('file:///flat.txt', PAGE);
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///flat.txt' },
    });
    assert.deepEqual(
      symbols.slice(0, 2).map(({ name, containerName }) => [name, containerName]),
      [
        ['家园建设', undefined],
        [first![0], '家园建设'],
      ],
    );
    await editor.stop();
  });

  it('is spoken to in the language that it asked for', async () => {
    const editor = await Editor.start({ start: { locale: 'zh-cn' } });
    await editor.open('file:///zh.txt', PAGE);
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri: 'file:///zh.txt' },
      position: positionOf(PAGE, PAGE.indexOf('柳塘镇')),
    });
    assert.match(JSON.stringify(hover.contents), /读作: \*\*标题\*\*/);
    await editor.stop();
  });
});

function decoded(text: string, data: readonly number[], legend: readonly string[]): [string, string][] {
  const lines = text.split('\n');
  const found: [string, string][] = [];
  let line = 0;
  let column = 0;
  for (let i = 0; i < data.length; i += 5) {
    line += data[i]!;
    column = data[i] === 0 ? column + data[i + 1]! : data[i + 1]!;
    found.push([legend[data[i + 3]!]!, lines[line]!.slice(column, column + data[i + 2]!)]);
  }
  return found;
}
