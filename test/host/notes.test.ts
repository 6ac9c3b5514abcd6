import { strict as assert } from 'node:assert';
import { type CodeLens, commands, type TextEditor } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, openSeed, putCursor, select, writeFile } from './support/dumps';
import { logOf } from './support/noteLog';
import { asking } from './support/until';

/** Notes are made with input boxes and quick picks, which only a page has. */
(hasPage ? describe : describe.skip)('notes', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    const { document } = await openSeed('000');
    dump = await openDump(await writeFile(`notes-${++copies}.dump.txt`, document.getText()));
  });
  afterEach(closeAll);

  it('are asked for with a key and kept beside the dump, which stays as it is', async () => {
    select(dump, '汪德厚');
    await page.press('Shift+Alt+n');
    await answer('Is this the right name?');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /Is this the right name\?/);
    assert.match(note!, /汪德厚/);
    assert.equal(dump.document.isDirty, false);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });

  it('propose a correction that can be applied', async () => {
    select(dump, '三千沙袋');
    await page.press('Shift+Alt+c');
    await pick('Replace');
    await page.press('Control+a');
    await answer('三千二百沙袋');
    await logOf(dump.document.uri, 1);
    await commands.executeCommand('newsproof.notes.focus');
    const row = '.pane:has(.pane-header[aria-label^="Notes"]) .monaco-list-row:has-text("三千二百沙袋")';
    // A row that is drawn anew under the pointer hides its actions until the pointer comes again.
    await asking(async () => {
      await page.hover(row);
      const action = page.click(`${row} .action-label[aria-label="Apply the Correction"]`, { timeout: 1000 });
      return action.then(
        () => true,
        () => undefined,
      );
    });
    await asking(async () => (dump.document.getText().includes('三千二百沙袋') ? true : undefined));
  });

  it('tag words with two keys', async () => {
    select(dump, '石榴桥街道');
    await page.press('Shift+Alt+t');
    await pick('3');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /place/);
  });

  it('say what a line is, and the reading follows at once', async () => {
    putCursor(dump, '凌晨一时许');
    await page.press('Shift+Alt+l');
    await pick('Headline');
    const { line } = dump.selection.active;
    // The outline would say so only after the next change of the text: the editor keeps it by the text's version.
    await asking(async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', dump.document.uri);
      return lenses.some(({ range }) => range.start.line === line) ? true : undefined;
    });
  });

  it('sign an article off from the keyboard', async () => {
    putCursor(dump, '柳堤防线守一夜');
    await page.press('Shift+Alt+s');
    await pick('2');
    const [status] = await logOf(dump.document.uri, 1);
    assert.match(status!, /first-proof/);
    await page.waitFor('.codelens-decoration:has-text("First proof")');
  });
});

async function answer(text: string): Promise<void> {
  await page.waitFor('.quick-input-widget:not([style*="display: none"]) .quick-input-box');
  await page.type(text);
  await page.press('Enter');
}

async function pick(text: string): Promise<void> {
  await page.waitFor('.quick-input-list .monaco-list-row');
  await answer(text);
}
