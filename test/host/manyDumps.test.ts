import { strict as assert } from 'node:assert';
import { commands, Uri, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openSeed, writeFile } from './support/dumps';

const text = '晒谷场上打粮忙\n\n\n\n\n\n本报讯 晒谷场上一片金黄。\n\n记者 林晓舟\n';
const howMany = 60;
const folderRow = '.monaco-list-row[aria-label^="z-many"]';

(hasPage ? describe : describe.skip)('repairs in a folder of dumps', () => {
  let folder: Uri;
  let files: Uri[];
  before(async () => {
    await page.resize(1280, 1600);
    // The index is that of a running server.
    await openSeed('000');
    await commands.executeCommand('newsproof.issues.focus');
    files = [];
    for (let i = 0; i < howMany; i++) files.push(await writeFile(`z-many/${i}.dump.txt`, text));
    folder = Uri.joinPath(files[0]!, '..');
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(folder, { recursive: true });
    await page.waitFor(folderRow, 'detached');
    await commands.executeCommand('workbench.view.explorer');
    await page.resize(1280, 800);
  });

  it('are looked for no longer once a person cancels that', async () => {
    const { document } = await openSeed('000');
    const long = `${document.getText()}\n`.repeat(20);
    const some = await Promise.all(Array.from({ length: 30 }, (_, i) => writeFile(`z-long/${i}.dump.txt`, long)));
    const longFolder = Uri.joinPath(some[0]!, '..');
    await page.waitFor('.monaco-list-row[aria-label^="z-long"][aria-label*="of 3000 proofread"]');
    void commands.executeCommand('newsproof.fixWorkspace', longFolder);
    await page.click('.notification-toast:has-text("Looking for repairs…") .monaco-button:has-text("Cancel")');
    await page.waitFor('.notification-toast:has-text("Looking for repairs…")', 'detached');
    assert.equal(await page.count('.notification-toast'), 0);
    assert.equal(await page.count('.multiDiffEntry:visible'), 0);
    await workspace.fs.delete(longFolder, { recursive: true });
    await page.waitFor('.monaco-list-row[aria-label^="z-long"]', 'detached');
  });

  it('are previewed for that folder alone, and stop where a person cancels them', async () => {
    // The server learns of new files from the editor that watches them.
    await page.waitFor(`${folderRow}[aria-label*="0 of ${howMany} proofread"]`);
    void commands.executeCommand('newsproof.fixWorkspace', folder);
    await page.waitFor(`.notification-toast:has-text("${howMany} dumps? Nothing has been written yet")`);
    await page.click('.notification-toast .monaco-button:has-text("Apply")');
    await page.click('.notification-toast:has-text("Repairing dumps") .monaco-button:has-text("Cancel")');
    await page.waitFor('.statusbar-item:has-text("Stopped:")');
    const texts = await Promise.all(
      files.map(async (file) => new TextDecoder().decode(await workspace.fs.readFile(file))),
    );
    const left = texts.filter((one) => one === text).length;
    assert.ok(left > 0, `${left} of ${howMany} were left`);
    await page.waitFor(`.statusbar-item:has-text("Stopped: ${left} dumps were left as they are.")`);
  });
});
