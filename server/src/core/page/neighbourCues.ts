import { openingAt } from '../lexicon/brackets';
import { type FurnitureKind, isMasthead } from '../lexicon/furniture';
import { CharClass, charClasses, isDigit } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { opensWithArrow } from './captions';
import { Cue, type Cues } from './cues';
import { isText } from './interruptions';
import { endsSentence, lineAbove, lineBelow } from './lineEnds';

/** What a line is by what stands around it, once all lines have been read by themselves. */

/** The name of a paper alone on its line, right above or below a folio line. */
export function isMastheadOfFolio(cues: Cues, line: number): boolean {
  const { text, table, cue, furniture } = cues;
  const end = table.bodyEnd(line);
  if (cue[line] !== Cue.None || table.width(line) > WIDEST_MASTHEAD || !ENDS_MASTHEAD.has(text.charCodeAt(end - 1)))
    return false;
  const besideFolio = isOfFolio(furniture.get(lineBelow(cues, line))) || isOfFolio(furniture.get(line - 1));
  return besideFolio && isMasthead(text.slice(table.bodyStart(line), end));
}

const WIDEST_MASTHEAD = 20;
const ENDS_MASTHEAD = new CodeSet('报刊YSTD');

/** What stands around a paper's name: the date and the page, or its registration. */
const isOfFolio = (kind: FurnitureKind | undefined): boolean => kind === 'folio' || kind === 'imprint';

/** `2018年12月31日 闭坑` right below or above another year’s entry: an item of a chronicle, and no folio line. */
export function isOfChronicle(cues: Cues, line: number): boolean {
  if (cues.furniture.get(line) !== 'folio' || !opensWithYear(cues, line)) return false;
  return isEntry(cues, line - 1) || isEntry(cues, line + 1);
}

const isEntry = (cues: Cues, line: number): boolean =>
  line >= 0 && line < cues.table.count && cues.cue[line] === Cue.None && opensWithYear(cues, line);

const opensWithYear = ({ text, table }: Cues, line: number): boolean => {
  const start = table.bodyStart(line);
  return isDigit(text.charCodeAt(start)) && /^\d{4}年/.test(text.slice(start, start + 5));
};

/** `今日导读` above `清明祭扫可网上预约 ▶A03` or `5版 甲`: no story of this page stands below it. */
export function headsPointers(cues: Cues, line: number): boolean {
  if (!isIndexTitle(cues, line)) return false;
  const below = lineBelow(cues, line);
  return cues.furniture.get(below) === 'jump' || (below === line + 1 && pointsToPage(cues, below));
}

/** `老字号怎样吃上“新潮饭” 9版`, `考点周边实行交通管制(第三版)` below `导读:`, or below such a line. */
export function isPointerOfIndex(cues: Cues, line: number): boolean {
  if (!endsWithPage(cues, line)) return false;
  let above = line;
  for (let items = 0; items < MOST_POINTERS && endsWithPage(cues, above); items++) {
    above = lineAbove(cues, above);
    if (above < 0) return false;
  }
  return isIndexTitle(cues, above);
}

const MOST_POINTERS = 12;

function endsWithPage({ text, table, cue }: Cues, line: number): boolean {
  if (cue[line] !== Cue.None || table.width(line) > WIDEST_POINTER) return false;
  const end = table.bodyEnd(line);
  return PAGE_ENDS.at(text, end - 1) && PAGE.test(text.slice(Math.max(table.bodyStart(line), end - LONGEST_PAGE), end));
}

const WIDEST_POINTER = 60;
const LONGEST_PAGE = 8;
const PAGE_ENDS = new CodeSet('版)）0123456789');
const PAGE = /(?:[\s…·]第?|[(（]第?|第)(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,3})版?[)）]?$/;

function isIndexTitle({ text, table }: Cues, line: number): boolean {
  const close = table.bodyEnd(line);
  const end = COLONS.at(text, close - 1) ? close - 1 : close;
  return ENDS_INDEX.at(text, end - 1) && table.width(line) <= WIDEST_INDEX && INDEX.test(text.slice(end - 2, end));
}

const COLONS = new CodeSet(':：');

/** `2版 麦收时节看机手`: as short as the name of a page, of which a folio line has one. */
function pointsToPage({ text, table, furniture }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  return furniture.get(line) === 'folio' && POINTS.test(text.slice(start, start + 8));
}

const POINTS = /^第?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})版\s/;
const WIDEST_INDEX = 16;
const ENDS_INDEX = new CodeSet('读点荐要引');
const INDEX = /导读|看点|推荐|提要|索引/;

/** `▶老街巷亮起来` above `本报讯 …`: the arrow is a headline's, not that of a picture's words. */
export function pointsAtStory(cues: Cues, line: number): boolean {
  const { text, table, cue, datelines, runIns } = cues;
  if (cue[line] !== Cue.Caption || table.closings(line) > 0 || !opensWithArrow(text, table.bodyStart(line)))
    return false;
  const below = lineBelow(cues, line);
  return below > 0 && (datelines.has(below) || runIns.has(below));
}

