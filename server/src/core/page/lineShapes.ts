import { ASKS, isRoundClose, isRoundOpen } from '../lexicon/marks';
import { endsAsNotice, isSpacedNotice } from '../lexicon/titles';
import { isLatin } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { isBrokenSentence, isStoppedMidway } from './brokenSentences';
import { opensWithArrow } from './captions';
import { columnAt, readsAsText } from './column';
import { Cue, type Cues } from './cues';
import { lineAbove, lineBelow } from './lineEnds';
import { type LineFacts, WIDEST_TITLE } from './lineFacts';
import { isNumberAlone } from './listShapes';
import { isBracketedLabel, isWideBriefs } from './sectionLabel';

/** What a line's own marks and words make of it. */

export function hasCrossheadMarks(facts: LineFacts): boolean {
  return (CROSSHEAD_MARKS.has(facts.first) && facts.end - facts.start > 2) || opensBetweenBullets(facts);
}

/** `◆红色聚心◆ 支部建在楼门口`: a bullet on either side of the first words, and more behind them. */
function opensBetweenBullets({ prefix, text, start, end }: LineFacts): boolean {
  if (prefix?.kind !== 'bullet') return false;
  const bullet = String.fromCodePoint(text.codePointAt(start)!);
  const [, words, more, ...rest] = text.slice(start, end).split(bullet);
  return Boolean(words && more) && rest.length === 0;
}

export const CROSSHEAD_MARKS = new CodeSet('>＞»');

export function isInColumn({ cues, line, traits }: LineFacts): boolean {
  if (traits.wrapWidth === 0 || line === 0 || cues.cue[line - 1] === Cue.Blank) return false;
  const width = cues.table.indent(line - 1) + cues.table.width(line - 1);
  return width >= columnAt(cues, traits, line - 1) - traits.slack;
}

/** A name behind a square signs; and an item that fills a line of the column is text. */
/** `青禾镇 文化大院唱起来`. */
export const hasPartsWithSpaces = ({ blanks, pauses, text, start, end }: LineFacts): boolean =>
  blanks > 0 &&
  blanks <= 4 &&
  !isWideBriefs(text, start, end) &&
  (pauses === 0 || !SPACE_BEHIND_PAUSE.test(text.slice(start, end)));

/** `本届庙会持续到本周末,其 间每晚还有打铁花`: a line end of the print fell there. */
const SPACE_BEHIND_PAUSE = /[，,][\u4e00-\u9fff] /;

export const isBulleted = ({ prefix, cues, traits, line }: LineFacts): boolean =>
  prefix?.kind === 'bullet' && cues.names.get(line)?.marked !== true && !readsAsText(cues, traits, line);

export const isInLabelBrackets = ({ text, start, end }: LineFacts): boolean => isBracketedLabel(text, start, end);

/** The whole line in round brackets; a name in them signs. */
export function isNote({ first, last, cues, line }: LineFacts): boolean {
  return isRoundOpen(first) && isRoundClose(last) && !cues.names.has(line) && !isNumberAlone(cues, line);
}

