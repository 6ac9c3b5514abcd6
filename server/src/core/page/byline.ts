import { closingAt, closingBetween, openingAt } from '../lexicon/brackets';
import { datelineAt } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose, isRoundOpen } from '../lexicon/marks';
import { cutNames, looksLikePlace, looksLikePlaceSetOff, opensLikeName } from '../lexicon/names';
import { isOfficeAt, isSpacedNotice } from '../lexicon/titles';
import { isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import type { Span } from '../text/span';
import { type BylineMatch, matchOver, scanByline, skipBlank } from './bylineScanner';
import type { Person } from './model';
import { markedName, penNameOver, penNamesWithin, rareNameOver } from './penName';

export { type BylineMatch, matchOver } from './bylineScanner';

/** The byline that fills the line from `start` to `end`, brackets around it allowed, or null. */
export function bylineOnLine(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const inner = withoutBrackets(text, start, end);
  if (isHandedIn(text, inner.start, inner.end, inner.start > start)) return handedIn(start, end);
  const match = scanByline(text, inner.start, inner.end, lexicon);
  if (match === null || skipBlank(text, match.end, inner.end) < inner.end)
    return creditedBy(text, inner, lexicon) ?? authorOnLine(text, inner, lexicon);
  if (!fitsLine(match)) return null;
  return matchOver(match, start, end);
}

/** `花溪融媒 郎某 摄`: whose photographer it was. */
function creditedBy(text: string, { start, end }: Span, lexicon: Lexicon): BylineMatch | null {
  const house = HOUSE.exec(text.slice(start, Math.min(end, start + LONGEST_HOUSE)));
  if (house === null) return null;
  const match = scanByline(text, start + house[0].length, end, lexicon);
  if (match === null || match.credit === null || match.people.length === 0 || match.end < end) return null;
  return matchOver(match, start, end);
}

const LONGEST_HOUSE = 14;
const HOUSE =
  /^[\u4e00-\u9fff]{2,8}(?:融媒体?中心|融媒体?|日报社?|晚报|晨报|早报|新闻网|电视台|广播电视台|新华社|中新社)\s/;

/** `洛川河 著`: the credit of a book vouches for any name. */
function authorOnLine(text: string, { start, end }: Span, lexicon: Lexicon): BylineMatch | null {
  const credit = creditBefore(text, start, end, lexicon);
  if (credit?.endsWith('著') !== true) return null;
  const name = text.slice(start, end - credit.length).trim();
  if (!AUTHOR.test(name)) return null;
  const person = { role: '', name, span: { start, end: start + name.length } };
  return { ...signedByAll(start, end, [person], false), credit, reported: true };
}

const AUTHOR = /^[\u4e00-\u9fff·]{2,6}$/;

/**
 * One name without a role, alone on its line: `易某`, `□ 易某`, `(易某)`. Many a label looks like that, so only its
 * place between a headline and a story, or below a story where brackets or a square set it off, makes it a byline;
 * round bullets stand before labels, too.
 */
export function nameOnLine(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  if (isSpacedNotice(text, start, end)) return null;
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
  const most = bracketed ? MOST_BRACKETED : 1;
  if (match.people.length === 0 || match.people.length > most) return null;
  return { ...match, start, end, marked };
}

/**
 * The byline that runs in before a story: `□记者 丁某 报道 本报讯 6月25日,…`. Its end is where the story begins.
 */
export function bylineBeforeStory(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  const limit = Math.min(end, start + LONGEST);
  const match = scanByline(text, start, limit, lexicon);
  if (match === null || match.people.length === 0 || !(match.hasRole || signsAlone(match))) return null;
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

/** `□甲某某 三十岁想养老,…`: a mark, and one name of three characters. */
const signsAlone = ({ marked, people }: BylineMatch): boolean =>
  marked && people.length === 1 && people[0]!.name.length === 3;

const SHORTEST_STORY = 20;
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
  if (member !== null && (bracketed || !isCommonWord(member, lexicon))) return matchOver(member, at, end);
  const setOff = bracketed || isSquare(text.charCodeAt(at));
  const penned = setOff ? pennedIn(text, inner.start, inner.end, lexicon, true) : null;
  if (penned !== null) return matchOver(penned, at, end);
  const match = scanByline(text, inner.start, inner.end, lexicon);
  if (match === null || skipBlank(text, match.end, inner.end) < inner.end) {
    const name = setOff && !bracketed ? markedName(text, skipBlank(text, at + 1, end), end) : null;
    if (name !== null) return signedByAll(at, end, [name], true);
    return bracketed && isHandedIn(text, inner.start, inner.end, true) ? handedIn(at, end) : null;
  }
  const vouched = setOff || (match.credit !== null && isPictureStory(text, start, from));
  if (!match.hasRole && !(vouched && match.people.every((person) => person.name.length <= 3))) return null;
  if (match.people.length === 0) return null;
  return matchOver(match, at, end);
}

/** `…。镇政府 安排` above `专人值守`: what everybody says is no name where nothing sets it off. */
function isCommonWord({ people }: BylineMatch, lexicon: Lexicon): boolean {
  const { name } = people[0]!;
  return lexicon.vocabulary.dictionary.rank(name, 0, name.length) > COMMON_WORD;
}

const COMMON_WORD = 6;

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
  const bracket = openingAt(text, at);
  if (bracket === 0) return null;
  const stop = closingBetween(text, bracket, at + 1, Math.min(end, at + LONGEST));
  if (stop < 0) return null;
  const match = scanByline(text, at + 1, stop, lexicon);
  if (match === null || !match.hasRole || match.people.length === 0) return null;
  if (skipBlank(text, match.end, stop) < stop) return null;
  return matchOver(match, at, stop + 1);
}

