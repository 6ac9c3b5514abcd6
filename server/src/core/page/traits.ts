import { CharClass, charClasses, isHan } from '../text/charClass';
import { INDENT, KEEPING_MARKS, mayOpenParagraph } from './column';
import { Cue, type Cues } from './cues';
import { endsSentence } from './lineEnds';
import type { PageTraits } from './model';

/**
 * What a page does as a whole, counted. Counts of two texts add up, so that an edit only changes them by what it
 * took away and what it brought.
 */
export interface TraitCounts {
  readonly datelines: number;
  readonly bylines: number;
  /** Bylines below or behind the story, and those above or before it. */
  readonly tails: number;
  readonly heads: number;
  readonly headingMarks: number;
  /** Of these, marks of the first level, of the second one, and deeper ones. */
  readonly firstMarks: number;
  readonly secondMarks: number;
  readonly deepMarks: number;
  /** Section labels known by name. */
  readonly sections: number;
  readonly lines: number;
  readonly indented: number;
  /** Short lines without a full stop, as titles are, and those of them that stand no farther out than paragraphs. */
  readonly titles: number;
  readonly titlesIndented: number;
  /** Lines that end a sentence with a blank line below them, and those with text below. */
  readonly endsAtBlank: number;
  readonly endsAtText: number;
  /** Lines with text below them that end with a mark of any kind. */
  readonly endsAtMark: number;
  /** Lines right below another one that open with a mark which ends or goes on with its words. */
  readonly opensWithMark: number;
  /** How many runs of blank lines between two others have so many lines; the last place has the longer ones, too. */
  readonly gaps: Int32Array;
  /** How many lines of each full width (in half-ems) another line follows without a blank line. */
  readonly widths: Int32Array;
  /** How many lines of each full width none does. */
  readonly lastWidths: Int32Array;
  /** How many lines of each full width hold the end of a sentence. */
  readonly closedWidths: Int32Array;
  /** How many lines of each full width may open a paragraph, and have another line right below. */
  readonly openWidths: Int32Array;
}

const WIDEST = 160;
const WIDEST_GAP = 6;
const WIDEST_TITLE = 44;
/** Two characters' room; titles in the middle of a column stand farther in. */
const DEEPEST_PARAGRAPH = 4;

/** How many lines up a byline looks for its story; it bounds what an edit can change in the counts. */
export const SIGHT = 6;

