import { OPENING_QUOTES } from '../lexicon/marks';
import { endsWholeWord } from '../lexicon/midSentence';
import { isMeasureCode } from '../lexicon/numerals';
import { beginsSentence, openerAt, pausedOpenerAt } from '../lexicon/openers';
import { CharClass, charClasses, isHan, isWordy } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { columnAt, INDENT, KEEPING_MARKS } from './column';
import { Cue, type Cues } from './cues';
import { endsSentence, firstStretch, isTrailingMark, lastStretch, lineBelow, storyEnd, storyStart } from './lineEnds';
import type { PageTraits } from './model';

/** A word across the seam, as a dictionary tells it; the score is in nats. */
export type CrossSeam = (
  before: string,
  after: string,
) => { readonly word: string; readonly score: number } | undefined;

/** What the last character of a line says of how the line goes on. */
export const enum LastMark {
  Pause = 1 << 0,
  Colon = 1 << 1,
  ClosedQuote = 1 << 2,
  /** A word that wants another behind it. */
  Connective = 1 << 3,
}

/**
 * Two lines that follow each other in the reading order, perhaps with blank lines or furniture between them, as the
 * evidence for joining them sees them. One object moves on from pair to pair; what is dear to find out waits until a
 * row of the evidence asks for it, and is then known to the others.
 */
export class LinePair {
  readonly cues: Cues;
  readonly traits: PageTraits;
  readonly #crossSeam: CrossSeam;
  above = 0;
  below = 0;
  /** Blank lines between the two. */
  gap = 0;
  /** True where a sentence ends with the line above. */
  ended = false;
  /** True where the line above fills the printed column and the line below follows at once. */
  wraps = false;
  /** Opening less closing quotes and brackets of the line above. */
  balance = 0;
  /** The first character below, and that of its words behind a bullet or a byline run in. */
  bodyFirst = 0;
  first = 0;
  /** Where the words above end, without what signs them, and where those below begin. */
  storyEnd = 0;
  storyStart = 0;
  #lastMark = 0;
  #wordAcross = UNKNOWN;
  #clauseAbove = UNKNOWN;
  #clauseBelow = UNKNOWN;
  #particle = UNKNOWN;
  #opener: 'paused' | 'soft' | 'none' | undefined = undefined;
  #begins: 'surely' | 'likely' | 'no' | undefined = undefined;
  #stretch: ReturnType<typeof lastStretch> | undefined = undefined;
  #opening: ReturnType<typeof firstStretch> | undefined = undefined;

  constructor(cues: Cues, traits: PageTraits, crossSeam: CrossSeam) {
    this.cues = cues;
    this.traits = traits;
    this.#crossSeam = crossSeam;
  }

  look(above: number, below: number, gap: number): this {
    const { cues } = this;
    const { table, text } = cues;
    this.above = above;
    this.below = below;
    this.gap = gap;
    this.storyEnd = storyEnd(cues, above);
    this.storyStart = storyStart(cues, below);
    this.bodyFirst = text.charCodeAt(table.bodyStart(below));
    this.ended = endsSentence(cues, above) || this.#hasSpoken();
    this.wraps = gap === 0 && this.isFull(above);
    this.balance = table.balance(above);
    this.first = text.charCodeAt(this.storyStart);
    this.#lastMark = this.storyEnd > table.bodyStart(above) ? lastMarkOf(text, this.storyEnd) : 0;
    this.#wordAcross = UNKNOWN;
    this.#clauseAbove = UNKNOWN;
    this.#clauseBelow = UNKNOWN;
    this.#particle = UNKNOWN;
    this.#opener = undefined;
    this.#begins = undefined;
    this.#stretch = undefined;
    this.#opening = undefined;
    return this;
  }

