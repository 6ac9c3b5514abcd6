import { CharClass, charClasses, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';

/** A line that holds no word at all: image links, rules, form feeds, lone bullets, specks that a scan took for marks. */
export function isPureResidue(text: string, start: number, end: number, han: number): boolean {
  if (han <= MOST_STROKES && end - start <= LONGEST_SPECKS && isSpecks(text, start, end)) return true;
  if (han > 0 && text.charCodeAt(start) !== 0x21) return false;
  const first = text.charCodeAt(start);
  if (first === 0x21) return /^!\[[^\]]*\]\([^)]*\)$/.test(text.slice(start, Math.min(end, start + 400)));
  if (end - start > 200) return false;
  for (let i = start; i < end; i++) {
    const kind = charClasses[text.charCodeAt(i)] as CharClass;
    if (kind === CharClass.Latin || kind === CharClass.Digit || kind === CharClass.Han) return false;
    if (kind === CharClass.Closing || kind === CharClass.Close || kind === CharClass.Wide) return false;
  }
  return true;
}

/** `■■ .. 一 丨 ,,`: marks of all kinds with blanks between them, and single strokes and figures among them. */
function isSpecks(text: string, start: number, end: number): boolean {
  let marks = 0;
  let blanks = 0;
  let words = 0;
  for (let i = start; i < end; i++) {
    const kind = charClasses[text.charCodeAt(i)] as CharClass;
    if (kind === CharClass.Space) blanks++;
    else if (kind !== CharClass.Han && kind !== CharClass.Latin && kind !== CharClass.Digit) marks++;
    else if (STROKES.at(text, i) && i > start && isSpace(text.charCodeAt(i - 1))) words++;
    else return false;
  }
  return marks >= FEWEST_SPECKS && blanks > 1 && marks > words;
}

const STROKES = new CodeSet('一丨丶丿亅乙卜lIi1');
const MOST_STROKES = 3;
const FEWEST_SPECKS = 4;
const LONGEST_SPECKS = 40;
