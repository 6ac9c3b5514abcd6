import { CharClass, charClasses, isWordy } from '../text/charClass';
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
  readonly measure: Measure | null;
  /** For each fragment, the spaces that are wraps. */
  readonly wraps: readonly (readonly Span[])[];
}

export function findWraps(text: string, fragments: readonly StretchedFragment[]): Wraps {
  const rulers = fragments.map((fragment) => new Ruler(text, fragment));
  const spaces = rulers.reduce((sum, ruler) => sum + ruler.spaces, 0);
  if (spaces < FEWEST_WRAPS) return noWraps(fragments);
  const scratch = scratchFor(rulers);
  const best = bestWidth(rulers, scratch);
  if (best === null) return noWraps(fragments);
  const wraps = rulers.map((ruler) => ruler.cut(best.width, scratch));
  const count = wraps.reduce((sum, list) => sum + list.length, 0);
  if (count < FEWEST_WRAPS) return noWraps(fragments);
  return { measure: { width: best.width, confidence: best.confidence }, wraps };
}

const FEWEST_WRAPS = 3;
const NARROWEST = 14;
const WIDEST = 120;

/** Costs, in tenths of a nat: what it takes to believe in a line that is too wide or too short, or in a true space. */
const PER_HALF_EM = 3;
const MOST_FOR_A_LINE = 45;
const TRUE_SPACE = 17;
const SPACE_AT_MARK = 45;

const UNREACHED = 0x3fffffff;

/** The tables of the search, made once for all fragments and columns that are tried. */
interface Scratch {
  readonly costs: Int32Array;
  readonly from: Int32Array;
}

function scratchFor(rulers: readonly Ruler[]): Scratch {
  let longest = 0;
  for (const ruler of rulers) longest = Math.max(longest, ruler.stretches);
  return { costs: new Int32Array(longest + 1), from: new Int32Array(longest + 1) };
}

/** One fragment as the widths of its stretches and the spaces between them. */
class Ruler {
  readonly #widths: number[] = [];
  readonly #spaces: Span[] = [];
  readonly #kinds: ('candidate' | 'at-mark' | 'fixed')[] = [];
  readonly #fragment: StretchedFragment;
  /** Spaces that may be wraps. */
  readonly spaces: number;

  constructor(text: string, fragment: StretchedFragment) {
    this.#fragment = fragment;
    let width = 0;
    let candidates = 0;
    for (let i = fragment.start; i < fragment.end; i++) {
      const code = text.charCodeAt(i);
      if (charClasses[code] !== CharClass.Space) {
        width += charWidths[code]!;
        continue;
      }
      let end = i + 1;
      while (end < fragment.end && charClasses[text.charCodeAt(end)] === CharClass.Space) end++;
      this.#widths.push(width);
      this.#spaces.push({ start: i, end });
      const kind = end <= fragment.fixedUntil ? 'fixed' : spaceKind(text, i, end);
      if (kind !== 'fixed') candidates++;
      this.#kinds.push(kind);
      width = 0;
      i = end - 1;
    }
    this.#widths.push(width);
    this.spaces = candidates;
  }

  /** Widths of the stretches that begin and end at a space. */
  inner(): readonly number[] {
    return this.#widths.slice(1, -1);
  }

  get stretches(): number {
    return this.#widths.length;
  }

  costOfNoWraps(): number {
    return this.#kinds.reduce((sum, kind) => sum + trueCost(kind), 0);
  }

