import { Sign } from '../lexicon/signs';
import { isDigit } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { Cue, type Cues } from './cues';
import { lineAbove, lineBelow } from './lineEnds';
import type { LineFacts } from './lineFacts';

/** Rows of results, programmes and tables, and the titles of such boxes. */

/** `红岭队 2:0 西渡队` or `工人俱乐部：《小花》 九时` beside another such row, `今日19:30 中甲联赛`: results and programmes, whatever stands around them. */
export function isFixture({ cues, line, first, pauses, blanks }: LineFacts): boolean {
  if (isDigit(first) && (isRowAmongOthers(cues, line, YEAR) || isRowAmongOthers(cues, line, HALF_DAY))) return true;
  if (pauses === 0 || blanks === 0) return false;
  if (isProgrammeAt(cues, line)) return true;
  return isRowAmongOthers(cues, line, RESULT) || isRowAmongOthers(cues, line, BILL);
}

/** `星期二  19:00 新闻联播`: what is on, each row of which is a line. */
export const isProgrammeAt = (cues: Cues, line: number): boolean =>
  line >= 0 && cues.table.has(line, Sign.Colon) && cues.table.wordy(line) >= 3 && isRow(cues, line, PROGRAMME);

function isRowAmongOthers(cues: Cues, line: number, pattern: RegExp): boolean {
  if (!isRow(cues, line, pattern)) return false;
  return isRow(cues, lineAbove(cues, line), pattern) || isRow(cues, lineBelow(cues, line), pattern);
}

