import type { AnyRule } from '../rule';
import { hardWrap } from './hardWrap';
import { hyphenatedWrap } from './hyphenatedWrap';
import { interruptedParagraph } from './interruptedParagraph';
import { splitParagraph } from './splitParagraph';
import { wrapSpace } from './wrapSpace';

export const wrapsRules: readonly AnyRule[] = [
  splitParagraph,
  interruptedParagraph,
  wrapSpace,
  hardWrap,
  hyphenatedWrap,
];
