import { window, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openSeed } from './support/dumps';

(hasPage ? describe : describe.skip)('the status bar', () => {
  afterEach(closeAll);

  it('counts articles, findings and what is proofread, in dumps alone', async () => {
    await openSeed('000');
    await page.waitFor('.statusbar-item:has-text("5 articles · 15 findings · proofread 0 of 5")');
    await window.showTextDocument(await workspace.openTextDocument({ content: 'a text', language: 'plaintext' }));
    await page.waitFor('.statusbar-item:has-text("5 articles")', 'hidden');
  });

  it('says it in words to a screen reader, with what is proofread in the folder', async () => {
    await openSeed('000');
    await page.waitFor(
      '.statusbar [aria-label*="Newsproof: 5 articles, 15 findings"][aria-label*="In its folder: 0 of"]',
    );
  });

  it('says behind the braces how the server is', async () => {
    await openSeed('000');
    await page.hover('.statusbar-item[aria-label*="Language Status"], .statusbar-item:has(.codicon-bracket)');
    await page.waitFor('.hover-language-status:has-text("Newsproof 0.")');
    await page.waitFor('.hover-language-status:has-text("dumps indexed")');
    await page.waitFor('.hover-language-status:has-text("Default configuration")');
  });
});
