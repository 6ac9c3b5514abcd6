import { commands, languages, Range, type TextEditor, window, workspace } from 'vscode';
import { openSeed, putCursor } from '../host/support/dumps';
import { until } from '../host/support/until';
import { page } from '../support/page';

/** A seed in an editor, checked, with nothing else around it that would change from one picture to the next. */
export async function checkedSeed(number: string): Promise<TextEditor> {
  // The name stands in the pictures; it is nobody's.
  await workspace.getConfiguration('newsproof').update('notes.author', '江远', false);
  await workspace.getConfiguration('comments').update('openView', 'never', false);
  const editor = await openSeed(number);
  const { uri } = editor.document;
  await until(languages.onDidChangeDiagnostics, () => (languages.getDiagnostics(uri).length > 0 ? true : undefined));
  editor.revealRange(new Range(0, 0, 0, 0));
  await page.waitFor('.codelens-decoration >> visible=true');
  await page.waitFor('.comment-range-glyph.comment-thread-unresolved', 'detached');
  return editor;
}

/** The explanation of the finding behind these words. */
export async function explained(editor: TextEditor, words: string): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn);
  putCursor(editor, words);
  await commands.executeCommand('editor.action.showHover');
  await page.waitFor('.monaco-hover:not(.hidden) .hover-row.status-bar');
}

/** Runs a command that waits for a person, and leaves it waiting. */
export async function waiting(command: string, selector: string): Promise<void> {
  void commands.executeCommand(command);
  await page.waitFor(selector);
}

/** Leaves nothing of one picture for the next: no box, no editor, no note. */
export async function tidy(): Promise<void> {
  await page.press('Escape');
  await page.press('Escape');
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('workbench.action.closePanel');
  for (const log of await workspace.findFiles('**/*.anno.jsonl')) await workspace.fs.delete(log);
}
