import type { AnyRule } from '../rule';
import { halfwidthPunctuation } from './halfwidthPunctuation';

export const punctuationRules: readonly AnyRule[] = [halfwidthPunctuation];
