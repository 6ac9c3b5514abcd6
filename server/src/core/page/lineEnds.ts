import { isRoundClose, isRoundOpen } from '../lexicon/marks';
import { CharClass, charClasses, isWordy } from '../text/charClass';
import { charWidths, halfEms } from '../text/width';
import { Cue, type Cues } from './cues';

/** Where the words of a line begin, behind a run-in byline. */
export function storyStart(cues: Cues, line: number): number {
  return cues.runIns.get(line)?.end ?? cues.prefix.get(line)?.end ?? cues.table.bodyStart(line);
}

/** Where the words of a line end, before a glued byline and the blanks in front of it. */
export function storyEnd(cues: Cues, line: number): number {
  const start = cues.table.bodyStart(line);
  let end = cues.tails.get(line)?.start ?? cues.table.bodyEnd(line);
  while (end > start && isUnseen(cues.text.charCodeAt(end - 1))) end--;
  return end;
}

/** Blanks, and marks without a width such as U+2028; a private-use or replacement character stands for a lost one. */
function isUnseen(code: number): boolean {
  const kind = charClasses[code] as CharClass;
  if (kind === CharClass.Space) return true;
  return kind === CharClass.Control && charWidths[code] === 0;
}

/** True where a sentence ends with the line: a closing mark, or quotes, brackets and a remark such as `（完）` behind one. */
export function endsSentence(cues: Cues, line: number): boolean {
  const known = cues.ended[line]!;
  if (known !== Ended.Unknown) return known === Ended.Yes;
  const ended = readsAsEnded(cues, line);
  cues.ended[line] = ended ? Ended.Yes : Ended.No;
  return ended;
}

/** Whether a sentence ends with a line; asked many times, found out once. */
const enum Ended {
  Unknown = 0,
  No = 1,
  Yes = 2,
}

function readsAsEnded(cues: Cues, line: number): boolean {
  const start = cues.table.bodyStart(line);
  let end = storyEnd(cues, line);
  if (creditsPicture(cues.text, start, end) || namesAuthor(cues.text, start, end)) return true;
  for (; end > start; end--) {
    const code = cues.text.charCodeAt(end - 1);
    const kind = charClasses[code] as CharClass;
    if (kind === CharClass.Closing) return true;
    if (code === FULL_STOP) return isWordy(cues.text.charCodeAt(end - 2));
    if (code === 0x3b || code === 0xff1b) return false;
    if (kind !== CharClass.Close && kind !== CharClass.Straight) return false;
    if (isRoundClose(code)) end = remarkStart(cues.text, start, end) ?? end;
  }
  return false;
}

/** `读书破万卷,下笔如有神。——杜甫`, `…特此声明作废。 王某某`: who has said it, or has lost it, behind the last mark. */
const namesAuthor = (text: string, start: number, end: number): boolean =>
  AUTHOR.test(text.slice(Math.max(start, end - LONGEST_AUTHOR), end));

const AUTHOR = /[。！？…”]\s?—{1,2}[\u4e00-\u9fff·]{2,8}$|作废。\s{1,4}[\u4e00-\u9fff]{2,4}$/;
const LONGEST_AUTHOR = 14;

/** `…在给老顾客刮脸。 戴某 摄`: the words tell of a picture, and no text goes on behind who took it. */
const creditsPicture = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end - 1) === TOOK && PICTURE_CREDIT.test(text.slice(Math.max(start, end - LONGEST_CREDIT), end));

/** 摄 */
const TOOK = 0x6444;
const LONGEST_CREDIT = 20;
const PICTURE_CREDIT = /[。！？”]\s{0,4}(?:[^\s。]{2,8}\s)?[\u4e00-\u9fff]{2,4}\s?摄$/;

/**
 * Behind the first character of a remark, its bracket or the blanks in front of that, whose closing bracket stands before
 * `end`; null where the remark is a sentence or more.
 */
function remarkStart(text: string, start: number, end: number): number | null {
  for (let at = end - 1; at > start && end - at <= LONGEST_REMARK; at--) {
    const code = text.charCodeAt(at - 1);
    if (isRoundOpen(code)) {
      let first = at - 1;
      while (first > start && charClasses[text.charCodeAt(first - 1)] === CharClass.Space) first--;
      return first + 1;
    }
    if (charClasses[code] === CharClass.Closing) return null;
  }
  return null;
}

const LONGEST_REMARK = 24;

export function lastMark(cues: Cues, line: number): string {
  const end = storyEnd(cues, line);
  return end > cues.table.bodyStart(line) ? cues.text.charAt(end - 1) : '\0';
}

