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
  const quoted = shortened(measured(visible(quote)), Math.floor(columns / 2));
  const room = columns - quoted.columns - 2;
  const right = measured(visible(lineEnd < 0 ? after : after.slice(0, lineEnd)));
  const roomLeft = Math.max(Math.floor(room / 2), room - right.columns);
  const shownLeft = tail(visible(before.slice(lineStart)), roomLeft, lineStart === 0 && before.length >= AROUND);
  return {
    before: shownLeft.text,
    quote: quoted.text,
    after: head(right, room - shownLeft.columns, lineEnd < 0 && after.length >= AROUND),
    margin: shownLeft.columns,
    carets: Math.max(1, quoted.columns),
  };
}

/** Columns are counted once: a long report has hundreds of thousands of excerpts. */
interface Measured {
  readonly text: string;
  readonly columns: number;
}

const measured = (text: string): Measured => ({ text, columns: columnsOf(text) });

const shortened = (one: Measured, columns: number): Measured =>
  one.columns <= columns ? one : measured(`${fitted(one.text, columns - 1)}…`);

function head({ text, columns }: Measured, room: number, cut: boolean): string {
  if (columns > room) return `${fitted(text, room)}…`;
  return cut && text !== '' ? `${text}…` : text;
}

function tail(text: string, room: number, cut: boolean): Measured {
  const end = fittedEnd(text, room);
  if (end.length < text.length) return measured(`…${end}`);
  const one = measured(text);
  return cut && one.columns > room - 4 ? { text: `…${one.text}`, columns: one.columns + 1 } : one;
}
