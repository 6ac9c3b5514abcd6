import type { Position, Range } from 'vscode-languageserver';
import type { PieceText } from '../core/analysis/pieceText';
import type { Span } from '../core/text/span';

/**
 * The offset of a position. Clients may ask about a text that has moved on: a line or character past the end counts
 * as the end, as the protocol has it, and nonsense counts as the start.
 */
export function offsetAt(text: PieceText, position: Position): number {
  const line = whole(position.line);
  if (line >= text.lineCount) return text.length;
  const start = text.lineStart(line);
  return Math.min(start + whole(position.character), text.lineEnd(line));
}

/** The span of a range; one that is upside down is turned round. */
export function spanOf(text: PieceText, range: Range): Span {
  const start = offsetAt(text, range.start);
  const end = offsetAt(text, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

const whole = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : 0;
