import * as assert from 'node:assert/strict';
import { addMark, addNote, addQuery, applyCorrection, Notebook } from '../../../server/src/core/notes';
import { applyEdits, deletion, insertion, replacement, type TextEdit } from '../../../server/src/core/text/edits';
import { at, entriesOf, marked, noted, onlyNote, withMarks } from './support';

/** A note on the marked words, after edits that the editor reported; `find` names a place by its words. */
function check(
  sample: string,
  edits: (find: (words: string) => number) => readonly TextEdit[],
  wanted: string,
  state: string,
): void {
  const { text, span } = marked(sample);
  const book = Notebook.open(text, '');
  const placed = noted(book, addQuery(book, at(0), span, '?'));
  const made = edits((words) => text.indexOf(words));
  const next = applyEdits(text, made);
  const { placement } = onlyNote(placed.follow(made, next));
  assert.equal(placement.state, state);
  assert.equal(placement.span === null ? next : withMarks(next, placement.span), wanted);
}

describe('a note that follows edits', () => {
  it('moves with text that comes or goes before it', () => {
    check('老街⟦开张⟧了', () => [insertion(0, '昨日')], '昨日老街⟦开张⟧了', 'anchored');
    check('老街⟦开张⟧了', () => [deletion(0, 2)], '⟦开张⟧了', 'anchored');
  });

  it('stays for text behind it', () => check('老街⟦开张⟧了', () => [deletion(4, 5)], '老街⟦开张⟧', 'anchored'));

  it('does not grow by what is typed at its ends', () => {
    check('老街⟦开张⟧了', () => [insertion(2, '新'), insertion(4, '业')], '老街新⟦开张⟧业了', 'anchored');
  });

  it('grows and shrinks by what happens inside', () => {
    check('老街⟦开张⟧了', () => [insertion(3, '业开')], '老街⟦开业开张⟧了', 'changed');
    check('老街⟦重新开张⟧了', () => [deletion(2, 4)], '老街⟦开张⟧了', 'changed');
  });

  it('does not call a repair of the layout a change', () => {
    check(
      '老⟦街开\n\n张,来⟧了',
      (find) => [deletion(find('\n'), find('张')), replacement(find(','), find(',') + 1, '，')],
      '老⟦街开张，来⟧了',
      'anchored',
    );
  });

  it('is cut by an edit across its end', () => check('老街⟦开张⟧了', () => [deletion(3, 5)], '老街⟦开⟧', 'changed'));

  it('covers what replaced it', () =>
    check('老街⟦开张⟧了', () => [replacement(2, 4, '歇业')], '老街⟦歇业⟧了', 'changed'));

  it('goes along when one change takes its words away and puts them elsewhere', () => {
    const text = '甲段。天气晴。乙段。';
    check(
      '甲段。⟦天气晴。⟧乙段。',
      () => [deletion(3, 7), insertion(text.length, '天气晴。')],
      '甲段。乙段。⟦天气晴。⟧',
      'anchored',
    );
  });

  it('never jumps to a look-alike beside an edit', () => {
    check('老,⟦,⟧街', () => [replacement(2, 3, '。'), insertion(4, '口')], '老,⟦。⟧街口', 'changed');
  });

  it('is an orphan once its words are gone, and comes back with an undo', () => {
    const { text, span } = marked('老街⟦开张⟧了');
    const book = Notebook.open(text, '');
    const placed = noted(book, addQuery(book, at(0), span, '?'));
    const cut = placed.follow([deletion(1, 5)], '老');
    assert.equal(onlyNote(cut).placement.state, 'orphan');
    const typed = cut.follow([insertion(0, '古')], '古老');
    const undone = typed.follow([insertion(2, '街开张了')], '古老街开张了');
    assert.deepEqual(onlyNote(undone).placement, { state: 'anchored', span: { start: 3, end: 5 }, candidates: [] });
  });

  it('comes back with an undo to the words that it was on, not to the first that look like them', () => {
    const { text, span } = marked('开头。老人说,隔壁的⟦老人⟧也常来。结尾。');
    const book = Notebook.open(text, '');
    const placed = noted(book, addQuery(book, at(0), span, '?'));
    const cut = placed.follow([deletion(3, 17)], '开头。结尾。');
    assert.equal(onlyNote(cut).placement.state, 'orphan');
    const undone = cut.follow([insertion(3, text.slice(3, 17))], text);
    assert.deepEqual(onlyNote(undone).placement, { state: 'anchored', span, candidates: [] });
  });

  it('stays on its words where one edit brings the whole text anew', () => {
    const { text, span } = marked('老人说,隔壁的⟦老人⟧也常来,还有一位老人。');
    const book = Notebook.open(text, '');
    const placed = noted(book, addQuery(book, at(0), span, '?'));
    const other = `新报头。${text}完。`;
    const now = placed.follow([replacement(0, text.length, other)], other);
    const expected = { start: span.start + 4, end: span.end + 4 };
    assert.deepEqual(onlyNote(now).placement, { state: 'anchored', span: expected, candidates: [] });
  });

  it('that was applied is open again once the text has its old words back', () => {
    const { text, span } = marked('开头,⟦洪峰⟧平稳。');
    const book = Notebook.open(text, '');
    const outcome = addNote(book, at(0), span, { kind: 'correction', mark: 'replace', value: '洪水', text: '' });
    const placed = noted(book, outcome);
    const applied = noted(placed, applyCorrection(placed, at(1), onlyNote(placed).thread.id));
    const edited = applied.follow([replacement(span.start, span.end, '洪水')], text.replace('洪峰', '洪水'));
    assert.equal(onlyNote(edited).thread.state, 'applied');
    const undone = edited.follow([replacement(span.start, span.end, '洪峰')], text);
    assert.equal(onlyNote(undone).thread.state, 'open');
    const redone = undone.follow([replacement(span.start, span.end, '洪水')], text.replace('洪峰', '洪水'));
    assert.equal(onlyNote(redone).thread.state, 'applied');
  });

  it('goes to none of several words that nothing tells apart', () => {
    const { text, span } = marked('开头,⟦老人⟧。结尾');
    const book = Notebook.open(text, '');
    const placed = noted(book, addQuery(book, at(0), span, '?'));
    const cut = placed.follow([deletion(0, text.length)], '');
    const typed = cut.follow([insertion(0, '甲老人乙老人丙')], '甲老人乙老人丙');
    assert.equal(onlyNote(typed).placement.span, null);
  });

  it('keeps an insertion point before what is typed there', () => {
    check('老街⟦⟧开张', () => [insertion(2, '昨日')], '老街⟦⟧昨日开张', 'anchored');
  });

  it('is applied when its correction is in the text', () => {
    const { text, span } = marked('老街⟦开章⟧了');
    const book = Notebook.open(text, '');
    const placed = noted(book, addMark(book, at(0), span, 'replace', '开张'));
    const outcome = applyCorrection(placed, at(1), onlyNote(placed).thread.id);
    const entries = entriesOf(outcome);
    const edits = outcome.done ? outcome.edits : [];
    const next = applyEdits(text, edits);
    assert.equal(next, '老街开张了');
    const note = onlyNote(placed.follow(edits, next).with(entries));
    assert.equal(note.placement.state, 'applied');
    assert.equal(note.thread.state, 'applied');
  });

  it('follows a thousand edits at once as it follows them one by one', () => {
    const text = '老街开张,'.repeat(1000);
    const book = Notebook.open(text, '');
    const placed = noted(book, addQuery(book, at(0), { start: 2500, end: 2510 }, '?'));
    const edits = Array.from({ length: 1000 }, (_, i) => replacement(i * 5 + 4, i * 5 + 5, '，，'));
    const next = applyEdits(text, edits);
    const { span } = onlyNote(placed.follow(edits, next)).placement;
    assert.deepEqual(span, { start: 3000, end: 3012 });
  });
});
