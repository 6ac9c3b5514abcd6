import { ASKS, isRoundOpen, OPENING_QUOTES } from '../lexicon/marks';
import { cutNames } from '../lexicon/names';
import { Sign } from '../lexicon/signs';
import { isDigit, isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { readsAsText } from './column';
import { Cue, type Cues } from './cues';
import { isTrailingMark, lineAbove, lineBelow } from './lineEnds';
import { type LineFacts, WIDEST_TITLE } from './lineFacts';
import { isFigureOf } from './rows';

/** Items, and what is told item by item: numbered lines, rows of names, questions and answers. */

/** `……`, `* * *` alone on its line parts what stands above from what stands below. */
export const isDivider = ({ text, table }: Cues, line: number): boolean =>
  table.han(line) === 0 && DIVIDER.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));

const DIVIDER = /^(?:…{1,6}|[*＊◇◆○●☆★·~—-](?:\s{0,4}[*＊◇◆○●☆★·~—-]){2,20})$/;

/** `(一)`, `二、` alone on its line: an essay's or a comment's next part. */
export const isBareNumber = ({ cues, line }: LineFacts): boolean => isNumberAlone(cues, line);

export function isNumberAlone({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  return end - start <= LONGEST_NUMBER && NUMBER_ALONE.test(text.slice(start, end));
}

const LONGEST_NUMBER = 5;
const NUMBER_ALONE = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]?)$/;

/** `问：怎样预防？`, `本期嘉宾：某医院主任`. */
export const opensAnswer = ({ cues, line }: LineFacts): boolean =>
  cues.table.has(line, Sign.Colon) && opensAnswerAt(cues, line);

const opensAnswerAt = (cues: Cues, line: number): boolean =>
  opensAs(OPENS_ANSWER, cues, line) || namesGuest(cues, line);

/** `答:按照现行规定,…`, `编后:路灯装上了是好事,…` below whoever signed the question or the letter. */
export const isAnswer = (cues: Cues, line: number): boolean => opensAs(ANSWER, cues, line);

/** `本期嘉宾：某医院主任 某某某`, whole without a full stop. */
export const namesGuest = (cues: Cues, line: number): boolean => opensAs(NAMES_GUEST, cues, line);

function opensAs(pattern: RegExp, { text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  return ANSWER_STARTS.at(text, start) && pattern.test(text.slice(start, Math.min(table.bodyEnd(line), start + 8)));
}

const ANSWER_STARTS = new CodeSet('问答编QA本特嘉受');
const OPENS_ANSWER = /^[问答QA][:：]/;
const ANSWER = /^(?:答|编后语?|编者注|编辑附记)[:：]/;
const NAMES_GUEST = /^(?:(?:本期|特邀)?嘉宾|本期专家|受访(?:者|嘉宾|专家|对象))[:：]/;

/** Four and more pieces of one to four characters each: no headline is chopped so small. */
export const isNameRow = ({ cues, line }: LineFacts): boolean => isNameRowAt(cues, line) || namesHolders(cues, line);

export function isNameRowAt({ text, table }: Cues, line: number): boolean {
  return table.blanks(line) >= 3 && NAME_ROW.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

/** `市财政局 市发改委 市公安局`: three and more names of offices, or the like, and nothing else. */
export const isFieldRow = ({ text, table }: Cues, line: number): boolean =>
  table.blanks(line) >= 2 && FIELD_ROW.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));

const FIELD_ROW = /^[\u4e00-\u9fff]{2,10}(?:\s{1,4}[\u4e00-\u9fff]{2,10}){2,}$/;

/** `主　任：某某某`, `副组长：某某某　某某某（女）`, `获奖者:某某某 某某 某某某`: who holds an office, or has won. */
export function namesHolders({ text, table }: Cues, line: number): boolean {
  if (!table.has(line, Sign.Colon) || table.width(line) > WIDEST_HOLDERS) return false;
  const words = text.slice(table.bodyStart(line), table.bodyEnd(line));
  return OFFICE_HOLDERS.test(words) || (table.blanks(line) > 1 && KEYED_NAMES.test(words) && areNames(words));
}

