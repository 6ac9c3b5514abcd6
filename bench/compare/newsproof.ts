import { findingsOf } from '../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import { fixToFixpoint, safeOnly } from '../../server/src/core/fixes/fixpoint';
import { readPage } from '../../server/src/core/page/reading';
import type { Finding } from '../../server/src/core/rules/finding';
import { allRules } from '../../server/src/core/rules/registry';

const ruleSet = ruleSetOf(allRules, new Map());

const check = (text: string): readonly Finding[] => findingsOf(readPage(text, ruleSet.lexicon), text, ruleSet);

/** A dump after all safe repairs. */
export const repair = (text: string): string => fixToFixpoint(text, check, safeOnly).text;

/** The lines, from 1 on, on which a look-alike is reported. */
export const lookalikeLines = (text: string): readonly number[] =>
  check(text)
    .filter(({ rule }) => rule === 'confusable-character')
    .map(({ start }) => text.slice(0, start).split('\n').length);
