import * as assert from 'node:assert/strict';
import { linesOf, type Notebook, type Outcome, type Stamp } from '../../../server/src/core/notes';
import type { Span } from '../../../server/src/core/text/span';

/** A text with one marked span, `⟦like this⟧`; an empty pair of marks is an insertion point. */
export function marked(sample: string): { readonly text: string; readonly span: Span } {
  const start = sample.indexOf('⟦');
  const end = sample.indexOf('⟧') - 1;
  assert.ok(start >= 0 && end >= start, 'The sample needs a marked span.');
  return { text: sample.replace('⟦', '').replace('⟧', ''), span: { start, end } };
}

/** The text with a span marked, as `marked` reads it. */
export const withMarks = (text: string, span: Span): string =>
  `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`;

/** A moment of the same day, by its minute. */
export const at = (minute: number, author = '苗青'): Stamp => ({
  author,
  created: `2031-05-06T08:${String(minute).padStart(2, '0')}:00Z`,
});

/** The notebook after an operation that must not be refused. */
export function noted(book: Notebook, outcome: Outcome): Notebook {
  return book.with(entriesOf(outcome));
}

export function entriesOf(outcome: Outcome) {
  assert.ok(outcome.done, outcome.done ? '' : outcome.reason.en);
  return outcome.entries;
}

export const logOf = (book: Notebook): string => linesOf(book.entries, 'page.txt');

/** The only note of a notebook. */
export function onlyNote(book: Notebook) {
  assert.equal(book.notes.length, 1);
  return book.notes[0]!;
}
