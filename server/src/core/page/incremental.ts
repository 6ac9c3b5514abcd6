import { defaultLexicon, type Lexicon } from '../lexicon/lexicon';
import type { TextEdit } from '../text/edits';
import { assembleParts } from './assembly/assemble';
import { readCues } from './cueReader';
import { Cue, type Cues, type LabelOverride, lineAt } from './cues';
import type { CrossSeam } from './linePair';
import { LineLabel, type Page, type Part, type PlacedPart } from './model';
import { allWeights, labelLines } from './path';
import { addCounts, countTraits, SIGHT, sameTraits, type TraitCounts, traitsOf } from './traits';

/** A page and what must be remembered of it so that an edit need not read it all again. */
export interface Reading {
  readonly page: Page;
  readonly counts: TraitCounts;
}

/** What a page is read with. Overrides are in the coordinates of the text that is read. */
export interface ReadingConditions {
  readonly lexicon: Lexicon;
  readonly overrides: readonly LabelOverride[];
}

export const plainReading: ReadingConditions = { lexicon: defaultLexicon, overrides: [] };

export function readAll(text: string, conditions: ReadingConditions = plainReading): Reading {
  const cues = readCues(text, conditions.lexicon, conditions.overrides);
  const counts = countTraits(cues);
  return {
    page: { ...partsOf(cues, counts, conditions.lexicon), length: text.length, lineCount: cues.table.count },
    counts,
  };
}

/**
 * The reading after an edit. Only a window of parts around the edit is read; all other parts stay the very same
 * objects, and so do those in the window that read as before. The result equals a full reading:
 *
 * - what a line shows by itself does not depend on its neighbours, so that the page's traits can be kept as counts;
 *   where the edit changes a trait, the whole page is read;
 * - a line of running text parts the page: the best path through the labels on one side of it does not depend on the
 *   other side. So a boundary that stands in both readings, with running text between it and the edit, is a place
 *   where the new parts and the old ones fit together. The window grows until it has one on either side.
 */
export function reread(before: Reading, edit: TextEdit, conditions: ReadingConditions = plainReading): Reading {
  const { parts } = before.page;
  const touched = touchedParts(parts, edit);
  for (let reach = 2; ; reach *= 2) {
    const from = Math.max(0, touched.first - reach);
    const to = Math.min(parts.length, touched.last + 1 + reach);
    if (from === 0 && to === parts.length) break;
    const window = new Window(before, from, to, edit, conditions);
    const after = window.reading(touched);
    if (after !== null) return after;
    if (window.changesTraits) break;
  }
  return reuse(before, readAll(textAfter(parts, edit), conditions), edit);
}

class Window {
  readonly #before: Reading;
  readonly #from: number;
  readonly #to: number;
  readonly #edit: TextEdit;
  readonly #conditions: ReadingConditions;
  readonly #offset: number;
  readonly #cues: Cues;
  readonly #counts: TraitCounts;
  readonly changesTraits: boolean;
  #running: Int32Array | null = null;

