import { ruleById } from '../core/rules/registry';
import type { RuleMeta } from '../core/rules/rule';
import type { Language } from '../core/text/bilingual';
import { clientCommands, type RuleDoc } from '../protocol';
import type { ClientSide } from './clientSide';
import type { Host } from './host';

/**
 * Where a rule's doc page is read: in Newsproof's own client through its command, elsewhere as the file that came with
 * the server; null where none came.
 */
export function ruleDocUrl(rule: string, { options }: ClientSide, { docs }: Host): string | null {
  if (options.clientCommands === true) {
    return `command:${clientCommands.openRuleDoc}?${encodeURIComponent(JSON.stringify([rule]))}`;
  }
  return docs === null ? null : `${docs}/${rule}.md`;
}

/** The doc page of a rule in the user's language; null where there is no such rule. */
export function ruleDoc(rule: string, language: Language): RuleDoc | null {
  const meta = ruleById(rule)?.meta;
  return meta === undefined ? null : { rule, markdown: docPage(meta, language) };
}

function docPage({ id, summary, docs }: RuleMeta, language: Language): string {
  const examples = docs.examples.flatMap(({ bad, good, fixed }) => [
    `### ${TITLES.bad[language]}`,
    fenced(bad),
    ...(fixed === undefined ? [] : [`### ${TITLES.fixed[language]}`, fenced(fixed)]),
    ...(good === undefined || good === fixed ? [] : [`### ${TITLES.good[language]}`, fenced(good)]),
  ]);
  return [
    `# ${id}`,
    summary[language],
    `## ${TITLES.what[language]}`,
    docs.what[language],
    `## ${TITLES.why[language]}`,
    docs.why[language],
    `## ${TITLES.fixSafety[language]}`,
    docs.fixSafety[language],
    ...(examples.length === 0 ? [] : [`## ${TITLES.examples[language]}`, ...examples]),
  ].join('\n\n');
}

const TITLES = {
  what: { en: 'What it reports', zh: '报告什么' },
  why: { en: 'Why it matters', zh: '为何重要' },
  fixSafety: { en: 'How safe the fix is', zh: '修复是否安全' },
  examples: { en: 'Examples', zh: '示例' },
  bad: { en: 'Reported', zh: '会报告' },
  fixed: { en: 'Repaired', zh: '修复后' },
  good: { en: 'Left alone', zh: '不报告' },
} as const;

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
