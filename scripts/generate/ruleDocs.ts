import type {
  AnyRule,
  Fixability,
  RuleExample,
  RuleGroup,
  RuleMeta,
  RuleOption,
} from '../../server/src/core/rules/rule';
import type { Bilingual, Language } from '../../server/src/core/text/bilingual';

/** The page of one rule: English first, the same in Chinese below. */
export function rulePage({ meta, scope }: AnyRule): string {
  return [
    `# ${meta.id}`,
    '',
    '<!-- Generated from the rule by `npm run generate`; write in the rule. -->',
    '',
    `[中文](#中文) · [All rules](README.md)`,
    '',
    ...section(meta, scope, 'en'),
    '## 中文',
    '',
    ...section(meta, scope, 'zh'),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** All rules at a glance, group by group. */
export function ruleIndex(rules: readonly AnyRule[]): string {
  const groups = [...new Set(rules.map(({ meta }) => meta.group))];
  const lines = [
    '# Rules',
    '',
    '<!-- Generated from the rules by `npm run generate`; write in the rules. -->',
    '',
    'What Newsproof reports, each rule at the severity that it has by itself. On correct newspaper text all of them are silent. Levels and options are set in `newsproof.json`; a single place is silenced with a *stet* note.',
    '',
    '各规则及其默认级别。正确的报纸文本不会触发任何规则。级别与选项在 `newsproof.json` 中设置；个别之处可用“不改”（stet）批注放行。',
    '',
  ];
  for (const group of groups) {
    const own = rules.filter(({ meta }) => meta.group === group);
    lines.push(`## ${group} · ${GROUP_NAMES[group]}`, '');
    lines.push('| rule · 规则 | severity · 级别 | fix · 修复 | |', '|---|---|---|---|');
    for (const { meta } of own) lines.push(row(meta));
    lines.push('');
  }
  return lines.join('\n');
}

function row({ id, severity, fixable, summary }: RuleMeta): string {
  const facts = [`${severity} · ${SEVERITIES[severity]}`, `${fixable} · ${FIXABLE[fixable].zh}`];
  return `| [${id}](${id}.md) | ${facts.join(' | ')} | ${cell(summary.en)}<br>${cell(summary.zh)} |`;
}

function section(meta: RuleMeta, scope: AnyRule['scope'], language: Language): string[] {
  const t = (text: Bilingual): string => text[language];
  return [
    t(meta.summary),
    '',
    ...factTable(meta, scope, language),
    '',
    `### ${t(WORDS.what)}`,
    '',
    t(meta.docs.what),
    '',
    `### ${t(WORDS.why)}`,
    '',
    t(meta.docs.why),
    '',
    ...examples(meta.docs.examples, language),
    `### ${t(WORDS.fixSafety)}`,
    '',
    t(meta.docs.fixSafety),
    '',
    ...options(meta, language),
  ];
}

function factTable({ id, group, severity, fixable }: RuleMeta, scope: AnyRule['scope'], language: Language): string[] {
  const facts: [Bilingual, string][] = [
    [WORDS.group, language === 'en' ? group : `${group}（${GROUP_NAMES[group]}）`],
    [WORDS.severity, language === 'en' ? severity : `${severity}（${SEVERITIES[severity]}）`],
    [WORDS.fix, FIXABLE[fixable][language]],
    [WORDS.looksAt, SCOPES[scope][language]],
    [WORDS.turnOff, `\`"rules": { "${id}": "off" }\``],
  ];
  return ['| | |', '|---|---|', ...facts.map(([name, value]) => `| ${name[language]} | ${value} |`)];
}

function examples(all: readonly RuleExample[], language: Language): string[] {
  return all.flatMap(({ bad, good, fixed }) => [
    ...sample(WORDS.bad, bad, language),
    ...(fixed === undefined ? [] : sample(WORDS.fixed, fixed, language)),
    ...(good === undefined ? [] : sample(WORDS.good, good, language)),
  ]);
}

/** Signs that nobody could see on the page are written as their names. */
const sample = (heading: Bilingual, text: string, language: Language): string[] => [
  `### ${heading[language]}`,
  '',
  '```text',
  visible(text),
  '```',
  '',
];

const visible = (text: string): string =>
  text.replace(
    /[^\n\P{C}]|[\u00a0\u2028\u2029\u3000](?=\n|$)/gu,
    (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

function options(meta: RuleMeta, language: Language): string[] {
  const all = Object.entries(meta.options ?? {});
  if (all.length === 0) return [];
  const rows = all.map(([name, option]) => optionRow(name, option, language));
  const chosen = Object.fromEntries(all.map(([name, option]) => [name, option.default]));
  const setting = { rules: { [meta.id]: [meta.severity === 'off' ? 'on' : meta.severity, chosen] } };
  return [
    `### ${WORDS.options[language]}`,
    '',
    `| ${WORDS.option[language]} | ${WORDS.byDefault[language]} | |`,
    '|---|---|---|',
    ...rows,
    '',
    '```json',
    JSON.stringify(setting, null, 2),
    '```',
    '',
  ];
}

const optionRow = (name: string, option: RuleOption, language: Language): string =>
  `| \`${name}\` | \`${cell(JSON.stringify(option.default))}\` | ${cell(option.description[language])} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const both = (en: string, zh: string): Bilingual => ({ en, zh });

const WORDS = {
  what: both('What it does', '检查内容'),
  why: both('Why this is bad', '为什么要改'),
  bad: both('Reported', '会报告'),
  fixed: both('After the fix', '修复之后'),
  good: both('Silent', '不报告'),
  fixSafety: both('Fix safety', '修复是否安全'),
  options: both('Options', '选项'),
  option: both('option', '选项'),
  byDefault: both('default', '默认'),
  group: both('group', '分组'),
  severity: both('severity', '级别'),
  fix: both('fix', '修复'),
  looksAt: both('looks at', '检查范围'),
  turnOff: both('turn off', '关闭'),
} as const;

const GROUP_NAMES: Readonly<Record<RuleGroup, string>> = {
  wraps: '换行',
  page: '版面',
  article: '文章',
  punctuation: '标点',
  characters: '字符',
  consistency: '一致性',
};

const SEVERITIES: Readonly<Record<RuleMeta['severity'], string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
  off: '关闭',
};

const FIXABLE: Readonly<Record<Fixability, Bilingual>> = {
  safe: both('always, safe', '有，安全'),
  unsafe: both('always, unsafe: a person confirms it', '有，须人工确认'),
  sometimes: both('where the evidence allows it', '视证据而定'),
  alternatives: both('a person chooses one', '由人选择'),
  none: both('none', '无'),
};

const SCOPES: Readonly<Record<AnyRule['scope'], Bilingual>> = {
  part: both('an article', '一篇文章'),
  page: both('a page', '整个版面'),
  workspace: both('all dumps of the workspace', '工作区内所有文件'),
};
