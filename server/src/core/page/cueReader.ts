import {
  type DatelineMatch,
  datelineAt,
  mayOpenDateline,
  type OriginMatch,
  originBefore,
  signedOriginBefore,
} from '../lexicon/datelines';
import { type FurnitureKind, furnitureKindOf, WIDEST_FURNITURE } from '../lexicon/furniture';
import { isJumpLine } from '../lexicon/jumps';
import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose } from '../lexicon/marks';
import { Sign } from '../lexicon/signs';
import { isSmallAd } from '../lexicon/smallAd';
import { CharClass, charClasses } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';
import {
  type BylineMatch,
  bylineAfterStory,
  bylineBeforeStory,
  bylineInBrackets,
  bylineOnLine,
  creditAlone,
  nameInBrackets,
  nameOnLine,
} from './byline';
import { bylineStarts } from './bylineStarts';
import { isCaption, isNumberedCaption, isPointed, opensWithArrow } from './captions';
import { Cue, type Cues, type LabelOverride, type LinePrefix, lineAt, RUNNING_WIDTH } from './cues';
import { type CutByline, cutHeadAt, cutTailAt } from './cutByline';
import { foldedText, isFolded } from './foldedText';
import { LineMap } from './lineMap';
import type { LineLabel } from './model';
import {
  creditsCaptionAbove,
  creditsPictureAbove,
  headsPointers,
  isLongDeck,
  isMastheadOfFolio,
  isOfChronicle,
  isPointerOfIndex,
  pointsAtStory,
  sellsInSentence,
  speaksBelow,
} from './neighbourCues';
import { prefixAt } from './prefix';
import { isPureResidue } from './residue';
import { type LineTable, scanLines } from './scan';
import { endsAsBriefs, isBracketedLabel, isKnownSection } from './sectionLabel';
import { storyOpeningAt } from './storyOpening';

/** Reads what each line of a text says by itself. */
export function readCues(text: string, lexicon: Lexicon, overrides: readonly LabelOverride[] = []): Cues {
  return new CueReader(text, lexicon).read(overrides);
}

const SURELY_RUNNING_WIDTH = 104;
const WIDEST_BYLINE = 120;
const WIDEST_LABEL = 30;
const WIDEST_NAME = 48;
const WIDEST_CUT = 48;
const WIDEST_AD = 90;
/** No line, nor the one above the first. */
const NONE = -2;

class CueReader implements Cues {
  readonly text: string;
  readonly printed: string;
  readonly isFolded: boolean;
  readonly table: LineTable;
  readonly cue: Uint8Array;
  readonly ended: Uint8Array;
  readonly furniture: LineMap<FurnitureKind>;
  readonly bylines: LineMap<BylineMatch>;
  readonly names: LineMap<BylineMatch>;
  readonly runIns: LineMap<BylineMatch>;
  readonly tails: LineMap<BylineMatch>;
  readonly cutTails: LineMap<CutByline>;
  readonly cutHeads: LineMap<CutByline>;
  readonly datelines: LineMap<DatelineMatch>;
  readonly bracketed: LineMap<BylineMatch>;
  readonly origins: LineMap<OriginMatch>;
  readonly signedOrigins: LineMap<BylineMatch>;
  readonly prefix: LineMap<LinePrefix>;
  readonly overrides: LineMap<LineLabel>;
  readonly knownSections = new Set<number>();
  readonly #lexicon: Lexicon;
  readonly #bylineStarts: Uint8Array;

  constructor(printed: string, lexicon: Lexicon) {
    this.printed = printed;
    this.table = scanLines(printed);
    this.isFolded = isFolded(this.table);
    this.text = this.isFolded ? foldedText(printed, this.table) : printed;
    const lines = this.table.count;
    this.cue = new Uint8Array(lines);
    this.ended = new Uint8Array(lines);
    this.furniture = new LineMap(lines);
    this.bylines = new LineMap(lines);
    this.names = new LineMap(lines);
    this.runIns = new LineMap(lines);
    this.tails = new LineMap(lines);
    this.cutTails = new LineMap(lines);
    this.cutHeads = new LineMap(lines);
    this.datelines = new LineMap(lines);
    this.bracketed = new LineMap(lines);
    this.origins = new LineMap(lines);
    this.signedOrigins = new LineMap(lines);
    this.prefix = new LineMap(lines);
    this.overrides = new LineMap(lines);
    this.#lexicon = lexicon;
    this.#bylineStarts = bylineStarts(lexicon);
  }

