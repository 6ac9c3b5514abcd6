import { isDigit, isHan, isLatin, isNewline, isSpace, isWordy } from '../../text/charClass';
import { CodeSet } from '../../text/codeSet';
import { hasChinese, isChinese, Side, sideAfter, sideBefore } from './markContext';

/** Tells half-width brackets that the page printed full-width from those of numbers, lists and Latin text. */
export interface Brackets {
  /** Asked of each half-width bracket from the first to the last; `at` is its offset. */
  isFolded(at: number): boolean;
}

/** How far apart the two halves of a pair may stand. */
const LONGEST = 300;

/** A pair is judged when its first half is met, as a whole: by what it holds and what it stands in. */
export function bracketsOf(text: string): Brackets {
  /** Where the second halves stand of pairs that have been judged. */
  const folded = new Set<number>();
  const kept = new Set<number>();
  return {
    isFolded(at) {
      if (folded.has(at)) return true;
      if (kept.has(at)) return false;
      if (text.charCodeAt(at) === CLOSE) return isLoneCloseFolded(text, at);
      const partner = partnerOf(text, at);
      if (partner < 0) return isLoneOpenFolded(text, at);
      const isFolded = text.charCodeAt(partner) === FULL_CLOSE || isPairFolded(text, at, partner);
      (isFolded ? folded : kept).add(partner);
      return isFolded;
    },
  };
}

const OPEN = 0x28;
const CLOSE = 0x29;
const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;

function isPairFolded(text: string, open: number, close: number): boolean {
  // `t/(m3·d)`, `S=(a+b)×h`.
  const isOfFormula = OPERATORS.at(text, open - 1) || OPERATORS.at(text, close + 1);
  if (isOfFormula && !hasHan(text, open + 1, close)) return false;
  if (hasChinese(text, open + 1, close)) return true;
  const before = text.charCodeAt(open - 1);
  const after = text.charCodeAt(close + 1);
  if (isNumber(text, open + 1, close)) {
    // An area code, `(0532)8713…`; in `国发(2019)12号` the digits behind count something.
    if (isDigit(after)) return isCounted(text, close + 1);
    // `(1)` before an item of a list.
    if (close - open <= 3 && opensItem(text, open)) return false;
  }
  // `f(x)`, `PPT(PowerPoint)`.
  if (isWordy(before) || before === DOT) return false;
  return isChinese(before) || (isHan(after) && !isSpace(before)) || sideBefore(text, open) === Side.Chinese;
}

const DOT = 0x2e;
const OPERATORS = new CodeSet('/=+-×÷*^<>≤≥·');

function hasHan(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return end > start;
}

function isCounted(text: string, start: number): boolean {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start <= 4 && isHan(text.charCodeAt(end));
}

/** The beginning of a line, or a mark that ends the item before. */
function opensItem(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return i < 0 || isNewline(text.charCodeAt(i)) || '。；：，;:,'.includes(text[i]!);
}

/** A bracket without its partner: the other half is on another line, or lost. */
function isLoneOpenFolded(text: string, at: number): boolean {
  // `X(党建`: a logo that a scanner took for letters.
  if (isLatin(text.charCodeAt(at - 1))) return false;
  return sideBefore(text, at) === Side.Chinese || sideAfter(text, at) === Side.Chinese;
}

function isLoneCloseFolded(text: string, at: number): boolean {
  if (closesFullWidth(text, at)) return true;
  // `1)`, `a)` before an item of a list.
  if (isWordy(text.charCodeAt(at - 1)) && (opensItem(text, at - 1) || opensItem(text, at - 2))) return false;
  return sideBefore(text, at) === Side.Chinese || sideAfter(text, at) === Side.Chinese;
}

function partnerOf(text: string, open: number): number {
  let depth = 1;
  for (let i = open + 1; i < Math.min(text.length, open + LONGEST); i++) {
    const code = text.charCodeAt(i);
    if (isNewline(code)) return -1;
    if (code === OPEN || code === FULL_OPEN) depth++;
    else if (code === CLOSE || code === FULL_CLOSE) depth--;
    if (depth === 0) return i;
  }
  return -1;
}

function closesFullWidth(text: string, close: number): boolean {
  let depth = 1;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST); i--) {
    const code = text.charCodeAt(i);
    if (isNewline(code)) return false;
    if (code === CLOSE || code === FULL_CLOSE) depth++;
    else if (code === OPEN || code === FULL_OPEN) depth--;
    if (depth === 0) return code === FULL_OPEN;
  }
  return false;
}
