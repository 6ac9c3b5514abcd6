import { strict as assert } from 'node:assert';
import { commands, Position, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { clickedInTime } from './support/asked';
import { closeAll, openDump, openSeed, select, writeFile } from './support/dumps';
import { logOf } from './support/noteLog';
import { asking } from './support/until';

const thread = '.review-widget';

/** A query and what becomes of it in its thread, with the mouse and the keyboard as a person has them. */
(hasPage ? describe : describe.skip)('a thread of a note', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    const { document } = await openSeed('000');
    dump = await openDump(await writeFile(`thread-${++copies}.dump.txt`, document.getText()));
    select(dump, '汪德厚');
    await page.press('Shift+Alt+n');
    await page.waitFor('.quick-input-widget:not([style*="display: none"]) .quick-input-box');
    await page.type('Is this the right name?');
    await page.press('Enter');
    await logOf(dump.document.uri, 1);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
    await window.showTextDocument(dump.document);
    await commands.executeCommand('workbench.action.expandAllComments');
    await page.waitFor(`${thread} .review-comment:has-text("Is this the right name?")`);
  });
  afterEach(async () => {
    await closeAll();
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('takes a reply', async () => {
    await page.click(`${thread} .review-thread-reply-button`);
    await page.type('Yes, I have asked him.');
    await page.click(`${thread} .monaco-text-button:text-is("Reply")`);
    const lines = await logOf(dump.document.uri, 2);
    assert.match(lines[1]!, /Yes, I have asked him\./);
    await page.waitFor(`${thread} .review-comment:has-text("Yes, I have asked him.")`);
  });

  it('is resolved, and open again', async () => {
    await page.click(`${thread} .action-label[aria-label="Resolve"]`);
    await logOf(dump.document.uri, 2);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved', 'detached');
    // A thread that is resolved folds, and may do so after it was unfolded.
    await asking(async () => {
      await commands.executeCommand('workbench.action.expandAllComments');
      return clickedInTime(`${thread} .action-label[aria-label="Reopen"]`);
    });
    await logOf(dump.document.uri, 3);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });

  it('lets what was written be edited', async () => {
    await page.hover(`${thread} .review-comment`);
    await page.click(`${thread} .review-comment .action-label[aria-label="Edit"]`);
    await page.waitFor(`${thread} .edit-container .monaco-editor`);
    await page.press('Control+a');
    await page.type('Is it spelled like this?');
    await page.click(`${thread} .edit-container .monaco-button:has-text("Save")`);
    const lines = await logOf(dump.document.uri, 2);
    assert.match(lines[1]!, /Is it spelled like this\?/);
    await page.waitFor(`${thread} .review-comment:has-text("Is it spelled like this?")`);
  });

  it('follows the text before it is saved, and leaves a reply alone that is being written', async () => {
    const { line } = dump.selection.active;
    await commands.executeCommand('workbench.action.focusCommentsPanel');
    await page.waitFor(inPanel(line));
    await page.click(`${thread} .review-thread-reply-button`);
    await page.type('Yes, I have ');
    await insertLine();
    await page.waitFor(inPanel(line + 1));
    await page.type('asked him.');
    await page.click(`${thread} .monaco-text-button:text-is("Reply")`);
    const lines = await logOf(dump.document.uri, 2);
    assert.match(lines[1]!, /"Yes, I have asked him\."/);
    assert.equal(dump.document.isDirty, true);
  });

  it('waits with following until a comment that is being edited is saved', async () => {
    const { line } = dump.selection.active;
    await commands.executeCommand('workbench.action.focusCommentsPanel');
    await page.waitFor(inPanel(line));
    await page.hover(`${thread} .review-comment`);
    await page.click(`${thread} .review-comment .action-label[aria-label="Edit"]`);
    await page.waitFor(`${thread} .edit-container .monaco-editor`);
    await page.press('Control+a');
    await page.type('Is it spelled ');
    await insertLine();
    await opensAt(line + 1);
    await page.click(`${thread} .edit-container .monaco-editor`);
    await page.press('Control+End');
    await page.type('like this?');
    await page.click(`${thread} .edit-container .monaco-button:has-text("Save")`);
    const lines = await logOf(dump.document.uri, 2);
    assert.match(lines[1]!, /"Is it spelled like this\?"/);
    await page.waitFor(inPanel(line + 1));
    await page.waitFor(`${thread} .edit-container .monaco-editor`, 'detached');
  });

  it('shows again what it said when an edit is called off', async () => {
    await page.hover(`${thread} .review-comment`);
    await page.click(`${thread} .review-comment .action-label[aria-label="Edit"]`);
    await page.waitFor(`${thread} .edit-container .monaco-editor`);
    await page.press('Control+a');
    await page.type('Never mind');
    await page.click(`${thread} .edit-container .monaco-button:has-text("Cancel")`);
    await page.waitFor(`${thread} .edit-container .monaco-editor`, 'detached');
    await page.waitFor(`${thread} .review-comment:has-text("Is this the right name?")`);
    assert.equal((await logOf(dump.document.uri, 1)).length, 1);
  });

  it('goes away with its note, whose lines the log keeps', async () => {
    await page.hover(`${thread} .review-comment`);
    await page.click(`${thread} .review-comment .action-label[aria-label="Delete"]`);
    const lines = await logOf(dump.document.uri, 2);
    assert.match(lines[0]!, /Is this the right name\?/);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved', 'detached');
  });

  /** Somebody, or something, changes the text without the keyboard, which the comment has. */
  function insertLine(): Thenable<boolean> {
    return dump.edit((edit) => edit.insert(new Position(0, 0), '\n'));
  }

  /** Ends when the notes view goes to the line where the words of the note are. */
  async function opensAt(line: number): Promise<void> {
    await commands.executeCommand('newsproof.notes.focus');
    await asking(async () => {
      await page.click('.monaco-list-row[aria-label^="Query, Is this the right name?"]');
      return dump.selection.active.line === line ? true : undefined;
    });
    await commands.executeCommand('workbench.view.explorer');
  }
});

/** The row of the Comments panel that says that the thread is on this line. */
function inPanel(line: number): string {
  return `.comments-panel .monaco-list-row:has-text("[Ln ${line + 1}]")`;
}
