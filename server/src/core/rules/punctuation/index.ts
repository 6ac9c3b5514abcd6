import type { AnyRule } from '../rule';
import { doubledPunctuation } from './doubledPunctuation';
import { halfwidthPunctuation } from './halfwidthPunctuation';
import { straightQuotes } from './straightQuotes';
import { unbalancedPair } from './unbalancedPair';

export const punctuationRules: readonly AnyRule[] = [
  halfwidthPunctuation,
  straightQuotes,
  unbalancedPair,
  doubledPunctuation,
];
