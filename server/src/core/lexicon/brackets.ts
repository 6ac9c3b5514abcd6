/**
 * The brackets that bylines and datelines stand in, by kinds. A wide one may close a narrow one and the other way round,
 * as typists and scanners have it: `（记者 甲某)`.
 */
const KINDS = ['(（)）', '[［]］', '【】', '〖〗', '〔〕'];

const OPENING = new Uint8Array(0x10000);
const CLOSING = new Uint8Array(0x10000);

KINDS.forEach((brackets, index) => {
  const half = brackets.length / 2;
  for (const bracket of brackets.slice(0, half)) OPENING[bracket.charCodeAt(0)] = index + 1;
  for (const bracket of brackets.slice(half)) CLOSING[bracket.charCodeAt(0)] = index + 1;
});

/** The kind of the bracket that opens at `at`; 0 where none does, as beyond the ends of the text. */
export const openingAt = (text: string, at: number): number => OPENING[text.charCodeAt(at) | 0]!;

/** The kind of the bracket that closes at `at`; 0 where none does. */
export const closingAt = (text: string, at: number): number => CLOSING[text.charCodeAt(at) | 0]!;

/** Where the first bracket of the kind closes, between two places; -1 where none does. */
export function closingBetween(text: string, kind: number, from: number, end: number): number {
  for (let at = from; at < end; at++) if (closingAt(text, at) === kind) return at;
  return -1;
}

/** Where the last bracket of the kind opens, between two places; -1 where none does. */
export function openingBetween(text: string, kind: number, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) if (openingAt(text, at) === kind) return at;
  return -1;
}
