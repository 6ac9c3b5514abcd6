import type { Sign } from '../lexicon/signs';
import { isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { halfEms } from '../text/width';
import type { Cues, LinePrefix } from './cues';
import type { PageTraits } from './model';

/** Wider lines are hardly a title. */
export const WIDEST_TITLE = 44;

/** How a line's last characters end it, closing quotes and brackets behind the mark allowed. */
export const enum Ending {
  Sentence = 1 << 0,
  Cry = 1 << 1,
  Pause = 1 << 2,
  /** What may stand behind the mark of a sentence or a cry. */
  Closed = 1 << 3,
  /** What may stand behind a pause. */
  Quoted = 1 << 4,
}

/**
 * A line as its evidence sees it. One object moves on from line to line, so that what many rows of evidence ask for is
 * found out once, and no line costs an object.
 */
export class LineFacts {
  readonly cues: Cues;
  readonly traits: PageTraits;
  readonly text: string;
  line = 0;
  /** The body's first and last character stand at `start` and before `end`. */
  start = 0;
  end = 0;
  first = 0;
  last = 0;
  width = 0;
  /** The width without the bullet in front. */
  wordsWidth = 0;
  indent = 0;
  /**
   * Without the one behind a number in front, and in a short line without those of a list, `“等、靠、要”不是办法`, or of what
   * a bullet sets off, `■ 关键词:就业 数字:12600人`, and the one behind whom it is about: `物业:维修要18万`.
   */
  pauses = 0;
  closings = 0;
  /** Without the one behind the mark in front. */
  blanks = 0;
  balance = 0;
  prefix: LinePrefix | undefined = undefined;
  isKnownSection = false;
  #endings = 0;
  #signs = 0;

  constructor(cues: Cues, traits: PageTraits) {
    this.cues = cues;
    this.traits = traits;
    this.text = cues.text;
  }

  /** Moves on to a line that is not blank. */
  look(line: number): this {
    const { table, text, prefix, knownSections } = this.cues;
    this.line = line;
    this.start = table.bodyStart(line);
    this.end = table.bodyEnd(line);
    this.first = text.charCodeAt(this.start);
    this.last = text.charCodeAt(this.end - 1);
    this.width = table.width(line);
    this.indent = table.indent(line);
    this.closings = table.closings(line);
    this.balance = table.balance(line);
    this.prefix = prefix.get(line);
    this.pauses = this.#readPauses();
    this.blanks =
      table.blanks(line) - Number(this.prefix !== undefined && isSpace(text.charCodeAt(this.prefix.end - 1)));
    this.wordsWidth = this.prefix?.kind === 'bullet' ? halfEms(text, this.prefix.end, this.end) : this.width;
    this.isKnownSection = knownSections.has(line);
    this.#signs = table.signs(line);
    this.#endings = this.#readEndings();
    return this;
  }

  has(sign: Sign): boolean {
    return (this.#signs & sign) !== 0;
  }

  endsWith(ending: Ending): boolean {
    return (this.#endings & ending) !== 0;
  }

  #readPauses(): number {
    const { text, start, end, width, closings } = this;
    const pauses = this.cues.table.pauses(this.line);
    if (pauses === 0) return 0;
    if (width > WIDEST_TITLE || closings > 0) return pauses - Number(isCounted(text, start));
    const lastKey = this.prefix?.kind === 'bullet' ? end : isHan(this.first) ? start + LONGEST_KEY : start;
    let within = 0;
    for (let at = start; at < end - 1; at++)
      if (text.charCodeAt(at) === COMMA || (at <= lastKey && COLONS.at(text, at))) within++;
    return pauses - within;
  }

  #readEndings(): number {
    const last = ENDINGS[this.last]!;
    const own = last & MARKS;
    if (this.end - this.start < 2) return own;
    const before = ENDINGS[this.text.charCodeAt(this.end - 2)]!;
    let endings = own;
    if ((last & Ending.Closed) !== 0) endings |= before & (Ending.Sentence | Ending.Cry);
    if ((last & Ending.Quoted) !== 0) endings |= before & Ending.Pause;
    return endings;
  }
}

/** `一、`, `十二、`. */
const isCounted = (text: string, at: number): boolean =>
  HAN_NUMERALS.at(text, at) && (text.charCodeAt(at + 1) === COMMA || text.charCodeAt(at + 2) === COMMA);

const HAN_NUMERALS = new CodeSet('一二三四五六七八九十');
const COLONS = new CodeSet(':：');
const LONGEST_KEY = 2;
/** 、 */
const COMMA = 0x3001;

const MARKS = Ending.Sentence | Ending.Cry | Ending.Pause;

const ENDINGS: Readonly<Uint8Array> = buildEndings();

function buildEndings(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, ending: number): void => {
    for (const character of characters) table[character.charCodeAt(0)]! |= ending;
  };
  mark('。；;', Ending.Sentence);
  mark('！？!?…', Ending.Cry);
  mark('，、：,:', Ending.Pause);
  mark('”’」』》）)】"', Ending.Closed);
  mark('”’"', Ending.Quoted);
  return table;
}
