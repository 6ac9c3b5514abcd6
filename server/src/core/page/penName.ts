import type { Lexicon } from '../lexicon/lexicon';
import { cutNames, looksLikePlaceSetOff, opensLikeName } from '../lexicon/names';
import { isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import type { Person } from './model';

/**
 * Pen names need no family name: `小苇`, `秋鸿`. Nothing but their place tells them from other words, and that the
 * dictionary does not know them.
 */
export function penNameOver(text: string, start: number, end: number, lexicon: Lexicon): Person | null {
  if (end - start !== 2 || !isHan(text.charCodeAt(start)) || !isHan(text.charCodeAt(start + 1))) return null;
  return isPenName(text, start, end, lexicon) ? personOver(text, start, end) : null;
}

/** One to three names of which one at least is a pen name, as brackets hold them: `(苗青 秋鸿)`; else none. */
export function penNamesWithin(text: string, start: number, end: number, lexicon: Lexicon): readonly Person[] {
  if (end - start > WIDEST) return [];
  const people: Person[] = [];
  let hasPenName = false;
  for (let at = start; at < end; ) {
    const stop = tokenEnd(text, at, end);
    const size = stop - at;
    if (size < 2 || size > LONGEST || people.length === MOST) return [];
    if (isPenName(text, at, stop, lexicon)) hasPenName = true;
    else if (cutNames(text.slice(at, stop)) === null || looksLikePlaceSetOff(text.slice(at, stop))) return [];
    people.push(personOver(text, at, stop));
    at = stop;
    while (at < end && SETS_APART.at(text, at)) at++;
  }
  const isAlone = people.length === 1 && people[0]!.name.length === LONGEST;
  return hasPenName && !isAlone ? people : [];
}

/** `□墨池` behind the last sentence: the mark says that it is a name, whatever word it may be besides. */
export function markedName(text: string, start: number, end: number): Person | null {
  const size = end - start;
  if (size < 2 || size > 3 || tokenEnd(text, start, end) < end || isRemark(text, start, end)) return null;
  return personOver(text, start, end);
}

const MOST = 3;
/** `娜仁托娅` beside another name; by itself it may be a label. */
const LONGEST = 4;
/** Three names of three characters, with something between them. */
const WIDEST = 13;

const SETS_APART = new CodeSet(' \u3000、');

function tokenEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isHan(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i))) i++;
  return i;
}

/**
 * `◇汀兰`, `□北岸` on a line of its own: a word that hardly anybody writes is a name behind such a mark, and behind an
 * empty square whatever is no label.
 */
export function rareNameOver(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  isSurelyMarked: boolean,
): Person | null {
  if (end - start === LENGTH_OF_STUDIO && STUDIO.test(text.slice(start, end))) return personOver(text, start, end);
  if (end - start !== 2 || isRemark(text, start, end) || !isHan(text.charCodeAt(start))) return null;
  if (lexicon.sections.has(text.slice(start, end))) return null;
  if (isSurelyMarked) return personOver(text, start, end);
  return lexicon.vocabulary.dictionary.rank(text, start, end) > RARE_WORD ? null : personOver(text, start, end);
}

const RARE_WORD = 5;

/** `□疏影斋主`, `□北塘居士`: poets call themselves by their study. */
const STUDIO = /^[\u4e00-\u9fff]{2}(?:[斋轩堂楼庐园阁]主|主人|居士|山人|散人|道人|野老|渔翁)$/;
const LENGTH_OF_STUDIO = 4;

function isPenName(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (opensLikeName(text, start)) return false;
  if (isRemark(text, start, end)) return false;
  if (looksLikePlaceSetOff(text.slice(start, end))) return false;
  return !lexicon.vocabulary.dictionary.has(text, start, end);
}

export const isRemark = (text: string, start: number, end: number): boolean =>
  OPENS_REMARK.at(text, start) || ENDS_REMARK.at(text, end - 1);

/** `见图`, `待续`, `图略`, `上完`: editors' remarks stand where names do. */
const OPENS_REMARK = new CodeSet('图见如上下左右前后待未完略注据摘选转接附详已本第共约即非无不');
const ENDS_REMARK = new CodeSet('图略续完版页稿选讯电社网报摄者等同篇章期节则条');

const personOver = (text: string, start: number, end: number): Person => ({
  role: '',
  name: text.slice(start, end),
  span: { start, end },
});
