import { kindOfCode, Packed, packedKinds, Sign } from '../lexicon/signs';
import { CharClass, isZeroWidth } from '../text/charClass';

const enum Column {
  Start,
  BodyStart,
  BodyEnd,
  Indent,
  Width,
  Pauses,
  Closings,
  Blanks,
  Han,
  Balance,
  Controls,
  Wordy,
  Signs,
  Count,
}

/**
 * The lines of a text as rows of numbers in one array: no object a line. A line's body is what is left of it
 * without the blanks on both sides, and the zero-width marks among them.
 */
export class LineTable {
  readonly count: number;
  readonly length: number;
  readonly #rows: Int32Array;

  constructor(rows: Int32Array, count: number, length: number) {
    this.#rows = rows;
    this.count = count;
    this.length = length;
  }

  start(line: number): number {
    return this.#rows[line * Column.Count + Column.Start]!;
  }

  /** Where the next line starts: behind this one's terminator. */
  next(line: number): number {
    return line + 1 < this.count ? this.start(line + 1) : this.length;
  }

  bodyStart(line: number): number {
    return this.#rows[line * Column.Count + Column.BodyStart]!;
  }

  bodyEnd(line: number): number {
    return this.#rows[line * Column.Count + Column.BodyEnd]!;
  }

  isBlank(line: number): boolean {
    return this.bodyStart(line) === this.bodyEnd(line);
  }

  /** Half-ems of the blanks before the body. */
  indent(line: number): number {
    return this.#rows[line * Column.Count + Column.Indent]!;
  }

  /** Half-ems of the body. */
  width(line: number): number {
    return this.#rows[line * Column.Count + Column.Width]!;
  }

  pauses(line: number): number {
    return this.#rows[line * Column.Count + Column.Pauses]!;
  }

  closings(line: number): number {
    return this.#rows[line * Column.Count + Column.Closings]!;
  }

  /** Runs of blanks inside the body. */
  blanks(line: number): number {
    return this.#rows[line * Column.Count + Column.Blanks]!;
  }

  han(line: number): number {
    return this.#rows[line * Column.Count + Column.Han]!;
  }

  /** Opening less closing quotes and brackets; straight quotes open and close by turns. */
  balance(line: number): number {
    return this.#rows[line * Column.Count + Column.Balance]!;
  }

  /** Units that can't be text. */
  controls(line: number): number {
    return this.#rows[line * Column.Count + Column.Controls]!;
  }

  /** Latin letters and digits. */
  wordy(line: number): number {
    return this.#rows[line * Column.Count + Column.Wordy]!;
  }

  /** The signs of all that the line holds, blanks around its body included. */
  signs(line: number): number {
    return this.#rows[line * Column.Count + Column.Signs]!;
  }

  /** True where any line has the sign. */
  holds(sign: Sign): boolean {
    for (let line = 0; line < this.count; line++) if (this.has(line, sign)) return true;
    return false;
  }

  has(line: number, sign: Sign): boolean {
    return (this.signs(line) & sign) !== 0;
  }
}

/** Scans once, in linear time. `\n`, `\r\n`, `\r\r\n` and a lone `\r` end a line. */
export function scanLines(text: string): LineTable {
  const scan: Scan = { rows: new Int32Array(Column.Count * (16 + (text.length >>> 4))), count: 0 };
  scanAll(text, scan);
  return new LineTable(scan.rows, scan.count, text.length);
}

interface Scan {
  rows: Int32Array;
  count: number;
}

function scanAll(text: string, scan: Scan): void {
  for (let at = 0; at >= 0; ) {
    const row = scan.count++ * Column.Count;
    if (row + Column.Count > scan.rows.length) scan.rows = grown(scan.rows);
    at = scanLine(text, at, scan.rows, row);
  }
}

/** Fills a line's row and answers where the next line starts; -1 behind the last one. */
function scanLine(text: string, start: number, rows: Int32Array, row: number): number {
  const { length } = text;
  let at = start;
  let bodyStart = -1;
  let bodyEnd = 0;
  let indent = 0;
  let width = 0;
  let pending = 0;
  let pauses = 0;
  let closings = 0;
  let blanks = 0;
  let blankRun = 0;
  let han = 0;
  let balance = 0;
  let straight = 0;
  let controls = 0;
  let wordy = 0;
  let signs = 0;
  let lastMark = -1;
  for (; at < length; at++) {
    const packed = packedKinds[kindOfCode[text.charCodeAt(at)]!]!;
    const kind = (packed & Packed.ClassMask) as CharClass;
    if (kind === CharClass.Newline) break;
    const ems = (packed >>> Packed.WidthShift) & Packed.WidthMask;
    signs |= packed;
    if (kind === CharClass.Space) {
      if (bodyStart < 0) indent += ems;
      else {
        pending += ems;
        blankRun = 1;
      }
      continue;
    }
    if (kind === CharClass.Control && isZeroWidth(text.charCodeAt(at))) {
      controls++;
      continue;
    }
    if (bodyStart < 0) bodyStart = at;
    bodyEnd = at + 1;
    blanks += blankRun;
    width += pending + ems;
    blankRun = pending = 0;
    // Nine characters of ten end here.
    if (kind === CharClass.Han) {
      han++;
      continue;
    }
    if (kind === CharClass.Pause) pauses++;
    else if (kind === CharClass.Closing) closings++;
    else if (kind === CharClass.Open) balance++;
    else if (kind === CharClass.Close) balance--;
    else if (kind === CharClass.Latin || kind === CharClass.Digit) wordy++;
    else if (kind === CharClass.Control) controls++;
    else if (kind === CharClass.Straight) {
      balance += straight === 0 ? 1 : -1;
      straight ^= 1;
    }
    if ((packed & Packed.RowMark) === 0) continue;
    if (lastMark === at - 1) signs |= Sign.MarkRow << Packed.SignShift;
    lastMark = at;
  }
  rows[row + Column.Start] = start;
  rows[row + Column.BodyStart] = bodyStart < 0 ? at : bodyStart;
  rows[row + Column.BodyEnd] = bodyStart < 0 ? at : bodyEnd;
  rows[row + Column.Indent] = indent;
  rows[row + Column.Width] = width;
  rows[row + Column.Pauses] = pauses;
  rows[row + Column.Closings] = closings;
  rows[row + Column.Blanks] = blanks;
  rows[row + Column.Han] = han;
  rows[row + Column.Balance] = balance;
  rows[row + Column.Controls] = controls;
  rows[row + Column.Wordy] = wordy;
  rows[row + Column.Signs] = (signs & ~Packed.RowMark) >>> Packed.SignShift;
  return at < length ? afterNewline(text, at) : -1;
}

function grown(rows: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}

function afterNewline(text: string, at: number): number {
  if (text.charCodeAt(at) === 10) return at + 1;
  const next = text.charCodeAt(at + 1);
  if (next === 10) return at + 2;
  return next === 13 && text.charCodeAt(at + 2) === 10 ? at + 3 : at + 1;
}
