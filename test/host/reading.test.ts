import { strict as assert } from 'node:assert';
import { commands, type DocumentSymbol, Range, type TextEditor, window, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, openSeed, putCursor, select, writeFile } from './support/dumps';
import { asking, until } from './support/until';

describe('the reading view', () => {
  let dump: TextEditor;
  let reading: TextEditor;
  beforeEach(async () => {
    dump = await openSeed('000');
    await commands.executeCommand('newsproof.openReadingView');
    reading = await until(window.onDidChangeVisibleTextEditors, () =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'newsproof-reading'),
    );
  });
  afterEach(closeAll);

  it('joins what the page had cut', () => {
    assert.match(reading.document.getText(), /他笑着说:“我家就在堤后头/);
    assert.match(reading.document.getText(), /能顶两个小伙子用/);
  });

  it('has an outline of its own', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      reading.document.uri,
    );
    assert.ok(symbols.some(({ name }) => name.includes('老粮站变身图书馆')));
  });

  it('follows the cursor of the dump', async () => {
    await window.showTextDocument(dump.document, dump.viewColumn);
    putCursor(dump, '工出细活');
    const line = reading.document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('慢工出细活'));
    await asking(async () => {
      return reading.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line) ? true : undefined;
    });
  });

  it('follows the text as it changes', async () => {
    const added = `${dump.document.getText()}\n\n山路修到家门口 板栗不愁卖不出\n`;
    await dump.edit((edit) => edit.insert(dump.document.lineAt(dump.document.lineCount - 1).range.end, added));
    await until(workspace.onDidChangeTextDocument, () =>
      reading.document.getText().includes('山路修到家门口') ? true : undefined,
    );
  });

  (hasPage ? it : it.skip)('shows notes on their words, says what they say, and leads to them', async () => {
    const { document: copied } = dump;
    dump = await openDump(await writeFile('noted.dump.txt', copied.getText()));
    await commands.executeCommand('workbench.action.closeOtherEditors');
    await commands.executeCommand('newsproof.openReadingView');
    reading = await until(window.onDidChangeVisibleTextEditors, () =>
      window.visibleTextEditors.find(({ document }) => document.uri.path.includes('noted.dump.txt (')),
    );
    await window.showTextDocument(dump.document, dump.viewColumn);
    select(dump, '能顶两个小');
    await page.press('Shift+Alt+n');
    await page.waitFor('.quick-input-widget:not([style*="display: none"]) .quick-input-box');
    await page.type('Is <b>this</b> *right*?');
    await page.press('Enter');
    const view = '.editor-instance[aria-label*="reading"]';
    await page.waitFor(`${view} .view-line:has-text("能顶两个小")`);
    await page.waitFor(`${view} .view-line:has-text("〔Query Is <b>this</b> *right*?〕")`);
    await page.click(`${view} .view-line span:has-text("〔Query") >> nth=-1`);
    await asking(async () => {
      const { active } = dump.selection;
      return dump.document.getText(new Range(active, active.translate(0, 5))) === '能顶两个小' ? true : undefined;
    });
    await commands.executeCommand('editor.action.showHover');
    await page.waitFor('.monaco-hover:not(.hidden):has-text("Is <b>this</b> *right*?")');
  });

  (hasPage ? it : it.skip)('leads back to the dump with a click', async () => {
    await page.click('.editor-instance .view-line:has-text("办证不出社区") >> nth=-1');
    await asking(async () => {
      const { text } = dump.document.lineAt(dump.selection.active.line);
      return text.includes('办证不出社区') ? true : undefined;
    });
  });
});

describe('the preview of repairs in many dumps', () => {
  after(closeAll);

  (hasPage ? it : it.skip)('shows the changes, and writes them when it is told to', async () => {
    const { document: seed } = await openSeed('000');
    const before = seed.getText();
    const { document } = await openDump(await writeFile('preview.dump.txt', before));
    const done = commands.executeCommand('newsproof.fixWorkspace', document.uri);
    await page.waitFor('.notification-toast:has-text("Nothing has been written yet")');
    await page.waitFor('.multiDiffEntry:visible');
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(document.uri)), before);
    await page.click('.notification-toast .monaco-button:has-text("Apply")');
    await done;
    const after = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
    assert.notEqual(after, before);
    assert.equal(document.isDirty, false);
    assert.equal(
      window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => /Repairs/.test(label)).length,
      0,
    );
  });
});
