import { byPlace, replacement, type TextEdit } from '../text/edits';

/**
 * The edits that do in one step what `first` and then `second` do: `first` counts in the original text, `second` in
 * the text after `first`, the answer in the original again.
 */
export function composeEdits(
  originalLength: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  return editsOf(originalLength, editedPieces(piecesAfter(originalLength, first), second));
}

/** A stretch of the original that was kept, or text that was put in (`text` is not null). */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

const kept = (start: number, end: number): Piece => ({ start, end, text: null });
const added = (text: string): Piece => ({ start: 0, end: text.length, text });
const lengthOf = (piece: Piece): number => piece.end - piece.start;

function cut(piece: Piece, from: number, to: number): Piece {
  if (piece.text === null) return kept(piece.start + from, piece.start + to);
  return added(piece.text.slice(from, to));
}

function piecesAfter(length: number, edits: readonly TextEdit[]): Piece[] {
  return editedPieces([kept(0, length)], edits);
}

function editedPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const push = (piece: Piece): void => {
    if (lengthOf(piece) > 0) result.push(piece);
  };
  let index = 0;
  let used = 0;
  let at = 0;
  /** Walks on to `target` and hands each stretch on the way to `take`. */
  const advance = (target: number, take: (piece: Piece) => void): void => {
    while (at < target && index < pieces.length) {
      const piece = pieces[index]!;
      const step = Math.min(lengthOf(piece) - used, target - at);
      take(cut(piece, used, used + step));
      used += step;
      at += step;
      if (used < lengthOf(piece)) continue;
      index++;
      used = 0;
    }
  };
  const drop = (): void => {};
  for (const edit of [...edits].sort(byPlace)) {
    advance(edit.start, push);
    push(added(edit.text));
    advance(edit.end, drop);
  }
  advance(Number.POSITIVE_INFINITY, push);
  return result;
}

function editsOf(originalLength: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let inserted = '';
  const close = (next: number): void => {
    if (next > at || inserted !== '') edits.push(replacement(at, next, inserted));
    inserted = '';
  };
  for (const piece of pieces) {
    if (piece.text !== null) {
      inserted += piece.text;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(originalLength);
  return edits;
}
