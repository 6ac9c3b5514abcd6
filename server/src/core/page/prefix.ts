import { isBullet } from '../lexicon/marks';
import { CharClass, charClasses, isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { isLostItem } from './captions';
import type { LinePrefix } from './cues';

/** The heading mark or the bullet that a line begins with: `# `, `❷ `. */
export function prefixAt(text: string, start: number, end: number, width: number): LinePrefix | null {
  let at = start;
  while (text.charCodeAt(at) === 0x23 && at < end && at - start < 6) at++;
  const level = at - start;
  if (level > 0 && charClasses[text.charCodeAt(at)] === CharClass.Space)
    return { kind: 'heading-mark', end: skipSpaces(text, at, end), level };
  if (width <= WIDEST_LABEL && isMisreadBullet(text, start)) return { kind: 'bullet', end: start + 2, level: 0 };
  const code = text.codePointAt(start)!;
  if (width > 60 || !isBullet(code) || isLostItem(text, start, end)) return null;
  const after = skipSpaces(text, start + (code > 0xffff ? 2 : 1), end);
  return after < end && isHan(text.charCodeAt(after)) ? { kind: 'bullet', end: after, level: 0 } : null;
}

/** `O 灵溪街道`: a letter that a scan made of a ring, before the few words of a label. */
const isMisreadBullet = (text: string, at: number): boolean =>
  RINGS.at(text, at) && charClasses[text.charCodeAt(at + 1)] === CharClass.Space && isHan(text.charCodeAt(at + 2));

const RINGS = new CodeSet('OoΟ〇');
const WIDEST_LABEL = 20;

function skipSpaces(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && charClasses[text.charCodeAt(i)] === CharClass.Space) i++;
  return i;
}