  read(overrides: readonly LabelOverride[]): Cues {
    for (let line = 0; line < this.table.count; line++) {
      this.cue[line] = this.#cueOf(line);
      if (this.#endsItem(line)) this.#item = line;
    }
    for (let line = this.table.count - 1; line >= 0; line--) {
      if (isMastheadOfFolio(this, line)) this.#setAside(line, 'folio');
      if (isLongDeck(this, line)) this.cue[line] = Cue.None;
      if (pointsAtStory(this, line)) this.#takeForTitle(line);
      if (isOfChronicle(this, line)) this.#takeBack(line);
      if (sellsInSentence(this, line)) this.#setAside(line, 'advertisement');
      if (speaksBelow(this, line)) this.tails.delete(line);
      if (isPointerOfIndex(this, line)) this.#setAside(line, 'jump');
      if (headsPointers(this, line)) {
        this.knownSections.delete(line);
        this.#setAside(line, 'jump');
      }
      if (this.cue[line] !== Cue.Byline) continue;
      if (creditsPictureAbove(this, line)) this.#takeForCaption(line - 1, line);
      else if (creditsCaptionAbove(this, line)) this.#takeForCaption(line, line);
    }
    for (const override of overrides) this.overrides.set(lineAt(this.table, override.offset), override.label);
    return this;
  }

  #cueOf(line: number): Cue {
    const { text, table } = this;
    const start = table.bodyStart(line);
    const end = table.bodyEnd(line);
    if (start === end) return Cue.Blank;
    if (isPureResidue(text, start, end, table.han(line))) return Cue.Residue;
    const width = table.width(line);
    if (width <= WIDEST_FURNITURE && this.#isFurniture(line, start, end, width)) return Cue.Furniture;
    if (width <= 40 && table.has(line, Sign.Turn) && isJumpLine(text, start, end)) return Cue.Jump;
    if (isCaption(text, start, end, width)) return Cue.Caption;
    if (isNumberedCaption(text, start, end, width) && !this.#isListed(line)) return Cue.Caption;
    if (opensWithArrow(text, start) && !this.#isItem(line, start, end) && isPointed(text, start, end, width))
      return Cue.Caption;
    if (this.#goesOnWithByline(line, width)) return Cue.None;
    const words = this.#skipPrefix(line, start, end, width);
    if (width <= WIDEST_LABEL && isKnownSection(text, words, end, this.#lexicon.sections)) {
      this.knownSections.add(line);
      return Cue.None;
    }
    if (width <= WIDEST_BYLINE && this.#isByline(line, words, end)) return Cue.Byline;
    if (width <= WIDEST_NAME) this.#readName(line, start, end);
    const story = this.#readRunIn(line, words, end);
    if (this.#readDateline(line, story, end)) return Cue.DatelineOnly;
    this.#readTail(line, story, end);
    return isRunning(table, line, width) ? Cue.Running : Cue.None;
  }

  /** `▲全国田径大奖赛昨日落幕,…` below 短讯 or below such an item: the arrow is a bullet, and points at no picture. */
  #isItem(line: number, start: number, end: number): boolean {
    let above = line - 1;
    while (above >= 0 && this.cue[above] === Cue.Blank) above--;
    const isItem = above === this.#item || this.#isLabel(above) || this.#isWired(start + 1, end);
    if (isItem) this.#item = line;
    return isItem;
  }

  /** `①每天清晨空腹喝一杯温水。` below `办法有三条：`, or below such an item. */
  #isListed(line: number): boolean {
    const { text, table, cue } = this;
    let above = line - 1;
    while (above >= 0 && cue[above] === Cue.Blank) above--;
    if (above < 0) return false;
    if (COLONS.at(text, table.bodyEnd(above) - 1)) return true;
    return (
      cue[above] !== Cue.Caption &&
      isNumberedCaption(text, table.bodyStart(above), table.bodyEnd(above), table.width(above))
    );
  }

  /** `短讯`, which is known, or `【社区资讯】`. */
  #isLabel(line: number): boolean {
    if (line < 0) return false;
    const { text, table } = this;
    const end = table.bodyEnd(line);
    if (this.knownSections.has(line) || isBracketedLabel(text, table.bodyStart(line), end)) return true;
    return table.width(line) <= WIDEST_LABEL && endsAsBriefs(text, end);
  }

  /** The second line of an item on a hard-wrapped page: the one above stops in mid-sentence, and this one ends it. */
  #endsItem(line: number): boolean {
    if (this.#item !== line - 1 || this.cue[line] === Cue.Blank) return false;
    const { text, table } = this;
    const closes = (at: number): boolean =>
      (charClasses[text.charCodeAt(table.bodyEnd(at) - 1)] as CharClass) === CharClass.Closing;
    return closes(line) && !closes(line - 1);
  }

  /** The last line of the last item with an arrow. */
  #item = NONE;

  #isWired(start: number, end: number): boolean {
    const { text } = this;
    return mayOpenDateline(text, start) && datelineAt(text, start, end, this.#lexicon.datelines) !== null;
  }

  /** A picture's words, and who took it on the last line. */
  #takeForCaption(first: number, last: number): void {
    this.bylines.delete(last);
    for (let line = first; line <= last; line++) this.cue[line] = Cue.Caption;
  }

  #takeForTitle(line: number): void {
    const { table } = this;
    this.cue[line] = Cue.None;
    this.#skipPrefix(line, table.bodyStart(line), table.bodyEnd(line), table.width(line));
  }

  #takeBack(line: number): void {
    this.cue[line] = Cue.None;
    this.furniture.delete(line);
  }

  #setAside(line: number, kind: FurnitureKind): void {
    this.cue[line] = Cue.Furniture;
    this.furniture.set(line, kind);
  }

