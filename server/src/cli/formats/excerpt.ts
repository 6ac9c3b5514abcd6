import { columnsOf, fitted, fittedEnd } from '../print/columns';
import { visible } from '../print/visible';
import { AROUND, type Excerpt } from '../report/report';

/** A finding's words in their line, and the carets that belong below them. */
export interface ShownExcerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Columns to the left of the carets, and how many carets. */
  readonly margin: number;
  readonly carets: number;
}

/** Lays an excerpt out in at most `columns` columns, cut at both ends where it has to be. */
export function laidOut({ before, quote, after }: Excerpt, columns: number): ShownExcerpt {
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = after.search(/[\r\n]/);
  const quoted = shortened(visible(quote), Math.floor(columns / 2));
  const room = columns - columnsOf(quoted) - 2;
  const left = visible(before.slice(lineStart));
  const right = visible(lineEnd < 0 ? after : after.slice(0, lineEnd));
  const shownLeft = tail(
    left,
    Math.max(Math.floor(room / 2), room - columnsOf(right)),
    lineStart === 0 && before.length >= AROUND,
  );
  const shownRight = head(right, room - columnsOf(shownLeft), lineEnd < 0 && after.length >= AROUND);
  return {
    before: shownLeft,
    quote: quoted,
    after: shownRight,
    margin: columnsOf(shownLeft),
    carets: Math.max(1, columnsOf(quoted)),
  };
}

function shortened(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${fitted(text, columns - 1)}…`;
}

function head(text: string, columns: number, cut: boolean): string {
  const fits = columnsOf(text) <= columns;
  return fits ? text + (cut && text !== '' ? '…' : '') : `${fitted(text, columns)}…`;
}

function tail(text: string, columns: number, cut: boolean): string {
  if (columnsOf(text) <= columns) return (cut && columnsOf(text) > columns - 4 ? '…' : '') + text;
  return `…${fittedEnd(text, columns)}`;
}
