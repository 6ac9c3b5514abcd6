import { endsAsNotice, endsWithDeed, isOfficeAt, isSpacedNotice, opensWithDeed } from '../lexicon/titles';
import { isHan, isLatin, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { opensWithArrow } from './captions';
import { Cue, type Cues } from './cues';
import { isTrailingMark, lineAbove, lineBelow } from './lineEnds';
import type { LineFacts } from './lineFacts';
import { isBracketedLabel } from './sectionLabel';

/** What the evidence asks of a line's shape and of the lines around it. */

export function hasCrossheadMarks({ first, start, end }: LineFacts): boolean {
  return CROSSHEAD_MARKS.has(first) && end - start > 2;
}

const CROSSHEAD_MARKS = new CodeSet('>＞»▶►');

export function isInColumn({ cues, line, traits }: LineFacts): boolean {
  if (traits.wrapWidth === 0 || line === 0 || cues.cue[line - 1] === Cue.Blank) return false;
  return cues.table.indent(line - 1) + cues.table.width(line - 1) >= traits.wrapWidth - traits.slack;
}

export const isInLabelBrackets = ({ text, start, end }: LineFacts): boolean => isBracketedLabel(text, start, end);

/** The whole line in round brackets; a name in them signs. */
export function isNote({ first, last, cues, line }: LineFacts): boolean {
  return isRoundOpen(first) && isRoundClose(last) && !cues.names.has(line) && !isNumberAlone(cues, line);
}

/** `(一)`, `二、` alone on its line: an essay's or a comment's next part. */
export const isBareNumber = ({ cues, line }: LineFacts): boolean => isNumberAlone(cues, line);

function isNumberAlone({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  return end - start <= LONGEST_NUMBER && NUMBER_ALONE.test(text.slice(start, end));
}

const LONGEST_NUMBER = 5;
const NUMBER_ALONE = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]?)$/;

/** `问：怎样预防？`, `本期嘉宾：某医院主任`. */
export const opensAnswer = ({ cues, line, pauses }: LineFacts): boolean => pauses > 0 && opensAnswerAt(cues, line);

const opensAnswerAt = (cues: Cues, line: number): boolean =>
  opensAs(OPENS_ANSWER, cues, line) || namesGuest(cues, line);

/** `答:按照现行规定,…` */
export const isAnswer = (cues: Cues, line: number): boolean => opensAs(ANSWER, cues, line);

/** `本期嘉宾：某医院主任 某某某`, whole without a full stop. */
export const namesGuest = (cues: Cues, line: number): boolean => opensAs(NAMES_GUEST, cues, line);