  endsWith(mark: LastMark): boolean {
    return (this.#lastMark & mark) !== 0;
  }

  /** Half-ems of a line with its indent. */
  fullWidth(line: number): number {
    return this.cues.table.indent(line) + this.cues.table.width(line);
  }

  isFull(line: number): boolean {
    const { cues, traits } = this;
    const width = this.fullWidth(line);
    if (traits.wrapWidth === 0 || width > traits.wrapWidth + KEEPING_MARKS) return false;
    return width >= columnAt(cues, traits, line) - this.slackOf(line);
  }

  /** True where the line below has no room for the indent that a paragraph's first line has, or had. */
  get leavesNoIndent(): boolean {
    const { traits, below } = this;
    if (traits.indents === 'paragraphs') return this.cues.table.indent(below) < 2;
    return traits.indents === 'stripped' && this.fullWidth(below) > traits.wrapWidth - INDENT + 1;
  }

  /** How much shorter than the column a full line may be: a word of letters goes down whole. */
  slackOf(line: number): number {
    const { table, text } = this.cues;
    if (line + 1 < table.count && isWordy(text.charCodeAt(table.bodyStart(line + 1)))) return KEEPING_MARKS;
    return this.traits.slack;
  }

  /** True where the line below is running text. */
  get readsOn(): boolean {
    const { cue, table } = this.cues;
    if (cue[this.below] === Cue.Running || table.closings(this.below) > 0) return true;
    return table.pauses(this.below) > 1 || isTrailingMark(this.bodyFirst);
  }

  /** Whether the line below opens with words that open paragraphs: with a pause behind them, or as such. */
  get opener(): 'paused' | 'soft' | 'none' {
    this.#opener ??= openerOf(this.cues.text, this.storyStart);
    return this.#opener;
  }

  /** Characters from the last mark above to the seam, and from there to the next mark below; no clause is longer than 40. */
  get clauseAbove(): number {
    if (this.#clauseAbove === UNKNOWN) this.#clauseAbove = this.#clause(this.storyEnd - 1, -1);
    return this.#clauseAbove;
  }

  get clauseBelow(): number {
    if (this.#clauseBelow === UNKNOWN) this.#clauseBelow = this.#clause(this.storyStart, 1);
    return this.#clauseBelow;
  }

  /** Whether the line below begins a sentence though the one above ends none. */
  get begins(): 'surely' | 'likely' | 'no' {
    const { ended, gap, cues } = this;
    this.#begins ??=
      ended || gap === 0 || this.endsWith(LastMark.Pause) ? 'no' : beginsSentence(cues.text, this.storyStart);
    return this.#begins;
  }

  get lastStretch(): ReturnType<typeof lastStretch> {
    this.#stretch ??= lastStretch(this.cues, this.above);
    return this.#stretch;
  }

  get firstStretch(): ReturnType<typeof firstStretch> {
    this.#opening ??= firstStretch(this.cues, this.below);
    return this.#opening;
  }

  get opensWithParticle(): boolean {
    if (this.#particle === UNKNOWN) this.#particle = this.#readParticle() ? 1 : 0;
    return this.#particle === 1;
  }

  /** Strength of a word across the seam, in nats; 0 where there is none. */
  get wordAcross(): number {
    if (this.#wordAcross === UNKNOWN) this.#wordAcross = this.#readWordAcross();
    return this.#wordAcross;
  }

  /** True where the line above goes on with a word that the line behind the one below ends, and not with this one's. */
  get wordPasses(): boolean {
    const { cues, below } = this;
    const next = lineBelow(cues, below);
    if (next < 0 || this.wordAcross > 0 || cues.cue[next] !== Cue.Running) return false;
    // Not so 凭 and `据了解,…`, which begins anew.
    const start = storyStart(cues, next);
    return openerOf(cues.text, start) !== 'paused' && this.#acrossTo(start) > 0;
  }

  /** `…举办培训6` and `期,参训…`; `…1.` and `2亿元`: figures, and the measure word that they want. */
  get cutsNumber(): boolean {
    const { text } = this.cues;
    const end = this.storyEnd;
    const point = text.charCodeAt(end - 1) === FULL_STOP;
    if (charClasses[text.charCodeAt(point ? end - 2 : end - 1)] !== CharClass.Digit) return false;
    if (charClasses[this.first] === CharClass.Digit) return true;
    return !point && (isMeasureCode(this.first) || '余多公倍座%％℃'.includes(text.charAt(this.storyStart)));
  }

  /** `“…正好。”居民翟女士说` above anything but a mark: only the full stop is lost. */
  #hasSpoken(): boolean {
    const { text } = this.cues;
    const end = this.storyEnd;
    if (!SPOKEN.at(text, end - 1) || isTrailingMark(this.bodyFirst) || OPENING_QUOTES.has(this.bodyFirst)) return false;
    return WHO_SAID.test(text.slice(Math.max(this.cues.table.bodyStart(this.above), end - LONGEST_SPEAKER), end));
  }

  #clause(from: number, step: 1 | -1): number {
    const { text } = this.cues;
    let characters = 0;
    for (let at = from; characters < LONGEST_CLAUSE; at += step) {
      const kind = charClasses[text.charCodeAt(at)] as CharClass | undefined;
      if (kind === undefined || ((1 << kind) & ENDS_CLAUSE) !== 0) break;
      if (((1 << kind) & WORDS) !== 0) characters++;
    }
    return characters;
  }

  #readParticle(): boolean {
    if (!PARTICLES.has(this.first)) return false;
    return PARTICLE.test(this.cues.text.slice(this.storyStart, this.storyStart + 2));
  }

  #readWordAcross(): number {
    return this.#acrossTo(this.storyStart);
  }

  #acrossTo(start: number): number {
    const { text } = this.cues;
    const end = this.storyEnd;
    if (!isHan(text.charCodeAt(end - 1)) || !isHan(text.charCodeAt(start))) return 0;
    return this.#crossSeam(text.slice(Math.max(0, end - 8), end), text.slice(start, start + 8))?.score ?? 0;
  }
}

