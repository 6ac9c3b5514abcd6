import { strict as assert } from 'node:assert';
import { commands, languages, window, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, writeFile } from './support/dumps';
import { asking, until } from './support/until';

(hasPage ? describe : describe.skip)('the walkthrough', () => {
  after(closeAll);

  it('shows its steps, each with a picture that is there', async () => {
    await commands.executeCommand('newsproof.openWalkthrough');
    await page.waitFor('.getting-started-category:has-text("Proofread a newspaper page")');
    const steps = await page.texts('.getting-started-step .step-title');
    assert.equal(steps.length, 7);
    assert.equal(steps[0], 'Open a page');
    await page.waitFor('.getting-started-media img[srcset*="open.webp"]');
  });

  it('opens its practice page beside it, and its buttons work on that page', async () => {
    await page.click('.getting-started-step :text-is("Open a Practice Page")');
    const dump = await until(window.onDidChangeVisibleTextEditors, () =>
      window.visibleTextEditors.find(({ document }) => document.isUntitled && document.languageId === 'newsdump'),
    );
    const { uri } = dump.document;
    await until(languages.onDidChangeDiagnostics, () => (languages.getDiagnostics(uri).length > 0 ? true : undefined));
    await page.click('.getting-started-step:has-text("Walk from finding to finding")');
    // A step that is still unfolding may let a press go by.
    await asking(async () => {
      if (window.activeTextEditor?.selection.active.line) return true;
      await page.click('.getting-started-step :text-is("Go to Next Finding")');
      return undefined;
    });
    assert.equal(window.activeTextEditor?.document, dump.document);
  });
});

describe('a command for dumps', () => {
  afterEach(closeAll);

  it('does nothing in a text that is no dump', async () => {
    const document = await workspace.openTextDocument(await writeFile('reading.md', 'a text'));
    await window.showTextDocument(document);
    void commands.executeCommand('newsproof.fixAllSafe');
    if (hasPage) await page.waitFor('.notification-toast:has-text("Open a newspaper dump first")');
    await commands.executeCommand('notifications.clearAll');
    assert.equal(document.getText(), 'a text');
  });
});
