import { parseArgs } from 'node:util';
import { nearestWord } from '../../core/config/didYouMean';
import { UsageError } from '../shell/shell';
import type { CommandSpec, OptionSpec } from './spec';

/** The options and operands of one command line. */
export interface Values {
  readonly operands: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  /** All values of an option that may be given several times; commas separate as well. */
  list(name: string): readonly string[];
  /** A whole number, or undefined where the option is not given. */
  count(name: string): number | undefined;
}

const LANGUAGES = ['en', 'zh'];

/** `zh`, and what systems and editors call it: `zh-cn`, `zh_CN.UTF-8`. */
export const isLanguage = (value: string): boolean => LANGUAGES.includes(value.split(/[-_.]/, 1)[0]!.toLowerCase());

/** Every command takes these. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'help', short: 'h', help: { en: 'Show this help.', zh: '显示本帮助。' } },
  {
    name: 'lang',
    value: 'LANG',
    choices: LANGUAGES,
    accepts: isLanguage,
    help: {
      en: 'The language of messages (else taken from LC_ALL and LANG).',
      zh: '信息的语言（默认取自 LC_ALL 与 LANG）。',
    },
  },
];

/** Reads a command line by its spec; throws a UsageError that says what is wrong with it. */
export function parseCommandLine(spec: CommandSpec, args: readonly string[]): Values {
  const options = [...spec.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options.map((option) => [option.name, parserOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(spec, token.rawName, options);
    const value = checkedValue(spec, option, token.value, token.inlineValue === true);
    const earlier = given.get(option.name);
    if (earlier === undefined) given.set(option.name, [value]);
    else if (option.many) earlier.push(value);
    else if (option.value === undefined) continue;
    else throw usage(spec, `--${option.name} is given twice`, `--${option.name} 给出了两次`);
  }
  if (operands.length > 0 && spec.operands === '' && !given.has('help')) {
    throw usage(spec, `"${operands[0]}" is not understood`, `无法理解“${operands[0]}”`);
  }
  return valuesOf(spec, operands, given);
}

function valuesOf(spec: CommandSpec, operands: readonly string[], given: ReadonlyMap<string, string[]>): Values {
  return {
    operands,
    flag: (name) => given.has(name),
    text: (name) => given.get(name)?.[0],
    list(name) {
      const values = given.get(name) ?? [];
      const words = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
      // `--only "$UNSET"` asks for no rule, and must not be taken for all of them.
      if (words.length > 0 || values.length === 0) return words;
      throw usage(spec, `--${name} is empty`, `--${name} 的值为空`);
    },
    count(name) {
      const value = given.get(name)?.[0];
      if (value === undefined) return undefined;
      if (/^\d{1,9}$/.test(value)) return Number(value);
      throw usage(spec, `--${name} takes a whole number, not "${value}"`, `--${name} 须为整数，而不是“${value}”`);
    },
  };
}

const parserOption = (option: OptionSpec) => ({
  type: option.value === undefined ? ('boolean' as const) : ('string' as const),
  ...(option.short !== undefined && { short: option.short }),
  ...(option.many && { multiple: true }),
});

function checkedValue(spec: CommandSpec, option: OptionSpec, value: string | undefined, inline: boolean): string {
  if (option.value === undefined) {
    if (!inline) return '';
    throw usage(spec, `--${option.name} takes no value`, `--${option.name} 不带值`);
  }
  // `-` alone is standard input, `-1` a number; anything else behind a dash is the next option.
  if (value === undefined || (!inline && /^-[^\d]/.test(value))) {
    throw usage(spec, `--${option.name} needs a value (${option.value})`, `--${option.name} 缺少值（${option.value}）`);
  }
  const { choices } = option;
  if (choices === undefined || choices.includes(value) || option.accepts?.(value)) return value;
  throw usage(
    spec,
    `--${option.name} is one of ${choices.join(', ')}, not "${value}"`,
    `--${option.name} 须为 ${choices.join('、')} 之一，而不是“${value}”`,
  );
}

function unknownOption(spec: CommandSpec, rawName: string, options: readonly OptionSpec[]): UsageError {
  const guess = nearestWord(
    rawName,
    options.map(({ name }) => `--${name}`),
  );
  if (guess === null) return usage(spec, `unknown option ${rawName}`, `未知选项 ${rawName}`);
  return usage(spec, `unknown option ${rawName}; did you mean ${guess}?`, `未知选项 ${rawName}，是否想写 ${guess}？`);
}

function usage(spec: CommandSpec, en: string, zh: string): UsageError {
  const help = `newsproof ${spec.name} --help`;
  const stop = en.endsWith('?') ? '' : ';';
  return new UsageError({ en: `${en}${stop} see "${help}"`, zh: `${zh}${zh.endsWith('？') ? '' : '；'}参见“${help}”` });
}