export function isTrailingMark(code: number): boolean {
  const kind = charClasses[code] as CharClass;
  return kind === CharClass.Pause || kind === CharClass.Close || kind === CharClass.Closing;
}

/** A space belongs into a seam between Latin words or numbers, but into none that cut a word. */
export function spacedSeam(cues: Cues, above: number, below: number): boolean {
  const end = storyEnd(cues, above);
  const start = storyStart(cues, below);
  const last = cues.text.charCodeAt(end - 1);
  const first = cues.text.charCodeAt(start);
  if (!isWordy(last) || !isWordy(first)) return false;
  if (BEGUN_WORD.test(cues.text.slice(Math.max(0, end - LONGEST_BEGUN), end)) && isSmallLetter(first)) return false;
  return charClasses[last] === CharClass.Latin || charClasses[first] === CharClass.Latin;
}

/** `…介绍了Cha` and `tGPT`, `…总经理Sc` and `hmidt`: a few letters of a name amid ideographs. */
const BEGUN_WORD = /[\u4e00-\u9fff，。、“（][A-Z][a-z]{0,3}$/;
const LONGEST_BEGUN = 5;
const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** A hyphen between Latin letters at a line's end cut a word; one behind a number or a name did not. */
export function hyphenatedSeam(cues: Cues, above: number, below: number): boolean {
  const end = storyEnd(cues, above);
  const first = cues.text.charAt(storyStart(cues, below));
  return cues.text.charAt(end - 1) === '-' && /[a-z]/i.test(cues.text.charAt(end - 2)) && /[a-z]/.test(first);
}

/** How full the last printed line of a fragment was, where wrap spaces show its printed lines. */
export function lastStretch(cues: Cues, line: number): 'full' | 'short' | 'unknown' {
  if (cues.table.blanks(line) < 2) return 'unknown';
  const widths = stretchWidths(cues.text, storyStart(cues, line), storyEnd(cues, line));
  const last = widths.pop()!;
  const inner = widths.slice(1).sort((a, b) => a - b);
  if (inner.length === 0) return 'unknown';
  const usual = inner[inner.length >> 1]!;
  if (usual > WIDEST) return 'unknown';
  if (last >= usual - 3) return 'full';
  return last <= usual * 0.7 ? 'short' : 'unknown';
}

/**
 * Whether the first printed line of a fragment left room for a paragraph's indent, where wrap spaces show its printed
 * lines: of 1,200 paragraphs nearly all do, and of the halves of cut ones hardly any.
 */
export function firstStretch(cues: Cues, line: number): 'indented' | 'flush' | 'unknown' {
  if (cues.table.blanks(line) < FEWEST_BLANKS) return 'unknown';
  const [first, ...rest] = stretchWidths(cues.text, storyStart(cues, line), storyEnd(cues, line));
  const inner = rest.slice(0, -1).sort((a, b) => a - b);
  const usual = inner[inner.length >> 1];
  if (usual === undefined || usual < NARROWEST || usual > WIDEST) return 'unknown';
  const alike = inner.reduce((sum, width) => sum + Number(Math.abs(width - usual) <= RAGGED), 0);
  if (alike * 3 < inner.length * 2) return 'unknown';
  const lack = usual - first!;
  if (lack > RAGGED + INDENT) return 'unknown';
  return lack >= RAGGED ? 'indented' : 'flush';
}

/** Two printed lines behind the first, one of them whole. */
const FEWEST_BLANKS = 3;
/** Half-ems of a column's line, and of a paragraph's indent; lines differ by one and a half characters. */
const NARROWEST = 14;
const WIDEST = 60;
const INDENT = 4;
const RAGGED = 3;

const FULL_STOP = 0x2e;

function stretchWidths(text: string, start: number, end: number): number[] {
  const widths: number[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && charClasses[text.charCodeAt(i)] !== CharClass.Space) continue;
    if (i > from) widths.push(halfEms(text, from, i));
    from = i + 1;
  }
  return widths;
}

/** The next line that is not blank, a few lines down at most; -1 where there is none. */
export function lineBelow({ cue }: Cues, line: number): number {
  for (let below = line + 1; below <= line + 4 && below < cue.length; below++)
    if (cue[below] !== Cue.Blank) return below;
  return -1;
}

/** The last line above that is not blank, if one stands near; -1 where none does. */
export function lineAbove({ cue }: Cues, line: number): number {
  for (let above = line - 1; above >= line - 4 && above >= 0; above--) if (cue[above] !== Cue.Blank) return above;
  return -1;
}
