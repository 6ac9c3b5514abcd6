import type { AnyRule } from '../rule';

export const pageRules: readonly AnyRule[] = [];
