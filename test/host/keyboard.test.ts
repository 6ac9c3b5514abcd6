import { strict as assert } from 'node:assert';
import { commands, languages, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, openSeed, writeFile } from './support/dumps';
import { asking, until } from './support/until';

/** A copy editor with nothing but the walkthrough's keys: F7, Alt+Enter, Shift+Alt+Backspace. */
(hasPage ? describe : describe.skip)('a page is cleaned by keyboard alone', () => {
  afterEach(closeAll);

  for (const seed of ['000', '001', '004']) {
    it(`seed ${seed}, from its first finding to none`, async () => {
      const { document } = await openSeed(seed);
      const dump = await openDump(await writeFile(`keyboard-${seed}.dump.txt`, document.getText()));
      await until(languages.onDidChangeDiagnostics, () => (count(dump) > 0 ? true : undefined));
      const findings = count(dump);
      let steps = 0;
      for (; count(dump) > 0; steps++) {
        assert.ok(steps < 2 * findings, `${count(dump)} of ${findings} findings are left after ${steps} steps`);
        await dealWithNext(dump);
      }
    });
  }

  it('in the practice page of the walkthrough, too', async () => {
    await commands.executeCommand('newsproof.openSample');
    const dump = window.activeTextEditor;
    assert.equal(dump?.document.languageId, 'newsdump');
    await until(languages.onDidChangeDiagnostics, () => (count(dump) > 0 ? true : undefined));
    while (count(dump) > 0) await dealWithNext(dump);
    assert.match(dump.document.getText(), /江滨步道/);
    assert.match(dump.document.getText(), /靠船过河的历史。/);
  });
});

/** Goes to the next finding and accepts its repair, the first of several; where there is none, lets the text stand. */
async function dealWithNext(dump: TextEditor): Promise<void> {
  const before = count(dump);
  await page.press('F7');
  await asking(async () => (isAtFinding(dump) ? true : undefined));
  // What was said of the finding before gives way to what is said of this one.
  await page.waitFor('.statusbar-item:has-text("Nothing repairs this by itself")', 'detached');
  await page.press('Alt+Enter');
  const outcome = await asking(async () => {
    if (count(dump) < before) return 'repaired';
    if ((await page.count('.quick-input-widget:not([style*="display: none"]) .monaco-list-row')) > 0) return 'asked';
    if ((await page.count('.statusbar-item:has-text("Nothing repairs this by itself")')) > 0) return 'refused';
    return undefined;
  });
  if (outcome === 'asked') await page.press('Enter');
  if (outcome === 'refused') await page.press('Shift+Alt+Backspace');
  await until(languages.onDidChangeDiagnostics, () => (count(dump) < before ? true : undefined));
}

function count({ document }: TextEditor): number {
  return languages.getDiagnostics(document.uri).length;
}

function isAtFinding({ document, selection }: TextEditor): boolean {
  const { line } = selection.active;
  return languages.getDiagnostics(document.uri).some(({ range }) => range.start.line <= line && line <= range.end.line);
}
