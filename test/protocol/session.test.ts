import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CodeAction, DocumentSymbol, TextEdit } from 'vscode-languageserver-protocol';
import { readPage } from '../../server/src/core/page/reading';
import { type OutlineNode, outline } from '../../server/src/features/outline';
import { covered, Editor, rangeOf } from './editor';

/** What somebody did to a page, one change after another: offsets in the text as it was just then. */
interface Recording {
  readonly seed: string;
  readonly edits: readonly (readonly [start: number, end: number, text: string])[];
}

const root = path.resolve(__dirname, '../../..');
const recording = JSON.parse(
  readFileSync(path.join(root, 'test/protocol/recordings/proofreading.json'), 'utf8'),
) as Recording;

describe('a recorded session', function () {
  this.timeout(60_000);

  it('shows after each step the outline that a full reading has', async () => {
    const editor = await Editor.start();
    const uri = 'file:///session/page.txt';
    const opened = readFileSync(path.join(root, 'seeds', recording.seed), 'utf8');
    await editor.open(uri, opened);
    await assertOutline(editor, uri, 'opened');

    const undo: TextEdit[] = [];
    for (const [i, [start, end, newText]] of recording.edits.entries()) {
      const text = editor.text(uri);
      await editor.edit(uri, [{ range: rangeOf(text, start, end), newText }]);
      undo.push({ range: rangeOf(editor.text(uri), start, start + newText.length), newText: text.slice(start, end) });
      await assertOutline(editor, uri, `edit ${i}`);
    }
    assert.equal(undo.length, 200);
    for (const [i, edit] of undo.reverse().entries()) {
      await editor.edit(uri, [edit]);
      await assertOutline(editor, uri, `undo ${i}`);
    }
    assert.equal(editor.text(uri), opened);

    const fixed = await fixAll(editor, uri);
    await assertOutline(editor, uri, 'fixed');
    assert.deepEqual(await fixAll(editor, uri), 0, 'a second time there is nothing left to fix');
    assert.ok(fixed > 0);

    await editor.close(uri);
    assert.equal(await editor.request('textDocument/documentSymbol', { textDocument: { uri } }), null);
    assert.equal(await editor.server.stop(), 0);
  });
});

/** Answers how many edits it took. */
async function fixAll(editor: Editor, uri: string): Promise<number> {
  const [offer] = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll.newsproof'] },
  });
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', offer);
  await editor.apply(edit!);
  return edit!.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : [])).length;
}

async function assertOutline(editor: Editor, uri: string, step: string): Promise<void> {
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  const text = editor.text(uri);
  assert.deepEqual(
    symbols.flatMap((symbol) => drawnSymbol(text, symbol)),
    outline(readPage(text)).flatMap((node) => drawnNode(text, node)),
    step,
  );
}

function drawnSymbol(text: string, { name, detail, range, children = [] }: DocumentSymbol): string[] {
  return [`${name} | ${detail} | ${covered(text, range)}`, ...children.flatMap((child) => drawnSymbol(text, child))];
}

function drawnNode(text: string, { name, detail, span, children }: OutlineNode): string[] {
  const own = `${name.en.trim() || '—'} | ${detail} | ${text.slice(span.start, span.end)}`;
  return [own, ...children.flatMap((child) => drawnNode(text, child))];
}
