import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose, isRoundOpen } from '../lexicon/marks';
import { CharClass, charClasses, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import type { Span } from '../text/span';
import { type BylineMatch, bylineBehindDateline, bylineInBrackets, bylineOnLine, nameOnLine } from './byline';
import { hanRunEnd, roleAt, skipBlank } from './bylineWords';
import type { LineTable } from './scan';

/** On a hard-wrapped page the column's edge cuts bylines as it cuts words. */

/** A byline that a line end cut in two, and the stretch of it on either line. */
export interface CutByline {
  readonly match: BylineMatch;
  readonly above: Span;
  readonly below: Span;
}

/**
 * `…流下了热泪。(通讯员祁` above `连)`, `…记者 甲某某 通讯` above `员 乙某`: what is left of a byline fills the line below,
 * and the story above it is over. Where the line above is signed by itself, only one more character can be its name's;
 * else the next headline stands below.
 */
export function cutTailAt(
  text: string,
  table: LineTable,
  line: number,
  isSigned: boolean,
  lexicon: Lexicon,
): CutByline | null {
  const below = { start: table.bodyStart(line), end: table.bodyEnd(line) };
  if (below.end - below.start > LONGEST_HALF || table.closings(line) > 0) return null;
  const isBracketed = isRoundClose(text.charCodeAt(below.end - 1));
  const start = isBracketed ? openTailAbove(text, table, line) : bareTailAbove(text, table, line);
  if (start < 0) return null;
  const halves = new Halves(text, { start, end: table.bodyEnd(line - 1) }, below);
  const { whole } = halves;
  if (!isBracketed && roleAt(whole, 0, whole.length, lexicon) === null) return null;
  if (!isBracketed && isSigned && hanRunEnd(text, below.start, below.end) !== below.start + 1) return null;
  const match =
    bylineOnLine(whole, 0, whole.length, lexicon) ?? (isBracketed ? nameOnLine(whole, 0, whole.length, lexicon) : null);
  return match === null ? null : halves.placed(match);
}

/**
 * `本报讯(记者 甲某某 通讯` above `员 乙某)8月1日,…`, or the same without brackets: the byline behind a dateline that ends at
 * `from`.
 */
export function cutHeadAt(
  text: string,
  table: LineTable,
  line: number,
  from: number,
  lexicon: Lexicon,
): CutByline | null {
  const start = skipBlank(text, from, table.bodyEnd(line - 1));
  const above = { start, end: table.bodyEnd(line - 1) };
  if (above.end <= start || above.end - start > LONGEST_HEAD) return null;
  const isBracketed = isRoundOpen(text.charCodeAt(start));
  if (isBracketed ? table.balance(line - 1) <= 0 : roleAt(text, start, above.end, lexicon) === null) return null;
  const below = {
    start: table.bodyStart(line),
    end: Math.min(table.bodyEnd(line), table.bodyStart(line) + LONGEST_HEAD),
  };
  const halves = new Halves(text, above, below);
  const read = isBracketed ? bylineInBrackets : bylineBehindDateline;
  const match = read(halves.whole, 0, halves.whole.length, lexicon);
  return match === null || match.end <= above.end - start ? null : halves.placed(match);
}

/** Where the bracket that stays open behind a sentence stands in the line above; -1 where none does. */
function openTailAbove(text: string, table: LineTable, line: number): number {
  if (table.balance(line) >= 0) return -1;
  return openBefore(text, table.bodyStart(line - 1), table.bodyEnd(line - 1));
}

/** Where words open behind the last sentence of the line above, which fills its column as the line above it does. */
function bareTailAbove(text: string, table: LineTable, line: number): number {
  if (table.pauses(line) > 0 || table.indent(line) > table.indent(line - 1)) return -1;
  if (fullWidth(table, line - 1) < fullWidth(table, line - 2) - MOST_SHORT) return -1;
  const end = table.bodyEnd(line - 1);
  const from = Math.max(table.bodyStart(line - 1) + 1, end - LONGEST_HALF);
  for (let at = end - 1; at >= from; at--) {
    const isQuote = CLOSES_QUOTE.at(text, at - 1);
    if (!ENDS_SENTENCE.at(text, isQuote ? at - 2 : at - 1)) continue;
    const start = skipBlank(text, at, end);
    return start < end ? start : -1;
  }
  return -1;
}

const fullWidth = (table: LineTable, line: number): number => (line < 0 ? 0 : table.indent(line) + table.width(line));

/** By so many half-ems lines of a column differ. */
const MOST_SHORT = 4;

/** The bracket near a line's end that opens behind a sentence and stays open; -1 where there is none. */
function openBefore(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= LONGEST_HALF; at--) {
    const code = text.charCodeAt(at);
    if (isRoundClose(code)) return -1;
    if (!isRoundOpen(code)) continue;
    let last = at - 1;
    while (last > start && isSpace(text.charCodeAt(last))) last--;
    const before = charClasses[text.charCodeAt(last)] as CharClass;
    return before === CharClass.Closing || before === CharClass.Close || before === CharClass.Straight ? at : -1;
  }
  return -1;
}

/** The two halves put together, and the way back from there. */
class Halves {
  readonly whole: string;
  readonly #above: Span;
  readonly #below: Span;

  constructor(text: string, above: Span, below: Span) {
    this.#above = above;
    this.#below = below;
    this.whole = text.slice(above.start, above.end) + text.slice(below.start, below.end);
  }

  /** The match where it stands in the page. */
  placed(match: BylineMatch): CutByline {
    const end = this.#place(match.end - 1) + 1;
    const people = match.people.map((person) => ({
      ...person,
      span: { start: this.#place(person.span.start), end: this.#place(person.span.end - 1) + 1 },
    }));
    return {
      match: { ...match, people, start: this.#above.start, end },
      above: this.#above,
      below: { start: this.#below.start, end },
    };
  }

  #place(at: number): number {
    const half = this.#above.end - this.#above.start;
    return at < half ? this.#above.start + at : this.#below.start + at - half;
  }
}

const ENDS_SENTENCE = new CodeSet('。！？!?…');
const CLOSES_QUOTE = new CodeSet('”』」"');
const LONGEST_HALF = 24;
/** Two roles and four names. */
const LONGEST_HEAD = 40;