export function countTraits(cues: Cues): TraitCounts {
  const { table } = cues;
  const widths = new Int32Array(WIDEST);
  const lastWidths = new Int32Array(WIDEST);
  const closedWidths = new Int32Array(WIDEST);
  const openWidths = new Int32Array(WIDEST);
  let lines = 0;
  let indented = 0;
  let titles = 0;
  let titlesIndented = 0;
  let endsAtBlank = 0;
  let endsAtText = 0;
  let endsAtMark = 0;
  let opensWithMark = 0;
  const gaps = new Int32Array(WIDEST_GAP + 1);
  let blanks = 0;
  let tails = cues.tails.size + cues.cutTails.size;
  let named = 0;
  let heads = cues.runIns.size + cues.bracketed.size + cues.cutHeads.size;
  for (let line = 0; line < table.count; line++) {
    const cue = cues.cue[line];
    if (cue === Cue.Blank) {
      blanks++;
      continue;
    }
    if (blanks > 0 && blanks < line) gaps[Math.min(blanks, WIDEST_GAP)]!++;
    blanks = 0;
    if (cue === Cue.Byline) {
      if (followsStory(cues, line)) tails++;
      else heads++;
    }
    if (cue !== Cue.None && cue !== Cue.Running) continue;
    if (cue === Cue.None && signsBelow(cues, line)) named++;
    lines++;
    const indent = table.indent(line);
    if (indent >= 2) indented++;
    if (table.width(line) <= WIDEST_TITLE && table.closings(line) === 0) {
      titles++;
      if (indent >= 2 && (indent <= DEEPEST_PARAGRAPH || isFlushWithNext(cues, line))) titlesIndented++;
    }
    const below = cues.cue[line + 1];
    const goesOn = line + 1 < table.count && (below === Cue.None || below === Cue.Running);
    const width = Math.min(WIDEST - 1, indent + table.width(line));
    (goesOn ? widths : lastWidths)[width]!++;
    if (table.closings(line) > 0) closedWidths[width]!++;
    if (goesOn && endsWithMark(cues, line)) endsAtMark++;
    if (goesOn && mayOpenParagraph(cues, line)) openWidths[width]!++;
    if (line > 0 && cues.cue[line - 1] !== Cue.Blank && opensMidSentence(cues, line)) opensWithMark++;
    if (endsSentence(cues, line)) {
      if (goesOn) endsAtText++;
      else endsAtBlank++;
    }
  }
  return {
    datelines: cues.datelines.size,
    bylines:
      cues.bylines.size +
      cues.runIns.size +
      cues.tails.size +
      cues.cutTails.size +
      cues.bracketed.size +
      cues.cutHeads.size +
      named,
    tails,
    heads: heads + named,
    ...countHeadingMarks(cues),
    sections: cues.knownSections.size,
    lines,
    indented,
    titles,
    titlesIndented,
    endsAtBlank,
    endsAtText,
    endsAtMark,
    opensWithMark,
    gaps,
    widths,
    lastWidths,
    closedWidths,
    openWidths,
  };
}

export function addCounts(a: TraitCounts, b: TraitCounts, sign: 1 | -1): TraitCounts {
  return {
    datelines: a.datelines + sign * b.datelines,
    bylines: a.bylines + sign * b.bylines,
    tails: a.tails + sign * b.tails,
    heads: a.heads + sign * b.heads,
    headingMarks: a.headingMarks + sign * b.headingMarks,
    firstMarks: a.firstMarks + sign * b.firstMarks,
    secondMarks: a.secondMarks + sign * b.secondMarks,
    deepMarks: a.deepMarks + sign * b.deepMarks,
    sections: a.sections + sign * b.sections,
    lines: a.lines + sign * b.lines,
    indented: a.indented + sign * b.indented,
    titles: a.titles + sign * b.titles,
    titlesIndented: a.titlesIndented + sign * b.titlesIndented,
    endsAtBlank: a.endsAtBlank + sign * b.endsAtBlank,
    endsAtText: a.endsAtText + sign * b.endsAtText,
    endsAtMark: a.endsAtMark + sign * b.endsAtMark,
    opensWithMark: a.opensWithMark + sign * b.opensWithMark,
    gaps: a.gaps.map((count, size) => count + sign * b.gaps[size]!),
    widths: a.widths.map((count, width) => count + sign * b.widths[width]!),
    lastWidths: a.lastWidths.map((count, width) => count + sign * b.lastWidths[width]!),
    closedWidths: a.closedWidths.map((count, width) => count + sign * b.closedWidths[width]!),
    openWidths: a.openWidths.map((count, width) => count + sign * b.openWidths[width]!),
  };
}

export function traitsOf(counts: TraitCounts): PageTraits {
  const wrapWidth = wrapWidthOf(counts);
  return {
    datelines: counts.datelines > 0,
    bylines: counts.bylines > 0,
    tailBylines: counts.tails > counts.heads,
    signsAtEnd: counts.tails >= FEWEST_ENDS && counts.tails >= counts.heads * FEWEST_ENDS,
    several: counts.datelines > 1 || counts.bylines > 1 || counts.sections > 0,
    headingMarks: counts.headingMarks > 0,
    crossheadLevel: crossheadLevelOf(counts),
    wrapWidth,
    slack: isRigid(counts, wrapWidth) ? RIGID : KEEPING_MARKS,
    blankParagraphs: counts.endsAtText < counts.endsAtBlank * 0.4,
    spacing: spacingOf(counts),
    indents: indentsOf(counts, wrapWidth),
  };
}

