import { commands, window, workspace } from 'vscode';
import { firstSeed } from '../host/support/seeds';
import { page } from '../support/page';

describe('pictures', () => {
  it('outline: a dump and its articles', async () => {
    await window.showTextDocument(await workspace.openTextDocument(await firstSeed()));
    await commands.executeCommand('outline.focus');
    await page.waitFor('.outline-tree .monaco-list-row .outline-element');
    await page.screenshot('outline');
  });
});
