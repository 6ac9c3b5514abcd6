import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  commands,
  type Diagnostic,
  type FoldingRange,
  type Hover,
  languages,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextEdit,
  type TextEditor,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeAll, openDump, openSeed, writeFile } from './support/dumps';
import { asking, until } from './support/until';

const halfWidth = `柳堤上的灯亮了,孩子们跑过来看:原来是修堤的队伍到了!

记者 林晓舟
`;

describe('the language features', () => {
  let editor: TextEditor;
  let uri: Uri;
  before(async () => {
    editor = await openSeed('000');
    uri = editor.document.uri;
    await until(languages.onDidChangeDiagnostics, () => (diagnostics(uri).length > 0 ? true : undefined));
  });
  after(closeAll);

  it('fold articles', async () => {
    const folds = await provided<FoldingRange>('vscode.executeFoldingRangeProvider', uri);
    const lines = folds.map(({ start }) => editor.document.lineAt(start).text);
    assert.ok(lines.includes('柳堤防线守一夜 三千沙袋筑平安'), lines.join('\n'));
  });

  it('colour headlines, roles and names', async () => {
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    const coloured = tokensOf(tokens, legend, editor);
    assert.ok(coloured.includes('headline: 柳堤防线守一夜 三千沙袋筑平安'), coloured.join('\n'));
    assert.ok(coloured.includes('dateline: 本报讯'), coloured.join('\n'));
    assert.ok(coloured.includes('role: 记者'), coloured.join('\n'));
    assert.ok(coloured.includes('name: 林晓舟'), coloured.join('\n'));
  });

  it('put what is known of an article above its headline', async () => {
    const lenses = await provided<CodeLens>('vscode.executeCodeLensProvider', uri, 100);
    const ours = lenses.map(({ command }) => command?.command);
    assert.ok(ours.includes('newsproof.showFindings'), ours.join());
    assert.ok(ours.includes('newsproof.setStatus'), ours.join());
  });

  it('say in a hover what is wrong', async () => {
    const [first] = diagnostics(uri);
    const hovers = await provided<Hover>('vscode.executeHoverProvider', uri, first!.range.start);
    assert.ok(hovers.length > 0);
  });

  it('name the people of the workspace in the symbol search', async () => {
    const symbols = await asking(async () => {
      const found = await commands.executeCommand<{ name: string }[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '林晓舟',
      );
      return found.length > 0 ? found : undefined;
    });
    assert.ok(symbols.some(({ name }) => name.includes('林晓舟')));
  });

  it('repair everything safe in one action, and leave nothing safe to repair', async () => {
    const dump = await openDump(await writeFile('fix-all.dump.txt', editor.document.getText()));
    await until(languages.onDidChangeDiagnostics, () => (diagnostics(dump.document.uri).length > 0 ? true : undefined));
    const before = dump.document.getText();
    const [fixAll] = await provided<CodeAction>(
      'vscode.executeCodeActionProvider',
      dump.document.uri,
      new Range(0, 0, 0, 0),
      `${CodeActionKind.SourceFixAll.value}.newsproof`,
    );
    const edit = await resolved(fixAll!, dump);
    assert.ok(await workspace.applyEdit(edit));
    assert.notEqual(dump.document.getText(), before);
    assert.match(dump.document.getText(), /他笑着说[:：]“我家就在堤后头/);
    assert.match(dump.document.getText(), /能顶两个小伙子用/);
  });

  it('repair on a save that a person asks for', async () => {
    const dump = await openDump(await writeFile('save.dump.txt', editor.document.getText()));
    await until(languages.onDidChangeDiagnostics, () => (diagnostics(dump.document.uri).length > 0 ? true : undefined));
    await commands.executeCommand('workbench.action.files.save');
    await until(workspace.onDidSaveTextDocument, () => (dump.document.isDirty ? undefined : true));
    assert.match(dump.document.getText(), /他笑着说[:：]“我家就在堤后头/);
  });

  it('format with edits of the places that change, never of the whole text', async () => {
    const dump = await openDump(await writeFile('format.dump.txt', halfWidth));
    const edits = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      dump.document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    for (const { range } of edits ?? []) assert.ok(range.end.line - range.start.line < 2);
  });
});

function diagnostics(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === 'newsproof');
}

/** A provider that has just been registered may answer nothing at first. */
function provided<T>(command: string, ...args: unknown[]): Promise<T[]> {
  return asking(async () => {
    const found = await commands.executeCommand<T[] | undefined>(command, ...args);
    return found?.length ? found : undefined;
  });
}

async function resolved(action: CodeAction, { document }: TextEditor): Promise<WorkspaceEdit> {
  if (action.edit !== undefined) return action.edit;
  const [again] = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, 0, 0),
    action.kind?.value,
    1,
  );
  assert.ok(again?.edit, 'the action carries its edits');
  return again.edit;
}

function tokensOf({ data }: SemanticTokens, legend: SemanticTokensLegend, { document }: TextEditor): string[] {
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    line += data[i]!;
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
    const text = document.lineAt(line).text.slice(character, character + data[i + 2]!);
    found.push(`${legend.tokenTypes[data[i + 3]!]}: ${text}`);
  }
  return found;
}
