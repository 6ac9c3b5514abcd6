import type { Part } from '../../page/model';
import { isDigit, isNewline, isSpace, isWordy } from '../../text/charClass';
import { replacement, type TextEdit } from '../../text/edits';
import { type Brackets, bracketsOf } from './halfwidthBrackets';
import { endOfImageLink, endsLatinSentence, joinsWordsAmongHan, Side, sideAfter, sideBefore } from './markContext';

/** The marks that converters fold; each is its full-width form's code less a constant. */
export const FOLDED_MARKS = [',', ':', ';', '!', '?', '(', ')'] as const;

const TO_FULL_WIDTH = 0xfee0;

/**
 * The half-width marks of a part that the printed page had full-width, by their offsets: the comma of `导向,在`, but
 * not those of `1,200`, of `9:00` and of a Latin sentence. `kept` are marks to leave alone.
 */
export function halfwidthMarksIn(part: Part, kept: readonly string[]): number[] {
  const { text } = part;
  const found: number[] = [];
  let brackets: Brackets | undefined;
  let rowEnd = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const code = text.charCodeAt(at);
    const linkEnd = code === EXCLAMATION_MARK ? endOfImageLink(text, at) : at;
    if (linkEnd > at) {
      at = linkEnd - 1;
      continue;
    }
    if (at >= rowEnd) {
      rowEnd = endOfRow(text, at);
      if (marksBetween(text, at, rowEnd) > LONGEST_ROW) {
        at = rowEnd - 1;
        continue;
      }
    }
    if (code === OPEN || code === CLOSE) {
      brackets ??= bracketsOf(text);
      if (brackets.isFolded(at)) found.push(at);
    } else if (isFoldedMark(text, at, code)) found.push(at);
  }
  const inText = outsideOfResidue(part, found);
  return kept.length === 0 ? inText : inText.filter((at) => !kept.includes(text[at]!));
}

/** The first mark from a place on that a converter may have folded, or the text's end. */
function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isMark(text.charCodeAt(at))) at++;
  return at;
}

const isMark = (code: number): boolean => code <= QUESTION_MARK && FOLDED[code] === 1;

/** More marks than this in a row, with nothing to read between them, are drawn and not written: `!!!!!!!!!!`, `![![![![`. */
const LONGEST_ROW = 8;

/** Marks and the blanks, quotes and square brackets between them. */
function endOfRow(text: string, start: number): number {
  let end = start;
  while (ROW[text.charCodeAt(end) | 0] === 1) end++;
  return end;
}

function marksBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

export const widened = (text: string, at: number): TextEdit =>
  replacement(at, at + 1, String.fromCharCode(text.charCodeAt(at) + TO_FULL_WIDTH));

const FOLDED = new Uint8Array(0x80);
for (const mark of FOLDED_MARKS) FOLDED[mark.charCodeAt(0)] = 1;

const ROW = Uint8Array.from(FOLDED);
for (const sign of ' \t[]."\'') ROW[sign.charCodeAt(0)] = 1;

const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Marks in `X(` or `![](…)` are what is left of a picture or a logo. `places` rise, so one walk through both is enough. */
function outsideOfResidue({ residue }: Part, places: number[]): number[] {
  if (residue.length === 0) return places;
  const sorted = [...residue].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return places.filter((at) => {
    while (next < sorted.length && sorted[next]!.start <= at) end = Math.max(end, sorted[next++]!.end);
    return at >= end;
  });
}

function isFoldedMark(text: string, at: number, code: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && (code === COMMA || code === COLON) && isDigit(text.charCodeAt(behindBreak(text, at + 1))))
    return false;
  if (isDigit(before) && isDigit(after)) {
    // A time or a ratio, a number with its thousands set off; of two numbers side by side the words around tell.
    if (code === COLON || (code === COMMA && setsOffThousands(text, at))) return false;
    return joinsWordsAmongHan(text, at);
  }
  if (code === COLON && (after === SLASH || after === BACKSLASH)) return false;
  if (code === SEMICOLON && endsEntity(text, at)) return false;
  if ((code === EXCLAMATION_MARK || code === QUESTION_MARK) && endsLatinSentence(text, at)) return false;
  return standsInChinese(text, at, code);
}

function standsInChinese(text: string, at: number, code: number): boolean {
  const before = sideBefore(text, at);
  if (before === Side.Chinese) return true;
  const after = sideAfter(text, at);
  if (after === Side.Chinese) return true;
  // `QQ:12345` is set either way; a space behind the mark tells of a Latin sentence.
  if ((code === COLON && after !== Side.Edge) || isSpace(text.charCodeAt(at + 1))) return false;
  return joinsWordsAmongHan(text, at);
}

/** `3,` above `500人`: the number goes on in the next line; where no line ends, the place itself. */
function behindBreak(text: string, at: number): number {
  let next = at;
  let lines = 0;
  for (; isSpace(text.charCodeAt(next)) || isNewline(text.charCodeAt(next)); next++)
    if (isNewline(text.charCodeAt(next))) lines++;
  return lines > 0 && lines <= MOST_LINES ? next : -1;
}

/** A blank line, with carriage returns. */
const MOST_LINES = 4;

/** `1,200`, `12,000,000`: exactly three digits behind, at most three before. */
function setsOffThousands(text: string, at: number): boolean {
  let behind = at + 1;
  while (isDigit(text.charCodeAt(behind))) behind++;
  if (behind - at !== 4) return false;
  let before = at;
  while (isDigit(text.charCodeAt(before - 1))) before--;
  return at - before <= 3;
}

/** `&nbsp;`, `&#160;`. */
function endsEntity(text: string, at: number): boolean {
  let i = at - 1;
  while (i > at - 8 && (isWordy(text.charCodeAt(i)) || text.charCodeAt(i) === NUMBER_SIGN)) i--;
  return i < at - 1 && text.charCodeAt(i) === AMPERSAND;
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const NUMBER_SIGN = 0x23;
const AMPERSAND = 0x26;
