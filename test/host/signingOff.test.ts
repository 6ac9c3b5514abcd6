import { strict as assert } from 'node:assert';
import { commands, type TextEditor, Uri, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { answer, isThere, pick, pressed } from './support/asked';
import { configured } from './support/configured';
import { closeAll, openDump, openSeed, putCursor, writeFile } from './support/dumps';
import { logOf } from './support/noteLog';

/** Folders come first in the view, so that its row can be seen. */
const folder = 'signing';

(hasPage ? describe : describe.skip)('signing articles off', () => {
  let dump: TextEditor;
  let uri: Uri;
  let name: string;
  let copies = 0;
  before(async () => {
    await commands.executeCommand('newsproof.issues.focus');
  });
  after(async () => {
    await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
    await commands.executeCommand('workbench.view.explorer');
  });
  beforeEach(async () => {
    const { document } = await openSeed('000');
    name = `signed-${++copies}.dump.txt`;
    dump = await openDump(await writeFile(`${folder}/${name}`, document.getText()));
    uri = dump.document.uri;
  });
  afterEach(async () => {
    await closeAll();
    await page.waitFor(row(folder), 'detached');
  });

  it('is done from the lens above a headline', async () => {
    await page.click('.codelens-decoration a:has-text("Untouched")');
    await pick('2');
    const [status] = await logOf(uri, 1);
    assert.match(status!, /first-proof/);
    await page.waitFor('.codelens-decoration:has-text("First proof")');
  });

  it('is done from a row of the issues view, which counts it, as the status bar does', async () => {
    await page.click(`${row(folder)} .monaco-tl-twistie`);
    await page.click(`${row(name)} .monaco-tl-twistie`);
    await page.waitFor(article('untouched'));
    await pressed(article('untouched'), 'Set the Article’s Proof Status', () =>
      isThere('.quick-input-list .monaco-list-row:visible'),
    );
    await pick('3');
    const [status] = await logOf(uri, 1);
    assert.match(status!, /second-proof/);
    await page.waitFor(`${row(name)}[aria-label*="1 of 5 proofread"]`);
    await page.waitFor(`${row(folder)}[aria-label*="1 of 5 proofread"]`);
    await page.waitFor(article('second proof'));
    await page.waitFor('.statusbar-item:has-text("proofread 1 of 5")');
    await page.waitFor('.statusbar [aria-label*="In its folder: 1 of 5"]');
    assert.equal(dump.document.isDirty, false);
  });

  it('goes a step on and to the next headline by one command', async () => {
    putCursor(dump, '柳堤防线守一夜');
    await commands.executeCommand('newsproof.signOff');
    const [status] = await logOf(uri, 1);
    assert.match(status!, /first-proof/);
    assert.match(dump.document.lineAt(dump.selection.active.line).text, /石榴桥小学/);
  });

  it('is refused to whoever proofread the article last, and allowed to a colleague', async () => {
    await configured('notes.author', '江远', async () => {
      await validate('2');
      await logOf(uri, 1);
      await validate('4');
      await page.waitFor('.notification-toast:has-text("You proofread this article last")');
      await commands.executeCommand('notifications.clearAll');
      assert.equal((await logOf(uri, 1)).length, 1);
    });
    await configured('notes.author', '苗小满', async () => {
      await validate('4');
      const [, status] = await logOf(uri, 2);
      assert.match(status!, /validated/);
      assert.match(status!, /苗小满/);
    });
  });

  async function validate(key: string): Promise<void> {
    putCursor(dump, '柳堤防线守一夜');
    await page.press('Shift+Alt+s');
    await page.waitFor('.quick-input-list .monaco-list-row');
    await answer(key);
  }
});

/** The row of the first article of the dump that is unfolded. */
function article(status: string): string {
  return `.monaco-list-row[aria-level="3"][aria-label^="柳堤防线守一夜"][aria-label*="${status}" i]`;
}

function row(text: string): string {
  return `.pane:has(.pane-header[aria-label^="Issues"]) .monaco-list-row:has-text("${text}")`;
}
