import { CodeSet } from '../text/codeSet';
import { closingAt, openingAt, openingBetween } from './brackets';

/** A dateline at the head of a paragraph: `本报讯`, `据新华社北京1月25日电`, `【又讯】`, `滨城晚报讯`. */
export interface DatelineMatch {
  readonly start: number;
  /** The end of the dateline's own words, its closing bracket included. */
  readonly end: number;
  readonly place: string | null;
  readonly date: string | null;
}

/** The longest dateline, from its first character to its 讯 or 电, that is looked for. */
const LONGEST = 32;

const FIXED = byFirst(
  '本报讯 本报综合消息 本报综合讯 本报专讯 本刊讯 本网讯 本台讯 本报消息 本台消息 本刊消息 本社讯 又讯 另讯 综合消息 综合讯 简讯 快讯 综合报导 晚报讯 早报讯 晨报讯 商报讯 日报讯 时报讯 快报讯 都市报讯 周刊讯'.split(
    ' ',
  ),
);

const HOUSE =
  /^(?:据)?(?:新华社|中新社|中新网|中央社|人民网|新华网|央视网|央广网|中青网|光明网|澎湃新闻|中通社|法新社|路透社|美联社|塔斯社|本报|本刊|本网|本社|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|导报|青年报|报社|新闻网|新闻客户端|融媒体中心|融媒|通讯社|广播电视台|电视台))(?:记者)?/;

