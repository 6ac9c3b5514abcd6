import { BYLINE_MARKS } from '../lexicon/marks';
import { opensLikeName } from '../lexicon/names';
import { CodeSet } from '../text/codeSet';
import type { BylineMatch } from './bylineScanner';
import type { Person } from './model';
import { signedByAll } from './signers';

/**
 * Who did what, the work behind the name: `何某某 口述　孟某 整理`, `〔爱尔兰〕莫·凯伦 著 岑某 译`, `□甘某 编译`. Null where
 * something else stands between the two ends, too.
 */
export function workBehindNames(text: string, start: number, end: number): BylineMatch | null {
  if (end - start > LONGEST || !ENDS.at(text, end - 1)) return null;
  const from = MARKS.at(text, start) ? start + 1 : start;
  const people: Person[] = [];
  let read = from;
  for (const { 0: pair, 1: printed, 2: role, index } of text.slice(from, end).matchAll(PAIR)) {
    const name = printed!.replace(/\s/g, '');
    if (name.length > LONGEST_NAME && !name.includes('·')) return null;
    const at = from + index + pair.indexOf(printed!);
    people.push({ role: role!, name, span: { start: at, end: at + printed!.length } });
    read = from + index + pair.length;
  }
  if (people.length === 0 || read < end) return null;
  const isSure = people.length > 1 || opensLikeName(text, people[0]!.span.start);
  return isSure ? { ...signedByAll(start, end, people, false), hasRole: true, reported: true } : null;
}

const MARKS = new CodeSet(BYLINE_MARKS);
const LONGEST = 44;
const LONGEST_NAME = 4;
/** Of 口述, 整理, 编译, 辑. */
const ENDS = new CodeSet('译述理辑');
/** Each piece is bounded, so that it looks no further than a few dozen characters. */
const PAIR =
  /\s{0,4}(?:[〔[［（(][\u4e00-\u9fff]{1,5}[〕\]］）)]\s?)?([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}(?:·[\u4e00-\u9fff]{1,6}){0,2}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2})\s{1,4}(口述|整理|编译|讲述|翻译|著|译|辑)(?=\s|$|[）)])/gy;
