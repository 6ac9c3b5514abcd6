import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { PackedWords } from '../core/lexicon/packedWords';

/**
 * Stands in for `core/lexicon/wordData.ts` in the bundles that run in Node (see esbuild.js): they share one file of
 * bytes, which is read in a thirtieth of the time that half a megabyte of program text takes to be compiled.
 */
export const packedWords = (): PackedWords => readWordFile(path.join(__dirname, 'words.bin'));

/** Two lengths, then the digits of the shape and of the steps, then the alphabet in UTF-16. */
export function readWordFile(file: string): PackedWords {
  const bytes = readFileSync(file);
  const nodes = bytes.readUInt32LE(0);
  const steps = bytes.readUInt32LE(4);
  const stepsStart = HEADER + nodes;
  return {
    shape: bytes.subarray(HEADER, stepsStart),
    steps: bytes.subarray(stepsStart, stepsStart + steps),
    alphabet: bytes.toString('utf16le', stepsStart + steps),
  };
}

/** The bytes of the file, which the build writes. */
export function wordFileOf({ shape, steps, alphabet }: PackedWords): Uint8Array {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(shape.length, 0);
  header.writeUInt32LE(steps.length, 4);
  return Buffer.concat([header, shape, steps, Buffer.from(alphabet, 'utf16le')]);
}

const HEADER = 8;
