import { commands } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll } from './support/dumps';

(hasPage ? describe : describe.skip)('a view that has nothing to show', () => {
  after(closeAll);

  it('says what to do', async () => {
    await commands.executeCommand('newsproof.notes.focus');
    await page.waitFor('.welcome-view-content:has-text("No notes yet")');
  });
});