  #isFurniture(line: number, start: number, end: number, width: number): boolean {
    const { text } = this;
    const own = this.#lexicon.furniture;
    if (own.length > 0) {
      const words = this.printed.slice(start, end);
      for (const { pattern, kind } of own) {
        if (!pattern.matches(words)) continue;
        this.furniture.set(line, kind);
        return true;
      }
    }
    if (
      text.charCodeAt(start) !== LABEL_BRACKET &&
      !text.startsWith(LOSS, start) &&
      ENDS_SENTENCE.at(text, CLOSES_QUOTE.at(text, end - 1) ? end - 2 : end - 1)
    )
      return false;
    const kind = this.#furnitureKind(line, start, end, width);
    if (kind === null) return false;
    this.furniture.set(line, kind);
    return true;
  }

  #furnitureKind(line: number, start: number, end: number, width: number): FurnitureKind | null {
    const { table, text } = this;
    const quiet = table.wordy(line) === 0 && table.pauses(line) === 0;
    const isTitle = quiet && (width > 60 || !QUIET_FURNITURE.has(text.charCodeAt(start))) && !this.#namesDay(line);
    const kind = isTitle ? null : furnitureKindOf(text.slice(start, end), width, table.signs(line));
    if (kind !== null) return kind;
    if ((table.blanks(line) === 0 && !table.has(line, Sign.Colon)) || width > WIDEST_AD) return null;
    return isSmallAd(text.slice(start, end)) ? 'advertisement' : null;
  }

  /** `农民报 一九五七年五月十二日 星期日`: no figure, and yet a date. */
  #namesDay(line: number): boolean {
    const { table, text } = this;
    return table.has(line, Sign.Date) && indexWithin(text, '星期', table.bodyStart(line), table.bodyEnd(line)) >= 0;
  }

  #skipPrefix(line: number, start: number, end: number, width: number): number {
    const kind = charClasses[this.text.charCodeAt(start)] as CharClass;
    if (kind === CharClass.Han) return start;
    const prefix = prefixAt(this.text, start, end, width);
    if (prefix === null) return start;
    this.prefix.set(line, prefix);
    return prefix.end;
  }

  #isByline(line: number, start: number, end: number): boolean {
    const from = this.prefix.get(line)?.kind === 'bullet' ? this.table.bodyStart(line) : start;
    if (!this.#mayBeByline(line, from, end)) return false;
    const match = bylineOnLine(this.text, from, end, this.#lexicon) ?? this.#creditBelow(line, start, end);
    if (match === null) return false;
    this.bylines.set(line, match);
    this.prefix.delete(line);
    return true;
  }

  /** `□ 文/图` right below a byline: its credit, on a line of its own. */
  #creditBelow(line: number, start: number, end: number): BylineMatch | null {
    if (line === 0 || this.cue[line - 1] !== Cue.Byline) return null;
    const credit = this.#lexicon.credits.at(this.text, start, end);
    return credit === null || credit.length < end - start ? null : creditAlone(start, end, credit);
  }

  #mayBeByline(line: number, start: number, end: number): boolean {
    const { text } = this;
    if (this.#bylineStarts[text.charCodeAt(start)] === 1) return true;
    if (end - start <= 24 && CREDIT_ENDS.has(text.charCodeAt(end - 1))) return true;
    if (end - start <= 30 && isRoundClose(text.charCodeAt(end - 1)) && indexWithin(text, '摄', start, end) >= 0)
      return true;
    return this.table.has(line, Sign.Reporter) && indexWithin(text, '记者', start, Math.min(end, start + 14)) >= 0;
  }

  #readName(line: number, start: number, end: number): void {
    const match = nameOnLine(this.text, start, end, this.#lexicon);
    if (match !== null) this.names.set(line, match);
  }

  /** Reads a byline that runs in before the story and answers where the story begins. */
  #readRunIn(line: number, start: number, end: number): number {
    const bullet = this.prefix.get(line);
    const from = bullet?.kind === 'bullet' ? this.table.bodyStart(line) : start;
    if (this.#bylineStarts[this.text.charCodeAt(from)] !== 1) return start;
    const match = bylineBeforeStory(this.text, from, end, this.#lexicon) ?? this.#bracketedOpening(from, end);
    if (match === null) return start;
    this.runIns.set(line, match);
    this.prefix.delete(line);
    return match.end;
  }

  /** `(记者 甲某)近日,…`: a byline in brackets before a story that has no dateline. */
  #bracketedOpening(start: number, end: number): BylineMatch | null {
    const match = bylineInBrackets(this.text, start, end, this.#lexicon) ?? nameInBrackets(this.text, start, end);
    return match === null || match.end >= end ? null : match;
  }

  /** Reads a dateline and the byline that belongs to it; true where nothing else stands in the line. */
  #readDateline(line: number, start: number, end: number): boolean {
    if (this.#lexicon.datelines.length === 0 && !this.table.has(line, Sign.Wire)) return false;
    const opening = storyOpeningAt(this.text, start, end, this.#lexicon);
    if (opening === null) return false;
    this.datelines.set(line, opening.dateline);
    if (opening.byline !== null) this.bracketed.set(line, opening.byline);
    return opening.end >= end;
  }

  /** Reads what a line end cut off the byline of the line above; true where it fills the line. */
  #goesOnWithByline(line: number, width: number): boolean {
    const { text, table, cue } = this;
    if (line === 0) return false;
    this.#readCutHead(line);
    if (cue[line - 1] !== Cue.Running && cue[line - 1] !== Cue.None) return false;
    if (width > WIDEST_CUT) return false;
    const tail = cutTailAt(text, table, line, this.tails.has(line - 1), this.#lexicon);
    if (tail === null) return false;
    this.cutTails.set(line, tail);
    this.tails.delete(line - 1);
    return true;
  }

  /** Reads what a line end cut off the byline behind the dateline above, if that goes to the end of its line. */
  #readCutHead(line: number): void {
    const { text, table } = this;
    const dateline = this.datelines.get(line - 1);
    const read = this.bracketed.get(line - 1);
    if (dateline === undefined || (read !== undefined && read.end < table.bodyEnd(line - 1))) return;
    const head = cutHeadAt(text, table, line, dateline.end, this.#lexicon);
    if (head === null) return;
    this.cutHeads.set(line, head);
    if (read === undefined) return;
    this.bracketed.delete(line - 1);
    this.cue[line - 1] = Cue.None;
  }

  #readTail(line: number, start: number, end: number): void {
    const { text, table } = this;
    const last = charClasses[text.charCodeAt(end - 1)] as CharClass;
    if (last === CharClass.Close && this.#readOrigin(line, start, end)) return;
    if (table.closings(line) === 0) return;
    if (last === CharClass.Closing || last === CharClass.Pause || last === CharClass.Straight) return;
    if (isAsked(text, start)) return;
    const match = bylineAfterStory(text, start, end, this.#lexicon);
    if (match !== null) this.tails.set(line, match);
  }

  /** Reads where a story was taken from; true where its reporter stands there, too, and no byline is left to read. */
  #readOrigin(line: number, start: number, end: number): boolean {
    const { text } = this;
    const origin = originBefore(text, start, end);
    if (origin !== null) this.origins.set(line, origin);
    if (origin !== null || !this.table.has(line, Sign.Wire)) return false;
    const signed = signedOriginBefore(text, start, end);
    const byline = signed === null ? null : bylineInBrackets(text, signed.dateline.end, end, this.#lexicon);
    if (signed === null || byline === null) return false;
    this.origins.set(line, signed);
    this.signedOrigins.set(line, byline);
    return true;
  }
}

/** `问：…？(某地 小郑)`: whoever asks has not written the answer below. */
const isAsked = (text: string, start: number): boolean => text.charAt(start) === '问' && COLONS.at(text, start + 1);

function isRunning(table: LineTable, line: number, width: number): boolean {
  if (width < RUNNING_WIDTH) return false;
  return width >= SURELY_RUNNING_WIDTH || table.closings(line) > 0 || table.pauses(line) >= 2;
}

/** 【 of `【招租】…`, a small ad of sentences, and `遗失声明:…作废。`, another one. */
const LABEL_BRACKET = 0x3010;
const LOSS = '遗失声明';
/** A furniture line never ends a sentence; running text that merely mentions a hotline does. */
const ENDS_SENTENCE = new CodeSet('。！？');
const CLOSES_QUOTE = new CodeSet('”』」');
const COLONS = new CodeSet(':：');

/** Furniture without a figure or a colon begins with one of these: 广告, 责编, 第二版, 扫码. */
const QUIET_FURNITURE = new CodeSet(
  '详另投股理广公分遗便责编美校版本组排审值主统制第扫星周中民一二三四五六七八九十〇零·•【(（■□',
);

const CREDIT_ENDS = new CodeSet('图文摄影道片供整理稿著');
