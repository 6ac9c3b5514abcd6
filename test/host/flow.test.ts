import { strict as assert } from 'node:assert';
import { commands, languages, Selection, type TextEditor, type Uri } from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, openSeed, putCursor, writeFile } from './support/dumps';
import { until } from './support/until';

describe('walking through a dump', () => {
  let seed: TextEditor;
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    seed = await openSeed('000');
    dump = await openDump(await writeFile(`flow-${++copies}.dump.txt`, seed.document.getText()));
    await checked(dump.document.uri);
  });
  afterEach(closeAll);

  it('goes to the next and the previous finding, and round the end', async () => {
    await commands.executeCommand('newsproof.nextFinding');
    const first = dump.selection.active;
    assert.ok(findingsAt(dump).length > 0, 'the cursor is at a finding');
    await commands.executeCommand('newsproof.nextFinding');
    const second = dump.selection.active;
    assert.ok(second.isAfter(first));
    await commands.executeCommand('newsproof.previousFinding');
    assert.ok(dump.selection.active.isEqual(first));
    dump.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('newsproof.previousFinding');
    assert.ok(dump.selection.active.isAfter(second));
  });

  it('goes from headline to headline', async () => {
    const headlines: string[] = [];
    for (let i = 0; i < 3; i++) {
      await commands.executeCommand('newsproof.nextArticle');
      headlines.push(dump.document.lineAt(dump.selection.active.line).text);
    }
    assert.deepEqual(headlines, [
      '柳堤防线守一夜 三千沙袋筑平安',
      '石榴桥小学 一粒稻谷里的劳动课 孩子们尝到丰收滋味',
      '苇塘镇 老粮站变身图书馆 乡亲夜读有了好去处',
    ]);
  });

  it('goes back from headline to headline', async () => {
    for (let i = 0; i < 2; i++) await commands.executeCommand('newsproof.nextArticle');
    await commands.executeCommand('newsproof.previousArticle');
    assert.equal(dump.document.lineAt(dump.selection.active.line).text, '柳堤防线守一夜 三千沙袋筑平安');
  });

  it('accepts the repair at the cursor', async () => {
    putCursor(dump, '能顶两个小');
    const line = dump.selection.active.line;
    await commands.executeCommand('newsproof.acceptRepair');
    assert.match(dump.document.lineAt(line).text, /能顶两个小伙子用/);
  });

  it('accepts all safe repairs of the kind at the cursor, and no others', async () => {
    putCursor(dump, '能顶两个小');
    const others = count(dump, ({ code }) => code !== 'split-paragraph');
    await commands.executeCommand('newsproof.acceptSimilar');
    assert.match(dump.document.getText(), /能顶两个小伙子用/);
    assert.match(dump.document.getText(), /写得清清楚楚/);
    await until(languages.onDidChangeDiagnostics, () =>
      count(dump, ({ code }) => code === 'split-paragraph') === 0 ? true : undefined,
    );
    assert.ok(others > 0, 'there was something else to repair');
  });

  (hasPage ? it : it.skip)(
    'says how many more there are like the one accepted, and repairs them with a key',
    async () => {
      putCursor(dump, '能顶两个小');
      const before = count(dump, ({ code }) => code === 'split-paragraph');
      await page.press('Alt+Enter');
      await page.waitFor(`.statusbar-item:has-text("${before - 1} more like this: Shift+Alt+Enter")`);
      await page.press('Shift+Alt+Enter');
      await page.waitFor('.statusbar-item:has-text("findings repaired")');
      assert.match(dump.document.getText(), /写得清清楚楚/);
      await until(languages.onDidChangeDiagnostics, () =>
        count(dump, ({ code }) => code === 'split-paragraph') === 0 ? true : undefined,
      );
    },
  );

  it('lets the text stand: the finding goes, the dump is not changed', async () => {
    putCursor(dump, '能顶两个小');
    const text = dump.document.getText();
    const [finding] = findingsAt(dump);
    assert.ok(finding);
    await commands.executeCommand('newsproof.rejectFinding');
    await until(languages.onDidChangeDiagnostics, () => {
      const left = languages.getDiagnostics(dump.document.uri).some(({ range }) => range.isEqual(finding.range));
      return left ? undefined : true;
    });
    assert.equal(dump.document.getText(), text);
    assert.equal(dump.document.isDirty, false);
  });

  it('joins the paragraph at the cursor with the next fragment', async () => {
    putCursor(dump, '能顶两个小');
    await commands.executeCommand('newsproof.joinWithNext');
    assert.match(dump.document.getText(), /能顶两个小伙子用/);
  });

  it('repairs everything safe at once', async () => {
    await commands.executeCommand('newsproof.fixAllSafe');
    assert.match(dump.document.getText(), /他笑着说[:：]“我家就在堤后头/);
    assert.match(dump.document.getText(), /写得清清楚楚[,，]有的还配上了彩色的图画/);
  });

  it('changes nothing where there is nothing to accept', async () => {
    putCursor(dump, '凌晨一时许');
    const text = dump.document.getText();
    await commands.executeCommand('newsproof.acceptRepair');
    await commands.executeCommand('newsproof.moveBylineToEnd');
    assert.equal(dump.document.getText(), text);
  });
});

interface Finding {
  readonly code: string;
}

function checked(uri: Uri): Promise<true> {
  return until(languages.onDidChangeDiagnostics, () => (languages.getDiagnostics(uri).length > 0 ? true : undefined));
}

function findingsAt({ document, selection }: TextEditor) {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.contains(selection.active) || range.start.line === selection.active.line);
}

function count({ document }: TextEditor, wanted: (finding: Finding) => boolean): number {
  return languages
    .getDiagnostics(document.uri)
    .map(({ code }) => ({ code: String(typeof code === 'object' ? code.value : code) }))
    .filter(wanted).length;
}
