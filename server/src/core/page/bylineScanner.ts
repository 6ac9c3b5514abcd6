import { closingBetween, openingAt } from '../lexicon/brackets';
import { AMBIGUOUS_CREDITS, REPORTS } from '../lexicon/credits';
import { datelineAt } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import { BYLINE_MARKS } from '../lexicon/marks';
import { cutNames, looksLikePlace, looksLikePlaceSetOff, type NameMatch, opensLikeName } from '../lexicon/names';
import { EVERYDAY_ROLES, WORK_ROLES } from '../lexicon/roles';
import { isCompoundSurnameAt } from '../lexicon/surnames';
import { isOfficeAt } from '../lexicon/titles';
import { isDigit, isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { mapped } from '../text/lists';
import { type Credit, creditAt, hanRunEnd, type Role, roleAt, skipBlank, standsAlone } from './bylineWords';
import type { Person } from './model';

/**
 * A byline as it is printed: an optional mark, groups of a role and its names, an optional credit.
 *
 *     □本报记者 梁某某 丁某 通讯员 王某 文/图
 */
export interface BylineMatch {
  readonly start: number;
  readonly end: number;
  readonly people: readonly Person[];
  readonly credit: string | null;
  readonly ambiguous: boolean;
  /** True where a role is printed; a byline without one must be vouched for by its place. */
  readonly hasRole: boolean;
  /** True where a credit, or 报道, closes it. */
  readonly reported: boolean;
  readonly marked: boolean;
}

/** The byline that begins at `start`, as far as it goes before `end`; null where none does. */
export function scanByline(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  return new Scanner(text, end, lexicon).scan(start);
}

/** The same byline over another span, such as that of the brackets around it. Spelled out, since a spread here is slow. */
export const matchOver = (match: BylineMatch, start: number, end: number): BylineMatch => ({
  start,
  end,
  people: match.people,
  credit: match.credit,
  ambiguous: match.ambiguous,
  hasRole: match.hasRole,
  reported: match.reported,
  marked: match.marked,
});

const MARKS = new CodeSet(BYLINE_MARKS);
const WORK_STARTS = new CodeSet(WORK_ROLES.map((word) => word.charAt(0)).join(''));
const SLASHES = new CodeSet('/／');
const SEPARATORS = new CodeSet('、,，;；|｜');
const ROLE_SEPARATORS = new CodeSet('/／:：|｜');
const COLONS_AND_SLASHES = new CodeSet('/／:：');
const WRITTEN: ReadonlySet<string> = new Set(['文', '撰文', '文图', '图文', '文字', '文、图']);

class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #lexicon: Lexicon;
  #people: Person[] = [];
  #credit: string | null = null;
  #ambiguous = false;
  #hasRole = false;
  #reported = false;

  constructor(text: string, end: number, lexicon: Lexicon) {
    this.#text = text;
    this.#end = end;
    this.#lexicon = lexicon;
  }

  scan(start: number): BylineMatch | null {
    const text = this.#text;
    let at = skipBlank(text, start, this.#end);
    const marked = MARKS.at(text, at) && at < this.#end;
    if (marked) {
      const after = skipBlank(text, at + 1, this.#end);
      if (text.charAt(at) === '口' && this.#roleAt(after) === null) return null;
      at = after;
    }
    let end = at;
    for (;;) {
      const next = this.#group(at);
      if (next === at) break;
      end = next;
      at = this.#behindMark(skipSeparators(text, next, this.#end));
    }
    if (end === start || (this.#people.length === 0 && !this.#hasRole && this.#credit === null)) return null;
    if (this.#people.length === 0 && !this.#hasRole) return null;
    const isPlace = marked || openingAt(text, start - 1) > 0 ? looksLikePlaceSetOff : looksLikePlace;
    if (!this.#hasRole && this.#people.some((person) => isPlace(person.name))) return null;
    return {
      start,
      end,
      people: this.#people,
      credit: this.#credit,
      ambiguous: this.#ambiguous,
      hasRole: this.#hasRole,
      reported: this.#reported || this.#credit !== null,
      marked,
    };
  }

  /** `□记者 甲某 □通讯员 乙某`: behind the mark of the next role. */
  #behindMark(at: number): number {
    if (at >= this.#end || !MARKS.at(this.#text, at)) return at;
    const after = skipBlank(this.#text, at + 1, this.#end);
    return this.#roleAt(after) === null ? at : after;
  }

  /** Reads a credit, a role with its names, or names that need no role; returns `at` where none stands there. */
  #group(at: number): number {
    if (at >= this.#end) return at;
    const report = this.#placeOfReport(at, this.#people.length);
    if (report > at) {
      this.#reported = true;
      return report;
    }
    const work = this.#workRole(at);
    if (work > at) return work;
    const role = this.#roleAt(at);
    if (role !== null) return this.#roleGroup(at, role);
    const credit = this.#creditAt(at);
    if (credit !== null) {
      if (!REPORTS.has(credit.words)) this.#credit = this.#credit ?? credit.words;
      else this.#reported = true;
      return skipSource(this.#text, credit.end, this.#end);
    }
    return this.#roleless(at);
  }

  #roleGroup(at: number, role: Role): number {
    const names = skipRoleSeparator(this.#text, role.end, this.#end);
    const apart = names > role.end;
    if (!apart && EVERYDAY_ROLES.has(role.name) && role.end < this.#end) return at;
    const end = this.#names(names, role.name, apart);
    if (end > names) {
      this.#hasRole = true;
      return end;
    }
    const goesOn = role.end < this.#end && !apart;
    if (goesOn && (this.#people.length > 0 || !standsAlone(role)) && isHan(this.#text.charCodeAt(role.end))) return at;
    if (!standsAlone(role) && this.#people.length === 0 && role.end < this.#end) return at;
    this.#hasRole = true;
    return role.end;
  }

  /**
   * `文/甲某 图/乙某`, `摄影 丙某`, `摄影/口述 丁某`: the work is the role. `文/本报记者 甲某`: the work is the credit.
   */
  #workRole(at: number): number {
    if (!WORK_STARTS.at(this.#text, at)) return at;
    for (const one of WORK_ROLES) {
      if (!this.#text.startsWith(one, at)) continue;
      const word = this.#withSecondWork(one, at);
      const after = skipRoleSeparator(this.#text, at + word.length, this.#end);
      if (after === at + word.length || after >= this.#end) continue;
      if (this.#roleAt(after) !== null) {
        this.#credit = this.#credit ?? word;
        return after;
      }
      if (!opensLikeName(this.#text, after) && !this.#isCredited(word, after)) continue;
      const end = this.#names(after, word, true);
      if (end === after) continue;
      this.#hasRole = true;
      return end;
    }
    return at;
  }

  /** `文：饞貓 圖：阿圓`: a colon or a slash behind 文 vouches for any name; behind 图 it may as well open a caption. */
  #isCredited(word: string, at: number): boolean {
    if (!COLONS_AND_SLASHES.at(this.#text, at - 1)) return false;
    if (this.#people.length === 0 && !WRITTEN.has(word)) return false;
    const size = hanRunEnd(this.#text, at, this.#end) - at;
    return size === 2 || size === 3;
  }

  /** `摄影/口述`: two kinds of work by one person. */
  #withSecondWork(word: string, at: number): string {
    const slash = at + word.length;
    if (!SLASHES.at(this.#text, slash) || !WORK_STARTS.at(this.#text, slash + 1)) return word;
    const second = WORK_ROLES.find((other) => other.length > 1 && this.#text.startsWith(other, slash + 1));
    return second === undefined ? word : this.#text.slice(at, slash + 1 + second.length);
  }

  /** `编辑:`, `图/`: a kind of work, set off from the names that it opens. */
  #isWork(at: number): boolean {
    if (!WORK_STARTS.at(this.#text, at)) return false;
    return WORK_ROLES.some(
      (word) => this.#text.startsWith(word, at) && '/／:：'.includes(this.#text.charAt(at + word.length)),
    );
  }

  /** A name has been read, and brackets such as datelines stand in are around it. */
  #isWired(): boolean {
    return this.#people.length > 0 && WIRED_CLOSES.at(this.#text, this.#end);
  }

  /** `記者 甲某／青瀾報導`, `记者 甲某 发自青澜`: behind the name stands where the report comes from, and no second name. */
  #placeOfReport(at: number, already: number): number {
    if (this.#text.startsWith(SENT_FROM, at)) return hanRunEnd(this.#text, at, this.#end);
    if (isDigit(this.#text.charCodeAt(at))) return this.#datedReport(at);
    const place = /^[\u4e00-\u9fff]{2,4}(?:连线)?(?:报道|报导|电|讯)/.exec(this.#text.slice(at, this.#end));
    if (
      place !== null &&
      !SLASHES.at(this.#text, at - 1) &&
      !this.#isWired() &&
      !this.#isSurelyPlace(at, place[0], already)
    )
      return at;
    return place === null ? at : at + place[0].length;
  }

  /** `【本报记者甲某某6月3日枫港报道】`, `本报记者乙某某5月31日南谷电`. */
  #datedReport(at: number): number {
    if (this.#people.length === 0) return at;
    const report = DATED_REPORT.exec(this.#text.slice(at, Math.min(this.#end, at + LONGEST_REPORT)));
    return report === null ? at : at + report[0].length;
  }

  /** `■本报记者 甲某某 雾城报道`: two characters behind a name, or no family name opens it, or it ends as places do. */
  #isSurelyPlace(at: number, words: string, already: number): boolean {
    if (!/报[道导]$/.test(words) || this.#creditAt(at) !== null) return false;
    const isShort = already > 0 && words.length === SHORT_REPORT && isSpace(this.#text.charCodeAt(at - 1));
    return isShort || !opensLikeName(this.#text, at) || looksLikePlaceSetOff(words.slice(0, -2));
  }

  /** Names before a credit, without a role: `甲某某 文/图`, `■乙某`. */
  #roleless(at: number): number {
    if (!opensLikeName(this.#text, at)) return at;
    if ((this.#hasRole || this.#people.length > 0) && this.#credit?.startsWith('/') !== true) return at;
    return this.#names(at, '', false);
  }

  #names(at: number, role: string, apart: boolean): number {
    const found: NameMatch[] = [];
    let end = at;
    let from = at;
    while (from < this.#end) {
      const names = this.#nameToken(from, apart, found.length + this.#people.length, found.length === 0);
      if (names.length === 0) break;
      found.push(...names);
      end = names[names.length - 1]!.end;
      from = skipSeparators(this.#text, end, this.#end);
      if (
        from === end ||
        this.#roleAt(from) !== null ||
        this.#behindMark(from) > from ||
        this.#placeOfReport(from, found.length) > from
      )
        break;
      if (datelineAt(this.#text, from, this.#end) !== null || this.#isWork(from)) break;
      if (this.#creditAt(from) !== null && !this.#continuesName(from)) break;
    }
    for (const name of found) this.#people.push({ role, name: name.name, span: { start: name.start, end: name.end } });
    return end;
  }

  /** `图` and `文` are credits, but a name may begin with 文; it does where two more characters of a name follow. */
  #continuesName(at: number): boolean {
    const end = hanRunEnd(this.#text, at, this.#end);
    return end - at >= 2 && end - at <= 3 && this.#creditAt(at)!.end < end && opensLikeName(this.#text, at);
  }

  /** One token between separators as names: one, several without separators, or one padded with spaces. */
  #nameToken(at: number, apart: boolean, already: number, isFirst: boolean): readonly NameMatch[] {
    const text = this.#text;
    const padded = this.#paddedNames(at, apart);
    if (padded.length > 0) return padded;
    const compound = this.#paddedCompound(at);
    if (compound !== null) return [compound];
    const stop = this.#nameRunEnd(at);
    const wired = this.#wiredName(at, stop);
    if (wired !== null) return [wired];
    const run = text.slice(at, stop);
    if (run.length < 2 || run === '文章') return [];
    if (run.includes('·') || run.includes('•'))
      return /^.{1,8}[·•].{1,10}$/.test(run) ? [{ name: run, start: at, end: stop }] : [];
    const cut = cutNames(run);
    const whole = run.length === 2 && cut !== null ? this.#lastAcrossWrap(stop) : -1;
    if (whole >= 0) return [{ name: run + text.charAt(whole), start: at, end: whole + 1 }];
    if (cut !== null && (cut.length > 1 || run.length <= 4)) return placed(cut, at);
    if (run.length <= 3 && apart && !NO_NAME.test(run) && (isFirst || this.#end - at <= LONGEST_REST))
      return [{ name: run, start: at, end: stop }];
    if (apart && run.length === FOREIGN_NAME && this.#isSetOff(stop) && !this.#isMadeOfWords(run))
      return [{ name: run, start: at, end: stop }];
    if (apart && already > 0 && run.length <= 12 && isOfficeAt(text, stop) && !IN_SENTENCE.test(run))
      return [{ name: run, start: at, end: stop }];
    return [];
  }

  /** Behind the name stands nothing, another role, a credit or the date with which a story opens. */
  #isSetOff(stop: number): boolean {
    const next = skipSeparators(this.#text, stop, this.#end);
    if (next >= this.#end) return true;
    if (next === stop) return false;
    return isDigit(this.#text.charCodeAt(next)) || this.#roleAt(next) !== null || this.#creditAt(next) !== null;
  }

  /** `一线调查`, `新春走访`: everyday words, which a column is called by. */
  #isMadeOfWords(run: string): boolean {
    const { dictionary } = this.#lexicon.vocabulary;
    return dictionary.rank(run, 0, 2) >= EVERYDAY_WORD || dictionary.rank(run, 2, 4) >= EVERYDAY_WORD;
  }

  /** `【記者甲某某台北訊】`, `【記者甲某某台北報導】`: in brackets, the place of the report is glued to a name of three. */
  #wiredName(at: number, stop: number): NameMatch | null {
    const text = this.#text;
    if (!WIRED_CLOSES.at(text, this.#end)) return null;
    const wire = WIRES.at(text, stop - 1) ? stop - 1 : REPORTS.has(text.slice(stop, this.#end)) ? stop : -1;
    const place = wire - at - WIRED_NAME;
    if (place < 2 || place > 4 || cutNames(text.slice(at, at + WIRED_NAME))?.length !== 1) return null;
    return { name: text.slice(at, at + WIRED_NAME), start: at, end: at + WIRED_NAME };
  }

  /**
   * `张 胜 男`, `刘 睿 张 胜 男`: single characters with spaces between them, each name's first a family name. Behind a
   * role, two or three of them are a name whatever the first is.
   */
  #paddedNames(at: number, apart: boolean): readonly NameMatch[] {
    const text = this.#text;
    if (!(apart || opensLikeName(text, at)) || hanRunEnd(text, at, this.#end) !== at + 1) return [];
    const places = [at];
    for (let next = skipBlank(text, at + 1, this.#end); next < this.#end && places.length < MOST_PADDED; ) {
      const single = isHan(text.charCodeAt(next)) && hanRunEnd(text, next, this.#end) === next + 1;
      if (!single || this.#creditAt(next) !== null || this.#isWork(next)) break;
      places.push(next);
      next = skipBlank(text, next + 1, this.#end);
    }
    if (places.length < 2) return apart ? this.#nameAcrossWrap(at) : [];
    const run = mapped(places, (place) => text.charAt(place)).join('');
    const names = cutNames(run) ?? (apart && run.length <= 3 ? [run] : []);
    let first = 0;
    return mapped(names, (name) => {
      const match = { name, start: places[first]!, end: places[first + name.length - 1]! + 1 };
      first += name.length;
      return match;
    });
  }

  /** `欧阳 晓`: padded behind a family name of two characters, to the width of three. */
  #paddedCompound(at: number): NameMatch | null {
    const text = this.#text;
    if (!isCompoundSurnameAt(text, at) || hanRunEnd(text, at, this.#end) !== at + 2) return null;
    const rest = skipBlank(text, at + 2, this.#end);
    if (rest === at + 2 || rest >= this.#end || hanRunEnd(text, rest, this.#end) !== rest + 1) return null;
    return this.#creditAt(rest) === null
      ? { name: text.slice(at, at + 2) + text.charAt(rest), start: at, end: rest + 1 }
      : null;
  }

  /** `易 小歌`: a line end of the print fell behind the family name. */
  #nameAcrossWrap(at: number): readonly NameMatch[] {
    const text = this.#text;
    const rest = skipBlank(text, at + 1, this.#end);
    const end = hanRunEnd(text, rest, this.#end);
    if (rest === at + 1 || end - rest !== 2 || !opensLikeName(text, at) || this.#creditAt(rest) !== null) return [];
    if (opensLikeName(text, rest) && end < this.#end) return [];
    return [{ name: text.charAt(at) + text.slice(rest, end), start: at, end }];
  }

  /** `霍连 城 报道`: where the last character of a name stands behind a line end of the print, or -1; alone it is none. */
  #lastAcrossWrap(stop: number): number {
    const text = this.#text;
    const at = skipBlank(text, stop, this.#end);
    if (at === stop || at >= this.#end || hanRunEnd(text, at, this.#end) !== at + 1) return -1;
    return this.#creditAt(at) === null && !this.#isWork(at) && this.#isSetOff(at + 1) ? at : -1;
  }

  /** Where a run of name characters stops: at a role or credit inside it, or at its end. */
  #nameRunEnd(at: number): number {
    const text = this.#text;
    const end = hanRunEnd(text, at, this.#end);
    for (let i = at + 2; i < end; i++) {
      if (this.#roleAt(i) !== null) return i;
      const credit = this.#creditAt(i);
      if (credit === null || (credit.end < end && this.#roleAt(credit.end) === null)) continue;
      if (i - at === 2 && AMBIGUOUS_CREDITS.has(credit.words)) this.#ambiguous = true;
      return i;
    }
    return end;
  }

  #creditAt(at: number): Credit | null {
    return creditAt(this.#text, at, this.#end, this.#lexicon);
  }

  #roleAt(at: number): Role | null {
    return roleAt(this.#text, at, this.#end, this.#lexicon);
  }
}

/** Nearly every name in such a dateline has three characters. */
const WIRED_NAME = 3;
const SENT_FROM = '发自';
/** `花浦报道`. */
const SHORT_REPORT = 4;
const DATED_REPORT = /^(?:\d{1,2}月)?\d{1,2}日[\u4e00-\u9fff]{0,6}?(?:报[道导]|专?电|讯)(?=$|[\s:：】])/;
const LONGEST_REPORT = 20;
/** Where more follows than names, what opens with no family name is the story. */
const LONGEST_REST = 24;
const WIRES = new CodeSet('讯电');
const WIRED_CLOSES = new CodeSet('】〕］');

/** `罗桑次培`, `何其芳菲`: names that no list of family names tells, of peoples who have none or of parents who gave two. */
const FOREIGN_NAME = 4;
const EVERYDAY_WORD = 6;
/** `通讯员 甲某某 市卫生监督机构日前对市区31家…`: no office is called so. */
const IN_SENTENCE = /[对在将从]|日前|近日/;

/** Three padded names of three characters. */
const MOST_PADDED = 9;

/** Words that stand behind 记者 or 通讯员 in sentences and labels: 记者 从会上获悉, 记者 手记. */
const NO_NAME =
  /^(?:通讯?$|从|在|昨|今|近|日前|获|了解|采访|手记|走进|看到|发现|来到|节|证|站|团|们|调查|观察|连线|提问|问|说|表示)/;

function placed(names: readonly string[], at: number): readonly NameMatch[] {
  let start = at;
  return mapped(names, (name) => {
    const match = { name, start, end: start + name.length };
    start = match.end;
    return match;
  });
}

function skipSeparators(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isSpace(text.charCodeAt(i)) || SEPARATORS.at(text, i))) i++;
  if (i < end && SLASHES.at(text, i) && text.charAt(i + 1) !== '图' && text.charAt(i + 1) !== '文') i++;
  return i;
}

function skipRoleSeparator(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isSpace(text.charCodeAt(i)) || ROLE_SEPARATORS.at(text, i))) i++;
  return i;
}

/** `甲某 摄(人民视觉)`: the agency in brackets behind a credit belongs to it. */
function skipSource(text: string, at: number, end: number): number {
  const bracket = openingAt(text, at);
  if (bracket === 0) return at;
  const stop = closingBetween(text, bracket, at + 1, Math.min(end, at + 17));
  return stop < 0 ? at : stop + 1;
}
