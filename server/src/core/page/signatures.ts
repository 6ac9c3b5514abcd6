import { endsAsNotice, isOfficeAt } from '../lexicon/titles';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';
import { Cue, type Cues } from './cues';
import { endsSentence, lineAbove, lineBelow } from './lineEnds';
import { LineLabel } from './model';

/**
 * A notice ends with the office that gives it, and below that a date or the next notice: `沧江县民政局`,
 * `2018年12月10日`.
 */
export function signsNotice(cues: Cues, line: number): boolean {
  if (cues.table.width(line) > WIDEST_OFFICE) return false;
  if (isDatedOffice(cues, line)) return true;
  if (!isOfficeAt(cues.text, cues.table.bodyEnd(line))) return false;
  if (closesLetter(cues, line) || closesFormally(cues, line)) return true;
  const below = lineBelow(cues, line);
  if (below < 0) return false;
  return isBareDate(cues, below) || (cues.table.width(line) >= NARROWEST_OFFICE && opensNotice(cues, below));
}

/** `某某县城市管理局 2009年3月18日`. */
function isDatedOffice({ text, table }: Cues, line: number): boolean {
  const end = table.bodyEnd(line);
  if (text.charCodeAt(end - 1) !== DAY) return false;
  const date = DATE_AT_END.exec(text.slice(table.bodyStart(line), end));
  return date !== null && isOfficeAt(text, table.bodyStart(line) + date.index);
}

/** 日 */
const DAY = 0x65e5;
const DATE_AT_END = /\s{1,4}\d{4}年\d{1,2}月\d{1,2}日$/;

/** `市邮电局办公室` right below the last sentence of its answer, and nothing right below it. */
export function closesLetter(cues: Cues, line: number): boolean {
  const { cue, text, table } = cues;
  const width = table.width(line);
  if (line === 0 || width < NARROWEST_OFFICE || width > WIDEST_OFFICE || cue[line - 1] === Cue.Blank) return false;
  if (!isOfficeAt(text, table.bodyEnd(line)) || !endsSentence(cues, line - 1)) return false;
  return line + 1 === table.count || cue[line + 1] === Cue.Blank;
}

/** `某某局` below a last sentence such as notices and answers have: `…敬请谅解。`, `逾期将依法安置。`. */
function closesFormally(cues: Cues, line: number): boolean {
  const above = lineAbove(cues, line);
  if (above < 0 || !endsSentence(cues, above)) return false;
  const { text, table } = cues;
  const end = table.bodyEnd(above);
  return FORMAL_CLOSE.test(text.slice(Math.max(table.bodyStart(above), end - LONGEST_CLOSE), end));
}

const LONGEST_CLOSE = 24;
const FORMAL_CLOSE =
  /特此(?:公告|通告|通知|声明|说明|启事)|谅解|(?:敬请|望)[^，。]{0,4}(?:周知|相互转告)|逾期[^。]{2,16}。$|继续监督/;

/** The date below that office. */
export function datesNotice(cues: Cues, line: number): boolean {
  if (!isBareDate(cues, line)) return false;
  const office = lineAbove(cues, line);
  return office >= 0 && signsNotice(cues, office);
}

function opensNotice({ text, table }: Cues, line: number): boolean {
  if (!endsAsNotice(text, table.bodyEnd(line))) return false;
  if (table.width(line) <= WIDEST_NOTICE_TITLE) return true;
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  return namesItsOffice(text, start, end) || INVITES.test(text.slice(start, end));
}

/** `青禾县教育局关于…的通告`: a title that brings its own office does not want the one above it. */
function namesItsOffice(text: string, start: number, end: number): boolean {
  const on = indexWithin(text, '关于', start, Math.min(end, start + LONGEST_OFFICE_NAME));
  return on > start && isOfficeAt(text, on);
}

/** `某某市实验幼儿园招聘启事`. */
const INVITES = /[园校院店厂行社局会站馆所司部队心](?:公开)?(?:招聘|招生|招租|招标|搬迁|开业|更名|征集|聘请)/;

const LONGEST_OFFICE_NAME = 24;

/** `招聘启事`: a longer title has an office of its own in it. */
const WIDEST_NOTICE_TITLE = 16;
/** Where no date vouches for it: `滨海街道` labels what stands below it. */
const NARROWEST_OFFICE = 14;

/** What ends a story as a byline does: who has handed it in, or who its author is. */
export const signsOff = (cues: Cues, line: number): boolean =>
  isOfficeInBrackets(cues, line) || isOnTheAuthor(cues, line);

export const isOnTheAuthor = ({ text, table }: Cues, line: number): boolean =>
  tellsAuthor(text, table.bodyStart(line), table.bodyEnd(line));

export const isOfficeInBrackets = ({ text, table }: Cues, line: number): boolean =>
  bracketsOffice(text, table.bodyStart(line), table.bodyEnd(line));

/** `(县农业技术推广中心 屈某某)`, alone on its line. */
export const isSenderInBrackets = ({ text, table, names }: Cues, line: number): boolean =>
  names.get(line)?.hasRole === true && ROUND_OPEN.at(text, table.bodyStart(line));

/** `(作者系某某研究员)`, `作者单位：某某局` behind a comment. */
export const tellsAuthor = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_ON_AUTHOR && AUTHOR_STARTS.at(text, start) && ON_THE_AUTHOR.test(text.slice(start, start + 6));

const LONGEST_ON_AUTHOR = 30;
const AUTHOR_STARTS = new CodeSet('（(本作');
const ON_THE_AUTHOR = /^[（(]?(?:本文)?作者(?:[系为是：:]|单位)/;

/** `(市交警支队)`, in brackets below a story. */
export const bracketsOffice = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_BRACKETED &&
  ROUND_OPEN.at(text, start) &&
  ROUND_CLOSE.at(text, end - 1) &&
  isOfficeAt(text, end - 1);

const LONGEST_BRACKETED = 20;
const ROUND_OPEN = new CodeSet('(（');
const ROUND_CLOSE = new CodeSet(')）');

/** A date alone looks like a folio line; below an office it belongs to the notice. */
export function takeInSignatures(cues: Cues, labels: Uint8Array): void {
  for (let line = 0; line < labels.length; line++) {
    if (labels[line] !== LineLabel.Body || !signsNotice(cues, line)) continue;
    const date = lineBelow(cues, line);
    if (cues.cue[date] === Cue.Furniture && !cues.overrides.has(date)) labels[date] = LineLabel.Body;
  }
}

const WIDEST_OFFICE = 44;

function isBareDate({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  if (end - start > LONGEST_DATE || text.charCodeAt(end - 1) !== DAY) return false;
  return BARE_DATE.test(text.slice(start, end));
}

const LONGEST_DATE = 16;
const BARE_DATE =
  /^(?:(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