function opensAs(pattern: RegExp, { text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  return ANSWER_STARTS.at(text, start) && pattern.test(text.slice(start, Math.min(table.bodyEnd(line), start + 8)));
}

const ANSWER_STARTS = new CodeSet('问答QA本特嘉受');
const OPENS_ANSWER = /^[问答QA][:：]/;
const ANSWER = /^答[:：]/;
const NAMES_GUEST = /^(?:(?:本期|特邀)?嘉宾|本期专家|受访(?:者|嘉宾|专家|对象))[:：]/;

/**
 * `房管部门：资金已到位；街道：先围挡` above `晚报讯（记者 某某）`: a story's first line is the one that opens it, and
 * what stands unfinished above that is its headline, however long.
 */
export function isOverOpening({ cues, line, width }: LineFacts): boolean {
  if (width < NARROWEST_GROUP || cues.names.has(line) || !isUnfinished(cues, line)) return false;
  let below = lineBelow(cues, line);
  for (let rest = MOST_IN_GROUP; rest > 1 && below > 0 && isUnfinished(cues, below); rest--)
    below = lineBelow(cues, below);
  if (below < 0) return false;
  if (cues.cue[below] === Cue.Byline) return isStory(cues, lineBelow(cues, below));
  return cues.cue[below] === Cue.Running && (cues.datelines.has(below) || cues.runIns.has(below));
}

/** No full stop in it, and none of the marks behind which a sentence goes on. */
function isUnfinished({ cue, text, table }: Cues, line: number): boolean {
  if (cue[line] !== Cue.None) return false;
  const end = table.bodyEnd(line);
  const asks = ASKS.at(text, end - 1);
  return table.closings(line) === Number(asks) && !PAUSES.at(text, end - 1);
}

const MOST_IN_GROUP = 3;
const NARROWEST_GROUP = 20;

const PAUSES = new CodeSet('，、；：,;:');

/** Right above `(上接第一版)`: the headline is repeated where the story goes on. */
export function isAboveJump({ cues, line, closings }: LineFacts): boolean {
  const below = lineBelow(cues, line);
  if (closings > 0 || below < 0 || cues.cue[below] !== Cue.Jump) return false;
  return COMES_FROM.test(cues.text.slice(cues.table.bodyStart(below), cues.table.bodyEnd(below)));
}

const COMES_FROM = /[上紧]接/;

/** `(2012年9月9日)` between a title and the speaker's name or the first words; `（第一号）`, `（共24名，按姓氏笔画为序）`. */
export function isDateOfSpeech({ cues, line, first, last, text, start, end }: LineFacts): boolean {
  if (!isRoundOpen(first) || !isRoundClose(last) || !DATE_OF_SPEECH.test(text.slice(start, end))) return false;
  const above = lineAbove(cues, line);
  return above >= 0 && isTitleLike(cues, above);
}

const DATE_OF_SPEECH =
  /^.(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,4}月.{1,4}日|第[一二三四五六七八九十\d]{1,3}号|共\d{1,4}[人名位].{0,16}).$/;

