import { CharClass, charClasses, isDigit, isHan, isLatin, isNewline, isSpace, isWordy } from '../../text/charClass';

/** What a half-width mark stands beside, once blanks and quotes are looked through. */
export const enum Side {
  /** The line ends there. */
  Edge = 0,
  /** Han characters, full-width marks and whatever else is only printed among them. */
  Chinese = 1,
  Latin = 2,
  Digit = 3,
  /** Signs such as `%` and `℃`. */
  Sign = 4,
}

/** How many quotes and blanks are looked through. */
const REACH = 6;

export function sideBefore(text: string, at: number): Side {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const code = text.charCodeAt(i);
    if (isNewline(code)) return Side.Edge;
    if (!isSeenThrough(code)) return sideOf(code);
  }
  return Side.Edge;
}

export function sideAfter(text: string, at: number): Side {
  for (let i = at + 1; i <= Math.min(text.length - 1, at + REACH); i++) {
    const code = text.charCodeAt(i);
    if (isNewline(code)) return Side.Edge;
    if (!isSeenThrough(code)) return sideOf(code);
  }
  return Side.Edge;
}

/**
 * True for a mark between Latin words or numbers that is a Chinese page's own: `加入APEC,WTO等组织`. Without a space
 * it doesn't belong to a Latin sentence, and Chinese text stands right beside the words that it joins.
 */
export function joinsWordsAmongHan(text: string, at: number): boolean {
  const start = asciiStart(text, at);
  const end = asciiEnd(text, at);
  if (at - start >= LONGEST_WORDS || end - at >= LONGEST_WORDS) return false;
  if (isAddress(text, start, end)) return false;
  return isChinese(text.charCodeAt(start - 1)) || isChinese(text.charCodeAt(end));
}

/** True for the last word of a Latin sentence or title: `Just do it` before `!`. */
export function endsLatinSentence(text: string, at: number): boolean {
  let i = at - 1;
  if (!isLatin(text.charCodeAt(i))) return false;
  while (i >= 0 && isWordy(text.charCodeAt(i))) i--;
  if (!isSpace(text.charCodeAt(i))) return false;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return isLatin(text.charCodeAt(i)) || text[i] === ',';
}

/** Where an image link `![…](…)` that starts at a place ends; the place itself where none starts there. */
export function endOfImageLink(text: string, at: number): number {
  if (text[at] !== '!' || text[at + 1] !== '[') return at;
  const link = IMAGE_LINK.exec(text.slice(at, at + LONGEST_LINK));
  return link === null ? at : at + link[0].length;
}

const IMAGE_LINK = /^!\[[^\]\r\n]*\]\([^)\r\n]*\)/;
const LONGEST_LINK = 700;

/** True for Han characters, full-width writing and full-width marks. */
export function isChinese(code: number): boolean {
  if (!(code >= 0x80)) return false;
  const kind = charClasses[code] as CharClass;
  return kind === CharClass.Han || kind === CharClass.Wide || isFullWidthMark(code);
}

/** Whether Han or full-width writing stands in a stretch. */
export function hasChinese(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isChinese(text.charCodeAt(i))) return true;
  return false;
}

const sideOf = (code: number): Side => {
  if (isHan(code)) return Side.Chinese;
  if (isLatin(code)) return Side.Latin;
  if (isDigit(code)) return Side.Digit;
  return isChinese(code) || (charClasses[code] as CharClass) === CharClass.Surrogate ? Side.Chinese : Side.Sign;
};

/** Quotes are set alike in Chinese and in Latin text, so what stands behind them decides. */
const SEEN_THROUGH: ReadonlySet<number> = new Set([...'“”‘’"\'()[],;:!?.'].map((mark) => mark.charCodeAt(0)));

const isSeenThrough = (code: number): boolean => isSpace(code) || SEEN_THROUGH.has(code);

function isFullWidthMark(code: number): boolean {
  if (code < 0x3000) return code === 0x2026 || code === 0x2014;
  return code <= 0x303f || (code >= 0xff01 && code <= 0xff65);
}

/** A web or mail address, a file name, a bit of code. */
function isAddress(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (ADDRESS_SIGNS.has(code)) return true;
    if (code === 0x2e && isLatin(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

const ADDRESS_SIGNS: ReadonlySet<number> = new Set([...'/@_=\\&#<>{}'].map((sign) => sign.charCodeAt(0)));

const isVisibleAscii = (code: number): boolean => code > 0x20 && code < 0x7f;

/** What runs on for longer without a space is data. */
const LONGEST_WORDS = 200;

function asciiStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_WORDS);
  let start = at;
  while (start > least && isVisibleAscii(text.charCodeAt(start - 1))) start--;
  return start;
}

function asciiEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_WORDS);
  let end = at + 1;
  while (end < most && isVisibleAscii(text.charCodeAt(end))) end++;
  return end;
}
