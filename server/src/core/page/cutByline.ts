import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose, isRoundOpen } from '../lexicon/marks';
import { CharClass, charClasses } from '../text/charClass';
import type { Span } from '../text/span';
import { type BylineMatch, bylineOnLine, nameOnLine } from './byline';
import type { LineTable } from './scan';

/** A byline in brackets that a line end cut in two, and the stretch of it on either line. */
export interface CutByline {
  readonly match: BylineMatch;
  readonly above: Span;
  readonly below: Span;
}

/**
 * `…流下了热泪。(通讯员祁` above `连)`: on a hard-wrapped page the column's edge cuts bylines as it cuts words. Their
 * brackets tell that the two lines belong together; the story above them is over.
 */
export function cutBylineAt(text: string, table: LineTable, line: number, lexicon: Lexicon): CutByline | null {
  const below = { start: table.bodyStart(line), end: table.bodyEnd(line) };
  if (!isRoundClose(text.charCodeAt(below.end - 1)) || below.end - below.start > LONGEST_HALF) return null;
  if (line === 0 || table.balance(line) >= 0 || table.balance(line - 1) <= 0) return null;
  const above = {
    start: openBefore(text, table.bodyStart(line - 1), table.bodyEnd(line - 1)),
    end: table.bodyEnd(line - 1),
  };
  if (above.start < 0) return null;
  const half = above.end - above.start;
  const whole = text.slice(above.start, above.end) + text.slice(below.start, below.end);
  const match = bylineOnLine(whole, 0, whole.length, lexicon) ?? nameOnLine(whole, 0, whole.length, lexicon);
  if (match === null) return null;
  const placed = (at: number): number => (at < half ? above.start + at : below.start + at - half);
  const people = match.people.map((person) => ({
    ...person,
    span: { start: placed(person.span.start), end: placed(person.span.end - 1) + 1 },
  }));
  return { match: { ...match, people, start: above.start, end: below.end }, above, below };
}

/** The bracket near a line's end that opens behind a sentence and stays open; -1 where there is none. */
function openBefore(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= LONGEST_HALF; at--) {
    const code = text.charCodeAt(at);
    if (isRoundClose(code)) return -1;
    if (!isRoundOpen(code)) continue;
    const before = charClasses[text.charCodeAt(at - 1)] as CharClass;
    return before === CharClass.Closing || before === CharClass.Close || before === CharClass.Straight ? at : -1;
  }
  return -1;
}

const LONGEST_HALF = 24;
