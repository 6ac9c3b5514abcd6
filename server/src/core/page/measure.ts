import { CharClass, charClasses, isHan, isWordy } from '../text/charClass';
import { mapped } from '../text/lists';
import type { Span } from '../text/span';
import { charWidths } from '../text/width';
import type { Measure } from './model';

/**
 * Tells the spaces that printed line ends left in a paragraph from those that the editor set.
 *
 * A converter that joins the printed lines of a column with spaces leaves the column's width in the text: the
 * stretches between such spaces are all about as wide as the column. So each article is tried with each width that
 * its stretches suggest; for a width, the cheapest choice of spaces is found that cuts every fragment into lines of
 * that width. A space that falls at the end of such a line is a wrap; a space in the middle of one is the editor's.
 */
export interface StretchedFragment extends Span {
  /** Where a printed line begins: at the column's edge, after a paragraph's indent, or behind a byline run in. */
  readonly opens: 'flush' | 'indented' | 'anywhere';
  /** A space up to here belongs to a dateline and is the editor's. */
  readonly fixedUntil: number;
}

export interface Wraps {
  readonly measure: Measure;
  /** For each fragment, the spaces that are wraps. */
  readonly wraps: readonly (readonly Span[])[];
}

const FEWEST_WRAPS = 3;
const NARROWEST = 14;
/** What stands between blanks in a row of names, of a table or a programme is narrower than any column is. */
const NARROWEST_MEAN = 10;
const WIDEST = 120;
/** How many columns are tried: those that most stretches suggest. */
const MOST_COLUMNS = 8;

/** Costs, in tenths of a nat: what it takes to believe in a line that is too wide or too short, or in a true space. */
const PER_HALF_EM = 3;
const MOST_FOR_A_LINE = 45;
const TRUE_SPACE = 17;
const SPACE_AT_MARK = 45;

const UNREACHED = 0x3fffffff;

/** What a space is: the language's own or a dateline's, one that may be a wrap, or one beside a mark. */
const enum Space {
  Fixed,
  Candidate,
  AtMark,
}

/** What it costs to take a space for a true one, by its kind. */
const TRUE_COST: readonly number[] = [0, TRUE_SPACE, SPACE_AT_MARK];

/**
 * Lays the fragments of one article after the other out as stretches and the spaces behind them. Its tables serve
 * every article of a page, for nearly none has a measure and none must cost more than a look.
 */
export class Ruler {
  /** Of all stretches of the article: their widths, and the space behind each. */
  readonly #widths: number[] = [];
  readonly #kinds: Space[] = [];
  readonly #spaceStarts: number[] = [];
  readonly #spaceEnds: number[] = [];
  /** The number of each fragment's first stretch, and one more: that of all stretches. */
  readonly #firsts: number[] = [];
  readonly #counts = new Int32Array(WIDEST + 8);
  #costs = new Int32Array(64);
  #from = new Int32Array(64);

