import { strict as assert } from 'node:assert';
import { commands } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll } from './support/dumps';

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
});
