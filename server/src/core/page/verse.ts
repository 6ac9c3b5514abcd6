import { CodeSet } from '../text/codeSet';
import { Cue, type Cues } from './cues';
import { lineAbove, lineBelow } from './lineEnds';
import type { LineFacts } from './lineFacts';
import { isNumbered } from './listShapes';
import { signsOff } from './signatures';

/** Poems, and what else is set in short lines. */

const VERSE_LINES = 4;
const WIDEST_VERSE = 28;

/**
 * Four short lines and more without a blank line between them are more than a headline has; fewer are verse where they
 * stand beside such a stanza. Numbered rows and what stands beside them are not of one piece.
 */
export function isAmongShortLines({ cues, line }: LineFacts): boolean {
  if (!isShortLine(cues, line) || cues.knownSections.has(line) || isHeading(cues, line)) return false;
  const first = firstOfStanza(cues, line);
  const last = lastOfStanza(cues, line);
  if (last - first + 1 >= VERSE_LINES) return true;
  if (last > first) return isBesideStanza(cues, first, last) || opensPoem(cues, first, last);
  return isInSpacedVerse(cues, line);
}

/**
 * Where a blank line stands between all lines of a dump, it stands between those of a poem, too. Six short lines so
 * spaced are more than any headline has; the first of them is the title, unless a name stands above it.
 */
function isInSpacedVerse(cues: Cues, line: number): boolean {
  let above = 0;
  while (above < SPACED_VERSE_LINES && isSpacedVerseAt(cues, line - 2 * (above + 1))) above++;
  let below = 0;
  while (below < SPACED_VERSE_LINES && isSpacedVerseAt(cues, line + 2 * (below + 1))) below++;
  if (above + below + 1 < SPACED_VERSE_LINES) return false;
  // A name behind a mark signs what the last line heads.
  if (below === 0 && cues.names.get(line + 2)?.marked === true) return false;
  return above > 0 || (cues.cue[line - 1] === Cue.Blank && cues.names.has(line - 2));
}

const SPACED_VERSE_LINES = 6;

/** A short line by itself, with a blank one to each side. */
function isSpacedVerseAt(cues: Cues, line: number): boolean {
  const { cue, knownSections, names, table } = cues;
  if (line < 0 || line >= table.count || !isShortLine(cues, line) || names.has(line) || knownSections.has(line))
    return false;
  return (line === 0 || cue[line - 1] === Cue.Blank) && (line + 1 === table.count || cue[line + 1] === Cue.Blank);
}

/** `渡口(组诗)`, `秋夜（外一首）`, `七律·登望江楼`. */
export const isPoemTitle = ({ cues, line }: LineFacts): boolean => isPoemTitleAt(cues, line);

function isPoemTitleAt({ text, table }: Cues, line: number): boolean {
  if (line < 0 || line >= table.count || table.width(line) > WIDEST_VERSE * 2) return false;
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  if (ROUND_CLOSE.at(text, end - 1)) return POEM_ENDS.test(text.slice(Math.max(start, end - 6), end - 1));
  return POEM_STARTS.at(text, start) && POEM_FORM.test(text.slice(start, start + 4));
}

const POEM_ENDS = /[(（](?:组诗|外[一二三四五两]首|散文诗|[二三四五]首)$/;
const POEM_STARTS = new CodeSet('七五水沁满念浣西清蝶');
const POEM_FORM = /^(?:[七五][律绝古]|沁园春|满江红|念奴娇|浣溪沙|西江月|清平乐|蝶恋花)[·•・]/;

/** `石阶` between two stanzas: the title of a poem's part. */
export function isPartOfPoem({ cues, line }: LineFacts): boolean {
  if (!isShortLine(cues, line) || isShortLine(cues, line + 1) || isShortLine(cues, line - 1)) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  return isVerseAt(cues, above) && isVerseAt(cues, below) && (isWholeStanza(cues, above) || isWholeStanza(cues, below));
}

/** Where the short lines of one piece around a short line begin, looked for as far as is needed to know a stanza. */
function firstOfStanza(cues: Cues, line: number): number {
  const numbered = isNumbered(cues, line);
  let first = line;
  while (line - first < VERSE_LINES - 1 && goesOn(cues, first - 1, numbered)) first--;
  return first;
}

function lastOfStanza(cues: Cues, line: number): number {
  const numbered = isNumbered(cues, line);
  let last = line;
  while (last - line < VERSE_LINES - 1 && goesOn(cues, last + 1, numbered)) last++;
  return last;
}

const goesOn = (cues: Cues, line: number, numbered: boolean): boolean =>
  isShortLine(cues, line) && !isHeading(cues, line) && isNumbered(cues, line) === numbered;

/** `山中访茶记` or `葛藤` right above the first paragraph, `秋夜（外一首）` or `林间客`: a title, and who wrote it. */
const isHeading = (cues: Cues, line: number): boolean =>
  signs(cues, line) || signs(cues, line + 1) || isPoemTitleAt(cues, line);

const signs = (cues: Cues, line: number): boolean =>
  cues.names.has(line) && (cues.cue[line + 1] === Cue.Running || isPoemTitleAt(cues, line - 1));

/** Another stanza stands above this one, or above its title. A title and a name above a story are no verse. */
function isBesideStanza(cues: Cues, first: number, last: number): boolean {
  if (cues.names.has(last) && (last - first === 1 || opensText(cues, lineBelow(cues, last)))) return false;
  const above = lineAbove(cues, first);
  return isWholeStanza(cues, above) || isWholeStanza(cues, titleAbove(cues, above));
}

/** Between the name of who wrote it and more of such lines. */
function opensPoem(cues: Cues, first: number, last: number): boolean {
  const above = lineAbove(cues, first);
  return above >= 0 && cues.names.get(above)?.marked === true && isVerseAt(cues, lineBelow(cues, last));
}

const opensText = (cues: Cues, line: number): boolean =>
  line >= 0 && (isWholeStanza(cues, line) || cues.table.closings(line) > 0);

/** The line above a short line that stands by itself. */
const titleAbove = (cues: Cues, line: number): number =>
  line < 0 || !isShortLine(cues, line) || isShortLine(cues, line - 1) ? -1 : lineAbove(cues, line);

const isWholeStanza = (cues: Cues, line: number): boolean =>
  line >= 0 && isShortLine(cues, line) && lastOfStanza(cues, line) - firstOfStanza(cues, line) + 1 >= VERSE_LINES;

/** Two short lines at least, one below the other. */
const isVerseAt = (cues: Cues, line: number): boolean =>
  line >= 0 && isShortLine(cues, line) && (isShortLine(cues, line - 1) || isShortLine(cues, line + 1));

function isShortLine(cues: Cues, line: number): boolean {
  const { cue, table, prefix } = cues;
  if (cue[line] !== Cue.None || table.width(line) > WIDEST_VERSE || prefix.has(line)) return false;
  return !endsParagraph(cues, line) && !signsOff(cues, line);
}

/** `新居。` right below running text: the rest of its paragraph. */
const endsParagraph = ({ cue, table }: Cues, line: number): boolean =>
  table.closings(line) > 0 && cue[line - 1] === Cue.Running;

const ROUND_CLOSE = new CodeSet(')）');
