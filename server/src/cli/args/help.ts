import type { Bilingual, Language } from '../../core/text/bilingual';
import { columnsOf, wrappedLines } from '../print/columns';
import { commonOptions } from './parse';
import type { CommandSpec, OptionSpec } from './spec';

const HEADINGS = {
  usage: { en: 'Usage: ', zh: '用法：' },
  options: { en: 'Options:', zh: '选项：' },
  examples: { en: 'Examples:', zh: '示例：' },
  commands: { en: 'Commands:', zh: '命令：' },
} satisfies Record<string, Bilingual>;

/** What `newsproof COMMAND --help` shows. */
export function commandHelp(spec: CommandSpec, language: Language): string {
  const rows = [...spec.options, ...commonOptions].map((option) => [synopsis(option), option.help[language]] as const);
  const operands = spec.operands === '' ? '' : ` ${spec.operands}`;
  return [
    paragraph(spec.summary[language]),
    `${HEADINGS.usage[language]}newsproof ${spec.name} [--OPTION]…${operands}\n`,
    `${HEADINGS.options[language]}\n${twoColumns(rows)}`,
    `${HEADINGS.examples[language]}\n${examples(spec, language)}`,
    ...(spec.notes ?? []).map((note) => paragraph(note[language])),
  ].join('\n');
}

/** What `newsproof --help` shows. */
export function generalHelp(specs: readonly CommandSpec[], language: Language): string {
  const intro: Bilingual = {
    en: 'Newsproof reads newspaper text dumps: it finds their articles, proofreads them, and repairs what a converter broke.',
    zh: 'Newsproof 读懂报纸文本：识别文章，校对文字，修复转换造成的损坏。',
  };
  const more: Bilingual = {
    en: '"newsproof COMMAND --help" shows what a command takes, with examples.',
    zh: '“newsproof 命令 --help”显示该命令的选项与示例。',
  };
  return [
    paragraph(intro[language]),
    `${HEADINGS.usage[language]}newsproof COMMAND [--OPTION]… [FILE | FOLDER | GLOB]…\n`,
    `${HEADINGS.commands[language]}\n${twoColumns(specs.map((spec) => [spec.name, spec.summary[language]]))}`,
    paragraph(more[language]),
  ].join('\n');
}

const WIDTH = 96;

const paragraph = (text: string): string => `${wrappedLines(text, WIDTH).join('\n')}\n`;

const synopsis = ({ name, short, value }: OptionSpec): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const examples = (spec: CommandSpec, language: Language): string =>
  spec.examples
    .map(({ line, what }) => `  ${line}\n      ${wrappedLines(what[language], WIDTH - 6).join('\n      ')}\n`)
    .join('');

/** A left cell that is too long has its right cell on the line below. */
function twoColumns(rows: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...rows.map(([left]) => columnsOf(left)).filter((width) => width <= 26), 8) + 4;
  const margin = ' '.repeat(indent);
  return rows
    .map(([left, right]) => {
      const free = indent - 2 - columnsOf(left);
      const lead = free < 2 ? `  ${left}\n${margin}` : `  ${left}${' '.repeat(free)}`;
      return `${lead}${wrappedLines(right, WIDTH - indent).join(`\n${margin}`)}\n`;
    })
    .join('');
}
