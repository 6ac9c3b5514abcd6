import { type PackedWords, wordsIn } from '../core/lexicon/packedWords';

/**
 * Stands in for `core/lexicon/wordData.ts` in the bundle of the web worker (see esbuild.js): a worker does not know
 * where the extension's files are, so the client reads the file of words and sends it before anything else.
 */
export function packedWords(): PackedWords {
  if (given === null) throw new Error('The worker was asked before it was given the list of words.');
  return wordsIn(given);
}

export function takeWords(bytes: Uint8Array): void {
  given = bytes;
}

let given: Uint8Array | null = null;
