import { articleRules } from './article';
import { charactersRules } from './characters';
import { consistencyRules } from './consistency';
import { pageRules } from './page';
import { punctuationRules } from './punctuation';
import type { AnyRule } from './rule';
import { wrapsRules } from './wraps';

/** Every rule there is, group by group in the order in which the documentation lists them. */
export const allRules: readonly AnyRule[] = [
  ...wrapsRules,
  ...pageRules,
  ...articleRules,
  ...punctuationRules,
  ...charactersRules,
  ...consistencyRules,
];

/** The same rules by their ids. */
export const ruleTable: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.meta.id, rule]));

export const ruleById = (id: string): AnyRule | undefined => ruleTable.get(id);