/** `青年报讯(`, `科技日讯(`: a paper calls itself as it likes where nothing but 讯 stands behind its name. */
const OWN_HOUSE = /^[\u4e00-\u9fff]{1,6}[报日晚早晨]$/;
const ANY_HOUSE = /^[\u4e00-\u9fff]{2,6}$/;
/** `晚间都市讯（见习记者`: who reports, in brackets. */
const REPORTER = /^[】〗\]]?[（(](?:本报|[\u4e00-\u9fff]{2})?(?:记者|通讯员|实习生|特约)/;

function ownHouse(text: string, words: string, end: number): RegExpExecArray | null {
  if (!closesDateline(text, end)) return null;
  return OWN_HOUSE.exec(words) ?? (REPORTER.test(text.slice(end, end + 9)) ? ANY_HOUSE.exec(words) : null);
}

const DATE = /(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/;

/** The dateline that opens at `at`, or null. Never looks further than a few dozen characters. */
export function datelineAt(text: string, at: number, end: number, own: readonly string[] = []): DatelineMatch | null {
  const bracket = openingAt(text, at);
  const from = bracket === 0 ? at : at + 1;
  const words = fixedAt(text, from, own) ?? (bracket === 0 ? null : writtenAt(text, from)) ?? wiredAt(text, from, end);
  if (words === null) return null;
  if (bracket === 0) return words;
  if (closingAt(text, words.end) !== bracket) return null;
  return { start: at, end: words.end + 1, place: words.place, date: words.date };
}

/**
 * What closes a story that was taken from elsewhere: `【新华社北京7月12日电】`, whose dateline stands at the end, or
 * `(据人民网)`, which names a source and is no dateline.
 */
export interface OriginMatch {
  readonly start: number;
  readonly dateline: DatelineMatch | null;
}

/** The origin in brackets that ends at `end`, or null. */
export function originBefore(text: string, start: number, end: number): OriginMatch | null {
  const bracket = closingAt(text, end - 1);
  if (bracket === 0) return null;
  const from = openingBetween(text, bracket, Math.max(start, end - LONGEST - 2), end - 1);
  if (from < 0) return null;
  const dateline = datelineAt(text, from, end);
  if (dateline !== null && dateline.end === end) return { start: from, dateline };
  return SOURCE.test(text.slice(from + 1, end - 1)) ? { start: from, dateline: null } : null;
}

/** `据新华社南浦6月3日电(记者 甲某)` at the end of a story: the dateline in front of the brackets that close there, or null. */
export function signedOriginBefore(text: string, start: number, end: number): SignedOrigin | null {
  const kind = closingAt(text, end - 1);
  if (kind === 0) return null;
  const bracket = openingBetween(text, kind, Math.max(start, end - LONGEST_REPORTER), end - 1);
  for (let at = Math.max(start, bracket - LONGEST); at < bracket; at++) {
    if (at > start && !SENTENCE_ENDS.at(text, at - 1) && !SENTENCE_ENDS.at(text, at - 2)) continue;
    const dateline = datelineAt(text, at, bracket);
    if (dateline?.end === bracket && dateline.date !== null) return { start: at, dateline };
  }
  return null;
}

/** The brackets open where the dateline ends. */
export interface SignedOrigin extends OriginMatch {
  readonly dateline: DatelineMatch;
}

const LONGEST_REPORTER = 60;
const SENTENCE_ENDS = new CodeSet('。！？!?”』」');

const SOURCE =
  /^(?:据|来源[:：]|摘自|转自|原载)\s?[^，。,]{2,16}$|^(?:新华社|中新社|中新网|人民网|新华网|央视新闻|央视)$/;

/** A quick look at a line's first character, so that most lines cost nothing. */
export function mayOpenDateline(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || openingAt(text, at) > 0;
}

function fixedAt(text: string, at: number, own: readonly string[]): DatelineMatch | null {
  for (const words of own)
    if (text.startsWith(words, at)) return { start: at, end: at + words.length, place: null, date: null };
  if (!FIXED_STARTS.at(text, at)) return null;
  for (const words of FIXED.get(text.charCodeAt(at))!) {
    if (!text.startsWith(words, at)) continue;
    const end = at + words.length;
    if (BARE_WORDS.has(words) && !closesDateline(text, end)) continue;
    return { start: at, end, place: null, date: null };
  }
  return null;
}

/** `【特稿】(记者 甲某)`: what kind of writing it is stands where others have their dateline, the reporter behind it. */
function writtenAt(text: string, at: number): DatelineMatch | null {
  const end = at + 2;
  if (!WRITINGS.has(text.slice(at, end)) || !REPORTER.test(text.slice(end, end + 9))) return null;
  return { start: at, end, place: null, date: null };
}

const WRITINGS: ReadonlySet<string> = new Set(['特稿', '专稿', '通讯', '特写', '专访']);

const FIXED_STARTS = new CodeSet([...FIXED.keys()].map((code) => String.fromCharCode(code)).join(''));

/** 简讯 and 快讯 begin ordinary sentences too, and a paper's name may stand before 晚报讯; as datelines they stand apart. */
const BARE_WORDS: ReadonlySet<string> = new Set([
  '简讯',
  '快讯',
  '又讯',
  '另讯',
  '综合讯',
  '综合消息',
  '综合报导',
  '晚报讯',
  '早报讯',
  '晨报讯',
  '商报讯',
  '日报讯',
  '时报讯',
  '快报讯',
  '都市报讯',
  '周刊讯',
]);

function closesDateline(text: string, end: number): boolean {
  return end >= text.length || /[\s】\]〗）)（(:：]/.test(text.charAt(end));
}

function wiredAt(text: string, at: number, lineEnd: number): DatelineMatch | null {
  const wire = firstWire(text, at, Math.min(at + LONGEST, lineEnd));
  if (wire < 0) return null;
  const words = text.slice(at, wire);
  const house = HOUSE.exec(words) ?? ownHouse(text, words, wire + 1);
  if (house === null) return null;
  const rest = words.slice(house[0].length);
  const date = DATE.exec(rest);
  const place = (date === null ? rest : rest.slice(0, date.index)).trim().replace(/[，,、]$/, '');
  const after = date === null ? '' : rest.slice(date.index + date[0].length).trim();
  if (!/^[\u4e00-\u9fff]{0,8}$/.test(place) || !/^(?:专|晚|上午|下午|消息)?$/.test(after)) return null;
  if (date === null && place.length > 4) return null;
  return { start: at, end: wire + 1, place: place === '' ? null : place, date: date === null ? null : date[0] };
}

/** Where the 讯 or 电 stands that may end a dateline; -1 as soon as a mark shows that running text has begun. */
function firstWire(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (
      i >= from + 2 &&
      WIRES.has(code) &&
      !NOT_AN_END.has(text.charCodeAt(i + 1)) &&
      !NOT_A_WIRE.has(text.charCodeAt(i - 1))
    )
      return i;
    if (ENDS_WORDS.has(code)) return -1;
  }
  return -1;
}

const WIRES = new CodeSet('讯电');
/** Words that begin with 电 or 讯 where a careless eye sees the end of a dateline: 电话, 电视, 讯息. */
const NOT_AN_END = new CodeSet('工厂炉线表压杆业话视子力影台商动梯脑网信器池缆费机站源息号');
/** Words that end with 讯 or 电 and are no wires: 通讯, 资讯, 发电, 家电. */
const NOT_A_WIRE = new CodeSet('通资发家水供停用充');
const ENDS_WORDS = new CodeSet('，,。；;：:！!？?“"”、（()）');

function byFirst(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const word of words) map.set(word.charCodeAt(0), [...(map.get(word.charCodeAt(0)) ?? []), word]);
  return map;
}
