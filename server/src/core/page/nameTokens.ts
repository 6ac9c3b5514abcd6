import { AMBIGUOUS_CREDITS, REPORTS } from '../lexicon/credits';
import type { Lexicon } from '../lexicon/lexicon';
import { cutNames, type NameMatch, opensLikeName } from '../lexicon/names';
import { isCompoundSurnameAt } from '../lexicon/surnames';
import { isOfficeAt } from '../lexicon/titles';
import { isDigit, isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { mapped } from '../text/lists';
import {
  type Credit,
  creditAt,
  hanRunEnd,
  isWorkAt,
  type Role,
  roleAt,
  skipBlank,
  skipSeparators,
} from './bylineWords';

/**
 * Reads the pieces of a byline between its separators as names: `甲某某`, several without a separator as `甲某乙某某`, one
 * padded with spaces as `甲 某`, one that a line end of the print cut.
 */
export class NameTokens {
  readonly #text: string;
  readonly #end: number;
  readonly #lexicon: Lexicon;
  /** A name has been read that may end with what is a credit: `甲某文/图`. */
  ambiguous = false;

  constructor(text: string, end: number, lexicon: Lexicon) {
    this.#text = text;
    this.#end = end;
    this.#lexicon = lexicon;
  }

  /**
   * What stands at `at` as names: one, several, or none. `apart` says that a blank or a mark sets it off from the role in
   * front, `already` how many people the byline has, `isFirst` that it is the role's first.
   */
  at(at: number, apart: boolean, already: number, isFirst: boolean): readonly NameMatch[] {
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
    if (run.includes('·') || run.includes('•')) return this.#dottedName(run, at, stop);
    const cut = cutNames(run);
    const whole = run.length === 2 && cut !== null ? this.#lastAcrossWrap(stop) : -1;
    if (whole >= 0) return [{ name: run + text.charAt(whole), start: at, end: whole + 1 }];
    if (cut !== null && (cut.length > 1 || run.length <= 4)) return placed(cut, at);
    if (run.length <= 3 && apart && !NO_NAME.test(run) && (isFirst || this.#end - at <= LONGEST_REST))
      return [{ name: run, start: at, end: stop }];
    if (apart && isAsLongAsForeign(run) && this.#isSetOff(stop) && !this.#isMadeOfWords(run))
      return [{ name: run, start: at, end: stop }];
    if (apart && already > 0 && run.length <= 12 && isOfficeAt(text, stop) && !IN_SENTENCE.test(run))
      return [{ name: run, start: at, end: stop }];
    return [];
  }

  /** `阿依慕·木拉提`; `阿依慕·木 拉提` where a line end of the print fell behind the first character of the second half. */
  #dottedName(run: string, start: number, stop: number): readonly NameMatch[] {
    if (!/^.{1,8}[·•].{1,10}$/.test(run)) return [];
    const text = this.#text;
    const rest = skipBlank(text, stop, this.#end);
    const end = hanRunEnd(text, rest, this.#end);
    const isCut = /[·•].$/.test(run) && rest > stop && end - rest >= 2 && end - rest <= LONGEST_HALF;
    if (!isCut || this.#roleAt(rest) !== null || this.#creditAt(rest) !== null || !this.#isSetOff(end))
      return [{ name: run, start, end: stop }];
    return [{ name: run + text.slice(rest, end), start, end }];
  }

  /** Behind the name stands nothing, another name or role, a credit or the date with which a story opens. */
  #isSetOff(stop: number): boolean {
    const next = skipSeparators(this.#text, stop, this.#end);
    if (next >= this.#end) return true;
    if (next === stop) return false;
    if (this.#endsWithName(next)) return true;
    return isDigit(this.#text.charCodeAt(next)) || this.#roleAt(next) !== null || this.#creditAt(next) !== null;
  }

  /** ` 乙某某`, ` 乙 某`: no more than one name is left. */
  #endsWithName(at: number): boolean {
    const rest = this.#text.slice(at, Math.min(this.#end, at + LONGEST_NAME + 1));
    return at + rest.length === this.#end && cutNames(rest.replace(' ', ''))?.length === 1;
  }

  /** `一线调查`, `新春走访`: everyday words, which a column is called by. */
  #isMadeOfWords(run: string): boolean {
    const { dictionary } = this.#lexicon.vocabulary;
    const step = run.length === FOREIGN_NAME ? 2 : 1;
    for (let at = 0; at + 2 <= run.length; at += step)
      if (dictionary.rank(run, at, at + 2) >= EVERYDAY_WORD) return true;
    return false;
  }

  /** `【記者甲某某台北訊】`, `【記者甲某某台北報導】`: in brackets, the place of the report is glued to a name of three. */
  #wiredName(at: number, stop: number): NameMatch | null {
    const text = this.#text;
    if (!isWireClosedAt(text, this.#end)) return null;
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
      if (!single || this.#creditAt(next) !== null || isWorkAt(text, next)) break;
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
    if (PICTURED.at(text, at)) return -1;
    return this.#creditAt(at) === null && !isWorkAt(text, at) && this.#isSetOff(at + 1) ? at : -1;
  }

  /** Where a run of name characters stops: at a role or credit inside it, or at its end. */
  #nameRunEnd(at: number): number {
    const text = this.#text;
    const end = hanRunEnd(text, at, this.#end);
    for (let i = at + 2; i < end; i++) {
      if (this.#roleAt(i) !== null) return i;
      const credit = this.#creditAt(i);
      if (credit === null || (credit.end < end && this.#roleAt(credit.end) === null)) continue;
      if (i - at === 2 && AMBIGUOUS_CREDITS.has(credit.words)) this.ambiguous = true;
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

/** 文 is in names as well. */
const PICTURED = new CodeSet('图摄');
/** What a line end leaves of half a dotted name. */
const LONGEST_HALF = 4;

/** The brackets that datelines stand in. */
export const isWireClosedAt = (text: string, at: number): boolean => WIRED_CLOSES.at(text, at);

const WIRES = new CodeSet('讯电');
const WIRED_CLOSES = new CodeSet('】〕］');
/** Nearly every name in such a dateline has three characters. */
const WIRED_NAME = 3;

/** Where more follows than names, what opens with no family name is the story. */
const LONGEST_REST = 24;

/** `罗桑次培`, `何其芳菲`, `乌仁其木格`: names that no list of family names tells, of peoples who have none or of parents who gave two. */
const FOREIGN_NAME = 4;
const LONGEST_FOREIGN = 6;
const isAsLongAsForeign = ({ length }: string): boolean => length >= FOREIGN_NAME && length <= LONGEST_FOREIGN;
const EVERYDAY_WORD = 6;
/** Set wide, to the width of three characters. */
const LONGEST_NAME = 3;
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
