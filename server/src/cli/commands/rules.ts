import { allRules } from '../../core/rules/registry';
import type { RuleMeta } from '../../core/rules/rule';
import type { Command, CommandSpec } from '../args/spec';
import { columnsOf, wrappedLines } from '../print/columns';
import { paintFor } from '../print/paint';
import { FIXABILITIES, GROUPS, LEVELS } from '../report/ruleWords';
import { ExitCode, type Shell } from '../shell/shell';

const spec: CommandSpec = {
  name: 'rules',
  summary: { en: 'List every rule with its severity and fix.', zh: '列出所有规则及其级别与修复方式。' },
  operands: '',
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['text', 'json'],
      help: { en: 'text (the default) or json.', zh: '输出格式：text（默认）或 json。' },
    },
  ],
  examples: [
    { line: 'newsproof rules', what: { en: 'What is looked at.', zh: '查看检查的内容。' } },
    { line: 'newsproof rules --format json', what: { en: 'The same for a program.', zh: '供程序读取。' } },
  ],
};

export const rules: Command = {
  spec,
  async run(values, shell) {
    await shell.out.write(values.text('format') === 'json' ? rulesJson(shell) : rulesText(shell));
    return ExitCode.Clean;
  },
};

function rulesJson({ language }: Shell): string {
  const list = allRules.map(({ scope, meta }) => ({
    id: meta.id,
    group: meta.group,
    severity: meta.severity,
    fixable: meta.fixable,
    scope,
    summary: meta.summary[language],
    options: Object.fromEntries(
      Object.entries(meta.options ?? {}).map(([name, option]) => [
        name,
        { ...option.schema, default: option.default, description: option.description[language] },
      ]),
    ),
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

function rulesText({ out, language }: Shell): string {
  const paint = paintFor(out);
  const widest = Math.max(...allRules.map(({ meta }) => meta.id.length));
  const margin = widest + 4;
  const lines: string[] = [];
  let group: string | null = null;
  for (const { meta } of allRules) {
    if (meta.group !== group) lines.push(`${group === null ? '' : '\n'}${paint.bold(GROUPS[meta.group][language])}`);
    group = meta.group;
    const facts = factsOf(meta, language);
    lines.push(`  ${paint.cyan(meta.id.padEnd(widest))}  ${paint.dim(facts)}`);
    for (const line of wrappedLines(meta.summary[language], Math.max(40, (out.columns ?? 100) - margin))) {
      lines.push(`${' '.repeat(margin)}${line}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const factsOf = ({ severity, fixable }: RuleMeta, language: Shell['language']): string => {
  const level = LEVELS[severity][language];
  return `${level}${' '.repeat(Math.max(1, 13 - columnsOf(level)))}${FIXABILITIES[fixable][language]}`;
};