/** Each word behind the colon opens with a family name, unlike `青禾镇:产业兴 百姓富 环境美`. */
const areNames = (words: string): boolean =>
  words
    .slice(words.search(/[:：]/) + 1)
    .trim()
    .split(/[\s、]+/)
    .every((name) => name.length === 1 || cutNames(name)?.length === 1);

const KEYED_NAMES = /^[\u4e00-\u9fff]{2,6}[:：]\s?[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}){2,}$/;

const WIDEST_HOLDERS = 100;

const OFFICE_HOLDERS =
  /^(?:副?\s?(?:主\s*任|主\s*席|组\s*长|会\s*长|市\s*长|县\s*长|区\s*长|院\s*长|队\s*长|团\s*长)|秘\s*书\s*长|检\s*察\s*长|成\s*员|委\s*员|评\s*委|监\s*制|导\s*演|编\s*剧|主\s*演|教\s*练|裁\s*判|召集人)\s?[:：]\s?[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?)*$/;
const NAME_ROW =
  /^[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?(?:\s+[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?){3,}$/;

/** `联系电话:1234567`, `报名时间:7月10日至12日`, `联系人:某先生`. */
export function isDetail({ cues, line, first, text, start, end }: LineFacts): boolean {
  if (!cues.table.has(line, Sign.Colon) || !isHan(first) || !DETAIL.test(text.slice(start, Math.min(end, start + 12))))
    return false;
  return !headsStory(cues, line);
}

const DETAIL = /^[\u4e00-\u9fff]{2,6}[:：]\s?(?:\d|[（(]0\d|即日起)|^(?:联系人|联系地址|报名地[点址]|活动地点)[:：]/;

/** `适用对象：未满三岁幼儿` right above or below such another line: what is told item by item, as boxes do. */
export const isKeyed = ({ cues, line }: LineFacts): boolean =>
  cues.table.pauses(line) > 0 &&
  (isKeyedAt(cues, line) || isFigureOf(cues, line)) &&
  (isKeyedAt(cues, line - 1) || isKeyedAt(cues, line + 1) || isFigureBesideOne(cues, line)) &&
  !headsStory(cues, line);

/** `商家:包修不包换` and `消协:可换货` above a dateline: the voices of a headline. */
function headsStory(cues: Cues, line: number): boolean {
  let last = line;
  while (last - line < MOST_VOICES && isKeyedAt(cues, last + 1)) last++;
  const below = lineBelow(cues, last);
  return below > 0 && (cues.datelines.has(below) || cues.runIns.has(below));
}

const MOST_VOICES = 2;

/** Blank lines between the two or not. */
function isFigureBesideOne(cues: Cues, line: number): boolean {
  if (!isFigureOf(cues, line)) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  return (above >= 0 && isFigureOf(cues, above)) || (below >= 0 && isFigureOf(cues, below));
}

/** The last of several items: what they tell is whole without a mark. */
export const endsKeyedItems = (cues: Cues, line: number): boolean =>
  isKeyedAt(cues, line) && isKeyedAt(cues, line - 1) && cues.table.closings(line) === 0;

function isKeyedAt({ text, table }: Cues, line: number): boolean {
  if (line < 0 || line >= table.count || !table.has(line, Sign.Colon)) return false;
  const start = table.bodyStart(line);
  const words = text.slice(start, Math.min(table.bodyEnd(line), start + 9));
  return KEYED.test(words);
}

const KEYED = /^(?:[\u4e00-\u9fff]{2,6}|\d{1,3}[\u4e00-\u9fff]{1,6})[:：]\s?\S/;

/** `3.什么路最窄?` among such lines, blank lines between them: the items of a quiz. */
export function isQuestionInList({ cues, line, last }: LineFacts): boolean {
  if (!ASKS.has(last) || !isNumbered(cues, line)) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  return (above >= 0 && isItem(cues, above)) || (below >= 0 && isItem(cues, below));
}

/**
 * `为什么秋季哮喘高发?` by itself above running text, and another such line near: the crossheads of an adviser, whatever
 * pause is in one of them. A single one may be a paragraph.
 */
export function isOneOfQuestions({ cues, line, last }: LineFacts): boolean {
  if (!ASKS.has(last) || !asksAlone(cues, line)) return false;
  for (let distance = 3; distance <= QUESTIONS_APART; distance++)
    if (asksAlone(cues, line - distance) || asksAlone(cues, line + distance)) return true;
  return false;
}

function asksAlone(cues: Cues, line: number): boolean {
  const { cue, table, text } = cues;
  if (line < 1 || line + 2 >= table.count || cue[line] !== Cue.None || cue[line + 2] !== Cue.Running) return false;
  if (cue[line - 1] !== Cue.Blank || cue[line + 1] !== Cue.Blank || table.width(line) > WIDEST_TITLE) return false;
  if (!ASKS.at(text, table.bodyEnd(line) - 1) || table.closings(line) !== 1 || table.pauses(line) > 1) return false;
  return !table.has(line, Sign.Colon) && !OPENING_QUOTES.has(text.charCodeAt(table.bodyStart(line)));
}

/** A question, its answer of two paragraphs, and the blank lines between them. */
const QUESTIONS_APART = 8;

/** Numbered lines without a blank line between them are items of a list, not crossheads. */
export function isListed({ cues, line }: LineFacts): boolean {
  return isNumbered(cues, line) && (isItem(cues, line - 1) || isItem(cues, line + 1));
}

const isItem = (cues: Cues, line: number): boolean => cues.cue[line] === Cue.None && isNumbered(cues, line);

export const isEnumerated = ({ cues, line }: LineFacts): boolean => isNumbered(cues, line);

/** `一、统一思想,充分认识教育的重要性` above running text: a part of a speech or a report, whatever pause is in it. */
export function isEnumeratedTitle({ cues, traits, line, width, closings, first, text, end }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_TITLE || !isNumbered(cues, line) || !(isHan(first) || isRoundOpen(first)))
    return false;
  const below = lineBelow(cues, line);
  return (
    below > line + 1 &&
    !isTrailingMark(text.charCodeAt(end - 1)) &&
    (readsAsText(cues, traits, below) || cues.table.closings(below) > 0 || isNumbered(cues, below))
  );
}

/** `1958—1961年 十一个隧洞,一千个日夜` above running text: a part of a chronicle. */
export function isPartOfChronicle({ cues, traits, line, width, closings, text, start, end }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_TITLE || !opensWithYear(text, start)) return false;
  const below = lineBelow(cues, line);
  return below > 0 && YEARS.test(text.slice(start, end)) && readsAsText(cues, traits, below);
}

const opensWithYear = (text: string, start: number): boolean =>
  CENTURY_STARTS.at(text, start) && isDigit(text.charCodeAt(start + 1));
const CENTURY_STARTS = new CodeSet('12');
const YEARS =
  /^[12]\d{3}年?(?:(?:[-~～—－至]{1,2}(?:[12]\d{3}年?|今))|至今|前后|年代|[春夏秋冬]天?|\d{1,2}月(?:\d{1,2}日)?)?[\s:：]\s?[\u4e00-\u9fff“《]/;

/** Opens with a number of a list. */
export function isNumbered({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  if (!ENUMERATION_STARTS.has(text.charCodeAt(start))) return false;
  return ENUMERATION.test(text.slice(start, Math.min(start + 6, table.bodyEnd(line))));
}

const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|之[一二三四五六七八九十]$|[一二三四五六]是\S{1,4}$|0\d\s)/;
const ENUMERATION_STARTS = new CodeSet('一二三四五六七八九十之（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
