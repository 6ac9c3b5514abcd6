import { defaultLexicon, type Lexicon } from '../lexicon/lexicon';
import { assembleParts } from './assembly/assemble';
import { readCues } from './cueReader';
import type { LabelOverride } from './cues';
import type { CrossSeam } from './linePair';
import type { Page } from './model';
import { allWeights, labelLines, type Weights } from './path';
import { countTraits, traitsOf } from './traits';

export type { LabelOverride } from './cues';

/**
 * Reads a dump: lines → cues → traits → labels → parts. Never throws, covers every character, takes linear time.
 *
 * `overrides` are a person's word on what single lines are; `weights` are all evidence unless a test asks what one
 * kind of it is worth.
 */
export function readPage(
  text: string,
  lexicon: Lexicon = defaultLexicon,
  overrides: readonly LabelOverride[] = [],
  weights: Weights = allWeights,
): Page {
  const cues = readCues(text, lexicon, overrides);
  const traits = traitsOf(countTraits(cues));
  const crossSeam: CrossSeam = (before, after) => lexicon.vocabulary.crossSeamWord(before, after);
  const labelling = labelLines(cues, traits, crossSeam, weights);
  const parts = assembleParts({ cues, labelling, traits, crossSeam, weights });
  return { parts, traits, length: text.length, lineCount: cues.table.count };
}