export const sameTraits = (a: PageTraits, b: PageTraits): boolean =>
  a.datelines === b.datelines &&
  a.bylines === b.bylines &&
  a.tailBylines === b.tailBylines &&
  a.signsAtEnd === b.signsAtEnd &&
  a.several === b.several &&
  a.headingMarks === b.headingMarks &&
  a.crossheadLevel === b.crossheadLevel &&
  a.wrapWidth === b.wrapWidth &&
  a.slack === b.slack &&
  a.blankParagraphs === b.blankParagraphs &&
  a.spacing === b.spacing &&
  a.indents === b.indents;

const RIGID = 1;
const FEWEST_ENDS = 3;

/** `，只好躲在百货公司`: a column that cuts wherever it is full. */
function opensMidSentence({ text, table }: Cues, line: number): boolean {
  const kind = charClasses[text.charCodeAt(table.bodyStart(line))] as CharClass;
  return kind === CharClass.Closing || kind === CharClass.Pause;
}

function endsWithMark({ text, table }: Cues, line: number): boolean {
  const kind = charClasses[text.charCodeAt(table.bodyEnd(line) - 1)] as CharClass;
  return kind === CharClass.Closing || kind === CharClass.Pause;
}

/** `○ 甲某某` between a title and its story. */
function signsBelow({ cue, names, text, table }: Cues, line: number): boolean {
  if (!names.has(line) || isHan(text.charCodeAt(table.bodyStart(line)))) return false;
  let below = line + 1;
  while (below < table.count && below <= line + SIGHT && cue[below] === Cue.Blank) below++;
  return below < table.count && cue[below] === Cue.Running;
}

/** The whole page is shifted where a title stands no farther in than what comes below it, as in mid-column it would. */
function isFlushWithNext({ table, cue }: Cues, line: number): boolean {
  let below = line + 1;
  while (below < table.count && below <= line + SIGHT && cue[below] === Cue.Blank) below++;
  return below < table.count && table.indent(below) === table.indent(line);
}

/** A byline below the story follows running text; one above it follows a headline. */
function followsStory(cues: Cues, line: number): boolean {
  for (let above = line - 1; above >= Math.max(0, line - SIGHT); above--) {
    const cue = cues.cue[above];
    if (cue === Cue.Running) return true;
    if (cue === Cue.None) return cues.table.closings(above) > 0;
  }
  return false;
}

/**
 * Converters give headlines `#` and `##`, now this and now that; deeper marks stand before crossheads, and so do those of
 * the second level where a single story fills the page.
 */
function crossheadLevelOf({
  headingMarks,
  firstMarks,
  secondMarks,
  deepMarks,
  datelines,
  bylines,
}: TraitCounts): number {
  if (deepMarks > 0) return headingMarks > deepMarks ? 3 : 0;
  const isOneStory = firstMarks === 1 && datelines <= 1 && bylines <= 2;
  return isOneStory && secondMarks >= 3 ? 2 : 0;
}

function countHeadingMarks(cues: Cues): Pick<TraitCounts, 'headingMarks' | 'firstMarks' | 'secondMarks' | 'deepMarks'> {
  const levels = [0, 0, 0, 0];
  for (const { kind, level } of cues.prefix.values()) if (kind === 'heading-mark') levels[Math.min(level, 3)]!++;
  const [, firstMarks, secondMarks, deepMarks] = levels as unknown as readonly [number, number, number, number];
  return { headingMarks: firstMarks + secondMarks + deepMarks, firstMarks, secondMarks, deepMarks };
}

/**
 * The column at which a page is hard-wrapped: most of its lines that run on without a blank line are as wide as
 * that, give or take a mark that would not stand at a line's end, or an indent that was stripped off. Where many lines are wider, the narrow ones that
 * follow each other are a list.
 */
