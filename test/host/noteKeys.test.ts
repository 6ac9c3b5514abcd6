import { strict as assert } from 'node:assert';
import { commands, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { answer, chosen, pick } from './support/asked';
import { closeAll, openDump, openSeed, putCursor, select, writeFile } from './support/dumps';
import { logOf } from './support/noteLog';
import { asking } from './support/until';

const name = '汪德厚';
const place = '石榴桥街道';

/** What is done with notes from the keyboard once there are some, and what shows where they are. */
(hasPage ? describe : describe.skip)('notes on a page', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    const { document } = await openSeed('000');
    dump = await openDump(await writeFile(`keys-${++copies}.dump.txt`, document.getText()));
    select(dump, place);
    await page.press('Shift+Alt+h');
    await logOf(dump.document.uri, 1);
    select(dump, name);
    await page.press('Shift+Alt+n');
    await answer('Is this the right name?');
    await logOf(dump.document.uri, 2);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });
  afterEach(async () => {
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
  });

  it('are highlights, too, and are marked beside the lines and in the overview ruler', async () => {
    const [highlight] = await logOf(dump.document.uri, 2);
    assert.match(highlight!, /"motivation":"highlighting"/);
    await asking(async () => {
      const icons = await page.styles('.glyph-margin-widgets .cgmr', 'background-image');
      const shown = (icon: string): boolean => icons.some((image) => image.includes(icon));
      return shown('note-query.svg') && shown('note-highlight.svg') ? true : undefined;
    });
    await page.waitFor('.decorationsOverviewRuler', 'attached');
  });

  it('are counted on the icon of the views, also while those are hidden', async () => {
    await page.waitFor('.activitybar .action-item:has([aria-label*="Newsproof"]) .badge-content:text-is("2")');
    await closeAll();
    await page.waitFor('.activitybar .action-item:has([aria-label*="Newsproof"]) .badge-content', 'hidden');
  });

  it('are walked through by keys', async () => {
    await window.showTextDocument(dump.document);
    putCursor(dump, '柳堤防线守一夜');
    await page.press('Alt+F7');
    await asking(async () => (stands(place) ? true : undefined));
    await page.press('Alt+F7');
    await asking(async () => (stands(name) ? true : undefined));
    await page.press('Shift+Alt+F7');
    await asking(async () => (stands(place) ? true : undefined));
  });

  it('are chosen from those of the article', async () => {
    putCursor(dump, '柳堤防线守一夜');
    void commands.executeCommand('newsproof.showNotes');
    await pick('Is this the right name?');
    await asking(async () => (stands(name) ? true : undefined));
  });

  it('are grouped as a person likes', async () => {
    await commands.executeCommand('newsproof.notes.focus');
    await page.waitFor(group('柳堤防线守一夜 三千沙袋筑平安, 2 notes'));
    await groupBy('Kind');
    await page.waitFor(group('Query, 1 notes'));
    await page.waitFor(group('Highlight, 1 notes'));
    await groupBy('Article');
    await page.waitFor(group('柳堤防线守一夜'));
  });

  it('are asked for with the command that the editor has for comments', async () => {
    await window.showTextDocument(dump.document);
    select(dump, '凌晨一时许');
    await commands.executeCommand('workbench.action.addComment');
    await page.waitFor('.review-widget .comment-form .monaco-editor');
    await page.type('When was that?');
    await page.click('.review-widget .monaco-text-button:has-text("Add Query")');
    const lines = await logOf(dump.document.uri, 3);
    assert.match(lines[2]!, /When was that\?/);
  });

  function stands(words: string): boolean {
    const { document, selection } = dump;
    return document.getText().startsWith(words, document.offsetAt(selection.active));
  }

  const groupBy = (grouping: string): Promise<void> => chosen('newsproof.notes.group', grouping);
});

function group(label: string): string {
  return `.pane:has(.pane-header[aria-label^="Notes"]) .monaco-list-row[aria-label^="${label}"]`;
}
