import type { AnyRule } from '../rule';
import { halfwidthPunctuation } from './halfwidthPunctuation';
import { straightQuotes } from './straightQuotes';

export const punctuationRules: readonly AnyRule[] = [halfwidthPunctuation, straightQuotes];
