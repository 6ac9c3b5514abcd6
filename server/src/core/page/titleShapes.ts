import { ASKS, isDash, isRoundClose, isRoundOpen } from '../lexicon/marks';
import { Sign } from '../lexicon/signs';
import { endsAsColumn, endsAsReport, endsWithDeed, isOfficeAt, opensWithDeed } from '../lexicon/titles';
import { CodeSet } from '../text/codeSet';
import { findBlank, indexWithin } from '../text/search';
import { readsAsText } from './column';
import { Cue, type Cues } from './cues';
import { lineAbove, lineBelow } from './lineEnds';
import { type LineFacts, WIDEST_TITLE } from './lineFacts';
import { COLONS, CROSSHEAD_MARKS, hasCrossheadMarks, isDottedLabel } from './lineShapes';
import { isNumbered } from './listShapes';
import type { PageTraits } from './model';
import { isFixture, isRowOfFigures } from './rows';

/** Lines of a headline, a label or a crosshead, by what stands around them. */

/**
 * `房管部门：资金已到位；街道：先围挡` above `晚报讯（记者 某某）`: a story's first line is the one that opens it, and
 * what stands unfinished above that is its headline, however long.
 */
export function isOverOpening(facts: LineFacts): boolean {
  const { cues, traits, line, width } = facts;
  if (width < NARROWEST_GROUP || cues.names.has(line) || !isUnfinished(cues, line)) return false;
  if (hasCrossheadMarks(facts) || isRowOfFigures(facts) || isFixture(facts) || isDottedLabel(facts)) return false;
  let below = lineBelow(cues, line);
  // A label, `❷ 古台街道`, is over the story, too, and no part of its headline.
  for (let rest = MOST_IN_GROUP; rest > 1 && below > 0 && isUnfinished(cues, below); rest--) {
    if (cues.prefix.get(below)?.kind === 'bullet') return false;
    below = lineBelow(cues, below);
  }
  if (below < 0) return false;
  if (cues.cue[below] === Cue.Byline) return isStory(cues, traits, lineBelow(cues, below));
  return cues.datelines.has(below) || cues.runIns.has(below);
}

