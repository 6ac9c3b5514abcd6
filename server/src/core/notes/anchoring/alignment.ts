import { isHan } from '../../text/charClass';
import { skeletonOf } from '../../text/skeleton';

/**
 * The cheapest way to lay a note's surroundings (prefix, quote, suffix as one pattern) onto a stretch of the
 * skeleton, and what it says about each of the three: where the quote begins and ends, and how alike each one is.
 */
export interface Alignment {
  /** Skeleton offsets of the quote. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: 1 less the share of units that had to be changed, added or left out. */
  readonly prefix: number;
  readonly quote: number;
  readonly suffix: number;
}

export interface Pattern {
  readonly text: string;
  /** Where the quote starts and ends within the pattern. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export const quoteLength = ({ quoteStart, quoteEnd }: Pattern): number => quoteEnd - quoteStart;

/** The skeletons of a quote and what stands around it as one pattern. */
export function patternOf(prefix: string, quote: string, suffix: string): Pattern {
  const before = skeletonOf(prefix);
  const words = skeletonOf(quote);
  return {
    text: before + words + skeletonOf(suffix),
    quoteStart: before.length,
    quoteEnd: before.length + words.length,
  };
}

/**
 * Edit distance within a band around the diagonal that puts the pattern's first unit at `at`, with free ends in the
 * text. The band is as wide as the quote may have grown or shrunk.
 */
export function align(pattern: Pattern, skeleton: string, at: number): Alignment {
  const band = bandFor(pattern);
  const { text, quoteStart, quoteEnd } = pattern;
  // Near the ends of the text a context has no room. What lies well outside counts as missing and is not laid out.
  const front = within(-at - (band >> 1), 0, quoteStart);
  const back = within(at + text.length - skeleton.length - (band >> 1), 0, text.length - quoteEnd);
  const inside = {
    text: text.slice(front, text.length - back),
    quoteStart: quoteStart - front,
    quoteEnd: quoteEnd - front,
  };
  const table = fill(inside, skeleton, at + front, band);
  if (table.cost >= OUTSIDE) return { start: at, end: at, prefix: 0, quote: 0, suffix: 0 };
  const { start, end, edits } = trace(inside, at + front, band, table);
  return {
    start,
    end,
    prefix: likeness(quoteStart, edits.prefix + front, start === 0),
    quote: likeness(Math.max(quoteEnd - quoteStart, end - start), edits.quote, true),
    suffix: likeness(text.length - quoteEnd, edits.suffix + back, end === skeleton.length),
  };
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The alignment of a pattern that stands at `at` letter for letter. */
export const perfectAlignment = (pattern: Pattern, at: number): Alignment => ({
  start: at + pattern.quoteStart,
  end: at + pattern.quoteEnd,
  prefix: 1,
  quote: 1,
  suffix: 1,
});

const enum Step {
  Match = 0,
  Change = 1,
  /** A unit of the pattern is missing in the text. */
  Missing = 2,
  /** A unit of the text is not in the pattern. */
  Added = 3,
}

const bandFor = ({ quoteStart, quoteEnd }: Pattern): number => 20 + Math.min((quoteEnd - quoteStart) >> 1, 108);

interface Table {
  /** The step that led to each cell; row by row, `2 * band + 1` cells a row. */
  readonly steps: Uint8Array;
  /** The column of the cheapest cell in the last row, and what it costs: `OUTSIDE` where the text does not reach. */
  readonly lastColumn: number;
  readonly cost: number;
}

/** Row r holds the text offsets `at + r - band` to `at + r + band`: column c is offset `at + r - band + c`. */
function fill({ text, quoteStart, quoteEnd }: Pattern, skeleton: string, at: number, band: number): Table {
  const width = 2 * band + 1;
  const rows = text.length;
  const steps = new Uint8Array((rows + 1) * width);
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  for (let c = 0; c < width; c++) previous[c] = insideText(at - band + c, skeleton) ? 0 : OUTSIDE;
  for (let r = 1; r <= rows; r++) {
    const unit = text.charCodeAt(r - 1);
    const edit = r > quoteStart && r <= quoteEnd ? EDIT_IN_QUOTE : EDIT_IN_CONTEXT;
    for (let c = 0; c < width; c++) {
      const offset = at + r - band + c;
      if (!insideText(offset, skeleton)) {
        current[c] = OUTSIDE;
        continue;
      }
      const there = offset > 0 ? skeleton.charCodeAt(offset - 1) : NOTHING;
      const same = there === unit;
      let cost = previous[c]! + (same ? 0 : isHan(there) === isHan(unit) ? edit : edit + UNLIKE);
      let step = same ? Step.Match : Step.Change;
      const missing = c + 1 < width ? previous[c + 1]! + edit : OUTSIDE;
      if (missing < cost) {
        cost = missing;
        step = Step.Missing;
      }
      const added = c > 0 ? current[c - 1]! + edit : OUTSIDE;
      if (added < cost) {
        cost = added;
        step = Step.Added;
      }
      current[c] = cost;
      steps[r * width + c] = step;
    }
    [previous, current] = [current, previous];
  }
  const lastColumn = cheapest(previous, band);
  return { steps, lastColumn, cost: previous[lastColumn]! };
}

const OUTSIDE = 1 << 28;
const NOTHING = -1;

/**
 * An edit is an edit, whichever it is. Only among equally many does it matter which: the words that a note is about
 * are the likelier to have been changed, and a character is hardly ever changed for a mark.
 */
const EDIT_IN_QUOTE = 64;
const EDIT_IN_CONTEXT = 65;
const UNLIKE = 1;

const insideText = (offset: number, skeleton: string): boolean => offset >= 0 && offset <= skeleton.length;

/** The column of the smallest cost; of equal ones, the nearest to the diagonal. */
function cheapest(costs: Int32Array, band: number): number {
  let best = band;
  for (let c = 0; c < costs.length; c++) {
    const better = costs[c]! < costs[best]!;
    const nearer = costs[c]! === costs[best]! && Math.abs(c - band) < Math.abs(best - band);
    if (better || nearer) best = c;
  }
  return best;
}

interface Traced {
  readonly start: number;
  readonly end: number;
  readonly edits: { readonly prefix: number; readonly quote: number; readonly suffix: number };
}

/** Walks the cheapest way back from the last row, and counts what each part of the pattern cost. */
function trace({ text, quoteStart, quoteEnd }: Pattern, at: number, band: number, table: Table): Traced {
  const width = 2 * band + 1;
  const edits = { prefix: 0, quote: 0, suffix: 0 };
  let row = text.length;
  let column = table.lastColumn;
  const offset = (): number => at + row - band + column;
  let start = offset();
  let end = offset();
  let reached = row <= quoteStart;
  while (row > 0) {
    const step = table.steps[row * width + column] as Step;
    if (step !== Step.Match) edits[partOf(row, step, quoteStart, quoteEnd)]++;
    if (step === Step.Added) column--;
    else {
      row--;
      if (step === Step.Missing) column++;
    }
    if (row >= quoteEnd) end = offset();
    if (row <= quoteStart && !reached) {
      start = offset();
      reached = true;
    }
  }
  return { start: Math.min(start, end), end, edits };
}

/** What was added between two parts of the pattern belongs to the surroundings, never to the quote. */
function partOf(row: number, step: Step, quoteStart: number, quoteEnd: number): 'prefix' | 'quote' | 'suffix' {
  if (row <= quoteStart) return 'prefix';
  const inQuote = step === Step.Added ? row < quoteEnd : row <= quoteEnd;
  return inQuote ? 'quote' : 'suffix';
}

/** An empty context says that the quote stood at the very end of the text: it is alike only where it still does. */
function likeness(length: number, edits: number, holdsWhenEmpty: boolean): number {
  if (length === 0) return holdsWhenEmpty ? 1 : 0;
  return Math.max(0, 1 - edits / length);
}