export function opensWithLogo({ first, balance, text, start }: LineFacts): boolean {
  return balance > 0 && isLatin(first) && /^[A-Za-z]{1,2}[（(]/.test(text.slice(start, start + 3));
}

/** `焙火者` above `——记岩茶制作技艺传承人`: what the deck is about is a headline, however short. */
export function isAboveDashDeck({ cues, line }: LineFacts): boolean {
  const below = lineBelow(cues, line);
  if (below < 0 || cues.cue[below] !== Cue.None) return false;
  const start = cues.table.bodyStart(below);
  return isDash(cues.text.charCodeAt(start)) && isDash(cues.text.charCodeAt(start + 1));
}

/** `县教育局局长表示，…` */
export const says = ({ pauses, text, start, end }: LineFacts): boolean =>
  pauses > 0 && SAYS.test(text.slice(start, end));

const SAYS = /(?:表示|介绍|指出|强调|认为|[^小]说|告诉记者|要求)[,，]/;

/** `…于三月二十六日上午在`: the line was cut, for no title ends with a preposition; words such as 永在 do. */
export function stopsMidway({ last, text, end }: LineFacts): boolean {
  return MIDWAY.has(last) && !ENDS_A_WORD.has(text.charCodeAt(end - 2));
}

const MIDWAY = new CodeSet('在把被与與和及向從从將将對对由於于並并而以');
/** 永在, 同在, 对于, 平和, 方向: words that end with the same characters. */
const ENDS_A_WORD = new CodeSet(
  '永犹长常同健何实存现所好都还仍内自不平祥温柔饱缓谦方走志倾导趋去面转应绝敌配针反成服勤属乐忠善勇敢可难予加得足所是',
);

/** A headline's second line may begin with the comma of the first. */
export function isBelowShort({ cues: { cue, table }, line }: LineFacts): boolean {
  return cue[line - 1] === Cue.None && table.width(line - 1) <= 60 && table.closings(line - 1) === 0;
}

/** Four and more pieces of one to four characters each: no headline is chopped so small. */
export const isNameRow = ({ cues, line }: LineFacts): boolean => isNameRowAt(cues, line) || namesHolders(cues, line);

export function isNameRowAt({ text, table }: Cues, line: number): boolean {
  return table.blanks(line) >= 3 && NAME_ROW.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

/** `主　任：某某某`, `副组长：某某某　某某某（女）`: who holds an office. */
export function namesHolders({ text, table }: Cues, line: number): boolean {
  if (table.pauses(line) === 0 || table.width(line) > WIDEST_HOLDERS) return false;
  return OFFICE_HOLDERS.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

const WIDEST_HOLDERS = 100;

const OFFICE_HOLDERS =
  /^(?:副?\s?(?:主\s*任|主\s*席|组\s*长|会\s*长|市\s*长|县\s*长|区\s*长|院\s*长|队\s*长|团\s*长)|秘\s*书\s*长|检\s*察\s*长|成\s*员|委\s*员|评\s*委|监\s*制|导\s*演|编\s*剧|主\s*演|教\s*练|裁\s*判|召集人)\s?[:：]\s?[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?)*$/;
const NAME_ROW =
  /^[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?(?:\s+[\u4e00-\u9fff]{1,4}(?:[（(][^（()）]{1,6}[）)])?){3,}$/;

export function isDocumentNumber({ last, text, start, end }: LineFacts): boolean {
  return last === NUMBERED && DOCUMENT_NUMBER.test(text.slice(start, end));
}

/** 号 */
const NUMBERED = 0x53f7;
const DOCUMENT_NUMBER = /^\S{0,14}[〔[【（(]\d{4}[〕\]】）)]\s?第?\d{1,5}号$/;

/** `联系电话:1234567`, `报名时间:7月10日至12日`, `联系人:某先生`. */
export function isDetail({ cues, line, first, pauses, text, start, end }: LineFacts): boolean {
  if (pauses === 0 || !isHan(first) || !DETAIL.test(text.slice(start, Math.min(end, start + 12)))) return false;
  return !headsStory(cues, line);
}

const DETAIL = /^[\u4e00-\u9fff]{2,6}[:：]\s?(?:\d|[（(]0\d|即日起)|^(?:联系人|联系地址|报名地[点址]|活动地点)[:：]/;

/** `简  明  国  际`: a label or a headline that fills its width. */
export const isLetterSpaced = ({ blanks, pauses, text, start, end }: LineFacts): boolean =>
  blanks > 0 && pauses === 0 && end - start <= LONGEST_SPACED && LETTER_SPACED.test(text.slice(start, end));

const LONGEST_SPACED = 40;
const LETTER_SPACED = /^[\u4e00-\u9fff](?:(?:\s{1,6}[\u4e00-\u9fff]){2,7}|(?:\s{2,8}|\u3000)[\u4e00-\u9fff])$/;

/** `适用对象：未满三岁幼儿` right above or below such another line: what is told item by item, as boxes do. */
export const isKeyed = ({ cues, line, pauses }: LineFacts): boolean =>
  pauses > 0 &&
  isKeyedAt(cues, line) &&
  (isKeyedAt(cues, line - 1) || isKeyedAt(cues, line + 1)) &&
  !headsStory(cues, line);

/** `商家:包修不包换` and `消协:可换货` above a dateline: the voices of a headline. */
function headsStory(cues: Cues, line: number): boolean {
  let last = line;
  while (last - line < MOST_VOICES && isKeyedAt(cues, last + 1)) last++;
  const below = lineBelow(cues, last);
  return below > 0 && (cues.datelines.has(below) || cues.runIns.has(below));
}

const MOST_VOICES = 2;

function isKeyedAt({ text, table }: Cues, line: number): boolean {
  if (line < 0 || line >= table.count) return false;
  const start = table.bodyStart(line);
  const words = text.slice(start, Math.min(table.bodyEnd(line), start + 9));
  return KEYED.test(words);
}

const KEYED = /^(?:[\u4e00-\u9fff]{2,6}|\d{1,3}[\u4e00-\u9fff]{1,6})[:：]\s?\S/;

/** `北关街道:` right above `流动党校开到工地上`: the headline's subject on a line of its own. */
export function isSubjectWithColon({ cues, line, last, width, text, end }: LineFacts): boolean {
  if (!COLONS.has(last) || width > WIDEST_SUBJECT || !isOfficeAt(text, end - 1)) return false;
  return cues.cue[line + 1] === Cue.None && isTitleLike(cues, line + 1) && isStory(cues, lineBelow(cues, line + 1));
}

/** `停水公告`, `【寻物启事】`. */
export function isNoticeTitle(facts: LineFacts): boolean {
  const { text, start, end, pauses } = facts;
  if (isSpacedNotice(text, start, end)) return true;
  if (endsAsNotice(text, isInLabelBrackets(facts) ? end - 1 : end)) return true;
  const colon = pauses === 0 ? -1 : titleEnd(text, start, end);
  return colon > 0 && endsAsNotice(text, colon);
}

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
  const { cues, line } = facts;
  const below = lineBelow(cues, line);
  if (below < 0 || cues.cue[below] !== Cue.Running || cues.datelines.has(below) || cues.runIns.has(below)) return false;
  return !opensWithArrow(cues.text, cues.table.bodyStart(below));
}

const COLONS = new CodeSet('：:');

/** `健康贴士` above `泡脚时间莫超20分钟` above the story: a few words over a longer title, each by itself. */
export function isLabelOverTitle(facts: LineFacts): boolean {
  const { cues, traits, line, width, pauses, closings } = facts;
  if (width > WIDEST_OVER_TITLE || pauses > 0 || closings > 0) return false;
  if (traits.blankParagraphs && cues.cue[line + 1] !== Cue.Blank) return false;
  const title = lineBelow(cues, line);
  if (title < 0 || cues.cue[title] !== Cue.None || cues.table.width(title) < width + 2) return false;
  return isTitleLike(cues, title) && isStory(cues, lineBelow(cues, title)) && !isSubjectOfNext(facts);
}

/** `上午好!`, `同学们,出发吧!`, `谢谢大家!`: how a speaker greets, calls and thanks. */
export const isAddress = ({ last, width, text, start, end }: LineFacts): boolean =>
  ASKS.has(last) && width <= WIDEST_TITLE && ADDRESS.test(text.slice(start, end));

const ADDRESS =
  /^(?:(?:大家|各位|同志们|同学们|老师们|朋友们|你们)?(?:早上|上午|中午|下午|晚上)?好|(?:再次)?(?:谢谢|感谢)(?:大家|各位|你们)?|(?:同志们|同学们|老师们|朋友们|乡亲们|战友们|各位[\u4e00-\u9fff]{1,4})[,，、].{1,30})[!！]$/;

/** `3.什么路最窄?` among such lines, blank lines between them: the items of a quiz. */
export function isQuestionInList({ cues, line, last }: LineFacts): boolean {
  if (!ASKS.has(last) || !isNumbered(cues, line)) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  return (above >= 0 && isItem(cues, above)) || (below >= 0 && isItem(cues, below));
}

/** `孩子落户需要哪些材料?` above `答:…`: the question is the title of the answer. */
export function isQuestionAboveAnswer({ cues, line, last }: LineFacts): boolean {
  if (!ASKS.has(last) || !isTitleLike(cues, line)) return false;
  const below = lineBelow(cues, line);
  if (below < 0) return false;
  const start = cues.table.bodyStart(below);
  return cues.text.charAt(start) === '答' && SPEAKS.test(cues.text.charAt(start + 1));
}

/** `感冒了要不要吃药?` between a few words that label it and the story that answers. */
export function isQuestionBelowLabel({ cues, line, width, text, end }: LineFacts): boolean {
  if (width > WIDEST_TITLE || !ASKS.at(text, end - 1) || !isTitleLike(cues, line)) return false;
  const label = lineAbove(cues, line);
  if (label < 0 || cues.cue[label] !== Cue.None || cues.table.width(label) > WIDEST_OVER_TITLE) return false;
  return isTitleLike(cues, label) && isStory(cues, lineBelow(cues, line));
}

/** No sentence of a speaker, and nothing that a full stop closes. */
function isTitleLike({ text, table, names }: Cues, line: number): boolean {
  if (names.has(line)) return false;
  const last = text.charCodeAt(table.bodyEnd(line) - 1);
  if (table.width(line) > WIDEST_TITLE || table.closings(line) > Number(ASKS.has(last))) return false;
  return table.pauses(line) <= 1 && !SPEAKS.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

/** `“老字号”如何焕新？` above `本报记者 甲某某`: the one sentence of a headline. */
export function isCryOverByline({ cues, line, last, width, closings }: LineFacts): boolean {
  if (!ASKS.has(last) || closings !== 1 || width > WIDEST_TITLE) return false;
  const below = lineBelow(cues, line);
  if (below < 0) return false;
  if (isUnfinished(cues, below) && signsBelow(cues, below)) return true;
  if (cues.cue[below] !== Cue.Byline) return false;
  const above = lineAbove(cues, line);
  if (above < 0 || leadsIn(cues, above)) return true;
  return below === line + 1 && above < line - 1 && cues.cue[above] === Cue.None && cues.table.closings(above) === 0;
}

/** A byline, or a name set off, stands below this second line of the headline. */
function signsBelow(cues: Cues, line: number): boolean {
  const below = lineBelow(cues, line);
  return below > 0 && (cues.cue[below] === Cue.Byline || cues.names.get(below)?.marked === true);
}

/** `…，家长质问——` */
const leadsIn = ({ cue, text, table }: Cues, line: number): boolean =>
  cue[line] === Cue.None && text.endsWith('——', table.bodyEnd(line));

/** `群众连心,服务暖心` above `>>开展共建<<`: too short and unfinished for the text above a crosshead. */
export function isAboveMarkedCrosshead({ cues, line, width, closings }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_TITLE) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.cue[below] === Cue.None && CROSSHEAD_MARKS.at(cues.text, cues.table.bodyStart(below));
}

/** `桃源县：产业兴 百姓富` above `▲村民在采摘春茶。`, below which no story goes on. */
export function isTitleOfPicture({ cues, line, width, closings }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_TITLE || width < NARROWEST_TITLE) return false;
  let below = lineBelow(cues, line);
  if (below < 0 || cues.cue[below] !== Cue.Caption) return false;
  while (below > 0 && (cues.cue[below] === Cue.Caption || cues.cue[below] === Cue.Byline))
    below = lineBelow(cues, below);
  return below < 0 || (cues.cue[below] !== Cue.Running && cues.table.closings(below) === 0);
}

const NARROWEST_TITLE = 10;

const isStory = ({ cue, datelines, runIns }: Cues, line: number): boolean =>
  line > 0 && (cue[line] === Cue.Running || datelines.has(line) || runIns.has(line));

const SPEAKS = /[:：]/;
const WIDEST_OVER_TITLE = 12;
const WIDEST_TITLE = 44;
const ASKS = new CodeSet('？?！!');

/** `我市新增` right above `2家国家级基地`: the first half of a headline. */
export const stopsAtDeed = ({ cues, line, width, pauses, text, end }: LineFacts): boolean =>
  width <= WIDEST_SUBJECT && pauses === 0 && cues.cue[line + 1] === Cue.None && endsWithDeed(text, end);

/** `县人大常委会` above `调研乡村教师队伍建设`: the office is the subject of the headline, not a label above it. */
export function isSubjectOfNext({ cues, line, prefix, width, text, end }: LineFacts): boolean {
  if (prefix !== undefined || width > WIDEST_SUBJECT || !isOfficeAt(text, end)) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.cue[below] === Cue.None && opensWithDeed(text, cues.table.bodyStart(below));
}

/** `白鹭洲农业社` right above `早稻平均亩产五百六十斤` and its story: no label is called as one firm or office is. */
export function isSubjectOfTitle({ cues, line, prefix, width, text, end }: LineFacts): boolean {
  if (prefix !== undefined || width > WIDEST_SUBJECT || width < NARROWEST_FIRM || !FIRM_ENDS.at(text, end - 1))
    return false;
  if (cues.cue[line + 1] !== Cue.None || !isOfficeAt(text, end) || !isTitleLike(cues, line + 1)) return false;
  return isStory(cues, lineBelow(cues, line + 1));
}

const NARROWEST_FIRM = 10;
/** 农业社, 公司, 厂, 矿, 场, 医院, 大学: not 县, 镇, 社区, which label what happened there. */
const FIRM_ENDS = new CodeSet('社司团厂矿场院校学店馆所');

const WIDEST_SUBJECT = 30;

/** `桃花坳镇 扎实做好护林防火工作`: who did it, set apart from what was done. */
export function opensWithOffice({ cues, line, blanks, pauses, prefix, text, start, end }: LineFacts): boolean {
  if (blanks === 0 || pauses > 0 || cues.names.has(line)) return false;
  const words = prefix?.end ?? start;
  const last = Math.min(end, words + LONGEST_OFFICE);
  let at = words + 2;
  while (at < last && !isSpace(text.charCodeAt(at))) at++;
  return at < last && isOfficeAt(text, at);
}

const LONGEST_OFFICE = 14;

/** `## 平安校园` above `# 消防演练进校园 …`: the converter took the label for a headline, too. */
export function isMarkedLabel({ cues, line, prefix, width }: LineFacts): boolean {
  if (prefix?.kind !== 'heading-mark' || width > WIDEST_LABEL) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.prefix.get(below)?.kind === 'heading-mark';
}

/** The deck right below a marked headline needs no mark of its own. */
export function isUnmarkedAmongMarked({ cues, line, prefix, traits }: LineFacts): boolean {
  if (!traits.headingMarks || prefix?.kind === 'heading-mark') return false;
  const above = lineAbove(cues, line);
  return above < 0 || cues.prefix.get(above)?.kind !== 'heading-mark';
}

/** With the mark in front. */
const WIDEST_LABEL = 17;

/** Numbered lines without a blank line between them are items of a list, not crossheads. */
export function isListed({ cues, line }: LineFacts): boolean {
  return isNumbered(cues, line) && (isItem(cues, line - 1) || isItem(cues, line + 1));
}

const isItem = (cues: Cues, line: number): boolean => cues.cue[line] === Cue.None && isNumbered(cues, line);

export const isEnumerated = ({ cues, line }: LineFacts): boolean => isNumbered(cues, line);

/** `一、统一思想,充分认识教育的重要性` above running text: a part of a speech or a report, whatever pause is in it. */
export function isEnumeratedTitle({ cues, line, width, closings, first, text, end }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_TITLE || !isNumbered(cues, line) || !(isHan(first) || isRoundOpen(first)))
    return false;
  const below = lineBelow(cues, line);
  return (
    below > line + 1 &&
    !isTrailingMark(text.charCodeAt(end - 1)) &&
    (cues.cue[below] === Cue.Running || cues.table.closings(below) > 0 || isNumbered(cues, below))
  );
}

/** Opens with a number of a list. */
export function isNumbered({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  if (!ENUMERATION_STARTS.has(text.charCodeAt(start))) return false;
  return ENUMERATION.test(text.slice(start, Math.min(start + 6, table.bodyEnd(line))));
}

const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|之[一二三四五六七八九十]$)/;
const ENUMERATION_STARTS = new CodeSet('一二三四五六七八九十之（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

export const isDash = (code: number): boolean => code === 0x2014 || code === 0x2013 || code === 0x2d;
const isRoundOpen = (code: number): boolean => code === 0x28 || code === 0xff08;
const isRoundClose = (code: number): boolean => code === 0x29 || code === 0xff09;
