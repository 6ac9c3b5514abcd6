/**
 * An immutable text held in pieces, so that a keystroke in a dump of 10 MB copies a few kilobytes and not the whole
 * string, together with its line ends as the Language Server Protocol counts them: `\n`, `\r\n` and a lone `\r`.
 */
export class PieceText {
  readonly length: number;
  readonly lineCount: number;
  readonly #pieces: readonly Piece[];
  /** Offset of each piece's first character. */
  readonly #offsets: Int32Array;
  /** Number of line breaks before each piece. */
  readonly #breaksBefore: Int32Array;
  /** Start of the line that is still open where each piece begins. */
  readonly #openLine: Int32Array;

  private constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#offsets = new Int32Array(pieces.length);
    this.#breaksBefore = new Int32Array(pieces.length);
    this.#openLine = new Int32Array(pieces.length);
    let offset = 0;
    let breaks = 0;
    let openLine = 0;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!;
      this.#offsets[i] = offset;
      this.#breaksBefore[i] = breaks;
      this.#openLine[i] = openLine;
      const count = piece.lineStarts.length;
      if (count > 0) openLine = offset + piece.lineStarts[count - 1]!;
      breaks += count;
      offset += piece.text.length;
    }
    this.length = offset;
    this.lineCount = breaks + 1;
  }

  static of(text: string): PieceText {
    return new PieceText(cut(text).map(pieceOf));
  }

  /** The text with `start`–`end` replaced. Offsets outside the text are the caller's mistake and throw. */
  replaced(start: number, end: number, text: string): PieceText {
    if (start < 0 || end < start || end > this.length) {
      throw new RangeError(`No such span: ${start}–${end} in a text of ${this.length}.`);
    }
    let first = this.#pieceAt(start);
    let last = this.#pieceAt(end);
    // The pieces beside the change are taken in where it touches their border: a \r and a \n that meet there are
    // one line end and have to live in one piece.
    if (start === this.#offsets[first] && first > 0) first--;
    if (end === this.#endOf(last) && last < this.#pieces.length - 1) last++;
    const head = this.slice(this.#offsets[first]!, start);
    const tail = this.slice(end, this.#endOf(last));
    const fresh = cut(head + text + tail).map(pieceOf);
    return new PieceText([...this.#pieces.slice(0, first), ...fresh, ...this.#pieces.slice(last + 1)]);
  }

  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    const to = Math.min(this.length, end);
    if (from >= to) return '';
    const first = this.#pieceAt(from);
    const offset = this.#offsets[first]!;
    if (to <= this.#endOf(first)) return this.#pieces[first]!.text.slice(from - offset, to - offset);
    const parts = [this.#pieces[first]!.text.slice(from - offset)];
    for (let i = first + 1; i < this.#pieces.length && this.#offsets[i]! < to; i++) {
      parts.push(this.#pieces[i]!.text.slice(0, to - this.#offsets[i]!));
    }
    return parts.join('');
  }

  charCodeAt(offset: number): number {
    if (offset < 0 || offset >= this.length) return Number.NaN;
    const piece = this.#pieceAt(offset);
    return this.#pieces[piece]!.text.charCodeAt(offset - this.#offsets[piece]!);
  }

  /** The whole text as one string: for saving, for a full reading; never on the way of a keystroke. */
  toString(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** The (0-based) line that an offset stands in. */
  lineAt(offset: number): number {
    const at = clamp(offset, 0, this.length);
    const piece = this.#pieceAt(at);
    const local = at - this.#offsets[piece]!;
    return this.#breaksBefore[piece]! + countUpTo(this.#pieces[piece]!.lineStarts, local);
  }

  /** The offset of a line's first character; lines past the end start at the text's end. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.length;
    const piece = lastAtMost(this.#breaksBefore, line - 1);
    return this.#offsets[piece]! + this.#pieces[piece]!.lineStarts[line - 1 - this.#breaksBefore[piece]!]!;
  }

  /** Where the line that holds `offset` starts. */
  lineStartAt(offset: number): number {
    const at = clamp(offset, 0, this.length);
    const piece = this.#pieceAt(at);
    const { lineStarts } = this.#pieces[piece]!;
    const count = countUpTo(lineStarts, at - this.#offsets[piece]!);
    return count === 0 ? this.#openLine[piece]! : this.#offsets[piece]! + lineStarts[count - 1]!;
  }

  /** The offset after a line's last character, its line end not included. */
  lineEnd(line: number): number {
    if (line >= this.lineCount - 1) return this.length;
    const next = this.lineStart(line + 1);
    const crlf = this.charCodeAt(next - 1) === NEWLINE && this.charCodeAt(next - 2) === RETURN;
    const start = this.lineStart(line);
    return Math.max(start, next - (crlf ? 2 : 1));
  }

  #pieceAt(offset: number): number {
    return lastAtMost(this.#offsets, offset);
  }

  #endOf(piece: number): number {
    return this.#offsets[piece]! + this.#pieces[piece]!.text.length;
  }
}

/** Small enough that copying one on a keystroke costs microseconds, large enough that 10 MB are some hundred pieces. */
const PIECE = 32 * 1024;
const NEWLINE = 10;
const RETURN = 13;

interface Piece {
  readonly text: string;
  /** Offsets, within the piece, of the characters that follow a line end. */
  readonly lineStarts: Int32Array;
}

function cut(text: string): string[] {
  if (text.length <= 2 * PIECE) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PIECE);
    if (text.charCodeAt(end - 1) === RETURN && text.charCodeAt(end) === NEWLINE) end++;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function pieceOf(text: string): Piece {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== NEWLINE && code !== RETURN) continue;
    if (code === RETURN && text.charCodeAt(i + 1) === NEWLINE) i++;
    starts.push(i + 1);
  }
  return { text, lineStarts: Int32Array.from(starts) };
}

/** How many entries of a rising array are at most `value`. */
function countUpTo(rising: Int32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last entry that is at most `value`; the first entry is 0, so there always is one. */
const lastAtMost = (rising: Int32Array, value: number): number => Math.max(0, countUpTo(rising, value) - 1);

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