/**
 * `免费提供饮水、充电等十项服务,环卫工人有了“歇脚的家”` above `本报讯(记者…)`, or between a title and a byline:
 * unfinished, and no end of the story above.
 */
export function isLongDeck(cues: Cues, line: number): boolean {
  const { text, table, cue, datelines, runIns } = cues;
  if (cue[line] !== Cue.Running || table.closings(line) > 0 || table.width(line) > WIDEST_DECK) return false;
  if (datelines.has(line) || runIns.has(line) || isPause(text.charCodeAt(table.bodyEnd(line) - 1))) return false;
  const below = lineBelow(cues, line);
  if (below <= line + 1) return false;
  return datelines.has(below) || runIns.has(below) || (cue[below] === Cue.Byline && isBelowTitle(cues, line));
}

const WIDEST_DECK = 88;

/** A few words by themselves stand above. */
function isBelowTitle({ table, cue }: Cues, line: number): boolean {
  let above = line - 1;
  while (above >= 0 && cue[above] === Cue.Blank) above--;
  if (above < 0 || above === line - 1 || cue[above] !== Cue.None || table.closings(above) > 0) return false;
  return table.width(above) <= WIDEST_TITLE && (above === 0 || cue[above - 1] === Cue.Blank);
}

const WIDEST_TITLE = 44;

/**
 * A block of two lines in the middle of a sentence, the words of a picture and who took it:
 *
 *     …台下的老人们跟着一起哼了起来，有几个还站起
 *
 *     老艺人在晒谷场上表演渔鼓戏。
 *     记者 甲某 摄
 *
 *     身打着拍子。
 */
export function creditsPictureAbove(cues: Cues, line: number): boolean {
  const { table, cue, bylines } = cues;
  const words = line - 1;
  if (words < 1 || !TOOK.has(bylines.get(line)?.credit ?? '') || cue[words - 1] !== Cue.Blank) return false;
  if ((cue[words] !== Cue.None && cue[words] !== Cue.Running) || table.width(words) > WIDEST_WORDS) return false;
  const above = lineAbove(cues, words);
  return table.closings(words) === 1 && above >= 0 && isText(cues, above) && !endsSentence(cues, above);
}

/** `本报记者 甲某 摄` below the words of a picture, unless these are the story: then it signs that. */
export function creditsCaptionAbove(cues: Cues, line: number): boolean {
  const words = lineAbove(cues, line);
  if (words < 0 || cues.cue[words] !== Cue.Caption || !TOOK.has(cues.bylines.get(line)?.credit ?? '')) return false;
  const above = lineAbove(cues, words);
  return above >= 0 && (cues.cue[above] !== Cue.None || isText(cues, above) || endsSentence(cues, above));
}

/**
 * `某某百货公司新到缝纫机 欢迎选购` in the middle of a sentence: what sells something there is no part of it. Elsewhere
 * it takes more to know an ad.
 */
export function sellsInSentence(cues: Cues, line: number): boolean {
  const { text, table, cue } = cues;
  if (cue[line] !== Cue.None || table.width(line) > WIDEST_AD || table.closings(line) > 0) return false;
  if (cue[line - 1] !== Cue.Blank || cue[line + 1] !== Cue.Blank) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  if (above < 0 || below < 0 || !isText(cues, above) || endsSentence(cues, above)) return false;
  if (!isText(cues, below) && !isText(cues, below + 1)) return false;
  return SELLS.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));
}

const WIDEST_AD = 60;
const SELLS =
  /\s欢迎(?:选购|惠顾|光临|订购|垂询|品尝)|\s[地店]址\s?[:：]|\s(?:(?:咨询|报名|招生|订购)?电话|电挂|订座|热线)\s?[:：]?\s?\(?\d{3}/;

/**
 * `…大家都很高兴。居民 王某某` above `说,以前下楼买菜要歇三回…`: who speaks in the next sentence, which was cut behind the name,
 * and no byline. Whoever does not write for a paper signs at the end of a story, and no text goes on there.
 */
export function speaksBelow(cues: Cues, line: number): boolean {
  const { text, table, cue, tails, datelines, runIns } = cues;
  const tail = tails.get(line);
  if (tail === undefined || openingAt(text, tail.start) > 0) return false;
  const below = lineBelow(cues, line);
  if (below < 0) return false;
  const start = table.bodyStart(below);
  if (SPEAKS.test(text.slice(start, start + LONGEST_VERB))) return true;
  const isOfPaper = tail.people.length === 0 || tail.people.some(({ role }) => OF_PAPER.test(role));
  return !isOfPaper && cue[below] === Cue.Running && !datelines.has(below) && !runIns.has(below);
}

const SPEAKS = /^(?:说|告诉|表示|坦言|笑着|回忆|感慨|指着|激动地)/;
const LONGEST_VERB = 3;
/** Or has no role: a name alone is set off by a mark. */
const OF_PAPER = /^$|记者|通讯员|实习生|评论员|编辑|作者|摄影|撰稿|特约|读者/;

const TOOK: ReadonlySet<string> = new Set(['摄', '摄影']);
const WIDEST_WORDS = 80;

const isPause = (code: number): boolean => charClasses[code] === CharClass.Pause;