  /** The wraps of an article; null where its spaces show no measure. */
  findWraps(text: string, fragments: readonly StretchedFragment[]): Wraps | null {
    if (this.#layOut(text, fragments) < FEWEST_WRAPS) return null;
    const best = this.#bestWidth(fragments);
    if (best === null) return null;
    const wraps = mapped(fragments, (fragment, index) => this.#cut(fragment, index, best.width));
    if (wraps.reduce((sum, list) => sum + list.length, 0) < FEWEST_WRAPS) return null;
    return { measure: best, wraps };
  }

  /** Fills the tables, and answers how many spaces may be wraps. */
  #layOut(text: string, fragments: readonly StretchedFragment[]): number {
    let count = 0;
    let candidates = 0;
    this.#firsts.length = 0;
    for (const fragment of fragments) {
      this.#firsts.push(count);
      let width = 0;
      let whole = 0;
      let own = 0;
      for (let i = fragment.start; i < fragment.end; i++) {
        const code = text.charCodeAt(i);
        if (charClasses[code] !== CharClass.Space) {
          width += charWidths[code]!;
          continue;
        }
        let end = i + 1;
        while (end < fragment.end && charClasses[text.charCodeAt(end)] === CharClass.Space) end++;
        const kind = end <= fragment.fixedUntil ? Space.Fixed : spaceKind(text, i, end);
        if (kind !== Space.Fixed) own++;
        whole += width;
        this.#widths[count] = width;
        this.#kinds[count] = kind;
        this.#spaceStarts[count] = i;
        this.#spaceEnds[count++] = end;
        width = 0;
        i = end - 1;
      }
      this.#widths[count] = width;
      this.#kinds[count++] = Space.Fixed;
      const first = this.#firsts.at(-1)!;
      if (whole + width < (count - first) * NARROWEST_MEAN) this.#kinds.fill(Space.Fixed, first, count);
      else candidates += own;
    }
    this.#firsts.push(count);
    return candidates;
  }

  /** The column's width that explains the article's spaces best, where one explains them much better than chance. */
  #bestWidth(fragments: readonly StretchedFragment[]): Measure | null {
    let plain = 0;
    for (let i = 0; i < fragments.length; i++) plain += this.#costOfNoWraps(i);
    let width = 0;
    let least = UNREACHED;
    for (const column of this.#likelyColumns()) {
      let cost = 0;
      for (let i = 0; i < fragments.length; i++)
        cost += Math.min(this.#weigh(fragments[i]!, i, column), this.#costOfNoWraps(i));
      if (cost >= least) continue;
      width = column;
      least = cost;
    }
    return least >= plain * 0.6 ? null : { width, confidence: 1 - least / plain };
  }

  /** The widths near which most stretches between two spaces lie, the likeliest first. */
  #likelyColumns(): readonly number[] {
    const counts = this.#counts;
    counts.fill(0);
    for (let fragment = 0; fragment + 1 < this.#firsts.length; fragment++) {
      for (let i = this.#firsts[fragment]! + 1; i < this.#firsts[fragment + 1]! - 1; i++) {
        if (this.#widths[i]! <= WIDEST) counts[this.#widths[i]!]!++;
      }
    }
    const near: { readonly width: number; readonly count: number }[] = [];
    for (let width = NARROWEST; width <= WIDEST; width++) {
      let count = 0;
      for (let k = width - 3; k <= width + 1; k++) count += counts[k]!;
      if (count > 0) near.push({ width, count });
    }
    near.sort((a, b) => b.count - a.count || a.width - b.width);
    return near.slice(0, MOST_COLUMNS).map(({ width }) => width);
  }

  #costOfNoWraps(fragment: number): number {
    let sum = 0;
    for (let i = this.#firsts[fragment]!; i < this.#firsts[fragment + 1]! - 1; i++) sum += TRUE_COST[this.#kinds[i]!]!;
    return sum;
  }

  /** The cheapest choice of wraps for lines of `column` half-ems. */
  #cut(fragment: StretchedFragment, index: number, column: number): readonly Span[] {
    const first = this.#firsts[index]!;
    const count = this.#firsts[index + 1]! - first;
    // A fragment whose lines were joined before, in an article that still has wraps: what spaces it has are true ones.
    if (count === 1 || this.#costOfNoWraps(index) <= this.#weigh(fragment, index, column)) return NONE;
    const isWrap = new Uint8Array(count);
    let found = false;
    for (let end = this.#from[count]!; end > 0; end = this.#from[end]!) {
      isWrap[end - 1] = 1;
      found = true;
    }
    if (!found) return NONE;
    const wraps: Span[] = [];
    for (let i = 0; i < count - 1; i++) {
      // In a column of wraps a space beside a pause is nobody's: no editor sets one there.
      if (isWrap[i] === 0 && this.#kinds[first + i] !== Space.AtMark) continue;
      wraps.push({ start: this.#spaceStarts[first + i]!, end: this.#spaceEnds[first + i]! });
    }
    return wraps;
  }

  /** Finds the best way to cut each beginning of a fragment, and answers what the whole costs. */
  #weigh({ opens }: StretchedFragment, index: number, column: number): number {
    const first = this.#firsts[index]!;
    const count = this.#firsts[index + 1]! - first;
    if (count >= this.#costs.length) {
      this.#costs = new Int32Array(count * 2);
      this.#from = new Int32Array(count * 2);
    }
    const costs = this.#costs;
    const from = this.#from;
    costs.fill(UNREACHED, 1, count + 1);
    costs[0] = 0;
    for (let start = 0; start < count; start++) {
      if (costs[start] === UNREACHED) continue;
      let width = 0;
      let inside = 0;
      for (let end = start + 1; end <= count; end++) {
        width += this.#widths[first + end - 1]!;
        if (end > start + 1) {
          inside += TRUE_COST[this.#kinds[first + end - 2]!]!;
          width += 2;
        }
        if (width > column * 2 && end > start + 1) break;
        if (end < count && this.#kinds[first + end - 1] === Space.Fixed) continue;
        const line =
          end === count
            ? overCost(width - column)
            : start > 0
              ? lineCost(width, column)
              : firstCost(opens, width, column);
        const cost = costs[start]! + inside + line;
        if (cost >= costs[end]!) continue;
        costs[end] = cost;
        from[end] = start;
      }
    }
    return costs[count]!;
  }
}

function firstCost(opens: StretchedFragment['opens'], width: number, column: number): number {
  if (opens === 'flush') return lineCost(width, column);
  if (opens === 'anywhere') return overCost(width - column);
  return Math.min(lineCost(width, column - 4), lineCost(width, column) + 4);
}

/** A printed line may be a mark wider than its column, or short by one or two where a mark must not open a line. */
function lineCost(width: number, column: number): number {
  if (width > column) return overCost(width - column);
  const short = column - width - 3;
  return short <= 0 ? 0 : Math.min(MOST_FOR_A_LINE, short * PER_HALF_EM);
}

const overCost = (over: number): number => (over <= 1 ? 0 : Math.min(MOST_FOR_A_LINE, (over - 1) * PER_HALF_EM));

/**
 * A space between Latin words is the language's own, and a full-width one the editor's: converters set narrow ones. A
 * space beside a mark is seldom the editor's.
 */
function spaceKind(text: string, start: number, end: number): Space {
  if (text.charCodeAt(start) === FULL_WIDTH_SPACE) return Space.Fixed;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWordy(after) && isWordy(before)) return Space.Fixed;
  if (charClasses[after] === CharClass.Latin && standsApart(text, end)) return Space.Fixed;
  return isMark(before) || isMark(after) ? Space.AtMark : Space.Candidate;
}

/** `新装 LED 路灯` is spaced on purpose; the space of `新装 LED路灯` is not. */
function standsApart(text: string, start: number): boolean {
  let at = start;
  while (isWordy(text.charCodeAt(at))) at++;
  return !isHan(text.charCodeAt(at));
}

const FULL_WIDTH_SPACE = 0x3000;

function isMark(code: number): boolean {
  const kind = charClasses[code] as CharClass;
  return kind === CharClass.Pause || kind === CharClass.Closing;
}

const NONE: readonly Span[] = [];
