import type { AnyRule } from '../rule';

export const wrapsRules: readonly AnyRule[] = [];
