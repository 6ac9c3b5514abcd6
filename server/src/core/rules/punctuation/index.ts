import type { AnyRule } from '../rule';

export const punctuationRules: readonly AnyRule[] = [];