function isRow({ cue, text, table }: Cues, line: number, pattern: RegExp): boolean {
  if (line < 0 || cue[line] !== Cue.None || table.width(line) > WIDEST_ROW) return false;
  return pattern.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

const WIDEST_ROW = 60;
const RESULT =
  /^\S{2,10}\s{1,4}\d{1,3}\s?(?:[(（]\d{1,2}[)）])?\s?[:：]\s?(?:[(（]\d{1,2}[)）])?\s?\d{1,3}\s{1,4}\S{2,10}$/;
/** `1957年10月 第一口竖井开钻`: an entry of a chronicle. */
const YEAR = /^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[\s:：]/;
/** `7月16日上午 文昌社区广场`: what is where on which day. */
const HALF_DAY = /^(?:\d{1,2}月)?\d{1,2}日(?:[(（][^（()）]{1,6}[)）])?(?:上午|下午|晚上?|中午|全天)\s{1,4}\S{2,40}$/;
const BILL = /^[^《:：]{2,12}[:：]\s?《[^》]{1,20}》(?:[\s、《]|$)/;
const PROGRAMME =
  /^(?:今[日天晚]|明[日天晚]|(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}日)?\s{0,4}\d{1,2}[:：]\d\d\s/;

/** `江北队 22 31 24 25 102`, `1.青禾队 22战 46分`, `县医院 发热门诊 6612345`: figures, or a telephone, behind a name. */
export function isRowOfFigures(line: LineFacts): boolean {
  if (line.blanks < 2 || line.width > WIDEST_ROW || !line.has(Sign.Digit)) return false;
  const words = line.text.slice(line.start, line.end);
  return FIGURES.test(words) || RANKED.test(words) || TELEPHONE.test(words);
}

const FIGURES = /^(?:[^\s\d]\S{0,9}\s+)?[\d.,:%+-]+(?:\s+[\d.,:%+-]+){2,}$/;
const TELEPHONE = /\s(?:(?:\d{3,4}-)?\d{7,8}|1\d{10})$/;
const RANKED =
  /^\d{1,2}[.、．]\s?\S{2,10}(?:\s+\d{1,5}[\u4e00-\u9fff]{0,2}){2,}$|^\d{1,2}[.、．]\s?\S{2,10}\s+\d{1,3}战\d{1,3}胜\S{0,12}\s+(?:积)?\d{1,3}分/;

/**
 * `《说文小记》 甲某著 青禾书社 2023年3月版 48.00元`: a record, whose blanks part its fields. It has no mark at all, or several names
 * with their colons, or the line beside it has as many pieces.
 */
export function isRecord(cues: Cues, line: number): boolean {
  const pieces = blanksOfRecord(cues, line);
  if (pieces < FEWEST_BLANKS) return false;
  if (cues.table.pauses(line) === 0) return true;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  if (blanksOfRecord(cues, above) === pieces || blanksOfRecord(cues, below) === pieces) return true;
  return (
    cues.table.has(line, Sign.Colon) &&
    KEYED.test(cues.text.slice(cues.table.bodyStart(line), cues.table.bodyEnd(line)))
  );
}

/** No sentence ends in a record. */
const blanksOfRecord = ({ table }: Cues, line: number): number =>
  line < 0 || table.closings(line) > 0 ? 0 : table.blanks(line);

const FEWEST_BLANKS = 3;
const KEYED = /^[\u4e00-\u9fff]{2,6}[:：]\S{1,20}\s{1,4}(?:[\u4e00-\u9fff]{2,6}[:：]\S{1,20}(?:\s{1,4}|$)){2,}/;

/** `…月薪三千元。电话：5550122`: what is offered, and whom to call, end there without a mark. */
export function endsWithTelephone({ text, table }: Cues, line: number): boolean {
  const end = table.bodyEnd(line);
  if (!isDigit(text.charCodeAt(end - 1))) return false;
  return TELEPHONE_AT_END.test(text.slice(Math.max(table.bodyStart(line), end - LONGEST_TELEPHONE), end));
}

const LONGEST_TELEPHONE = 30;
const TELEPHONE_AT_END =
  /(?:电话|热线|手机|传真|联系人|微信)[^，。]{0,8}?[\d*—-]{7,16}(?:转\d{1,5})?$|(?:\D1\d{10}|\D0\d{2,3}-\d{7,8}|(?:信箱|编号|代码)[:：]\s?\d{3,10})$/;

/**
 * `摄影《驶向春天》，作者某某` or `外甥打灯笼——照旧（舅）` beside another line of its kind: works and who made them, sayings in two
 * halves, each whole without a mark.
 */
export function isOneOfItsKind(cues: Cues, line: number): boolean {
  const kind = kindOf(cues, line);
  return kind !== null && (kindOf(cues, line - 1) === kind || kindOf(cues, line + 1) === kind);
}

function kindOf({ cue, text, table }: Cues, line: number): RegExp | null {
  if (line < 0 || line >= table.count || cue[line] === Cue.Blank || table.closings(line) > 0) return null;
  const words = text.slice(table.bodyStart(line), Math.min(table.bodyEnd(line), table.bodyStart(line) + LONGEST_KIND));
  return KINDS.find((kind) => kind.test(words)) ?? null;
}

const LONGEST_KIND = 40;
const KINDS: readonly RegExp[] = [/^[^《，。]{0,8}《[^》]{2,28}》[，\s]/, /^[^—，。]{3,12}——[^—，。]{2,16}$/];

/** `积分榜`, `第九轮战报`, `今日电视` above such rows: the title of a box, which is no part of the story before it. */
export function isTitleOfRows({ cues, line, width, pauses, text, end }: LineFacts): boolean {
  if (width > WIDEST_BOX_TITLE || pauses > 0 || !BOX_ENDS.at(text, end - 1) || !BOX.test(text.slice(end - 2, end)))
    return false;
  const first = lineBelow(cues, line);
  if (first < 0 || !(isOfFigures(cues, first) || cues.table.blanks(first) >= FEWEST_COLUMNS)) return false;
  return isOfFigures(cues, lineBelow(cues, first));
}

/** `名次 球队 场次 积分`: the head of a table. */
const FEWEST_COLUMNS = 2;
const WIDEST_BOX_TITLE = 30;
const BOX_ENDS = new CodeSet('报果分榜程阵次视目价情数览单');
const BOX = /战报|赛果|积分|[手分牌]榜|赛程|对阵|排名|名次|电视|节目|牌价|行情|菜价|指数|一览|名单|预报/;

/** No sentence, and figures in it. */
const isOfFigures = ({ cue, table }: Cues, line: number): boolean =>
  line > 0 &&
  cue[line] === Cue.None &&
  table.width(line) <= WIDEST_ROW &&
  table.closings(line) === 0 &&
  table.has(line, Sign.Digit);

/** `参与农户:2.1万户`: a figure behind what it is. */
export function isFigureOf({ text, table }: Cues, line: number): boolean {
  if (!table.has(line, Sign.Colon) || !table.has(line, Sign.Digit)) return false;
  if (table.closings(line) > 0 || table.width(line) > WIDEST_ROW) return false;
  return KEYED_FIGURE.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

const KEYED_FIGURE = /^[\u4e00-\u9fff、]{2,12}[:：]\s?[^:：]*\d[^:：]*$/;