/** In nats: no line ends by its own will with half a word so plain that the line below has the other half. */
export const SURE_WORD = 5;

const SPOKEN = new CodeSet('说道绍示慨');
const WHO_SAID = /[。！？!?][”"』」][^，。；：？！,:;”"]{1,14}(?:说|说道|介绍|表示|感慨)$/;
const LONGEST_SPEAKER = 22;

const UNKNOWN = -1;

const LONGEST_CLAUSE = 40;
const ENDS_CLAUSE = (1 << CharClass.Pause) | (1 << CharClass.Closing) | (1 << CharClass.Newline);
/** What clauses are made of, blanks and quotes aside. */
const WORDS =
  (1 << CharClass.Other) |
  (1 << CharClass.Han) |
  (1 << CharClass.Latin) |
  (1 << CharClass.Digit) |
  (1 << CharClass.Wide);
const FULL_STOP = 0x2e;

function openerOf(text: string, at: number): 'paused' | 'soft' | 'none' {
  if (pausedOpenerAt(text, at) > 0) return 'paused';
  return openerAt(text, at) > 0 ? 'soft' : 'none';
}

/** No sentence opens with these, but words do: 了解, 着力, 的确. */
const PARTICLE = /^(?:了(?!解|却|不|如|结|无)|着(?!力|眼|重|手|实|急|火|装|陆)|的(?!确|士|哥|的)|们)/;
const PARTICLES: ReadonlySet<number> = new Set([...'了着的们'].map((particle) => particle.charCodeAt(0)));

function lastMarkOf(text: string, end: number): number {
  const marks = LAST_MARKS[text.charCodeAt(end - 1)]!;
  return (marks & LastMark.Connective) !== 0 && endsWholeWord(text, end) ? 0 : marks;
}

const LAST_MARKS: Readonly<Uint8Array> = buildLastMarks();

function buildLastMarks(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, says: LastMark): void => {
    for (const character of characters) table[character.charCodeAt(0)]! |= says;
  };
  mark('，、；：,;:～~·', LastMark.Pause);
  mark(':：', LastMark.Colon);
  mark('”"』」’', LastMark.ClosedQuote);
  mark('的和与及在将把被对为从向以让使等地得并或至该很更最', LastMark.Connective);
  return table;
}
