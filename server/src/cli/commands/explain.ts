import { ruleTable } from '../../core/rules/registry';
import type { RuleExample, RuleMeta } from '../../core/rules/rule';
import type { Bilingual } from '../../core/text/bilingual';
import type { Command, CommandSpec } from '../args/spec';
import { unknownRule } from '../config/unknownRule';
import { wrappedLines } from '../print/columns';
import { paintFor } from '../print/paint';
import { FIXABILITIES, GROUPS, LEVELS } from '../report/ruleWords';
import { ExitCode, type Shell, UsageError } from '../shell/shell';
import { Troubles } from './troubles';

const spec: CommandSpec = {
  name: 'explain',
  summary: {
    en: 'Explain a rule: what it reports, why that is bad, with examples, and how safe its repair is.',
    zh: '说明一条规则：检查内容、理由、示例与修复的安全性。',
  },
  operands: 'RULE…',
  operandChoices: () => [...ruleTable.keys()],
  options: [],
  examples: [
    { line: 'newsproof explain wrap-space', what: { en: 'All about one rule.', zh: '一条规则的详细说明。' } },
    {
      line: 'newsproof explain --lang zh split-paragraph',
      what: { en: 'The same in Chinese.', zh: '以中文显示。' },
    },
  ],
};

export const explain: Command = {
  spec,
  async run(values, shell) {
    if (values.operands.length === 0) {
      throw new UsageError({
        en: 'name a rule; "newsproof rules" lists them',
        zh: '请指定规则；“newsproof rules”列出所有规则',
      });
    }
    const troubles = new Troubles(shell);
    let first = true;
    for (const name of values.operands) {
      const rule = ruleTable.get(name);
      if (rule === undefined) {
        await troubles.tell([unknownRule(name)]);
        continue;
      }
      await shell.out.write(`${first ? '' : '\n'}${ruleText(rule.meta, shell)}`);
      first = false;
    }
    return troubles.any ? ExitCode.Trouble : ExitCode.Clean;
  },
};

function ruleText(meta: RuleMeta, { out, language }: Shell): string {
  const paint = paintFor(out);
  const width = Math.min(out.columns ?? 96, 96);
  const section = (heading: Bilingual, words: Bilingual): string =>
    `\n${paint.bold(heading[language])}\n${indented(words[language], width)}`;
  const facts = [GROUPS[meta.group], LEVELS[meta.severity], FIXABILITIES[meta.fixable]];
  return [
    `${paint.bold(paint.cyan(meta.id))}  ${paint.dim(facts.map((fact) => fact[language]).join(' · '))}\n`,
    indented(meta.summary[language], width),
    section({ en: 'What it does', zh: '检查内容' }, meta.docs.what),
    section({ en: 'Why this is bad', zh: '为什么要改' }, meta.docs.why),
    ...meta.docs.examples.map((example) => exampleText(example, paint, language)),
    section({ en: 'Fix safety', zh: '修复是否安全' }, meta.docs.fixSafety),
    optionsText(meta, paint, language, width),
  ].join('');
}

function exampleText(example: RuleExample, paint: ReturnType<typeof paintFor>, language: Shell['language']): string {
  const parts: readonly (readonly [Bilingual, string | undefined])[] = [
    [{ en: 'Reported', zh: '会报告' }, example.bad],
    [{ en: 'After the fix', zh: '修复之后' }, example.fixed],
    [{ en: 'Silent', zh: '不报告' }, example.good],
  ];
  return parts
    .map(([heading, text]) => {
      if (text === undefined) return '';
      const lines = text.split('\n').map((line) => `${paint.dim('│')} ${line}`.trimEnd());
      return `\n${paint.bold(heading[language])}\n  ${lines.join('\n  ')}\n`;
    })
    .join('');
}

function optionsText(
  { id, options = {} }: RuleMeta,
  paint: ReturnType<typeof paintFor>,
  language: Shell['language'],
  width: number,
): string {
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `  ${paint.cyan(name)} ${paint.dim(`(${JSON.stringify(option.default)})`)}\n${indented(option.description[language], width)}`,
  );
  if (rows.length === 0) return '';
  const how = `"rules": { "${id}": ["on", { … }] }`;
  return `\n${paint.bold({ en: 'Options', zh: '选项' }[language])}  ${paint.dim(how)}\n${rows.join('')}`;
}

const indented = (text: string, width: number): string => `  ${wrappedLines(text, width - 2).join('\n  ')}\n`;
