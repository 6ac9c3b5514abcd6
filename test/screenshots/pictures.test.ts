import { commands, type TextEditor, window } from 'vscode';
import { select } from '../host/support/dumps';
import { page } from '../support/page';
import { checkedSeed, explained, tidy, waiting } from './scenes';

const quickPick = '.quick-input-list .monaco-list-row';

describe('pictures of the readme', () => {
  afterEach(tidy);

  it('outline: a dump and its articles', async () => {
    await checkedSeed('000');
    await commands.executeCommand('outline.focus');
    await page.waitFor('.outline-tree .monaco-list-row .outline-element');
    await page.screenshot('outline.webp');
  });
});

describe('pictures of the docs', () => {
  afterEach(tidy);

  it('finding: what is wrong, why, and what to do', async () => {
    const editor = await checkedSeed('000');
    await commands.executeCommand('newsproof.issues.focus');
    await page.waitFor('.monaco-list-row:has-text("split-paragraph")');
    await explained(editor, '能顶两个小');
    await page.screenshot('finding.webp');
  });

  it('reading: the page as it was printed, with its notes, beside the dump', async () => {
    const editor = await checkedSeed('004');
    await noted(editor, '蔺松涛', '姓名再核一遍?');
    select(editor, '跨江大桥');
    await waiting('newsproof.setStatus', quickPick);
    await page.type('2');
    await page.press('Enter');
    await page.waitFor('.codelens-decoration:has-text("First proof"), .codelens-decoration:has-text("一校")');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('newsproof.openReadingView');
    await page.waitFor('.tab >> nth=1');
    await window.showTextDocument(editor.document, editor.viewColumn);
    await page.waitFor('.view-line:has-text("〔")');
    await page.screenshot('reading.webp');
    await commands.executeCommand('newsproof.issues.focus');
  });

  it('notes: a query, and the views that list it', async () => {
    const editor = await checkedSeed('001');
    const [word] = /[\u4e00-\u9fff]{4}/.exec(editor.document.lineAt(firstBody(editor.document.getText())).text) ?? [];
    select(editor, word ?? '');
    await waiting('newsproof.addNote', '.quick-input-widget .quick-input-box');
    await page.type('这个地名要不要再核一遍?');
    await page.press('Enter');
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.expandAllComments');
    await page.waitFor('.review-comment');
    await page.screenshot('notes.webp');
  });

  it('repairs: what safe repairs would do to many dumps', async () => {
    await commands.executeCommand('workbench.action.closeSidebar');
    await waiting('newsproof.fixWorkspace', '.multiDiffEntry .line-insert');
    await page.waitFor('.notification-toast .monaco-button');
    await page.screenshot('repairs.webp');
    await commands.executeCommand('newsproof.issues.focus');
  });
});

describe('pictures of the walkthrough', () => {
  before(() => page.resize(860, 520));
  afterEach(tidy);

  it('open: colours and the outline', async () => {
    await checkedSeed('000');
    await commands.executeCommand('outline.focus');
    await page.waitFor('.outline-tree .monaco-list-row .outline-element');
    await page.screenshot('open.webp');
    await commands.executeCommand('workbench.action.closeSidebar');
  });

  it('walk: a finding with its explanation', async () => {
    await explained(await checkedSeed('000'), '能顶两个小');
    await page.screenshot('walk.webp');
  });

  it('repair: the repairs at the cursor', async () => {
    const editor = await checkedSeed('000');
    await explained(editor, '能顶两个小');
    await page.press('Escape');
    await waiting('editor.action.quickFix', '.action-widget .monaco-list-row');
    await page.screenshot('repair.webp');
  });

  it('read: the reading view', async () => {
    const editor = await checkedSeed('000');
    await commands.executeCommand('newsproof.openReadingView');
    await page.waitFor('.tab:has-text("(reading)")');
    await window.showTextDocument(editor.document, editor.viewColumn);
    await page.screenshot('read.webp');
  });

  it('notes: a query in its thread', async () => {
    const editor = await checkedSeed('000');
    select(editor, '汪德厚');
    await waiting('newsproof.addNote', '.quick-input-widget .quick-input-box');
    await page.type('名字要不要再核一遍?');
    await page.press('Enter');
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.expandAllComments');
    await page.waitFor('.review-comment');
    await page.screenshot('notes.webp');
  });

  it('sign: the proof statuses', async () => {
    const editor = await checkedSeed('000');
    select(editor, '柳堤防线');
    await waiting('newsproof.setStatus', quickPick);
    await page.screenshot('sign.webp');
  });

  it('many: the changes to many dumps', async () => {
    await waiting('newsproof.fixWorkspace', '.multiDiffEntry .line-insert');
    await page.waitFor('.notification-toast .monaco-button');
    await page.screenshot('many.webp');
  });
});

/** A query on these words. */
async function noted(editor: TextEditor, words: string, question: string): Promise<void> {
  select(editor, words);
  await waiting('newsproof.addNote', '.quick-input-widget .quick-input-box');
  await page.type(question);
  await page.press('Enter');
  await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
}

/** The first line that is long enough to be running text. */
function firstBody(text: string): number {
  return text.split('\n').findIndex((line) => line.length > 60);
}
