import { closingBetween, openingAt } from '../lexicon/brackets';
import { REPORTS } from '../lexicon/credits';
import { datelineAt } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import { BYLINE_MARKS } from '../lexicon/marks';
import { looksLikePlace, looksLikePlaceSetOff, type NameMatch, opensLikeName } from '../lexicon/names';
import { EVERYDAY_ROLES, WORK_ROLES } from '../lexicon/roles';
import { isOfficeAt } from '../lexicon/titles';
import { isDigit, isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import {
  type Credit,
  creditAt,
  hanRunEnd,
  isWorkAt,
  type Role,
  roleAt,
  SLASHES,
  skipBlank,
  skipSeparators,
  standsAlone,
  WORK_STARTS,
} from './bylineWords';
import type { Person } from './model';
import { isWireClosedAt, NameTokens } from './nameTokens';

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
const ROLE_SEPARATORS = new CodeSet('/／:：|｜');
const COLONS_AND_SLASHES = new CodeSet('/／:：');
const WRITTEN: ReadonlySet<string> = new Set(['文', '撰文', '文图', '图文', '文字', '文、图']);

const SHORTEST_UNIT = 3;
const DOTTED_NAME = /^[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,8}$/;

class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #lexicon: Lexicon;
  readonly #tokens: NameTokens;
  #people: Person[] = [];
  #credit: string | null = null;
  #hasRole = false;
  #reported = false;

  constructor(text: string, end: number, lexicon: Lexicon) {
    this.#text = text;
    this.#end = end;
    this.#lexicon = lexicon;
    this.#tokens = new NameTokens(text, end, lexicon);
  }

  scan(start: number): BylineMatch | null {
    const text = this.#text;
    let at = skipBlank(text, start, this.#end);
    const marked = MARKS.at(text, at) && at < this.#end && !text.startsWith(TOLD, at);
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
      ambiguous: this.#tokens.ambiguous,
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
    const role = this.#roleAt(at);
    // `记者甲某报道`, `本报两会报道组`: who writes, and no place.
    const report = role === null ? this.#placeOfReport(at, this.#people.length) : at;
    if (report > at) {
      this.#reported = true;
      return report;
    }
    const work = this.#workRole(at);
    if (work > at) return work;
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
    const end = this.#roleAt(names) === null ? this.#names(names, role.name, apart) : names;
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

  /** A name has been read, and brackets such as datelines stand in are around it. */
  #isWired(): boolean {
    return this.#people.length > 0 && isWireClosedAt(this.#text, this.#end);
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
    if (!opensLikeName(this.#text, at) && !this.#opensDotted(at)) return at;
    if ((this.#hasRole || this.#people.length > 0) && this.#credit?.startsWith('/') !== true) return at;
    return this.#names(at, '', false);
  }

  /** `(木拉提·叶尔肯)`: no family name opens it, but the bracket and the dot tell of a person. */
  #opensDotted(at: number): boolean {
    if (openingAt(this.#text, at - 1) === 0) return false;
    return DOTTED_NAME.test(this.#text.slice(at, hanRunEnd(this.#text, at, this.#end)));
  }

  #names(at: number, role: string, apart: boolean): number {
    const found: NameMatch[] = [];
    let end = at;
    let from = role === '' ? at : this.#behindUnit(at);
    while (from < this.#end) {
      const names = this.#tokens.at(from, apart, found.length + this.#people.length, found.length === 0);
      if (names.length === 0) break;
      found.push(...names);
      end = this.#behindOffice(names[names.length - 1]!.end, role);
      from = skipSeparators(this.#text, end, this.#end);
      if (
        from === end ||
        this.#roleAt(from) !== null ||
        this.#behindMark(from) > from ||
        this.#placeOfReport(from, found.length) > from
      )
        break;
      if (datelineAt(this.#text, from, this.#end) !== null || isWorkAt(this.#text, from)) break;
      if (this.#creditAt(from) !== null && !this.#continuesName(from)) break;
    }
    for (const name of found) this.#people.push({ role, name: name.name, span: { start: name.start, end: name.end } });
    return end;
  }

  /** `通讯员 市七中 许某`: behind the unit to which a correspondent belongs. */
  #behindUnit(at: number): number {
    const stop = hanRunEnd(this.#text, at, this.#end);
    const name = skipBlank(this.#text, stop, this.#end);
    if (stop - at < SHORTEST_UNIT || name === stop || !isOfficeAt(this.#text, stop)) return at;
    return opensLikeName(this.#text, name) && !opensLikeName(this.#text, at) ? name : at;
  }

  /** `通讯员 甲某(罗湾站)`: behind the office in brackets to which a correspondent belongs. */
  #behindOffice(at: number, role: string): number {
    const bracket = role === '' ? 0 : openingAt(this.#text, at);
    if (bracket === 0) return at;
    const stop = closingBetween(this.#text, bracket, at + 1, Math.min(this.#end, at + LONGEST_OFFICE));
    if (stop <= at + 2 || hanRunEnd(this.#text, at + 1, stop) < stop) return at;
    return isOfficeAt(this.#text, stop) || UNIT_ENDS.at(this.#text, stop - 1) ? stop + 1 : at;
  }

  /** `图` and `文` are credits, but a name may begin with 文; it does where two more characters of a name follow. */
  #continuesName(at: number): boolean {
    const end = hanRunEnd(this.#text, at, this.#end);
    return end - at >= 2 && end - at <= 3 && this.#creditAt(at)!.end < end && opensLikeName(this.#text, at);
  }

  #creditAt(at: number): Credit | null {
    return creditAt(this.#text, at, this.#end, this.#lexicon);
  }

  #roleAt(at: number): Role | null {
    return roleAt(this.#text, at, this.#end, this.#lexicon);
  }
}

/** Opens with what else is a misread square. */
const TOLD = '口述';
const LONGEST_OFFICE = 20;
/** 工务段, 采煤二队, 机修车间. */
const UNIT_ENDS = new CodeSet('段队班间科室连营团院校台库港船组园');
const SENT_FROM = '发自';
/** `花浦报道`. */
const SHORT_REPORT = 4;
const DATED_REPORT = /^(?:\d{1,2}月)?\d{1,2}日[\u4e00-\u9fff]{0,6}?(?:报[道导]|专?电|讯)(?=$|[\s:：】])/;
const LONGEST_REPORT = 20;

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
