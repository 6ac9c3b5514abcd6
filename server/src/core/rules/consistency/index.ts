import type { AnyRule } from '../rule';

export const consistencyRules: readonly AnyRule[] = [];
