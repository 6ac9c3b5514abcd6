import type { AnyRule } from '../rule';
import { doubledPunctuation } from './doubledPunctuation';
import { halfwidthPunctuation } from './halfwidthPunctuation';
import { leadingPunctuation } from './leadingPunctuation';
import { spacedName } from './spacedName';
import { straightQuotes } from './straightQuotes';
import { typewriterMarks } from './typewriterMarks';
import { unbalancedPair } from './unbalancedPair';

export const punctuationRules: readonly AnyRule[] = [
  halfwidthPunctuation,
  straightQuotes,
  unbalancedPair,
  doubledPunctuation,
  leadingPunctuation,
  typewriterMarks,
  spacedName,
];
