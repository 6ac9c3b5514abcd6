import { strict as assert } from 'node:assert';
import {
  type CodeLens,
  commands,
  type FoldingRange,
  TabInputTextDiff,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import { hasPage, page } from '../support/page';
import { answer, pick, pressed } from './support/asked';
import { closeAll, openDump, openSeed, putCursor, select, writeFile } from './support/dumps';
import { logOf } from './support/noteLog';
import { asking, until } from './support/until';

/** Notes are made with input boxes and quick picks, which only a page has. */
(hasPage ? describe : describe.skip)('notes', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    const { document } = await openSeed('000');
    dump = await openDump(await writeFile(`notes-${++copies}.dump.txt`, document.getText()));
  });
  afterEach(closeAll);

  it('are asked for with a key and kept beside the dump, which stays as it is', async () => {
    select(dump, '汪德厚');
    await page.press('Shift+Alt+n');
    await answer('Is this the right name?');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /Is this the right name\?/);
    assert.match(note!, /汪德厚/);
    assert.equal(dump.document.isDirty, false);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });

  it('propose a correction that can be applied', async () => {
    select(dump, '三千沙袋');
    await page.press('Shift+Alt+c');
    await pick('Replace');
    // The list that was picked from goes before the box comes; what is typed in between would go elsewhere.
    await page.waitFor('.quick-input-widget:not([style*="display: none"]) .quick-input-title:has-text("Replace: ")');
    await page.press('Control+a');
    await answer('三千二百沙袋');
    await logOf(dump.document.uri, 1);
    await commands.executeCommand('newsproof.notes.focus');
    await pressed(noteRow('三千二百沙袋'), 'Apply the Correction', async () =>
      dump.document.getText().includes('三千二百沙袋') ? true : undefined,
    );
  });

  it('tag words with two keys', async () => {
    select(dump, '石榴桥街道');
    await page.press('Shift+Alt+t');
    await pick('3');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /place/);
  });

  it('say what a line is: outline, breadcrumbs, folds and colours follow at once, there and back', async () => {
    await commands.executeCommand('outline.focus');
    const row = '.outline-tree .monaco-list-row:has-text("这块田原是学校")';
    await page.waitFor('.outline-tree .monaco-list-row:has-text("柳堤防线守一夜")');
    await window.showTextDocument(dump.document);
    putCursor(dump, '这块田原是学校');
    const { version } = dump.document;
    const { line } = dump.selection.active;
    assert.equal(await page.count(row), 0);
    assert.equal(await foldsAt(dump, line), 0);
    dump.revealRange(dump.selection, TextEditorRevealType.InCenter);
    const colour = (): Promise<string> => page.style('.view-line span:has-text("这块田原是学校") >> nth=-1', 'color');
    const asBody = await colour();

    await page.press('Shift+Alt+l');
    await pick('Headline');
    await page.waitFor(row);
    await page.waitFor('.monaco-breadcrumb-item:has-text("这块田原是学校")');
    await asking(async () => ((await foldsAt(dump, line)) > 0 ? true : undefined));
    await asking(async () => ((await lensesAt(dump, line)) > 0 ? true : undefined));
    await asking(async () => ((await colour()) === asBody ? undefined : true));

    const [label] = await logOf(dump.document.uri, 1);
    const note = { uri: dump.document.uri.toString(), id: JSON.parse(label!).id };
    await commands.executeCommand('newsproof.note.delete', { note });
    await page.waitFor(row, 'detached');
    await asking(async () => ((await foldsAt(dump, line)) === 0 ? true : undefined));
    await asking(async () => ((await colour()) === asBody ? true : undefined));
    assert.equal(dump.document.version, version, 'the text was never touched');
  });

  it('offer the tags of newsproof.json, by their keys', async () => {
    await writeFile('newsproof.json', '{ "tags": [{ "id": "work", "title": "Work of art", "key": "w" }] }');
    select(dump, '石榴桥街道');
    // The server learns of the file from the editor that watches it.
    await asking(async () => {
      await page.press('Shift+Alt+t');
      await page.waitFor('.quick-input-list .monaco-list-row');
      if ((await page.count('.quick-input-list .monaco-list-row:has-text("w  Work of art")')) > 0) return true;
      await page.press('Escape');
      return undefined;
    });
    await answer('w');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /"value":"work"/);
  });

  it('join and split by the marks of a proofreader', async () => {
    select(dump, '三千沙袋');
    await page.press('Shift+Alt+c');
    await pick('6');
    const [note] = await logOf(dump.document.uri, 1);
    assert.match(note!, /\\n三千沙袋/);
  });

  it('sign an article off from the keyboard', async () => {
    putCursor(dump, '柳堤防线守一夜');
    await page.press('Shift+Alt+s');
    await pick('2');
    const [status] = await logOf(dump.document.uri, 1);
    assert.match(status!, /first-proof/);
    await page.waitFor('.codelens-decoration:has-text("First proof")');
  });

  it('show what has changed since an article was validated', async () => {
    putCursor(dump, '柳堤防线守一夜');
    await page.press('Shift+Alt+s');
    await pick('4');
    await logOf(dump.document.uri, 1);
    await dump.edit((edit) => edit.insert(dump.selection.active, '(续)'));
    await page.waitFor('.codelens-decoration:has-text("text changed since")');
    await commands.executeCommand('newsproof.compareWithValidated');
    const { original, modified } = await until(window.tabGroups.onDidChangeTabs, () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .map(({ input }) => input)
        .find((input) => input instanceof TabInputTextDiff),
    );
    const [before, now] = await Promise.all([original, modified].map((uri) => workspace.openTextDocument(uri)));
    assert.equal(before!.getText().replace('守一夜', '守一夜(续)'), now!.getText());
  });
});

function noteRow(text: string): string {
  return `.pane:has(.pane-header[aria-label^="Notes"]) .monaco-list-row:has-text("${text}")`;
}

async function foldsAt({ document }: TextEditor, line: number): Promise<number> {
  const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
  return folds.filter(({ start }) => start === line).length;
}

async function lensesAt({ document }: TextEditor, line: number): Promise<number> {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  return lenses.filter(({ range }) => range.start.line === line).length;
}