  constructor(before: Reading, from: number, to: number, edit: TextEdit, conditions: ReadingConditions) {
    const { parts } = before.page;
    this.#before = before;
    this.#from = from;
    this.#to = to;
    this.#edit = edit;
    this.#conditions = conditions;
    this.#offset = parts[from]!.offset;
    const oldText = parts
      .slice(from, to)
      .map(({ part }) => part.text)
      .join('');
    const newText = oldText.slice(0, edit.start - this.#offset) + edit.text + oldText.slice(edit.end - this.#offset);
    this.#cues = readCues(
      newText,
      conditions.lexicon,
      overridesWithin(conditions.overrides, this.#offset, newText.length),
    );
    const old = countTraits(readCues(oldText, conditions.lexicon));
    this.#counts = addCounts(addCounts(before.counts, old, -1), countTraits(this.#cues), 1);
    this.changesTraits = !sameTraits(traitsOf(this.#counts), before.page.traits);
  }

  /** The reading with this window put in, or null where the window is too small to be sure. */
  reading(touched: Touched): Reading | null {
    if (this.changesTraits || !this.#seesEnough(touched)) return null;
    const { parts } = partsOf(this.#cues, this.#counts, this.#conditions.lexicon);
    const first = this.#firstFit(parts);
    const last = this.#lastFit(parts);
    if (first === null || last === null || first.index > last.index) return null;
    return this.#putIn(parts.slice(first.index, last.index), first.old, last.old);
  }

  /** The counts look a few lines up; the window must hold as many above the edit. */
  #seesEnough(touched: Touched): boolean {
    if (this.#from === 0) return true;
    const { parts } = this.#before.page;
    return parts[touched.first]!.firstLine - parts[this.#from]!.firstLine > SIGHT;
  }

  /** The last boundary above the edit that stands in both readings, sheltered by running text on both sides. */
  #firstFit(parts: readonly PlacedPart[]): Fit | null {
    if (this.#from === 0) return { index: 0, old: 0 };
    const edited = this.#edit.start - this.#offset;
    for (let index = parts.length - 1; index > 0; index--) {
      const { offset, part } = parts[index]!;
      if (offset >= edited || !opensWithHeading(part)) continue;
      const old = partAt(this.#before.page.parts, offset + this.#offset);
      if (old === null || !opensWithHeading(this.#before.page.parts[old]!.part)) continue;
      if (this.#hasRunning(0, offset) && this.#hasRunning(offset, edited)) return { index, old };
    }
    return null;
  }

  /** The first boundary below the edit that stands in both readings, sheltered in the same way. */
  #lastFit(parts: readonly PlacedPart[]): Fit | null {
    const { parts: old } = this.#before.page;
    if (this.#to === old.length) return { index: parts.length, old: old.length };
    const edited = this.#edit.start - this.#offset + this.#edit.text.length;
    const moved = this.#edit.text.length - (this.#edit.end - this.#edit.start);
    const length = this.#cues.text.length;
    for (let index = 0; index < parts.length; index++) {
      const { offset, part } = parts[index]!;
      if (offset <= edited || !opensWithHeading(part)) continue;
      const place = partAt(old, offset + this.#offset - moved);
      if (place === null || !opensWithHeading(old[place]!.part)) continue;
      if (this.#hasRunning(edited, offset) && this.#hasRunning(offset, length)) return { index, old: place };
    }
    return null;
  }

  /** Whether a line of running text lies wholly between two offsets of the window. */
  #hasRunning(from: number, to: number): boolean {
    const { table } = this.#cues;
    const first = from === 0 ? 0 : lineAt(table, from - 1) + 1;
    const next = to >= table.length ? table.count : lineAt(table, to);
    this.#running ??= runningUpTo(this.#cues);
    return next > first && this.#running[next]! > this.#running[first]!;
  }

  #putIn(fresh: readonly PlacedPart[], firstOld: number, lastOld: number): Reading {
    const { page } = this.#before;
    const parts: PlacedPart[] = page.parts.slice(0, firstOld);
    let offset = parts.length === 0 ? 0 : endOf(parts[parts.length - 1]!);
    let firstLine = parts.length === 0 ? 0 : nextLine(parts[parts.length - 1]!);
    const known = new KnownParts(page.parts.slice(firstOld, lastOld));
    const add = (part: Part): void => {
      parts.push({ offset, firstLine, part });
      offset += part.text.length;
      firstLine += part.lineStarts.length;
    };
    for (const { part } of fresh) add(known.same(part));
    for (const { part } of page.parts.slice(lastOld)) add(part);
    return { page: { parts, traits: page.traits, length: offset, lineCount: firstLine }, counts: this.#counts };
  }
}

/** For each line, how many lines above it are running text; and one more, for the end. */
function runningUpTo({ table, cue }: Cues): Int32Array {
  const counts = new Int32Array(table.count + 1);
  for (let line = 0; line < table.count; line++) counts[line + 1] = counts[line]! + Number(cue[line] === Cue.Running);
  return counts;
}

interface Fit {
  readonly index: number;
  readonly old: number;
}

interface Touched {
  readonly first: number;
  readonly last: number;
}

function partsOf(cues: Cues, counts: TraitCounts, lexicon: Lexicon): Pick<Page, 'parts' | 'traits'> {
  const traits = traitsOf(counts);
  const crossSeam: CrossSeam = (before, after) => lexicon.vocabulary.crossSeamWord(before, after);
  const labelling = labelLines(cues, traits, crossSeam);
  return { parts: assembleParts({ cues, labelling, traits, crossSeam, weights: allWeights }), traits };
}

/** The parts that the edit touches, those that it only borders on included. */
function touchedParts(parts: readonly PlacedPart[], edit: TextEdit): Touched {
  return { first: lastStartingBy(parts, edit.start - 1), last: lastStartingBy(parts, edit.end + 1) };
}

function lastStartingBy(parts: readonly PlacedPart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (parts[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function partAt(parts: readonly PlacedPart[], offset: number): number | null {
  const index = lastStartingBy(parts, offset);
  return parts[index]!.offset === offset ? index : null;
}

/** A part that opens with a label or a headline of its own begins there whatever stands above it. */
function opensWithHeading(part: Part): boolean {
  if (part.leansOnAbove) return false;
  return part.labels[0] === LineLabel.Headline || part.labels[0] === LineLabel.Section;
}

const endOf = ({ offset, part }: PlacedPart): number => offset + part.text.length;
const nextLine = ({ firstLine, part }: PlacedPart): number => firstLine + part.lineStarts.length;

function overridesWithin(
  overrides: readonly LabelOverride[],
  offset: number,
  length: number,
): readonly LabelOverride[] {
  if (overrides.length === 0) return overrides;
  return overrides
    .filter((override) => override.offset >= offset && override.offset <= offset + length)
    .map((override) => ({ ...override, offset: override.offset - offset }));
}

function textAfter(parts: readonly PlacedPart[], edit: TextEdit): string {
  const text = parts.map(({ part }) => part.text).join('');
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** A full reading after an edit, with the old objects for all parts that read as before. */
function reuse(before: Reading, after: Reading, edit: TextEdit): Reading {
  if (edit.text.length > 100_000) return after;
  if (!sameTraits(before.page.traits, after.page.traits)) return after;
  const known = new KnownParts(before.page.parts);
  const parts = after.page.parts.map((placed) => ({ ...placed, part: known.same(placed.part) }));
  return { ...after, page: { ...after.page, parts } };
}

/** Old parts by their text, so that a part that reads as before stays the same object. */
class KnownParts {
  readonly #byText = new Map<string, Part[]>();

  constructor(parts: readonly PlacedPart[]) {
    for (const { part } of parts) {
      const same = this.#byText.get(part.text);
      if (same === undefined) this.#byText.set(part.text, [part]);
      else same.push(part);
    }
  }

  /** The old part that reads like `part`, taken out so that no object stands twice; else `part` itself. */
  same(part: Part): Part {
    const candidates = this.#byText.get(part.text);
    const index = candidates?.findIndex((known) => readAlike(known, part)) ?? -1;
    if (candidates === undefined || index < 0) return part;
    return candidates.splice(index, 1)[0]!;
  }
}

/**
 * Of parts with the same text: what their surroundings can change are the labels, what opens it, how its end reads, and
 * how sure seams are, for some of their evidence looks lines ahead.
 */
const readAlike = (a: Part, b: Part): boolean =>
  a.leansOnAbove === b.leansOnAbove && sameBytes(a.labels, b.labels) && paragraphsAlike(a, b);

function paragraphsAlike(a: Part, b: Part): boolean {
  const [ours, theirs] = [a.article?.paragraphs ?? [], b.article?.paragraphs ?? []];
  if (ours.length !== theirs.length) return false;
  const [last, other] = [ours.at(-1), theirs.at(-1)];
  if (last?.endsByMeasure !== other?.endsByMeasure || last?.truncated !== other?.truncated) return false;
  return ours.every(({ seams }, i) => seams.every(({ strength }, k) => strength === theirs[i]!.seams[k]?.strength));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
