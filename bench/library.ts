import { findingsOf } from '../server/src/core/analysis/findings';
import { ruleSetOf } from '../server/src/core/config/ruleSet';
import { readPage } from '../server/src/core/page/reading';
import { allRules } from '../server/src/core/rules/registry';
import { charClasses } from '../server/src/core/text/charClass';

/** What the measurements call of the library: each answers a number, so that no work can be left out as unused. */
export const read = (text: string): number => readPage(text).parts.length;

export const check = (text: string): number => findingsOf(readPage(text), text, defaultRules).length;

/** The floor: what any tool has to do at least, one look at each character. */
export function tablePass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += charClasses[text.charCodeAt(i)]!;
  return sum;
}

const defaultRules = ruleSetOf(allRules, new Map());
