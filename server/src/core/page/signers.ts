import { closingAt } from '../lexicon/brackets';
import type { Lexicon } from '../lexicon/lexicon';
import { cutNames, looksLikePlace, looksLikePlaceSetOff, opensLikeName } from '../lexicon/names';
import { isOfficeAt } from '../lexicon/titles';
import { isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import type { BylineMatch } from './bylineScanner';
import { skipBlank } from './bylineWords';
import type { Person } from './model';
import { penNameOver, penNamesWithin, rareNameOver } from './penName';

/** Who signs without a role: readers, members, writers and pen names. What they are, or where they stand, vouches for them. */

/** Whoever writes to a paper signs with where and what one is: `柳湾村 村民 祝某 应某`, `初二(4)班 小记者 应某`. */
export function senderIn(text: string, start: number, end: number): BylineMatch | null {
  if (!endsWithShortWord(text, start, end)) return null;
  const match = SENDER.exec(text.slice(start, end));
  if (match === null) return null;
  const [line, role, printed, others, count] = match as unknown as readonly string[];
  const name = printed!.replace(/\s+/g, '');
  const stop = start + line!.length - count!.length - others!.length;
  const at = stop - printed!.length;
  if (!(opensLikeName(text, at) || COURTESY.test(name)) || looksLikePlace(name)) return null;
  const people = [{ role: role!, name, span: { start: at, end: stop } }];
  for (const { 0: other, index } of others!.matchAll(/[\u4e00-\u9fff]+/g)) {
    // `热心市民 王先生 雨夜救人` is a headline.
    if (other.length > 3 || cutNames(other)?.length !== 1) return null;
    people.push({ role: role!, name: other, span: { start: stop + index, end: stop + index + other.length } });
  }
  return { ...signedBy(start, end, people[0]!, true), people };
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
export function memberIn(text: string, start: number, end: number, bracketed: boolean): BylineMatch | null {
  if (!endsWithShortWord(text, start, end)) return null;
  const words = text.slice(start, end);
  const member = MEMBER.exec(words);
  const match = member ?? (bracketed && !opensLikeName(text, start) ? FROM_PLACE.exec(words) : null);
  if (match === null) return null;
  const printed = match[1]!;
  const name = printed.replace(/\s+/g, '');
  const at = start + match[0].length - printed.length;
  // `(娜仁托娅 加娜尔)` are two people.
  if (member === null && !opensLikeName(text, at)) return null;
  const sure = name.length === 3 && (bracketed || /[班级]\s/.test(match[0])) && !isDepartment(name);
  if (!sure && !COURTESY.test(name) && (cutNames(name)?.length !== 1 || looksLikePlace(name))) return null;
  return signedBy(start, end, { role: '', name, span: { start: at, end: at + printed.length } }, bracketed);
}

/** `(县教育局 桑吉才让 祁某某)`: two and more of one office, of whom one at least is called as people are. */
export function colleaguesIn(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  bracketed: boolean,
): BylineMatch | null {
  const match = end - start > LONGEST_ROW ? null : COLLEAGUES.exec(text.slice(start, end));
  if (match === null || !isOfficeAt(text, start + match[1]!.length)) return null;
  const people: Person[] = [];
  for (const { 0: name, index } of match[2]!.matchAll(/[\u4e00-\u9fff·]+/g)) {
    const at = end - match[2]!.length + index;
    const stop = at + name.length;
    if (looksLikePlaceSetOff(name) || isDepartment(name)) return null;
    if (lexicon.roles.at(text, at, stop) !== null || lexicon.credits.at(text, at, stop) !== null) return null;
    if (!bracketed && (cutNames(name)?.length !== 1 || lexicon.vocabulary.dictionary.rank(name, 0, name.length) > 0))
      return null;
    people.push({ role: '', name, span: { start: at, end: stop } });
  }
  if (!people.some(({ name, span }) => name.length === 3 && opensLikeName(text, span.start))) return null;
  return signedByAll(start, end, people, true);
}

const LONGEST_ROW = 36;
const COLLEAGUES = /^([\u4e00-\u9fff]{2,12})\s{1,4}([\u4e00-\u9fff·]{2,9}(?:[\s、]{1,4}[\u4e00-\u9fff·]{2,9}){1,3})$/;

/** `◎林某某（台北／國中教師）`, `林某某（台北，退休教師）`: from where, and what one is, behind the name. */
export function writerIn(text: string, start: number, end: number): BylineMatch | null {
  if (closingAt(text, end - 1) === 0 || end - start > LONGEST_WRITER) return null;
  const isMarked = WRITER_MARKS.at(text, start);
  const at = isMarked ? skipBlank(text, start + 1, end) : start;
  const match = (isMarked ? WRITER : BARE_WRITER).exec(text.slice(at, end));
  if (match === null || !opensLikeName(text, at)) return null;
  const name = match[1]!;
  return signedByAll(start, end, [{ role: '', name, span: { start: at, end: at + name.length } }], isMarked);
}

const LONGEST_WRITER = 40;
const BARE_WRITER = /^([\u4e00-\u9fff]{2,4})[（(][\u4e00-\u9fff]{2,8}[／/，、][\u4e00-\u9fff]{2,8}[）)]$/;
const WRITER_MARKS = new CodeSet('◎□■○●◇◆');
const WRITER =
  /^([\u4e00-\u9fff]{2,4})[（(](?:[\u4e00-\u9fff]{2,8}(?:[／/，、][\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,12}(?:研究员|工程师|主任|院长|所长|会长|农艺师|作家|记者)|市|县|区|镇|村|教师|教授|学生|医师|律师|居民)|教师|教授|学生|医师|律师|居民|农民|工人|作家|主妇)[）)]$/;

/** Names of which one at least opens with no family name; bare on a line, a single one of two characters. */
export function pennedIn(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  marked: boolean,
): BylineMatch | null {
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
export function namedAfterPlace(text: string, start: number, end: number): BylineMatch | null {
  const name = text.slice(start, end);
  if (name.length !== 3 || looksLikePlaceSetOff(name) || cutNames(name)?.length !== 1) return null;
  return signedByAll(start, end, [{ role: '', name, span: { start, end } }], false);
}

/**
 * `□ 苇 杭`, `老 茶`: two characters apart are a name where a mark says so, or where they are no word; else their place
 * must say so, for titles are set wide, too.
 */
export function paddedPenName(
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
export function creditBefore(text: string, start: number, end: number, lexicon: Lexicon): string | null {
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
export const isSquare = (code: number): boolean =>
  code === 0x25a1 || code === 0x25a0 || code === 0x25c7 || code === 0x25ce;

/** `口 石门供销社通讯组 严冬梅`. */
export const isMisreadSquare = (text: string, start: number, end: number): boolean =>
  text.charAt(start) === '口' && start + 1 < end && isSpace(text.charCodeAt(start + 1));

/** Without a role, only the place of such names vouches for them. */
export const signedByAll = (start: number, end: number, people: readonly Person[], marked: boolean): BylineMatch => ({
  ...signedBy(start, end, people[0]!, marked),
  people,
  hasRole: false,
});

/** `(县医院 急诊科)`, `(县农业农村局 办公室)`: a place within the place. */
const isDepartment = (name: string): boolean => looksLikePlaceSetOff(name) || /[科室组员长师者]$/.test(name);

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

const SENDER =
  /^(?:[\u4e00-\u9fff\d()（）、]{1,20}?\s?)??((?:退休|语文|数学|英语|美术|音乐|体育|科学|农技推广)?(?:村民|社员|职工家属|居民|租?住户|租户|用户|农户|渔民|车主|游客|顾客|消费者|摊主|老党员|志愿者|退伍军人|环卫工人?|市民|网友|职工|教师|老师|学生|家长|业主|乘客|司机|店主|老人|读者|小读者|老读者|热心读者|小记者|研究员|律师|民警|(?:高级|助理|推广)?农艺师|园艺师|兽医师|(?:副?主任|主治|执业)?中?[医药]师|工程师|医生|人大代表|政协委员|法律顾问|护士|法官|检察官|战士|副?教授|讲师|馆员|答疑专家|(?:特许|注册)?会计师)|[\u4e00-\u9fff]{0,8}(?:书记|市长|县长|区长|镇长|乡长|局长|部长|主任|主席|院长|校长|厂长|经理|董事长|会长|站长|所长))\s{1,4}([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])((?:[\s、]{1,4}[\u4e00-\u9fff]{2,4}){0,3})((?:等[\d一二三四五六七八九十]{1,4}[人位名](?:[\u4e00-\u9fff]{2})?)?)$/;

/** The last characters of a school class, an office, a firm or a village, and the name behind it. */
const MEMBER =
  /^(?:[\u4e00-\u9fff]{2,8}[:：])?(?:[\u4e00-\u9fff]{2,12}\s)?[\u4e00-\u9fff\d()（）]{2,20}[班级院系所站局处部科社校司厂矿队村镇乡区县市会馆团中心委办学园行室台路街巷弄级组段]\s{1,4}([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])$/;

/** `(北关 邱某某)`: in brackets, any place may stand before a name of three characters; what ends so is a role. */
const FROM_PLACE = /^[\u4e00-\u9fff]{1,9}(?![者员生稿师友民摄影文图字片])[\u4e00-\u9fff]\s{1,4}([\u4e00-\u9fff]{3})$/;

/** `市民 某女士`: who does not want to be known by name. */
const COURTESY = /^[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|大爷|大娘|大妈|师傅|同学|老师|某某?)$/;
