import type { FurnitureKind } from '../lexicon/furniture';
import { Cue, type Cues } from './cues';
import { endsSentence } from './lineEnds';
import type { PageTraits } from './model';

/** Two characters' room, in half-ems. */
export const INDENT = 4;

/** Where a mark must not open a line, or no line end cut a word of letters, a column's line may stay so much shorter. */
export const KEEPING_MARKS = 5;

/**
 * The half-ems that fill the printed column at a line of a hard-wrapped page. Where the indents were stripped off, a
 * paragraph's first line is full without their room:
 *
 *     去年十月，该市被列为全省第二批新型农村
 *     合作医疗试点。农民每人每年缴纳十元，各级
 */
export function columnAt(cues: Cues, { wrapWidth, indents }: PageTraits, line: number): number {
  return indents === 'stripped' && mayOpenParagraph(cues, line) ? wrapWidth - INDENT : wrapWidth;
}

/** Below a blank line, or below the end of a sentence. */
export function mayOpenParagraph(cues: Cues, line: number): boolean {
  return line === 0 || cues.cue[line - 1] === Cue.Blank || endsSentence(cues, line - 1);
}

/** As wide as titles seldom are, or as the printed column is. */
export function isFullLine(cues: Cues, traits: PageTraits, line: number): boolean {
  const width = cues.table.width(line);
  if (traits.wrapWidth === 0) return width >= NARROWEST_TEXT;
  return cues.table.indent(line) + width >= columnAt(cues, traits, line) - KEEPING_MARKS;
}

const NARROWEST_TEXT = 40;

/**
 * `者请与其家人联系,电话:0000-5550122,必有重` between the other lines of a column: text, whatever it mentions. What was set
 * aside there is as wide as the column by chance alone.
 */
export function isSetInColumn(cues: Cues, traits: PageTraits, line: number): boolean {
  if (!SAID_IN_TEXT.has(cues.furniture.get(line)!)) return false;
  if (traits.wrapWidth === 0) return isBetweenAlike(cues, line);
  if (!fills(cues, traits, line)) return false;
  const opens = traits.indents === 'paragraphs' && cues.table.indent(line) >= 2;
  const goesOn = line > 0 && isOpen(cues, line - 1) && fills(cues, traits, line - 1);
  return (opens || goesOn) && isOpen(cues, line + 1) && cues.table.indent(line + 1) < 2;
}

/** A page too small to show its column: the line above is as wide, and stops in the middle of a sentence. */
const isBetweenAlike = (cues: Cues, line: number): boolean =>
  line > 0 &&
  isOpen(cues, line - 1) &&
  isOpen(cues, line + 1) &&
  !endsSentence(cues, line - 1) &&
  Math.abs(cues.table.width(line) - cues.table.width(line - 1)) <= KEEPING_MARKS;

/** Figures and addresses that stories give, too. */
const SAID_IN_TEXT: ReadonlySet<FurnitureKind> = new Set(['weather', 'contact']);

const isOpen = ({ cue }: Cues, line: number): boolean => cue[line] === Cue.None || cue[line] === Cue.Running;

const fills = (cues: Cues, traits: PageTraits, line: number): boolean =>
  isFullLine(cues, traits, line) && cues.table.indent(line) + cues.table.width(line) <= traits.wrapWidth + 2;

/** A line of a column whose words go on right below it, as those of a dateline that fills it. */
export const goesOnInColumn = (cues: Cues, traits: PageTraits, line: number): boolean =>
  traits.wrapWidth > 0 && fills(cues, traits, line) && isOpen(cues, line + 1);

/** Running text, or a line of a column that goes on right below it. */
export function readsAsText(cues: Cues, traits: PageTraits, line: number): boolean {
  if (cues.cue[line] === Cue.Running) return true;
  if (traits.wrapWidth === 0 || cues.cue[line] !== Cue.None || !isFullLine(cues, traits, line)) return false;
  return isOpen(cues, line + 1);
}
