import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type PackedWords, wordsIn } from '../core/lexicon/packedWords';

/**
 * Stands in for `core/lexicon/wordData.ts` in the bundles that run in Node (see esbuild.js): they share one file of
 * bytes, which is read in a thirtieth of the time that half a megabyte of program text takes to be compiled.
 */
export const packedWords = (): PackedWords => wordsIn(readFileSync(path.join(__dirname, 'words.bin')));
