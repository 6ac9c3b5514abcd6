import type { AnyRule } from '../rule';

export const articleRules: readonly AnyRule[] = [];
