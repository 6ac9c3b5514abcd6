import { isHan } from '../text/charClass';
import { isCompoundSurname, isSurname } from './surnames';

/** `测一测`, `闻一闻`, `多了多`: a character that comes again so soon is meant, odd as it looks. */
export function isEchoed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  for (let distance = 1; distance <= 2; distance++) {
    if (text.charCodeAt(at - distance) === code || text.charCodeAt(at + distance) === code) return true;
  }
  return false;
}

const NUMERALS = '〇零一二三四五六七八九十百千万亿两几';

/** A numeral beside a numeral is part of a number: the 人 of `四十人` is not, the 八 of `五十八场` is. */
export function inNumber(text: string, at: number): boolean {
  if (!isNumeral(text, at)) return false;
  return isNumeral(text, at - 1) || isNumeral(text, at + 1) || !isHan(text.charCodeAt(at - 1));
}

const isNumeral = (text: string, at: number): boolean => at >= 0 && at < text.length && NUMERALS.includes(text[at]!);

/** What stands right before a person's name: the last character of a role, or a mark. */
const BEFORE_NAME = '者员任长师人士生手工副理家授姐哥爷婶叔娘妈弟妹民户友童伯嫂工司官兵队和与、叫是';

/** What stands right after one: the verbs of reporting, and the marks. */
const AFTER_NAME = '说告介表称日是在和与向等带对把就也正坦笑回解指认已从的、';

/**
 * Whether the character stands in what looks like a person's name, `主任罗世清告诉记者`: a family name two places
 * before it at most, a role or a mark in front, and a mark or a verb of reporting behind.
 */
export function standsInName(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    if (!isBoundary(text, start - 1, BEFORE_NAME)) continue;
    const compound = isCompoundSurname(text.slice(start, start + 2));
    if (!compound && !isSurname(text.charAt(start))) continue;
    const longest = compound ? 4 : 3;
    for (let length = 2; length <= longest; length++) {
      if (start + length > at && isBoundary(text, start + length, AFTER_NAME)) return true;
    }
  }
  return false;
}

function isBoundary(text: string, at: number, characters: string): boolean {
  return at < 0 || at >= text.length || !isHan(text.charCodeAt(at)) || characters.includes(text[at]!);
}