/** `(甲某某) 每天清晨,…`: a name of three characters in brackets before the story that it signs. */
export function nameInBrackets(text: string, at: number, end: number): BylineMatch | null {
  const bracket = openingAt(text, at);
  const from = at + 1;
  const stop = from + LENGTH_OF_NAME;
  if (bracket === 0 || closingAt(text, stop) !== bracket || end - stop < SHORTEST_STORY) return null;
  const name = text.slice(from, stop);
  if (cutNames(name)?.length !== 1 || looksLikePlace(name)) return null;
  return signedByAll(at, stop + 1, [{ role: '', name, span: { start: from, end: stop } }], true);
}

const LENGTH_OF_NAME = 3;

/** Whoever writes to a paper signs with where and what one is: `柳湾村 村民 祝某`, `初二(4)班 小记者 应某`. */
function senderIn(text: string, start: number, end: number): BylineMatch | null {
  if (!endsWithShortWord(text, start, end)) return null;
  const match = SENDER.exec(text.slice(start, end));
  if (match === null) return null;
  const [line, role, printed, others] = match as unknown as readonly [string, string, string, string];
  const name = printed.replace(/\s+/g, '');
  const at = start + line.length - others.length - printed.length;
  if (!(opensLikeName(text, at) || COURTESY.test(name)) || looksLikePlace(name)) return null;
  return signedBy(start, end, { role, name, span: { start: at, end: at + printed.length } }, true);
}

