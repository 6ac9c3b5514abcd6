import { strict as assert } from 'node:assert';
import { commands, type TextEditor, window } from 'vscode';
import { hasPage, page } from '../support/page';
import { answer, chosen, pressed } from './support/asked';
import { closeAll, openDump, select, writeFile } from './support/dumps';
import { logNow, logOf } from './support/noteLog';
import { asking } from './support/until';

const lost = '后岭的水泥路昨天完工,收购的卡车当天就开到了村口';
const alike = '前岭的水泥路昨天完工,收购的卡车当天就开到了镇上';
const dumpText = `山路修到家门口 板栗不愁卖不出

本报讯 满山的板栗有了去处。

${lost}。

乡亲们说,这条路盼了三十年。

记者 林晓舟
`;

/** A note whose words are gone is kept in the notes view until a person says what becomes of it. */
(hasPage ? describe : describe.skip)('a note that has lost its place', () => {
  let dump: TextEditor;
  let copies = 0;
  beforeEach(async () => {
    dump = await openDump(await writeFile(`lost-${++copies}.dump.txt`, dumpText));
    select(dump, lost);
    await page.press('Shift+Alt+n');
    await answer('Which road is it?');
    await logOf(dump.document.uri, 1);
    await commands.executeCommand('newsproof.notes.focus');
    await page.waitFor(noteRow('Which road is it?'));
  });
  afterEach(async () => {
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
  });

  it('is read out with its kind, its text and its words', async () => {
    await page.waitFor(`.monaco-list-row[aria-label^="Query, Which road is it?, ${lost.slice(0, 6)}"]`);
  });

  it('is attached to the words that are selected', async () => {
    await lose();
    await page.waitFor(`${noteRow('Which road is it?')}:has-text("its place is gone")`);
    await window.showTextDocument(dump.document);
    select(dump, '这条路');
    const { uri } = dump.document;
    const lines = await pressed(noteRow('Which road is it?'), 'Attach Here', () => logNow(uri, 2));
    assert.match(lines.at(-1)!, /"exact":"这条路"/);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });

  it('is not taken for the same note beside a copy of the dump', async () => {
    const [note] = await logOf(dump.document.uri, 1);
    const copy = await writeFile(`copy-${copies}.dump.txt`, dumpText);
    await writeFile(`copy-${copies}.dump.txt.anno.jsonl`, `${note}\n`);
    await openDump(copy);
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
    await commands.executeCommand('newsproof.notes.focus');
    await asking(async () => ((await page.count(noteRow('Which road is it?'))) === 2 ? true : undefined));
  });

  it('offers the places that it may be about, and goes to the one that is chosen', async () => {
    const [note] = await logOf(dump.document.uri, 1);
    await closeAll();
    const rewritten = `${dumpText.replace(`${lost}。\n\n`, '')}\n${alike}。\n`;
    const uri = await writeFile('rewritten.dump.txt', rewritten);
    await writeFile('rewritten.dump.txt.anno.jsonl', `${note}\n`);
    dump = await openDump(uri);
    const candidate = '.monaco-list-row:has-text("乡亲们说"):has-text("% alike")';
    await page.waitFor(candidate);
    const lines = await pressed(candidate, 'Attach Here', () => logNow(uri, 2));
    assert.match(lines.at(-1)!, /"newsproof:op":"place"/);
    await page.waitFor(candidate, 'detached');
    await page.waitFor('.comment-range-glyph.comment-thread-unresolved');
  });

  it('is closed where it is about nothing any more, and the filter hides or shows it', async () => {
    await lose();
    await page.waitFor(`${noteRow('Which road is it?')}:has-text("its place is gone")`);
    await pressed(noteRow('Which road is it?'), 'Resolve', () => logNow(dump.document.uri, 2));
    await filter('Still open');
    await page.waitFor(noteRow('Which road is it?'), 'detached');
    await filter('Resolved');
    await page.waitFor(`${noteRow('Which road is it?')}:has-text("resolved")`);
    await filter('All');
    await page.waitFor(noteRow('Which road is it?'));
  });

  /** The words of the note, which are selected, are deleted. */
  async function lose(): Promise<void> {
    const words = dump.selection;
    await dump.edit((edit) => edit.delete(words));
  }

  const filter = (which: string): Promise<void> => chosen('newsproof.notes.filter', which);
});

function noteRow(text: string): string {
  return `.pane:has(.pane-header[aria-label^="Notes"]) .monaco-list-row:has-text("${text}")`;
}
