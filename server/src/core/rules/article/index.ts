import type { AnyRule } from '../rule';
import { ambiguousCredit } from './ambiguousCredit';
import { gluedByline } from './gluedByline';
import { misplacedByline } from './misplacedByline';
import { missingByline } from './missingByline';
import { missingDateline } from './missingDateline';
import { missingHeadline } from './missingHeadline';
import { mixedHeadingMarks } from './mixedHeadingMarks';
import { splitByline } from './splitByline';
import { truncatedParagraph } from './truncatedParagraph';

export const articleRules: readonly AnyRule[] = [
  missingByline,
  gluedByline,
  splitByline,
  misplacedByline,
  ambiguousCredit,
  missingHeadline,
  missingDateline,
  truncatedParagraph,
  mixedHeadingMarks,
];
