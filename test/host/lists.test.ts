import { strict as assert } from 'node:assert';
import { commands, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { answer, chosen, isThere, pressed } from './support/asked';
import { closeAll, openDump, writeFile } from './support/dumps';

const text = '晒谷场上打粮忙\n\n\n\n\n\n本报讯 晒谷场上一片金黄。\n\n\n\n\n\n风一吹,满院都是稻香。\n\n记者 林晓舟\n';

/** What can be done with the rows of the views, and in what order and choice they are shown. */
(hasPage ? describe : describe.skip)('the rows of the views', () => {
  let dump: TextEditor;
  let copies = 0;
  before(() => page.resize(1280, 1600));
  after(() => page.resize(1280, 800));
  beforeEach(async () => {
    dump = await openDump(await writeFile(`rows-${++copies}.dump.txt`, text));
    await commands.executeCommand('newsproof.rules.focus');
  });
  afterEach(async () => {
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
  });

  it('are those of the open dump alone, or of all', async () => {
    await scope('The open dump');
    await page.waitFor(`${row('Findings by Rule', 'blank-run')}[aria-label*="2 findings, 1 dump."]`);
    await page.waitFor(row('Findings by Rule', 'split-paragraph'), 'detached');
    await scope('All dumps');
    await page.waitFor(row('Findings by Rule', 'split-paragraph'));
  });

  it('repair one finding', async () => {
    await scope('The open dump');
    const rule = row('Findings by Rule', 'blank-run');
    await page.click(`${rule} .monaco-tl-twistie`);
    const finding = row('Findings by Rule', `${dump.document.fileName.split('/').at(-1)}:2`);
    await pressed(finding, 'Repair This One', async () =>
      dump.document.getText().startsWith('晒谷场上打粮忙\n\n本报讯') ? true : undefined,
    );
    assert.match(dump.document.getText(), /金黄。\n{6}风一吹/);
    await page.click(`${rule} .monaco-tl-twistie`);
    await scope('All dumps');
  });

  it('repair all that a rule has found, once the changes were looked at', async () => {
    await scope('The open dump');
    await pressed(row('Findings by Rule', 'blank-run'), 'Preview All Safe Repairs of This Rule', () =>
      isThere('.notification-toast:has-text("Nothing has been written yet")'),
    );
    await page.waitFor('.multiDiffEntry:visible');
    await page.click('.notification-toast .monaco-button:has-text("Discard")');
    await page.waitFor('.multiDiffEntry:visible', 'detached');
    assert.equal(dump.document.getText(), text);
    await window.showTextDocument(dump.document);
    await scope('All dumps');
  });

  it('are sorted by name or by findings', async () => {
    await commands.executeCommand('newsproof.issues.focus');
    await page.waitFor(`${row('Issues', '000_')}[aria-posinset="1"]`);
    await sort('Findings');
    await page.waitFor(`${row('Issues', '002_')}[aria-posinset="1"]`);
    await sort('Name');
    await commands.executeCommand('newsproof.issues.refresh');
    await page.waitFor(`${row('Issues', '000_')}[aria-posinset="1"]`);
  });

  it('are people whose name or initials are asked for', async () => {
    await commands.executeCommand('newsproof.people.focus');
    await page.waitFor(row('People', '林晓舟'));
    const done = commands.executeCommand('newsproof.people.filter');
    await answer('yjw');
    await done;
    await page.waitFor(row('People', '林晓舟'), 'detached');
    await page.waitFor(row('People', '叶静雯'));
    await commands.executeCommand('newsproof.people.clearFilter');
    await page.waitFor(row('People', '林晓舟'));
  });
});

const scope = (which: string): Promise<void> => chosen('newsproof.rules.scope', which);
const sort = (order: string): Promise<void> => chosen('newsproof.issues.sort', order);

function row(view: string, words: string): string {
  return `.pane:has(.pane-header .title:text-is("${view}")) .monaco-list-row:has-text("${words}")`;
}
