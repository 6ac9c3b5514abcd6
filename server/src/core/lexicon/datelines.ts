/** A dateline at the head of a paragraph: `本报讯`, `据新华社北京1月25日电`, `【又讯】`, `滨城晚报讯`. */
export interface DatelineMatch {
  /** The end of the dateline's own words, its closing bracket included. */
  readonly end: number;
  readonly place: string | null;
  readonly date: string | null;
}

/** The longest dateline, from its first character to its 讯 or 电, that is looked for. */
const LONGEST = 32;

const FIXED =
  '本报讯 本刊讯 本网讯 本台讯 本报消息 本台消息 本刊消息 本社讯 又讯 另讯 综合消息 综合讯 简讯 快讯 本報訊 本報消息 又訊 本刊訊 綜合報導 綜合消息'.split(
    ' ',
  );

const HOUSE =
  /^(?:据)?(?:新华社|新華社|中新社|中新网|中新網|中央社|人民网|新华网|央视网|央广网|中青网|光明网|澎湃新闻|中通社|法新社|路透社|美联社|塔斯社|本报|本報|本刊|本网|本社|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|导报|青年报|报社|日報|晚報|時報|新闻网|新闻客户端|融媒体中心|融媒|通讯社|广播电视台|电视台))(?:记者)?/;

const DATE = /(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/;

/** Words that begin with 电 or 讯 where a careless eye sees the end of a dateline: 电话, 电视, 讯息. */
const NOT_AN_END = '话視视子力影台商动動梯脑腦网網信器池缆费费机機站源息号號';

/** The dateline that opens at `at`, or null. Never looks further than a few dozen characters. */
export function datelineAt(text: string, at: number, end: number, own: readonly string[] = []): DatelineMatch | null {
  const bracket = OPENING_BRACKETS.get(text.charAt(at));
  const from = bracket === undefined ? at : at + 1;
  const words = fixedAt(text, from, own) ?? wiredAt(text, from, end);
  if (words === null) return null;
  if (bracket === undefined) return words;
  return text.charAt(words.end) === bracket ? { ...words, end: words.end + 1 } : null;
}

/** A quick look at a line's first character, so that most lines cost nothing. */
export function mayOpenDateline(code: number): boolean {
  return code >= 0x4e00 ? code <= 0x9fff : OPENING_BRACKETS.has(String.fromCharCode(code));
}

const OPENING_BRACKETS: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['[', ']'],
  ['〖', '〗'],
  ['（', '）'],
  ['(', ')'],
  ['［', '］'],
]);

function fixedAt(text: string, at: number, own: readonly string[]): DatelineMatch | null {
  for (const words of own) if (text.startsWith(words, at)) return { end: at + words.length, place: null, date: null };
  for (const words of FIXED) {
    if (!text.startsWith(words, at)) continue;
    const end = at + words.length;
    if (BARE_WORDS.has(words) && !closesDateline(text, end)) continue;
    return { end, place: null, date: null };
  }
  return null;
}

/** 简讯 and 快讯 begin ordinary sentences too; as datelines they stand apart. */
const BARE_WORDS: ReadonlySet<string> = new Set([
  '简讯',
  '快讯',
  '又讯',
  '另讯',
  '又訊',
  '综合讯',
  '综合消息',
  '綜合報導',
  '綜合消息',
]);

function closesDateline(text: string, end: number): boolean {
  return end >= text.length || /[\s】\]〗）)（(:：]/.test(text.charAt(end));
}

function wiredAt(text: string, at: number, lineEnd: number): DatelineMatch | null {
  const window = text.slice(at, Math.min(at + LONGEST, lineEnd));
  const wire = lastWire(window);
  if (wire < 0) return null;
  const words = window.slice(0, wire);
  const house = HOUSE.exec(words);
  if (house === null) return null;
  const rest = words.slice(house[0].length);
  const date = DATE.exec(rest);
  const place = (date === null ? rest : rest.slice(0, date.index)).trim().replace(/[，,、]$/, '');
  const after = date === null ? '' : rest.slice(date.index + date[0].length).trim();
  if (!/^(?:[\u4e00-\u9fff]{0,8})$/.test(place) || !/^(?:专|专|晚|上午|下午|消息)?$/.test(after)) return null;
  if (date === null && place.length > 4) return null;
  return { end: at + wire + 1, place: place === '' ? null : place, date: date === null ? null : date[0] };
}

/** The first 讯 or 电 of the window that ends a dateline, or -1. */
function lastWire(window: string): number {
  for (let i = 2; i < window.length; i++) {
    const mark = window.charAt(i);
    if (mark === '，' || mark === '。' || mark === '“' || mark === '"') return -1;
    if (mark !== '讯' && mark !== '电' && mark !== '訊' && mark !== '電') continue;
    if (NOT_AN_END.includes(window.charAt(i + 1)) && window.charAt(i + 1) !== '') continue;
    if (window.charAt(i - 1) === '通' || window.charAt(i - 1) === '資' || window.charAt(i - 1) === '资') continue;
    return i;
  }
  return -1;
}
