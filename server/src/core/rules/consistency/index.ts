import type { AnyRule } from '../rule';
import { impossibleDate } from './impossibleDate';
import { nameVariant } from './nameVariant';

export const consistencyRules: readonly AnyRule[] = [nameVariant, impossibleDate];
