import { strict as assert } from 'node:assert';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { commands, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openSeed } from './support/dumps';
import { asking } from './support/until';

/** What a person sees of the views; without a page to look at there is nothing to test. */
(hasPage ? describe : describe.skip)('the views of the activity bar', () => {
  let editor: TextEditor;
  before(async () => {
    // Tall enough for all four views: a list draws only the rows that can be seen.
    await page.resize(1280, 1600);
    editor = await openSeed('000');
    await commands.executeCommand('newsproof.issues.focus');
  });
  after(async () => {
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
    await page.resize(1280, 800);
  });

  it('list the dumps of the folder with their findings', async () => {
    const label = await rowOf('Issues', '000_3fa81c07d2e96b54.txt');
    assert.match(label, /\d+ findings/);
    assert.match(label, /0 of 5 proofread/);
    assert.match(label, /柳堤防线守一夜/);
  });

  it('list the dumps of a folder that somebody moves here, and no more once it is gone', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'newsproof-issue-'));
    for (const name of ['1', '2', '3']) writeFileSync(path.join(elsewhere, `${name}.dump.txt`), '晒谷场上打粮忙\n');
    const here = path.join(path.dirname(editor.document.uri.fsPath), 'z-moved');
    renameSync(elsewhere, here);
    await page.waitFor('.monaco-list-row[aria-label^="z-moved"][aria-label*="0 of 3 proofread"]');
    rmSync(here, { recursive: true });
    await page.waitFor('.monaco-list-row[aria-label^="z-moved"]', 'detached');
  });

  it('open a dump down to its sections and articles, from the keyboard', async () => {
    await commands.executeCommand('newsproof.issues.focus');
    await rowOf('Issues', '000_3fa81c07d2e96b54.txt');
    // The view may be drawn anew while the index still grows; a row that opens just then has to be opened again. And
    // another view that was to have the focus before may get it late.
    await asking(async () => {
      await commands.executeCommand('newsproof.issues.focus');
      await page.press('Home');
      await page.press('ArrowRight');
      return (await page.count(row('Issues', '校园内外'))) > 0 ? true : undefined;
    });
    await page.press('Home');
    await page.waitFor('.monaco-list-row.focused[aria-label^="000_"]');
    assert.match(await rowOf('Issues', '校园内外'), /校园内外/);
    await page.waitFor(
      '.monaco-list-row[aria-level="2"][aria-label^="柳堤防线守一夜 三千沙袋筑平安"][aria-label*="untouched"]',
    );
    await page.press('ArrowDown');
    await page.press('Enter');
    await asking(async () => (window.activeTextEditor?.selection.active.line === 2 ? true : undefined));
    assert.equal(window.activeTextEditor?.document, editor.document);
  });

  it('list what the rules found, most first', async () => {
    await commands.executeCommand('newsproof.rules.focus');
    assert.match(await rowOf('Findings by Rule', 'split-paragraph'), /warning, \d+ findings, \d+ dumps/);
  });

  it('list people with their roles and articles', async () => {
    await commands.executeCommand('newsproof.people.focus');
    assert.match(await rowOf('People', '林晓舟'), /记者.*\d+ articles/);
  });

  it('filter issues by words and by pinyin initials, and take the filter off again', async () => {
    const filter = async (words: string): Promise<void> => {
      const done = commands.executeCommand('newsproof.issues.filter');
      await page.waitFor('.quick-input-list .monaco-list-row');
      await page.press('Enter');
      await page.waitFor('.quick-input-widget .quick-input-message:has-text("pinyin")');
      await page.press('Control+a');
      await page.type(words);
      await page.press('Enter');
      await done;
    };
    await filter('石榴桥小学');
    await page.waitFor(row('Issues', '001_'), 'detached');
    assert.match(await rowOf('Issues', '000_3fa81c07d2e96b54.txt'), /findings/);
    await filter('xyzxyz');
    await page.waitFor('.welcome-view-content:has-text("Nothing matches the filter")');
    await commands.executeCommand('newsproof.issues.clearFilter');
    await page.waitFor(row('Issues', '001_'));
  });
});

/** What a screen reader says of the row. */
async function rowOf(view: string, text: string): Promise<string> {
  await page.waitFor(row(view, text));
  return (await page.attribute(row(view, text), 'aria-label')) ?? '';
}

function row(view: string, text: string): string {
  return `.pane:has(.pane-header .title:text-is("${view}")) .monaco-list-row:has-text("${text}")`;
}
