import { type DatelineMatch, type OriginMatch, originBefore, signedOriginBefore } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import { isRoundClose } from '../lexicon/marks';
import { Sign } from '../lexicon/signs';
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
import { Cue, type Cues, type LinePrefix, type Signatures } from './cues';
import { type CutByline, cutHeadAt, cutTailAt } from './cutByline';
import { LineMap } from './lineMap';
import type { LineTable } from './scan';
import { storyOpeningAt } from './storyOpening';

/**
 * Reads off each line who signs there and where a story comes from, from the first line to the last. The cues of the
 * lines above are known by then; a mark before a byline is the byline's, and no prefix.
 */
export class SignatureReader implements Signatures {
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
  readonly #text: string;
  readonly #table: LineTable;
  readonly #cue: Cues['cue'];
  readonly #prefix: LineMap<LinePrefix>;
  readonly #lexicon: Lexicon;
  readonly #starts: Uint8Array;

  constructor(text: string, table: LineTable, cue: Cues['cue'], prefix: LineMap<LinePrefix>, lexicon: Lexicon) {
    this.#text = text;
    this.#table = table;
    this.#cue = cue;
    this.#prefix = prefix;
    this.#lexicon = lexicon;
    this.#starts = bylineStarts(lexicon);
    this.bylines = new LineMap(table.count);
    this.names = new LineMap(table.count);
    this.runIns = new LineMap(table.count);
    this.tails = new LineMap(table.count);
    this.cutTails = new LineMap(table.count);
    this.cutHeads = new LineMap(table.count);
    this.datelines = new LineMap(table.count);
    this.bracketed = new LineMap(table.count);
    this.origins = new LineMap(table.count);
    this.signedOrigins = new LineMap(table.count);
  }

  /** Reads a byline that fills its line. */
  readByline(line: number, start: number, end: number): boolean {
    const from = this.#prefix.get(line)?.kind === 'bullet' ? this.#table.bodyStart(line) : start;
    if (!this.#mayBeByline(line, from, end)) return false;
    const match = bylineOnLine(this.#text, from, end, this.#lexicon) ?? this.#creditBelow(line, start, end);
    if (match === null) return false;
    this.bylines.set(line, match);
    this.#prefix.delete(line);
    return true;
  }

  readName(line: number, start: number, end: number): void {
    const match = nameOnLine(this.#text, start, end, this.#lexicon);
    if (match !== null) this.names.set(line, match);
  }

  /** Reads a byline that runs in before the story and answers where the story begins. */
  readRunIn(line: number, start: number, end: number): number {
    const bullet = this.#prefix.get(line);
    const from = bullet?.kind === 'bullet' ? this.#table.bodyStart(line) : start;
    if (this.#starts[this.#text.charCodeAt(from)] !== 1) return start;
    const match = bylineBeforeStory(this.#text, from, end, this.#lexicon) ?? this.#bracketedOpening(from, end);
    if (match === null) return start;
    this.runIns.set(line, match);
    this.#prefix.delete(line);
    return match.end;
  }

  /** Reads a dateline and the byline that belongs to it; true where nothing else stands in the line. */
  readDateline(line: number, start: number, end: number): boolean {
    if (this.#lexicon.datelines.length === 0 && !this.#table.has(line, Sign.Wire)) return false;
    const opening = storyOpeningAt(this.#text, start, end, this.#lexicon);
    if (opening === null) return false;
    this.datelines.set(line, opening.dateline);
    if (opening.byline !== null) this.bracketed.set(line, opening.byline);
    return opening.end >= end;
  }

  /** Reads what a line end cut off the byline of the line above; true where it fills the line. */
  goesOnWithByline(line: number, width: number): boolean {
    if (line === 0) return false;
    this.#readCutHead(line);
    const above = this.#cue[line - 1];
    if ((above !== Cue.Running && above !== Cue.None) || width > WIDEST_CUT) return false;
    const tail = cutTailAt(this.#text, this.#table, line, this.tails.has(line - 1), this.#lexicon);
    if (tail === null) return false;
    this.cutTails.set(line, tail);
    this.tails.delete(line - 1);
    return true;
  }

  readTail(line: number, start: number, end: number): void {
    const text = this.#text;
    const last = charClasses[text.charCodeAt(end - 1)] as CharClass;
    if (last === CharClass.Close && this.#readOrigin(line, start, end)) return;
    if (this.#table.closings(line) === 0) return;
    if (last === CharClass.Closing || last === CharClass.Pause || last === CharClass.Straight) return;
    if (isAsked(text, start)) return;
    const match = bylineAfterStory(text, start, end, this.#lexicon);
    if (match !== null) this.tails.set(line, match);
  }

  /** `□ 文/图` right below a byline: its credit, on a line of its own. */
  #creditBelow(line: number, start: number, end: number): BylineMatch | null {
    if (line === 0 || this.#cue[line - 1] !== Cue.Byline) return null;
    const credit = this.#lexicon.credits.at(this.#text, start, end);
    return credit === null || credit.length < end - start ? null : creditAlone(start, end, credit);
  }

  #mayBeByline(line: number, start: number, end: number): boolean {
    const text = this.#text;
    if (this.#starts[text.charCodeAt(start)] === 1) return true;
    if (end - start <= 24 && CREDIT_ENDS.has(text.charCodeAt(end - 1))) return true;
    if (end - start <= 30 && isRoundClose(text.charCodeAt(end - 1)) && indexWithin(text, '摄', start, end) >= 0)
      return true;
    return this.#table.has(line, Sign.Reporter) && indexWithin(text, '记者', start, Math.min(end, start + 14)) >= 0;
  }

  /** `(记者 甲某)近日,…`: a byline in brackets before a story that has no dateline. */
  #bracketedOpening(start: number, end: number): BylineMatch | null {
    const match = bylineInBrackets(this.#text, start, end, this.#lexicon) ?? nameInBrackets(this.#text, start, end);
    return match === null || match.end >= end ? null : match;
  }

  /** Reads what a line end cut off the byline behind the dateline above, if that goes to the end of its line. */
  #readCutHead(line: number): void {
    const dateline = this.datelines.get(line - 1);
    const read = this.bracketed.get(line - 1);
    if (dateline === undefined || (read !== undefined && read.end < this.#table.bodyEnd(line - 1))) return;
    const head = cutHeadAt(this.#text, this.#table, line, dateline.end, this.#lexicon);
    if (head === null) return;
    this.cutHeads.set(line, head);
    if (read === undefined) return;
    this.bracketed.delete(line - 1);
    this.#cue[line - 1] = Cue.None;
  }

  /** Reads where a story was taken from; true where its reporter stands there, too, and no byline is left to read. */
  #readOrigin(line: number, start: number, end: number): boolean {
    const text = this.#text;
    const origin = originBefore(text, start, end);
    if (origin !== null) this.origins.set(line, origin);
    if (origin !== null || !this.#table.has(line, Sign.Wire)) return false;
    const signed = signedOriginBefore(text, start, end);
    const byline = signed === null ? null : bylineInBrackets(text, signed.dateline.end, end, this.#lexicon);
    if (signed === null || byline === null) return false;
    this.origins.set(line, signed);
    this.signedOrigins.set(line, byline);
    return true;
  }
}

const WIDEST_CUT = 48;

/** `问：…？(某地 小郑)`: whoever asks has not written the answer below. */
const isAsked = (text: string, start: number): boolean => text.charAt(start) === '问' && COLONS.at(text, start + 1);

const COLONS = new CodeSet(':：');
const CREDIT_ENDS = new CodeSet('图文摄影道片供整理稿著');
