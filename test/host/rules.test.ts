import { strict as assert } from 'node:assert';
import { commands, languages, type TextEditor, Uri, window, workspace } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openSeed, putCursor } from './support/dumps';
import { until } from './support/until';

describe('what can be done about a rule', () => {
  let dump: TextEditor;
  beforeEach(async () => {
    dump = await openSeed('000');
    await until(languages.onDidChangeDiagnostics, () => (countOf(dump, 'blank-run') > 0 ? true : undefined));
  });
  afterEach(closeAll);

  it('its page is shown, for the finding at the cursor', async () => {
    putCursor(dump, '能顶两个小');
    await commands.executeCommand('newsproof.openRuleDoc');
    await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('split-paragraph')),
    );
  });

  (hasPage ? it : it.skip)('it is switched off in newsproof.json, and its findings go', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const configuration = Uri.joinPath(folder, 'newsproof.json');
    try {
      const done = commands.executeCommand('newsproof.rules.disable', { rule: 'blank-run' });
      await page.waitFor('.quick-input-list .monaco-list-row:has-text("In the whole folder")');
      await page.press('Enter');
      await done;
      const text = new TextDecoder().decode(await workspace.fs.readFile(configuration));
      assert.equal(JSON.parse(text).rules['blank-run'], 'off');
      await until(languages.onDidChangeDiagnostics, () => (countOf(dump, 'blank-run') === 0 ? true : undefined));
      assert.ok(countOf(dump, 'split-paragraph') > 0, 'the other rules go on');
    } finally {
      await workspace.fs.delete(configuration);
    }
    await until(languages.onDidChangeDiagnostics, () => (countOf(dump, 'blank-run') > 0 ? true : undefined));
  });
});

function countOf({ document }: TextEditor, rule: string): number {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule).length;
}
