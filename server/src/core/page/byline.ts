import { closingAt, closingBetween, openingAt } from '../lexicon/brackets';
import { datelineAt } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose, isRoundOpen } from '../lexicon/marks';
import { cutNames, looksLikePlace, opensLikeName } from '../lexicon/names';
import { isOfficeAt, isSpacedNotice } from '../lexicon/titles';
import { isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import type { Span } from '../text/span';
import { type BylineMatch, matchOver, scanByline } from './bylineScanner';
import { skipBlank } from './bylineWords';
import type { Person } from './model';
import { isRemark, markedName } from './penName';
import {
  colleaguesIn,
  creditBefore,
  isMisreadSquare,
  isSquare,
  memberIn,
  namedAfterPlace,
  paddedPenName,
  pennedIn,
  senderIn,
  signedByAll,
  writerIn,
} from './signers';
import { workBehindNames } from './workBehindNames';

export { type BylineMatch, matchOver } from './bylineScanner';
/** The byline that fills the line from `start` to `end`, brackets around it allowed, or null. */
export function bylineOnLine(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const inner = withoutBrackets(text, skipAgency(text, start), end);
  if (isHandedIn(text, inner.start, inner.end, inner.start > start)) return handedIn(start, end);
  const work = workBehindNames(text, inner.start, inner.end);
  if (work !== null) return matchOver(work, start, end);
  const pictured = wordsAndPictures(text, inner, lexicon);
  if (pictured !== null) return matchOver(pictured, start, end);
  const match = scanByline(text, inner.start, inner.end, lexicon);
  if (match === null || skipBlank(text, match.end, inner.end) < inner.end)
    return creditedBy(text, inner, lexicon) ?? authorOnLine(text, inner, lexicon);
  const bracketed = inner.start > start;
  if (!fitsLine(match) || (!bracketed && isOfNamesAlone(match) && areEverydayWords(match, lexicon))) return null;
  return matchOver(match, start, end);
}

/** `晚报记者 毕某某 文 黎某 图`: what each has made stands behind the name. */
function wordsAndPictures(text: string, { start, end }: Span, lexicon: Lexicon): BylineMatch | null {
  if (!PICTURES.at(text, end - 1)) return null;
  const work = WORDS_AND_PICTURES.exec(text.slice(start, end));
  if (work === null) return null;
  const [, , name, made] = work as unknown as readonly string[];
  const writer = scanByline(text, start, start + work[1]!.length, lexicon);
  if (writer === null || writer.people.length === 0 || writer.end < start + work[1]!.length) return null;
  const at = text.lastIndexOf(name!, end);
  const photographer = { role: '', name: name!, span: { start: at, end: at + name!.length } };
  const { ambiguous, hasRole, marked } = writer;
  const people = [...writer.people, photographer];
  return { start, end, people, credit: made!, ambiguous, hasRole, reported: true, marked };
}

const PICTURES = new CodeSet('图摄');
const WORDS_AND_PICTURES = /^(.{2,24}?)\s{1,4}文\s{1,4}([\u4e00-\u9fff·]{2,8})\s{1,4}(图|摄)$/;

/** `花溪融媒 郎某 摄`, `城关二小 周某 罗某某 文/图`: whose photographer it was. */
function creditedBy(text: string, { start, end }: Span, lexicon: Lexicon): BylineMatch | null {
  const house = HOUSE.exec(text.slice(start, Math.min(end, start + LONGEST_HOUSE)));
  const names = house === null ? skipOffice(text, { start, end }) : start + house[0].length;
  if (names === start) return null;
  const match = scanByline(text, names, end, lexicon);
  if (match === null || match.credit === null || match.people.length === 0 || match.end < end) return null;
  return matchOver(match, start, end);
}

const LONGEST_HOUSE = 14;
const HOUSE =
  /^[\u4e00-\u9fff]{0,8}(?:融媒体?中心|融媒体?|日报社?|晚报|晨报|早报|新闻网|电视台|广播电视台|新华社发?|中新社发?)\s/;

/** `洛川河 著`, `才让 摄`: the credit of a book or a picture vouches for any name. */
function authorOnLine(text: string, { start, end }: Span, lexicon: Lexicon): BylineMatch | null {
  const credit = creditBefore(text, start, end, lexicon);
  if (credit === null || !VOUCHING.at(credit, credit.length - 1)) return null;
  const name = text.slice(start, end - credit.length).trim();
  if (!AUTHOR.test(name)) return null;
  const person = { role: '', name, span: { start, end: start + name.length } };
  return { ...signedByAll(start, end, [person], false), credit, reported: true };
}

const VOUCHING = new CodeSet('著摄');
const AUTHOR = /^[\u4e00-\u9fff·]{2,6}$/;

/**
 * One name without a role, alone on its line: `易某`, `□ 易某`, `(易某)`. Many a label looks like that, so only its
 * place between a headline and a story, or below a story where brackets or a square set it off, makes it a byline;
 * round bullets stand before labels, too.
 */
export function nameOnLine(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  if (text.charCodeAt(start) === LABEL_BRACKET || isSpacedNotice(text, start, end)) return null;
  const inner = withoutBrackets(text, start, end);
  const bracketed = inner.start > start;
  const marked = bracketed || isSquare(text.charCodeAt(start));
  const from =
    isSquare(text.charCodeAt(inner.start)) || isMisreadSquare(text, inner.start, inner.end)
      ? skipBlank(text, inner.start + 1, inner.end)
      : inner.start;
  const sender =
    senderIn(text, from, inner.end) ?? memberIn(text, from, inner.end, marked) ?? writerIn(text, start, end);
  if (sender !== null) return matchOver(sender, start, end);
  const penned =
    pennedIn(text, inner.start, inner.end, lexicon, marked) ?? paddedPenName(text, from, inner.end, marked, lexicon);
  if (penned !== null) return matchOver(penned, start, end);
  const match = scanByline(text, inner.start, inner.end, lexicon) ?? namedAfterPlace(text, inner.start, inner.end);
  if (match === null || match.end < inner.end || match.hasRole || match.reported) return null;
  const most = bracketed || isSquare(text.charCodeAt(inner.start)) ? MOST_SET_OFF : 1;
  if (match.people.length === 0 || match.people.length > most) return null;
  if (!bracketed && isOfNamesAlone(match) && areEverydayWords(match, lexicon)) return null;
  return { ...match, start, end, marked };
}

/**
 * The byline that runs in before a story: `□记者 丁某 报道 本报讯 6月25日,…`. Its end is where the story begins.
 */
export function bylineBeforeStory(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const limit = Math.min(end, start + LONGEST);
  const match = scanByline(text, start, limit, lexicon);
  if (match === null || match.people.length === 0 || !(match.hasRole || signsAlone(match))) return null;
  // `●谈节水:没有一滴水是多余的`: what stands before the colon is a topic, or who speaks.
  if (!match.hasRole && COLONS.at(text, match.end)) return null;
  const after = skipStory(text, match.end, end);
  if (after >= end) return null;
  if (!match.hasRole) return after > match.end && end - after >= SHORTEST_STORY ? matchOver(match, start, after) : null;
  if (
    !match.reported &&
    !match.marked &&
    datelineAt(text, after, end) === null &&
    !standsApart(text, start, match, after, end)
  )
    return null;
  const apart = after > match.end || match.reported;
  return apart ? matchOver(match, start, after) : null;
}

/**
 * `本报记者 甲某某 通讯员 乙某某 一只轴承,…`, `记者 甲某某 首套房…`: the role, the names and the story stand apart by
 * blanks, as they do in no sentence that is about a reporter.
 */
function standsApart(text: string, start: number, match: BylineMatch, after: number, end: number): boolean {
  if (after === match.end || end - after < SHORTEST_STORY || GOES_ON.at(text, after)) return false;
  return (
    match.people.every(({ span }) => opensLikeName(text, span.start)) &&
    isSpace(text.charCodeAt(match.people[0]!.span.start - 1)) &&
    start < match.people[0]!.span.start
  );
}

/** `本报讯 记者甲某某 通讯员乙某 一场…`: behind a dateline, blanks alone set the byline off from the story. */
export function bylineBehindDateline(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const match = scanByline(text, start, Math.min(end, start + LONGEST), lexicon);
  if (match === null || !match.hasRole || match.people.length === 0) return null;
  const after = skipStory(text, match.end, end);
  if (after === match.end || (!match.marked && GOES_ON.at(text, after))) return null;
  if (end - after < (match.marked ? SHORTEST_SET_OFF : SHORTEST_STORY)) return null;
  const areNames = match.people.every(({ span }) => opensLikeName(text, span.start));
  return areNames && !areEverydayWords(match, lexicon) ? matchOver(match, start, after) : null;
}

/** `□甲某某 三十岁想养老,…`: a mark, and one name of three characters. */
const signsAlone = ({ marked, people }: BylineMatch): boolean =>
  marked && people.length === 1 && people[0]!.name.length === 3;

const SHORTEST_STORY = 10;
/** `□记者甲某某 4月26日,` is what a narrow column leaves room for. */
const SHORTEST_SET_OFF = 2;
/** `记者 甲某某 在现场看到`. */
const GOES_ON = new CodeSet('在从对向跟随来走到看见了说问将和与就曾又也还为是');

/** The byline that is glued to the end of a paragraph, behind its last closing mark: `…落到实处。记者 鲁某`. */
export function bylineAfterStory(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const from = lastSentenceEnd(text, Math.max(start, end - LONGEST), end);
  if (from <= start) return null;
  const at = skipBlank(text, STRAIGHT.at(text, from) ? from + 1 : from, end);
  if (at >= end) return null;
  const inner = withoutBrackets(text, skipAgency(text, at), end);
  const bracketed = inner.start > at;
  const member = senderIn(text, inner.start, inner.end) ?? memberIn(text, inner.start, inner.end, bracketed);
  if (member !== null && (bracketed || !areEverydayWords(member, lexicon))) return matchOver(member, at, end);
  const setOff = bracketed || isSquare(text.charCodeAt(at));
  const colleagues = colleaguesIn(text, inner.start, inner.end, lexicon, bracketed);
  if (colleagues !== null) return matchOver(colleagues, at, end);
  const penned = setOff
    ? (pennedIn(text, inner.start, inner.end, lexicon, true) ?? spacedPenName(text, inner, bracketed, lexicon))
    : null;
  if (penned !== null) return matchOver(penned, at, end);
  const first = bracketed ? skipOffice(text, inner) : inner.start;
  const match = scanByline(text, first, inner.end, lexicon);
  if (match === null || skipBlank(text, match.end, inner.end) < inner.end) {
    const name = setOff && !bracketed ? markedName(text, skipBlank(text, at + 1, end), end) : null;
    if (name !== null) return signedByAll(at, end, [name], true);
    return bracketed && isHandedIn(text, inner.start, inner.end, true) ? handedIn(at, end) : null;
  }
  const vouched = setOff || (match.credit !== null && isPictureStory(text, start, from));
  if (!match.hasRole && !(vouched && match.people.every(isPlainName))) return null;
  if (match.people.length === 0 || (first > inner.start && areEverydayWords(match, lexicon))) return null;
  return matchOver(match, at, end);
}

/** `木拉提·叶尔肯` is, however long. */
const isPlainName = ({ name }: Person): boolean => name.length <= LENGTH_OF_NAME || name.includes('·');

/** `…。(教务处 詹某某 学生记者 顾某)`: where the first of several belongs. */
function skipOffice(text: string, { start, end }: Span): number {
  const office = OFFICE_IN_FRONT.exec(text.slice(start, Math.min(end, start + LONGEST_OFFICE)));
  return office !== null && isOfficeAt(text, start + office[0].trimEnd().length) ? start + office[0].length : start;
}

const OFFICE_IN_FRONT = /^[\u4e00-\u9fff]{2,12}\s{1,4}/;
const LONGEST_OFFICE = 16;

/** `…。(水 生)`: a name of two characters apart, in brackets. */
const spacedPenName = (text: string, { start, end }: Span, bracketed: boolean, lexicon: Lexicon): BylineMatch | null =>
  bracketed && !isRemark(text, start, end) ? paddedPenName(text, start, end, true, lexicon) : null;

/** `…。镇政府 安排` above `专人值守`, the crosshead `□ 高兴 安心`: what everybody says names nobody. */
function areEverydayWords({ people }: BylineMatch, lexicon: Lexicon): boolean {
  const most = people.length > 1 ? COMMON_TOGETHER : COMMON_WORD;
  return people.every(({ name }) => lexicon.vocabulary.dictionary.rank(name, 0, name.length) > most);
}

/** Two names and more, with no role or credit that would vouch for them. */
const isOfNamesAlone = ({ people, hasRole, credit }: BylineMatch): boolean =>
  people.length > 1 && !hasRole && credit === null;

const COMMON_WORD = 6;
/** That two names are words is less of a chance. */
const COMMON_TOGETHER = 4;

/** `新华社发(甲某摄)`: who distributes a picture stands in front of who took it. */
function skipAgency(text: string, at: number): number {
  const agency = DISTRIBUTORS.find((words) => text.startsWith(words, at) && openingAt(text, at + words.length) > 0);
  return agency === undefined ? at : at + agency.length;
}

/** `…站满了田头。戴某 摄` behind two sentences and more: behind a single one it is a caption, and signs no story. */
function isPictureStory(text: string, start: number, end: number): boolean {
  let closings = 0;
  for (let i = start; i < end; i++) if (CLOSINGS.at(text, i)) closings++;
  return closings > 1;
}

const CLOSINGS = new CodeSet('。！？');
const DISTRIBUTORS = ['新华社发', '中新社发', '本报发', '人民视觉'];

/** The byline in the brackets behind a dateline: `本报讯(记者 甲某 通讯员 乙某)`; its span takes the brackets in. */
export function bylineInBrackets(text: string, at: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const match = scanBrackets(text, at, end, lexicon);
  return match?.hasRole === true ? match : null;
}

/** The same without a role: `某网某地12月4日电(甲某 乙某某)`. */
export function namesBehindDateline(text: string, at: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const match = scanBrackets(text, at, end, lexicon);
  if (match === null || match.people.length > MOST_SET_OFF || areEverydayWords(match, lexicon)) return null;
  return match.people.every(({ name }) => name.length <= LENGTH_OF_NAME) ? match : null;
}

function scanBrackets(text: string, at: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const bracket = openingAt(text, at);
  if (bracket === 0) return null;
  const stop = closingBetween(text, bracket, at + 1, Math.min(end, at + LONGEST));
  if (stop < 0) return null;
  const match = scanByline(text, at + 1, stop, lexicon);
  if (match === null || match.people.length === 0 || skipBlank(text, match.end, stop) < stop) return null;
  return matchOver(match, at, stop + 1);
}

/** ` 记者 甲某】昨日,…`: the byline up to the bracket of this kind that closes next, which its span leaves out. */
export function bylineBeforeBracket(
  text: string,
  at: number,
  bracket: number,
  end: number,
  lexicon: Lexicon,
): BylineMatch | null {
  const stop = closingBetween(text, bracket, at, Math.min(end, at + LONGEST));
  if (stop < 0) return null;
  const start = skipBlank(text, at, stop);
  const match = scanByline(text, start, stop, lexicon);
  if (match === null || !match.hasRole || match.people.length === 0) return null;
  return skipBlank(text, match.end, stop) < stop ? null : matchOver(match, start, stop);
}

/** `(甲某某) 每天清晨,…`: a name of three characters in brackets before the story that it signs. */
export function nameInBrackets(text: string, at: number, end: number): BylineMatch | null {
  const bracket = openingAt(text, at);
  const from = at + 1;
  const stop = from + LENGTH_OF_NAME;
  if (bracket === 0 || text.charCodeAt(at) === LABEL_BRACKET) return null;
  if (closingAt(text, stop) !== bracket || end - stop < SHORTEST_STORY) return null;
  const name = text.slice(from, stop);
  if (cutNames(name)?.length !== 1 || looksLikePlace(name)) return null;
  return signedByAll(at, stop + 1, [{ role: '', name, span: { start: from, end: stop } }], true);
}

const LENGTH_OF_NAME = 3;

/** `(校团委 供稿)`: an office that has written itself. */
const HANDED_IN = /^[\u4e00-\u9fff]{2,14}\s?供稿$/;
function isHandedIn(text: string, start: number, end: number, bracketed: boolean): boolean {
  if (text.charAt(end - 1) !== '稿' || !HANDED_IN.test(text.slice(start, end))) return false;
  return bracketed || isOfficeAt(text, end - '供稿'.length - Number(isSpace(text.charCodeAt(end - 3))));
}
const handedIn = (start: number, end: number): BylineMatch => ({
  start,
  end,
  people: [],
  credit: '供稿',
  ambiguous: false,
  hasRole: true,
  reported: true,
  marked: true,
});

/** The credit of a byline that stands above it. */
export const creditAlone = (start: number, end: number, credit: string): BylineMatch => ({
  start,
  end,
  people: [],
  credit,
  ambiguous: false,
  hasRole: false,
  reported: true,
  marked: false,
});

/** Names that may stand side by side in brackets or behind a square: `(甲某 乙某)`. */
const MOST_SET_OFF = 3;

/** No byline is longer than this; it bounds every look ahead and behind. */
const LONGEST = 90;

/** A line without a role is a byline only with a credit, or with a mark and several names. */
function fitsLine(match: BylineMatch): boolean {
  if (match.hasRole)
    return match.people.length > 0 || match.marked || match.credit !== null || match.end - match.start >= 5;
  return match.people.length > 0 && (match.credit !== null || (match.marked && match.people.length > 1));
}

function withoutBrackets(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const bracket = openingAt(text, start);
  if (bracket === 0 || closingAt(text, end - 1) !== bracket) return { start, end };
  return { start: start + 1, end: end - 1 };
}

/** 【, which holds labels. */
const LABEL_BRACKET = 0x3010;
const COLONS = new CodeSet(':：');

/** Behind a run-in byline: blanks and the mark that sets the story off. */
function skipStory(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isSpace(text.charCodeAt(i)) || COLONS.at(text, i))) i++;
  return i;
}

const STRAIGHT = new CodeSet('"\'');
const SENTENCE_ENDS = new CodeSet('。！？!?…”』」》）)】');

/** The offset behind the last closing mark (and the quotes around it) of the stretch, or -1. */
function lastSentenceEnd(text: string, from: number, end: number): number {
  for (let i = beforeBrackets(text, from, end) - 1; i >= from; i--) {
    if (!SENTENCE_ENDS.at(text, i)) continue;
    // `通讯员 甲某(罗湾站) 文/图`: the office behind a name belongs to the byline.
    if (!isRoundClose(text.charCodeAt(i)) || !isOfficeAt(text, i)) return i + 1;
    i = beforeBrackets(text, from, i + 1);
  }
  return -1;
}

/** The place before the brackets that close at the end, with those inside them: `…运动会。(初二(3)班 某某某)`. */
function beforeBrackets(text: string, from: number, end: number): number {
  if (!isRoundClose(text.charCodeAt(end - 1))) return end - 1;
  let open = 0;
  for (let i = end - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (isRoundClose(code)) open++;
    else if (isRoundOpen(code) && --open === 0) return i;
  }
  return end - 1;
}
