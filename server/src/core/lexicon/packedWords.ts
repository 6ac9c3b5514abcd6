/** The word list as it is stored: a trie in one string and two rows of digits, which `wordList.ts` reads back. */
export interface PackedWords {
  /** The characters of all words, the most productive first. The number of a character is its place here, from 1. */
  readonly alphabet: string;
  /** One digit a node, level by level, the root left out: rank × 4 + (has children) × 2 + (is its parent's last child). */
  readonly shape: Readonly<Uint8Array>;
  /** Each node's step up from its left neighbour's character number, in groups of five bits, low group first. */
  readonly steps: Readonly<Uint8Array>;
}

/** What `bytesOf` has written. */
export function wordsIn(bytes: Uint8Array): PackedWords {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const steps = HEADER + lengths.getUint32(0, true);
  const alphabet = steps + lengths.getUint32(4, true);
  return {
    shape: bytes.subarray(HEADER, steps),
    steps: bytes.subarray(steps, alphabet),
    alphabet: new TextDecoder('utf-16le').decode(bytes.subarray(alphabet)),
  };
}

/** The file of words that all bundles share: two lengths, the digits of the shape and of the steps, the alphabet in UTF-16. */
export function bytesOf({ shape, steps, alphabet }: PackedWords): Uint8Array {
  const start = HEADER + shape.length + steps.length;
  const bytes = new Uint8Array(start + alphabet.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, shape.length, true);
  view.setUint32(4, steps.length, true);
  bytes.set(shape, HEADER);
  bytes.set(steps, HEADER + shape.length);
  for (let i = 0; i < alphabet.length; i++) view.setUint16(start + i * 2, alphabet.charCodeAt(i), true);
  return bytes;
}

const HEADER = 8;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `digitsOf('BD_')` is 1, 3, 63. */
export function digitsOf(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  return new TextEncoder().encode(text).map((code) => values[code]!);
}