/** No full stop in it, and none of the marks behind which a sentence goes on. */
function isUnfinished({ cue, text, table, datelines, runIns }: Cues, line: number): boolean {
  if (cue[line] !== Cue.None || datelines.has(line) || runIns.has(line)) return false;
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

/** `焙火者` above `——记岩茶制作技艺传承人`: what the deck is about is a headline, however short. */
export function isAboveDashDeck({ cues, line }: LineFacts): boolean {
  const below = lineBelow(cues, line);
  if (below < 0 || cues.cue[below] !== Cue.None) return false;
  const start = cues.table.bodyStart(below);
  return isDash(cues.text.charCodeAt(start)) && isDash(cues.text.charCodeAt(start + 1));
}

/** `山货出山记` above `五乡镇电商服务站走访见闻`, which is longer and says what kind of report it is. */
export function isAboveKindOfReport({ cues, line, end, width, wordsWidth, isKnownSection }: LineFacts): boolean {
  if (isKnownSection || wordsWidth < NARROWEST_NAMED || width > WIDEST_TITLE) return false;
  const below = lineBelow(cues, line);
  if (below < 0 || cues.cue[below] !== Cue.None || cues.table.width(below) <= width) return false;
  const { text, table } = cues;
  const start = table.bodyStart(below);
  const stop = table.bodyEnd(below);
  // `…进行时` is a label, and a dash within says that the line below has a title of its own.
  if (endsAsColumn(text, end) || indexWithin(text, '——', start, stop) >= 0) return false;
  return endsAsReport(text, stop) && table.closings(below) === 0;
}

/** Five characters: labels are shorter. */
const NARROWEST_NAMED = 10;

/** `山货出山记`, `盐田复晒记`: how something came about; no 手记, 札记 or 书记. */
export const isAccount = ({ last, wordsWidth, blanks, text, end }: LineFacts): boolean =>
  ACCOUNTS.has(last) &&
  wordsWidth >= NARROWEST_NAMED &&
  wordsWidth <= WIDEST_ACCOUNT &&
  blanks === 0 &&
  !NO_ACCOUNT.has(text.charCodeAt(end - 2));

const WIDEST_ACCOUNT = 16;
const ACCOUNTS = new CodeSet('记');
const NO_ACCOUNT = new CodeSet('手札日笔随杂登书传标忘牢惦铭印胎');

/** A headline's second line may begin with the comma of the first. */
export function isBelowShort({ cues: { cue, table }, line }: LineFacts): boolean {
  return cue[line - 1] === Cue.None && table.width(line - 1) <= 60 && table.closings(line - 1) === 0;
}

/** `北关街道:` above `流动党校开到工地上`, `民政部门提醒:` above a title and its dateline: who does or says it, on a line of its own. */
export function isSubjectWithColon({ cues, traits, line, last, width, pauses, text, end }: LineFacts): boolean {
  if (!COLONS.has(last) || width > WIDEST_SUBJECT || pauses !== 1 || LEADS_ON.test(text.slice(end - 3, end - 1)))
    return false;
  const title = lineBelow(cues, line);
  if (title < 0 || cues.cue[title] !== Cue.None || isNumbered(cues, title) || !isTitleLike(cues, title)) return false;
  const story = lineBelow(cues, title);
  if (opensSigned(cues, story)) return true;
  return (isOfficeAt(text, end - 1) || isSetApart(cues, traits, line, title)) && isStory(cues, traits, story);
}

/** Blank lines around a block of two lines, on a page where they part no paragraphs. */
const isSetApart = ({ cue }: Cues, traits: PageTraits, first: number, last: number): boolean =>
  !traits.blankParagraphs && last === first + 1 && cue[first - 1] === Cue.Blank && cue[last + 1] === Cue.Blank;

/** `具体如下:`. */
const LEADS_ON = /如下|以下|包括|[说问答]$/;

/** `健康贴士` above `泡脚时间莫超20分钟` above the story: a few words over a longer title, each by itself. */
export function isLabelOverTitle(facts: LineFacts): boolean {
  const { cues, traits, line, width, pauses, closings } = facts;
  if (width > WIDEST_OVER_TITLE || pauses > 0 || closings > 0) return false;
  if (traits.blankParagraphs && cues.cue[line + 1] !== Cue.Blank) return false;
  const title = lineBelow(cues, line);
  if (title < 0 || cues.cue[title] !== Cue.None || cues.table.width(title) < width + 2) return false;
  return isTitleLike(cues, title) && isStory(cues, traits, lineBelow(cues, title)) && !isSubjectOfNext(facts);
}

/** `冬季安全进万家` by itself above `青枫街道 上门查烟道 守住安全门`: what a column is about, and where the story comes from. */
export function isSloganOverOffice({ cues, line, width, blanks, pauses, closings, text, end }: LineFacts): boolean {
  if (width <= WIDEST_OVER_TITLE || width > WIDEST_SLOGAN || blanks > 0 || pauses > 0 || closings > 0) return false;
  if (cues.cue[line + 1] !== Cue.Blank || (line > 0 && cues.cue[line - 1] !== Cue.Blank)) return false;
  if (isOfficeAt(text, end)) return false;
  const title = lineBelow(cues, line);
  return title > 0 && cues.cue[title] === Cue.None && startsWithOffice(cues, title);
}

const WIDEST_SLOGAN = 18;

/** `聚焦老旧小区改造`, `关注“双减”后的课后服务` by itself above a title: what a column is about. */
export function isTopicOverTitle({ cues, line, width, blanks, pauses, text, start }: LineFacts): boolean {
  if (!TOPIC_STARTS.at(text, start) || blanks > 0 || pauses > 0 || width > WIDEST_TOPIC) return false;
  if (!TOPIC.test(text.slice(start, start + 2)) || cues.cue[line + 1] !== Cue.Blank) return false;
  const title = lineBelow(cues, line);
  return title > 0 && cues.cue[title] === Cue.None && isTitleLike(cues, title);
}

const WIDEST_TOPIC = 28;
const TOPIC_STARTS = new CodeSet('聚关直透');
const TOPIC = /聚焦|关注|直击|透视/;

/** `分怎么定?大家商量着来` by itself: a question and what comes of it, as crossheads and headlines have them. */
export function isQuestionWithAnswer({ cues, line, width, closings, text, start, end }: LineFacts): boolean {
  if (closings !== 1 || width > WIDEST_QUESTION || cues.cue[line + 1] !== Cue.Blank) return false;
  return (line === 0 || cues.cue[line - 1] === Cue.Blank) && QUESTION_AND_ANSWER.test(text.slice(start, end));
}

const WIDEST_QUESTION = 44;
const QUESTION_AND_ANSWER = /^[\u4e00-\u9fff“”]{2,14}[？?！!]\s?[\u4e00-\u9fff“”]{2,14}$/;

/** `孩子落户需要哪些材料?` above `答:…`, `孩子挑食怎么办?` above `读者某女士问:…`: the question is the title of what is asked and answered. */
export function isQuestionAboveAnswer({ cues, line, last }: LineFacts): boolean {
  if (!ASKS.has(last) || !isTitleLike(cues, line)) return false;
  const below = lineBelow(cues, line);
  if (below < 0) return false;
  const start = cues.table.bodyStart(below);
  return ASKED_OR_ANSWERED.test(cues.text.slice(start, start + LONGEST_ASKER));
}

const ASKED_OR_ANSWERED = /^(?:答|(?:读者|网友|市民|居民|村民|家长)[\u4e00-\u9fff]{0,8}问)[:：]/;
const LONGEST_ASKER = 12;

/** `感冒了要不要吃药?` between a few words that label it and the story that answers. */
export function isQuestionBelowLabel({ cues, traits, line, width, text, end }: LineFacts): boolean {
  if (width > WIDEST_TITLE || !ASKS.at(text, end - 1) || !isTitleLike(cues, line)) return false;
  const label = lineAbove(cues, line);
  if (label < 0 || cues.cue[label] !== Cue.None || cues.table.width(label) > WIDEST_OVER_TITLE) return false;
  return isTitleLike(cues, label) && isStory(cues, traits, lineBelow(cues, line));
}

/** No sentence of a speaker, and nothing that a full stop closes. */
function isTitleLike({ text, table, names }: Cues, line: number): boolean {
  if (names.has(line) || table.has(line, Sign.Colon)) return false;
  const last = text.charCodeAt(table.bodyEnd(line) - 1);
  if (table.width(line) > WIDEST_TITLE || table.closings(line) > Number(ASKS.has(last))) return false;
  return table.pauses(line) <= 1;
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

/**
 * `高考志愿怎么填？`, `清淤、修闸、固堤……` above a headline whose story opens with a byline or a date line: the
 * headline's first line. News do not end on a few words that ask.
 */
export function isCryOverTitle({ cues, line, text, start, end, width }: LineFacts): boolean {
  if (width > WIDEST_CRY || !CRIES.at(text, end - 1) || QUOTES.at(text, start)) return false;
  let below = lineBelow(cues, line);
  for (let lines = 0; lines < MOST_TITLES; lines++) {
    if (below < 0 || cues.cue[below] !== Cue.None || cues.table.closings(below) > 0 || !isTitleLike(cues, below))
      return false;
    below = lineBelow(cues, below);
    if (opensSigned(cues, below)) return true;
  }
  return false;
}

const WIDEST_CRY = 28;
const CRIES = new CodeSet('？?！!…');
const QUOTES = new CodeSet('“"「‘');
/** The headline and its deck. */
const MOST_TITLES = 2;

const opensSigned = ({ cue, datelines, runIns }: Cues, line: number): boolean =>
  line > 0 && (cue[line] === Cue.Byline || datelines.has(line) || runIns.has(line));

/** A byline, or a name set off, stands below this second line of the headline. */
function signsBelow(cues: Cues, line: number): boolean {
  const below = lineBelow(cues, line);
  return below > 0 && (cues.cue[below] === Cue.Byline || cues.names.get(below)?.marked === true);
}

/** `…，家长质问——` */
const leadsIn = ({ cue, text, table }: Cues, line: number): boolean =>
  cue[line] === Cue.None && text.endsWith('——', table.bodyEnd(line));

/**
 * `群众连心,服务暖心` above `>>开展共建<<`: too short and unfinished for the text above a crosshead. Below a title it may be
 * wider, `望河街道探索“楼院吹哨、党员报到”工作法`, and is that one's deck.
 */
export function isAboveMarkedCrosshead({ cues, line, width, closings }: LineFacts): boolean {
  if (closings > 0 || width > WIDEST_DECK || (width > WIDEST_TITLE && !isBelowTitle(cues, line))) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.cue[below] === Cue.None && CROSSHEAD_MARKS.at(cues.text, cues.table.bodyStart(below));
}

function isBelowTitle(cues: Cues, line: number): boolean {
  const above = lineAbove(cues, line);
  return above >= 0 && cues.cue[above] === Cue.None && isTitleLike(cues, above);
}

const WIDEST_DECK = 56;

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

const isStory = (cues: Cues, traits: PageTraits, line: number): boolean =>
  line > 0 && (readsAsText(cues, traits, line) || cues.datelines.has(line) || cues.runIns.has(line));

const WIDEST_OVER_TITLE = 12;

/** `我市新增` right above `2家国家级基地`: the first half of a headline. */
export const stopsAtDeed = ({ cues, line, width, pauses, text, end }: LineFacts): boolean =>
  width <= WIDEST_SUBJECT && pauses === 0 && cues.cue[line + 1] === Cue.None && endsWithDeed(text, end);

/** `县人大常委会` above `调研乡村教师队伍建设`: the office is the subject of the headline, not a label above it. */
export function isSubjectOfNext({ cues, line, prefix, width, text, end }: LineFacts): boolean {
  if (prefix !== undefined || width > WIDEST_SUBJECT || !isOfficeAt(text, end)) return false;
  const below = lineBelow(cues, line);
  return below > 0 && cues.cue[below] === Cue.None && opensWithDeed(text, cues.table.bodyStart(below));
}

/** `白鹭洲农业社` right above `早稻平均亩产五百六十斤` and its story, `青年工人`: no label is called as one firm or office is. */
export function isSubjectOfTitle({ cues, traits, line, prefix, width, text, end }: LineFacts): boolean {
  if (prefix !== undefined || width > WIDEST_SUBJECT) return false;
  const isFirm = width >= NARROWEST_FIRM && FIRM_ENDS.at(text, end - 1) && isOfficeAt(text, end);
  if (!isFirm && !PEOPLE.test(text.slice(end - 2, end))) return false;
  if (cues.cue[line + 1] !== Cue.None || !isTitleLike(cues, line + 1)) return false;
  return isStory(cues, traits, lineBelow(cues, line + 1));
}

const NARROWEST_FIRM = 10;
/** 农业社, 公司, 厂, 矿, 场, 医院, 大学: not 县, 镇, 社区, which label what happened there. */
const PEOPLE = /工人|农民|职工|教师|群众|市民|村民|居民|社员|战士|青年|妇女|民警|队员/;
const FIRM_ENDS = new CodeSet('社司团厂矿场院校学店馆所');

const WIDEST_SUBJECT = 30;

/** `桃花坳镇 扎实做好护林防火工作`: who did it, set apart from what was done. */
export function opensWithOffice({ cues, line, blanks, pauses, prefix, text, start, end }: LineFacts): boolean {
  if (blanks === 0 || pauses > 0 || cues.names.has(line)) return false;
  return isOfficeApart(text, prefix?.end ?? start, end);
}

function startsWithOffice({ text, table, prefix, names }: Cues, line: number): boolean {
  if (table.blanks(line) === 0 || table.closings(line) > 0 || names.has(line)) return false;
  return isOfficeApart(text, prefix.get(line)?.end ?? table.bodyStart(line), table.bodyEnd(line));
}

function isOfficeApart(text: string, start: number, end: number): boolean {
  const last = Math.min(end, start + LONGEST_OFFICE);
  const blank = findBlank(text, start + 2, last);
  return blank < last && isOfficeAt(text, blank);
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
