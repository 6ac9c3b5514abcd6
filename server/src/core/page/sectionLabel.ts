import { BLANKS, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';

/** `简讯`, `〖藝文走廊〗`: a label that papers use everywhere, or that the configuration names. */
export function isKnownSection(text: string, start: number, end: number, sections: ReadonlySet<string>): boolean {
  let from = start;
  let to = end;
  while (from < to && OPENERS.at(text, from)) from++;
  while (to > from && CLOSERS.at(text, to - 1)) to--;
  const words = text.slice(from, to);
  if (sections.has(words)) return true;
  if (COLUMN_STARTS.at(text, from) && COLUMNS.test(words)) return true;
  if (ITEMS_ENDS.at(text, to - 1) && ITEMS.test(words)) return true;
  if (isSpace(text.charCodeAt(from + 1))) return LETTER_SPACED.test(words) && sections.has(words.replace(/\s+/g, ''));
  // `我们的节日·春节`: the label of the day's part of a column.
  let dot = from + 2;
  while (dot < to && !DOTS.at(text, dot)) dot++;
  return dot < to && sections.has(text.slice(from, dot));
}

/** `省内要闻`, `赛场短讯`: short items stand below it. */
export const endsAsBriefs = (text: string, end: number): boolean =>
  BRIEFS_ENDS.at(text, end - 1) && BRIEFS.test(text.slice(end - 2, end));

/** `简 讯`, whose blank parts no headline. */
export const isWideBriefs = (text: string, start: number, end: number): boolean =>
  BRIEFS_ENDS.at(text, end - 1) && WIDE_BRIEFS.test(text.slice(start, end));

const WIDE_BRIEFS = /^[简短快]\s{1,8}讯$/;
const BRIEFS_ENDS = new CodeSet('讯闻波锦递览态');
const BRIEFS = /短讯|简讯|快讯|要闻|短波|集锦|速递|速览|动态/;

/** What may stand around the words of a label. */
const OPENERS = new CodeSet(`【〖「『·•${BLANKS}`);
const CLOSERS = new CodeSet(`】〗」』·•${BLANKS}`);

/** `专栏　街角拾遗`: what it is, and what it is called. */
const COLUMN_STARTS = new CodeSet('专副连');
const COLUMNS = /^(?:专栏|副刊|连载|专题|专版)[\s\u3000]{1,2}[\u4e00-\u9fff·]{2,8}$/;

/** `文化简讯`, `简讯二则`: items of whatever kind, and how many. */
const ITEMS_ENDS = new CodeSet('讯则');
const ITEMS = /^[\u4e00-\u9fff]{0,4}(?:简讯|短讯|快讯)(?:[一二两三四五六七八九十]{1,2}则)?$/;

/** `简      讯`, which fills the width of its column. */
const LETTER_SPACED = /^[\u4e00-\u9fff](?:\s{1,8}[\u4e00-\u9fff]){1,5}$/;
const DOTS = new CodeSet('·•');

/** `【社区资讯】`, `〖藝文走廊〗`: a label by its brackets, whatever it is called. */
export const isBracketedLabel = (text: string, start: number, end: number): boolean =>
  LABEL_BRACKETS.at(text, start) && BRACKETED_LABEL.test(text.slice(start, Math.min(end, start + LONGEST_BRACKETED)));

const LABEL_BRACKETS = new CodeSet('【〖');
const BRACKETED_LABEL = /^[【〖].{1,10}[】〗]$/;
const LONGEST_BRACKETED = 13;
