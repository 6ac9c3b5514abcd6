import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { firstSeed } from './support/seeds';
import { asking, until } from './support/until';

describe('proofreading a dump', () => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await workspace.openTextDocument(await firstSeed());
    await window.showTextDocument(document);
  });

  it('shows the headlines of its articles in the outline', async () => {
    const symbols = await asking(async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    const names = symbols.flatMap(withChildren).map((symbol) => symbol.name);
    assert.ok(names.includes('柳堤防线守一夜 三千沙袋筑平安'), names.join('\n'));
    assert.ok(names.includes('雨后巡查古城墙 修补砖缝三百处'), names.join('\n'));
  });

  it('reports a paragraph that was cut in two, and joins it', async () => {
    const cut = await until(languages.onDidChangeDiagnostics, () => splitParagraphs(document)[0]);
    const [before, after] = [document.lineAt(cut.range.start).text, document.lineAt(cut.range.end).text];
    const action = await asking(async () => (await quickFixes(document, cut)).find((fix) => fix.edit !== undefined));
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    assert.equal(document.lineAt(cut.range.start).text, before + after);
    await until(languages.onDidChangeDiagnostics, () => {
      const left = splitParagraphs(document).some((other) => other.range.isEqual(cut.range));
      return left ? undefined : true;
    });
    await commands.executeCommand('workbench.action.files.revert');
  });
});

function withChildren(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withChildren)];
}

function splitParagraphs(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ code }) => {
    return (typeof code === 'object' ? code.value : code) === 'split-paragraph';
  });
}

async function quickFixes(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    CodeActionKind.QuickFix.value,
  );
  return actions ?? [];
}
