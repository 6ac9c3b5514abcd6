import { nearestWord } from '../../core/config/didYouMean';
import { ruleTable } from '../../core/rules/registry';
import type { Bilingual } from '../../core/text/bilingual';

/** Says that no rule goes by this name, and which was probably meant. */
export function unknownRule(name: string): Bilingual {
  const guess = nearestWord(name, ruleTable.keys());
  return {
    en: `unknown rule "${name}"${guess === null ? '' : `; did you mean "${guess}"?`}`,
    zh: `未知的规则“${name}”${guess === null ? '' : `，是否想写“${guess}”？`}`,
  };
}