  /** What the cheapest choice of wraps for lines of `column` half-ems costs. */
  cost(column: number, scratch: Scratch): number {
    return Math.min(this.#weigh(column, scratch), this.costOfNoWraps());
  }

  /** The cheapest choice of wraps for lines of `column` half-ems. */
  cut(column: number, scratch: Scratch): readonly Span[] {
    if (this.spaces === 0) return NONE;
    // A fragment whose lines were joined before, in an article that still has wraps: what spaces it has are true ones.
    if (this.costOfNoWraps() <= this.#weigh(column, scratch)) return NONE;
    const wraps: Span[] = [];
    for (let end = scratch.from[this.#widths.length]!; end > 0; end = scratch.from[end]!)
      wraps.push(this.#spaces[end - 1]!);
    if (wraps.length === 0) return NONE;
    wraps.reverse();
    return this.#kinds.includes('at-mark') ? this.#withSpacesAtMarks(wraps) : wraps;
  }

  /** Fills the scratch with the best way to cut each beginning of the fragment, and answers what the whole costs. */
  #weigh(column: number, { costs, from }: Scratch): number {
    const count = this.#widths.length;
    costs.fill(UNREACHED, 1, count + 1);
    costs[0] = 0;
    for (let start = 0; start < count; start++) {
      if (costs[start] === UNREACHED) continue;
      let width = 0;
      let inside = 0;
      for (let end = start + 1; end <= count; end++) {
        width += this.#widths[end - 1]!;
        if (end > start + 1) {
          inside += trueCost(this.#kinds[end - 2]!);
          width += 2;
        }
        if (width > column * 2 && end > start + 1) break;
        if (end < count && this.#kinds[end - 1] === 'fixed') continue;
        const cost = costs[start]! + inside + this.#lineCost(width, column, start === 0, end === count);
        if (cost >= costs[end]!) continue;
        costs[end] = cost;
        from[end] = start;
      }
    }
    return costs[count]!;
  }

  /** In a column of wraps a space beside a pause is nobody's: no editor sets one there. */
  #withSpacesAtMarks(wraps: readonly Span[]): readonly Span[] {
    const cut = new Set(wraps);
    return this.#spaces.filter((space, index) => cut.has(space) || this.#kinds[index] === 'at-mark');
  }

  #lineCost(width: number, column: number, first: boolean, last: boolean): number {
    if (last) return overCost(width - column);
    if (!first || this.#fragment.opens === 'flush') return lineCost(width, column);
    if (this.#fragment.opens === 'anywhere') return overCost(width - column);
    return Math.min(lineCost(width, column - 4), lineCost(width, column) + 4);
  }
}

/** A printed line may be a mark wider than its column, or short by one or two where a mark must not open a line. */
function lineCost(width: number, column: number): number {
  if (width > column) return overCost(width - column);
  const short = column - width - 3;
  return short <= 0 ? 0 : Math.min(MOST_FOR_A_LINE, short * PER_HALF_EM);
}

const overCost = (over: number): number => (over <= 1 ? 0 : Math.min(MOST_FOR_A_LINE, (over - 1) * PER_HALF_EM));

const trueCost = (kind: 'candidate' | 'at-mark' | 'fixed'): number =>
  kind === 'fixed' ? 0 : kind === 'at-mark' ? SPACE_AT_MARK : TRUE_SPACE;

/** A space between Latin words is the language's own; one beside a mark is seldom the editor's. */
function spaceKind(text: string, start: number, end: number): 'candidate' | 'at-mark' | 'fixed' {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWordy(after) && (isWordy(before) || charClasses[after] === CharClass.Latin)) return 'fixed';
  return isMark(before) || isMark(after) ? 'at-mark' : 'candidate';
}

function isMark(code: number): boolean {
  const kind = charClasses[code] as CharClass;
  return kind === CharClass.Pause || kind === CharClass.Closing;
}

/** The column's width that explains the article's spaces best, where one explains them much better than chance. */
function bestWidth(
  rulers: readonly Ruler[],
  scratch: Scratch,
): { readonly width: number; readonly confidence: number } | null {
  const plain = rulers.reduce((sum, ruler) => sum + ruler.costOfNoWraps(), 0);
  let best: { width: number; cost: number } | null = null;
  for (const width of candidateWidths(rulers)) {
    let cost = 0;
    for (const ruler of rulers) cost += ruler.cost(width, scratch);
    if (best === null || cost < best.cost) best = { width, cost };
  }
  if (best === null || best.cost >= plain * 0.6) return null;
  return { width: best.width, confidence: 1 - best.cost / plain };
}

function candidateWidths(rulers: readonly Ruler[]): readonly number[] {
  const counts = new Int32Array(WIDEST + 8);
  let total = 0;
  for (const ruler of rulers) {
    for (const width of ruler.inner()) {
      total++;
      if (width <= WIDEST) counts[width]!++;
    }
  }
  if (total === 0) return [];
  const near: { readonly width: number; readonly count: number }[] = [];
  for (let width = NARROWEST; width <= WIDEST; width++) {
    let count = 0;
    for (let k = width - 3; k <= width + 1; k++) count += counts[k]!;
    if (count > 0) near.push({ width, count });
  }
  near.sort((a, b) => b.count - a.count || a.width - b.width);
  return near.slice(0, 8).map(({ width }) => width);
}

const noWraps = (fragments: readonly StretchedFragment[]): Wraps => ({
  measure: null,
  wraps: fragments.map(() => NONE),
});

const NONE: readonly Span[] = [];
