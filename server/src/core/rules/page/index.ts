import type { AnyRule } from '../rule';
import { blankRun } from './blankRun';
import { converterResidue } from './converterResidue';
import { pageFurniture } from './pageFurniture';
import { repeatedBlock } from './repeatedBlock';
import { strayMarker } from './strayMarker';
import { unmatchedJump } from './unmatchedJump';

export const pageRules: readonly AnyRule[] = [
  blankRun,
  pageFurniture,
  converterResidue,
  strayMarker,
  unmatchedJump,
  repeatedBlock,
];
