import { datelineAt, mayOpenDateline } from '../lexicon/datelines';
import { type FurnitureKind, furnitureKindOf, WIDEST_FURNITURE } from '../lexicon/furniture';
import { isJumpLine } from '../lexicon/jumps';
import type { Lexicon } from '../lexicon/lexicon';
import { Sign } from '../lexicon/signs';
import { isSmallAd } from '../lexicon/smallAd';
import { CharClass, charClasses } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';
import { isCaption, isNumberedCaption, isPointed, opensWithArrow } from './captions';
import { Cue, type Cues, type LabelOverride, type LinePrefix, lineAt, RUNNING_WIDTH } from './cues';
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
import { SignatureReader } from './signatureReader';

/** Reads what each line of a text says by itself. */
export function readCues(text: string, lexicon: Lexicon, overrides: readonly LabelOverride[] = []): Cues {
  return new CueReader(text, lexicon).read(overrides);
}

const SURELY_RUNNING_WIDTH = 104;
const WIDEST_BYLINE = 120;
const WIDEST_LABEL = 30;
const WIDEST_NAME = 48;
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
  readonly bylines: Cues['bylines'];
  readonly names: Cues['names'];
  readonly runIns: Cues['runIns'];
  readonly tails: Cues['tails'];
  readonly cutTails: Cues['cutTails'];
  readonly cutHeads: Cues['cutHeads'];
  readonly datelines: Cues['datelines'];
  readonly bracketed: Cues['bracketed'];
  readonly origins: Cues['origins'];
  readonly signedOrigins: Cues['signedOrigins'];
  readonly prefix: LineMap<LinePrefix>;
  readonly overrides: LineMap<LineLabel>;
  readonly knownSections = new Set<number>();
  readonly #lexicon: Lexicon;
  readonly #signatures: SignatureReader;

  constructor(printed: string, lexicon: Lexicon) {
    this.printed = printed;
    this.table = scanLines(printed);
    this.isFolded = isFolded(this.table);
    this.text = this.isFolded ? foldedText(printed, this.table) : printed;
    const lines = this.table.count;
    this.cue = new Uint8Array(lines);
    this.ended = new Uint8Array(lines);
    this.furniture = new LineMap(lines);
    this.prefix = new LineMap(lines);
    this.#signatures = new SignatureReader(this.text, this.table, this.cue, this.prefix, lexicon);
    this.bylines = this.#signatures.bylines;
    this.names = this.#signatures.names;
    this.runIns = this.#signatures.runIns;
    this.tails = this.#signatures.tails;
    this.cutTails = this.#signatures.cutTails;
    this.cutHeads = this.#signatures.cutHeads;
    this.datelines = this.#signatures.datelines;
    this.bracketed = this.#signatures.bracketed;
    this.origins = this.#signatures.origins;
    this.signedOrigins = this.#signatures.signedOrigins;
    this.overrides = new LineMap(lines);
    this.#lexicon = lexicon;
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
      if (speaksBelow(this, line)) this.#signatures.tails.delete(line);
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
    if (this.#signatures.goesOnWithByline(line, width)) return Cue.None;
    const words = this.#skipPrefix(line, start, end, width);
    if (width <= WIDEST_LABEL && isKnownSection(text, words, end, this.#lexicon.sections)) {
      this.knownSections.add(line);
      return Cue.None;
    }
    if (width <= WIDEST_BYLINE && this.#signatures.readByline(line, words, end)) return Cue.Byline;
    if (width <= WIDEST_NAME) this.#signatures.readName(line, start, end);
    const story = this.#signatures.readRunIn(line, words, end);
    if (this.#signatures.readDateline(line, story, end)) return Cue.DatelineOnly;
    this.#signatures.readTail(line, story, end);
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
    this.#signatures.bylines.delete(last);
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
}

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