function wrapWidthOf({ widths, lastWidths, closedWidths, openWidths, endsAtMark }: TraitCounts): number {
  let total = 0;
  for (const count of widths) total += count;
  // The lines of a poem and of a list end with marks, as few of a column do.
  if (total < 5 || endsAtMark > total * 0.7) return 0;
  let best = 0;
  let bestCount = 0;
  for (let width = 20; width < WIDEST - 1; width++) {
    let count = 0;
    for (let near = width - 3; near <= width; near++) count += widths[near]!;
    for (let near = width - INDENT - SHORTFALL; near <= width - INDENT; near++) count += openWidths[near]!;
    if (count > bestCount || (count === bestCount && widths[width]! > 0)) {
      best = width;
      bestCount = count;
    }
  }
  let wider = 0;
  for (let width = best + 3; width < WIDEST; width++) wider += widths[width]! + lastWidths[width]!;
  if (bestCount < Math.max(4, total * 0.45, wider)) return 0;
  // A column is text, and somewhere in it a sentence ends; the rows of a list have none.
  let closed = 0;
  for (let width = 0; width < best + 3; width++) closed += closedWidths[width]!;
  return closed > 0 ? best : 0;
}

/** Marks open lines, and nearly every line that runs on is filled to the last character. */
function isRigid({ opensWithMark, widths }: TraitCounts, wrapWidth: number): boolean {
  if (opensWithMark < 2 || wrapWidth === 0) return false;
  let near = 0;
  for (let width = wrapWidth - KEEPING_MARKS; width <= wrapWidth; width++) near += widths[width]!;
  return widths[wrapWidth]! + widths[wrapWidth - 1]! > near * 0.65;
}

/** Now and then a picture leaves a gap; where nearly all gaps are wide, they say no more than a blank line does. */
function spacingOf({ gaps }: TraitCounts): number {
  let all = 0;
  let usual = 1;
  for (let size = 1; size <= WIDEST_GAP; size++) {
    all += gaps[size]!;
    if (gaps[size]! > gaps[usual]!) usual = size;
  }
  return all < FEWEST_GAPS || gaps[1]! > all * 0.2 ? 1 : usual;
}

const FEWEST_GAPS = 6;

function indentsOf(counts: TraitCounts, wrapWidth: number): PageTraits['indents'] {
  if (counts.lines === 0) return 'none';
  const share = counts.indented / counts.lines;
  const withTitles = counts.titles > 2 && counts.titlesIndented > counts.titles * 0.9;
  if (share > 0.9 && (wrapWidth > 0 || withTitles)) return 'every-line';
  if (share > 0.9 && counts.lines > 3) return 'paragraphs';
  if (share > 0.12 && counts.indented > 2) return 'paragraphs';
  return isStripped(counts, wrapWidth) ? 'stripped' : 'none';
}

/**
 * The indents are gone, but what stood behind them is still where it was: lines that may open a paragraph are two
 * characters narrower than the others of the column.
 */
function isStripped({ widths, openWidths }: TraitCounts, wrapWidth: number): boolean {
  if (wrapWidth === 0) return false;
  const opening = { full: 0, narrow: 0 };
  const other = { full: 0, narrow: 0 };
  for (let width = wrapWidth - INDENT - SHORTFALL; width <= wrapWidth + SHORTFALL; width++) {
    const kind = width <= wrapWidth - INDENT ? 'narrow' : width >= wrapWidth - 1 ? 'full' : null;
    if (kind === null) continue;
    opening[kind] += openWidths[width]!;
    other[kind] += widths[width]! - openWidths[width]!;
  }
  return opening.narrow >= 3 && opening.narrow > opening.full * 2 && other.full > other.narrow * 2;
}

/** By how much a full line may miss its end, where a mark must not stand there. */
const SHORTFALL = 2;
