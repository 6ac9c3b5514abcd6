/** The word list as it is stored: a trie in one string and two rows of digits, which `wordList.ts` reads back. */
export interface PackedWords {
  /** The characters of all words, the most productive first. The number of a character is its place here, from 1. */
  readonly alphabet: string;
  /** One digit a node, level by level, the root left out: rank × 4 + (has children) × 2 + (is its parent's last child). */
  readonly shape: Readonly<Uint8Array>;
  /** Each node's step up from its left neighbour's character number, in groups of five bits, low group first. */
  readonly steps: Readonly<Uint8Array>;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `digitsOf('BD_')` is 1, 3, 63. */
export function digitsOf(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  return new TextEncoder().encode(text).map((code) => values[code]!);
}