/** A blank stands in front of a name, or of a name and how many sign with it: a look that spares most lines the patterns. */
function endsWithShortWord(text: string, start: number, end: number): boolean {
  const last = COUNTED_SIGNERS.at(text, end - 1) ? LONGEST_WITH_OTHERS : LONGEST_NAME;
  const from = Math.max(start, end - last);
  for (let at = end - 2; at >= from; at--) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** Of `等十二人`, `等三位村民`. */
const COUNTED_SIGNERS = new CodeSet('人位名民工生');
const LONGEST_NAME = 8;
const LONGEST_WITH_OTHERS = 18;

/** Or with where one belongs: `(县农技站 桑某)`, `外国语学院2015级 颜某某`. */
function memberIn(text: string, start: number, end: number, bracketed: boolean): BylineMatch | null {
  if (!endsWithShortWord(text, start, end)) return null;
  const match = MEMBER.exec(text.slice(start, end));
  if (match === null) return null;
  const printed = match[1]!;
  const name = printed.replace(/\s+/g, '');
  const at = start + match[0].length - printed.length;
  const sure = name.length === 3 && (bracketed || /[班级]\s/.test(match[0])) && !isDepartment(name);
  if (!sure && (cutNames(name)?.length !== 1 || looksLikePlace(name))) return null;
  return signedBy(start, end, { role: '', name, span: { start: at, end: at + printed.length } }, bracketed);
}

/** `◎林某某（台北／國中教師）`: from where, and what one is, behind the name. */
function writerIn(text: string, start: number, end: number): BylineMatch | null {
  if (!WRITER_MARKS.at(text, start) || closingAt(text, end - 1) === 0) return null;
  const at = skipBlank(text, start + 1, end);
  const match = WRITER.exec(text.slice(at, end));
  if (match === null || !opensLikeName(text, at)) return null;
  const name = match[1]!;
  return signedByAll(start, end, [{ role: '', name, span: { start: at, end: at + name.length } }], true);
}

const WRITER_MARKS = new CodeSet('◎□■○●◇◆');
const WRITER =
  /^([\u4e00-\u9fff]{2,4})[（(][\u4e00-\u9fff]{2,8}(?:[／/，、][\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,12}(?:研究员|工程师|主任|院长|所长|会长|农艺师|作家|记者)|市|县|区|镇|村|教师|教授|学生|医师|律师|居民)[）)]$/;

/** Names of which one at least opens with no family name; bare on a line, a single one of two characters. */
function pennedIn(text: string, start: number, end: number, lexicon: Lexicon, marked: boolean): BylineMatch | null {
  const from = marked && isSquare(text.charCodeAt(start)) ? skipBlank(text, start + 1, end) : start;
  if (marked) {
    const rare = from > start ? rareNameOver(text, from, end, lexicon, text.charCodeAt(start) === EMPTY_SQUARE) : null;
    if (rare !== null) return signedByAll(start, end, [rare], true);
    const credit = creditBefore(text, from, end, lexicon);
    const people = penNamesWithin(text, from, credit === null ? end : end - credit.length, lexicon);
    return people.length === 0 ? null : { ...signedByAll(start, end, people, true), credit };
  }
  const person = penNameOver(text, from, end, lexicon);
  return person === null ? null : signedByAll(start, end, [person], false);
}

/** `逄春山`: a given name that ends as places do; three characters, alone on their line. */
function namedAfterPlace(text: string, start: number, end: number): BylineMatch | null {
  const name = text.slice(start, end);
  if (name.length !== 3 || looksLikePlaceSetOff(name) || cutNames(name)?.length !== 1) return null;
  return signedByAll(start, end, [{ role: '', name, span: { start, end } }], false);
}

/**
 * `□ 苇 杭`, `老 茶`: two characters apart are a name where a mark says so, or where they are no word; else their place
 * must say so, for titles are set wide, too.
 */
function paddedPenName(
  text: string,
  start: number,
  end: number,
  marked: boolean,
  lexicon: Lexicon,
): BylineMatch | null {
  if (end - start > LONGEST_PADDED || !PADDED_PEN_NAME.test(text.slice(start, end))) return null;
  const name = text.charAt(start) + text.charAt(end - 1);
  if (!marked && lexicon.sections.has(name)) return null;
  const isWord = lexicon.vocabulary.dictionary.rank(name, 0, 2) > 0;
  return signedByAll(start, end, [{ role: '', name, span: { start, end } }], marked || !isWord);
}

const LONGEST_PADDED = 8;
const PADDED_PEN_NAME = /^[\u4e00-\u9fff]\s{1,6}[\u4e00-\u9fff]$/;

/** `(某某 摄)`: the credit behind the names, set off by a blank. */
function creditBefore(text: string, start: number, end: number, lexicon: Lexicon): string | null {
  for (let at = end - 1; at > start + 1 && end - at <= LONGEST_CREDIT; at--) {
    if (isSpace(text.charCodeAt(at - 1)) && lexicon.credits.at(text, at, end)?.length === end - at)
      return text.slice(at, end);
  }
  return null;
}

const LONGEST_CREDIT = 4;

/** □ */
const EMPTY_SQUARE = 0x25a1;

/** □ ■ ◇ ◎: these stand before names, and hardly before labels. */
const isSquare = (code: number): boolean => code === 0x25a1 || code === 0x25a0 || code === 0x25c7 || code === 0x25ce;

/** `口 石门供销社通讯组 严冬梅`. */
const isMisreadSquare = (text: string, start: number, end: number): boolean =>
  text.charAt(start) === '口' && start + 1 < end && isSpace(text.charCodeAt(start + 1));

/** Without a role, only the place of such names vouches for them. */
const signedByAll = (start: number, end: number, people: readonly Person[], marked: boolean): BylineMatch => ({
  ...signedBy(start, end, people[0]!, marked),
  people,
  hasRole: false,
});

/** `(县医院 急诊科)`, `(县农业农村局 办公室)`: a place within the place. */
const isDepartment = (name: string): boolean => looksLikePlaceSetOff(name) || /[科室组员长师者]$/.test(name);

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

const signedBy = (start: number, end: number, person: Person, marked: boolean): BylineMatch => ({
  start,
  end,
  people: [person],
  credit: null,
  ambiguous: false,
  hasRole: true,
  reported: false,
  marked,
});

/** Names that may stand side by side in brackets: `(甲某 乙某)`. */
const MOST_BRACKETED = 3;

const SENDER =
  /^(?:[\u4e00-\u9fff\d()（）]{1,16}?\s?)??((?:退休|语文|数学|英语|美术|音乐|体育|科学|农技推广)?(?:村民|社员|职工家属|居民|市民|网友|职工|教师|老师|学生|家长|业主|乘客|司机|店主|老人|读者|小读者|老读者|热心读者|小记者|研究员|律师|民警|农艺师|园艺师|兽医师|(?:副?主任|主治|执业)?中?[医药]师|工程师|医生|人大代表|政协委员|法律顾问|护士|法官|检察官|战士|副?教授|讲师|馆员|答疑专家|(?:特许|注册)?会计师)|[\u4e00-\u9fff]{0,8}(?:书记|市长|县长|区长|镇长|乡长|局长|部长|主任|主席|院长|校长|厂长|经理|董事长|会长|站长|所长))\s{1,4}([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])((?:等[\d一二三四五六七八九十]{1,4}[人位名](?:[\u4e00-\u9fff]{2})?)?)$/;

/** The last characters of a school class, an office, a firm or a village, and the name behind it. */
const MEMBER =
  /^(?:[\u4e00-\u9fff]{2,8}[:：])?(?:[\u4e00-\u9fff]{2,12}\s)?[\u4e00-\u9fff\d()（）]{2,20}[班级院系所站局处部科社校司厂矿队村镇乡区县市会馆团中心委办学园行室台路街巷弄级组]\s{1,4}([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])$/;

/** `市民 某女士`: who does not want to be known by name. */
const COURTESY = /^[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|大爷|大娘|大妈|师傅|同学|老师|某某?)$/;

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
    if (SENTENCE_ENDS.at(text, i)) return i + 1;
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