export function opensWithLogo({ first, balance, text, start }: LineFacts): boolean {
  return balance > 0 && isLatin(first) && /^[A-Za-z]{1,2}[（(]/.test(text.slice(start, start + 3));
}

/** `县教育局局长表示，…` */
export const says = ({ pauses, text, start, end }: LineFacts): boolean =>
  pauses > 0 && SAYS.test(text.slice(start, end));

const SAYS = /(?:表示|介绍|指出|强调|认为|[^小]说|告诉记者|要求)[,，]/;

export const stopsMidway = ({ text, start, end }: LineFacts): boolean => isStoppedMidway(text, start, end);

/** `如今,湖湾村草莓种植面积`, unless somebody signs below: `如今,村里人不再愁` above `□ 甲某某` is a title. */
export function isCutSentence({ cues, line, pauses, closings, width, text, start, end }: LineFacts): boolean {
  if (pauses === 0 || closings > 0 || width > LONGEST_CUT || !isBrokenSentence(text, start, end)) return false;
  const below = lineBelow(cues, line);
  return below < 0 || (cues.cue[below] !== Cue.Byline && !cues.names.has(below));
}

const LONGEST_CUT = 72;

export function isDocumentNumber({ last, text, start, end }: LineFacts): boolean {
  return last === NUMBERED && DOCUMENT_NUMBER.test(text.slice(start, end));
}

/** 号 */
const NUMBERED = 0x53f7;
const DOCUMENT_NUMBER = /^\S{0,14}[〔[【（(]\d{4}[〕\]】）)]\s?第?\d{1,5}号$/;

/** `简  明  国  际`: a label or a headline that fills its width. */
export function isLetterSpaced({ cues, line, blanks, pauses, text, start, end }: LineFacts): boolean {
  if (blanks === 0 || pauses > 0 || end - start > LONGEST_SPACED || !LETTER_SPACED.test(text.slice(start, end)))
    return false;
  return !(cues.names.has(line) && isBelowTitle(cues, line));
}

/** `魚　片` between a title and its story is a name that was padded. */
function isBelowTitle(cues: Cues, line: number): boolean {
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  return (
    below > 0 &&
    cues.cue[below] === Cue.Running &&
    above >= 0 &&
    cues.cue[above] === Cue.None &&
    cues.table.closings(above) === 0
  );
}

const LONGEST_SPACED = 40;
const LETTER_SPACED = /^[\u4e00-\u9fff](?:(?:\s{1,6}[\u4e00-\u9fff]){2,7}|(?:\s{2,8}|\u3000)[\u4e00-\u9fff])$/;

/** `乡村振兴·一线见闻` above a title; above running text it may be somebody's name. */
export function isDottedLabel({ cues, line, width, text, start, end }: LineFacts): boolean {
  if (width > WIDEST_DOTTED || width < NARROWEST_DOTTED || !DOTTED_LABEL.test(text.slice(start, end))) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.cue[below] === Cue.None;
}

const NARROWEST_DOTTED = 10;
const WIDEST_DOTTED = 26;
const DOTTED_LABEL = /^[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,6}$/;

/** `停水公告`, `【寻物启事】`. */
export function isNoticeTitle(facts: LineFacts): boolean {
  const { text, start, end, pauses } = facts;
  if (isSpacedNotice(text, start, end)) return true;
  if (endsAsNotice(text, isInLabelBrackets(facts) ? end - 1 : beforeNumber(text, start, end))) return true;
  const colon = pauses === 0 ? -1 : titleEnd(text, start, end);
  return colon > 0 && endsAsNotice(text, colon);
}

/** `…拍卖公告(云自然拍告〔2020〕37号)`: the number of the document behind its title. */
function beforeNumber(text: string, start: number, end: number): number {
  if (!isRoundClose(text.charCodeAt(end - 1)) || text.charCodeAt(end - 2) !== NUMBERED) return end;
  const number = NUMBER_AT_END.exec(text.slice(start, end));
  return number === null ? end : start + number.index;
}

const NUMBER_AT_END = /[（(][^（()）]{4,24}号[）)]$/;

/** `征文启事：我的第一次远行`: where the name of the notice ends. */
function titleEnd(text: string, start: number, end: number): number {
  const last = Math.min(end, start + LONGEST_NOTICE);
  for (let at = start + 2; at < last; at++) if (COLONS.at(text, at)) return at;
  return -1;
}

const LONGEST_NOTICE = 12;

/** `【案情】` right above running text, no item of a list: a part of the story, and no label of a column. */
export function isBracketedCrosshead(facts: LineFacts): boolean {
  if (!isInLabelBrackets(facts) || isNoticeTitle(facts)) return false;
  const { cues, traits, line } = facts;
  const below = lineBelow(cues, line);
  if (below < 0 || !readsAsText(cues, traits, below) || cues.datelines.has(below) || cues.runIns.has(below))
    return false;
  return !opensWithArrow(cues.text, cues.table.bodyStart(below));
}

export const COLONS = new CodeSet('：:');

/** `上午好!`, `同学们,出发吧!`, `谢谢大家!`: how a speaker greets, calls and thanks. */
export const isAddress = ({ last, width, text, start, end }: LineFacts): boolean =>
  ASKS.has(last) && width <= WIDEST_TITLE && ADDRESS.test(text.slice(start, end));

const ADDRESS =
  /^(?:(?:大家|各位|同志们|同学们|老师们|朋友们|你们)?(?:早上|上午|中午|下午|晚上)?好|(?:再次)?(?:谢谢|感谢)(?:大家|各位|你们)?|(?:同志们|同学们|老师们|朋友们|乡亲们|战友们|各位[\u4e00-\u9fff]{1,4})[,，、].{1,30})[!！]$/;
