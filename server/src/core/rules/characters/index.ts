import type { AnyRule } from '../rule';

export const charactersRules: readonly AnyRule[] = [];
