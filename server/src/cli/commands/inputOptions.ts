import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { RULE_LEVELS, type RuleLevel } from '../../core/config/ruleSettings';
import { ruleTable } from '../../core/rules/registry';
import type { Values } from '../args/parse';
import type { OptionSpec } from '../args/spec';
import type { ConfigChoice } from '../config/configs';
import { unknownRule } from '../config/unknownRule';
import { encodingNamed, encodingNames } from '../encoding/encodings';
import { discover, distinct, type FoundFile } from '../files/discover';
import type { Input } from '../files/input';
import { pathsIn } from '../files/pathList';
import { fileTrouble, leftOut, noDump } from '../files/trouble';
import { configsOf } from '../jobs/session';
import type { CommonTask } from '../jobs/task';
import { complain, Interrupted, type Shell, UsageError } from '../shell/shell';
import type { Troubles } from './troubles';

/** Options of all commands that read dumps. */
export const inputOptions: readonly OptionSpec[] = [
  {
    name: 'paths-from',
    value: 'FILE',
    help: {
      en: 'Read the paths from a file or, for -, from standard input: one a line, or with NUL behind each.',
      zh: '从文件（或以 - 从标准输入）读取路径列表：每行一个，或以 NUL 结尾。',
    },
  },
  {
    name: 'stdin-filename',
    value: 'FILE',
    help: {
      en: 'What the text on standard input (-) is called; decides which configuration holds.',
      zh: '标准输入（-）中文本的文件名，并据此选择配置。',
    },
  },
  {
    name: 'encoding',
    value: 'NAME',
    suggestions: () => encodingNames,
    help: {
      en: `Read every file as ${encodingNames.join(', ')} (else each file shows its own).`,
      zh: `按指定编码读取：${encodingNames.join('、')}（默认自动识别）。`,
    },
  },
  {
    name: 'config',
    value: 'FILE',
    help: {
      en: 'Use this configuration for every file instead of the nearest newsproof.json.',
      zh: '对所有文件使用此配置，而非最近的 newsproof.json。',
    },
  },
  { name: 'no-config', help: { en: 'Use no configuration at all.', zh: '不使用任何配置。' } },
  {
    name: 'no-ignore',
    help: {
      en: 'Also read what .gitignore, .newsproofignore and the configuration leave out.',
      zh: '不理会 .gitignore、.newsproofignore 与配置中的忽略规则。',
    },
  },
  {
    name: 'shard',
    value: 'I/N',
    help: { en: 'Do only every N-th file, starting with the I-th.', zh: '只处理第 I 份（共 N 份）文件。' },
  },
  {
    name: 'jobs',
    short: 'j',
    value: 'N',
    help: {
      en: 'How many threads to use (else as many as the work is worth, at most one for each processor).',
      zh: '线程数（默认视工作量而定，至多与处理器数相同）。',
    },
  },
];

/** Options of commands that apply rules. */
export const ruleOptions: readonly OptionSpec[] = [
  {
    name: 'only',
    value: 'RULE',
    suggestions: () => [...ruleTable.keys()],
    many: true,
    help: {
      en: 'Apply only these rules (several: repeat, or put commas).',
      zh: '只应用这些规则（可重复，或以逗号分隔）。',
    },
  },
  {
    name: 'rule',
    value: 'RULE=LEVEL',
    suggestions: () => [...ruleTable.keys()].flatMap((rule) => RULE_LEVELS.map((level) => `${rule}=${level}`)),
    many: true,
    help: {
      en: `Set the level of a rule: ${RULE_LEVELS.join(', ')}.`,
      zh: `设定规则的级别：${RULE_LEVELS.join('、')}。`,
    },
  },
];

/** What the options of a command line say of every file. Complains of unknown rules, and goes on with the others. */
export function commonTask(values: Values, shell: Shell, troubles: Troubles): CommonTask {
  const only = values.list('only');
  if (only.length > 0 && !only.some((name) => ruleTable.has(name))) throw new UsageError(unknownRule(only[0]!));
  const known = knownRules(only, troubles);
  return {
    cwd: shell.cwd,
    language: shell.language,
    encoding: encodingOf(values),
    config: configChoice(values),
    levels: levelsOf(values, troubles),
    only: only.length === 0 ? null : known,
  };
}

/** The files, standard input or lists that the operands mean; without operands, the current folder. */
export async function* inputsOf(
  values: Values,
  task: CommonTask,
  shell: Shell,
  troubles: Troubles,
): AsyncGenerator<Input> {
  yield* inputsFrom(await operandsOf(values, shell, troubles), values, task, shell, troubles);
}

/** The same of operands that were read already. */
export async function* inputsFrom(
  operands: Iterable<string>,
  values: Values,
  task: CommonTask,
  shell: Shell,
  troubles: Troubles,
): AsyncGenerator<Input> {
  const configs = configsOf(task, (trouble) => troubles.note(trouble));
  const notes: FoundFile[] = [];
  const found = discover(operands, {
    cwd: shell.cwd,
    honourIgnores: !values.flag('no-ignore'),
    settingsFor: (folder) => configs.fileSettings(folder),
    report: (trouble) => troubles.note(trouble),
    interrupted: shell.interrupted,
    noteIgnored: (file) => notes.push(file),
  });
  const inShard = shardOf(values);
  let index = 0;
  if (values.operands.includes('-') && inShard(index++)) yield await standardInput(values, shell);
  // One folder has nothing twice, and a list may be too long to remember; whoever writes it knows what is in it.
  const once = values.operands.length > 1 && values.text('paths-from') === undefined ? distinct(found) : found;
  for await (const file of once) {
    for (const { shown } of notes.splice(0)) await complain(shell, leftOut(shown));
    // A shell's `issues/*` names them too, so that it is no failure.
    if (file.named && (await configs.fileSettings(dirname(file.path))).isOwn(file.path)) {
      await complain(shell, noDump(file.shown));
    } else if (inShard(index++)) yield file;
  }
  for (const { shown } of notes) await complain(shell, leftOut(shown));
}

/** What stands on the command line and in the list of `--paths-from`; without either, the current folder. To be read again and again. */
export async function operandsOf(values: Values, shell: Shell, troubles: Troubles): Promise<Iterable<string>> {
  const list = values.text('paths-from');
  const named = values.operands.filter((operand) => operand !== '-');
  if (list === undefined) return values.operands.length === 0 ? ['.'] : named;
  if (list === '-' && values.operands.includes('-')) {
    throw new UsageError({
      en: 'standard input cannot hold both a dump and a list of paths',
      zh: '标准输入不能同时作为文本与路径列表',
    });
  }
  try {
    const bytes = list === '-' ? await shell.readInput() : readFileSync(resolve(shell.cwd, list));
    return { [Symbol.iterator]: () => bothOf(named, pathsIn(bytes)) };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    troubles.note(fileTrouble(list, error));
    return named;
  }
}

function* bothOf(first: Iterable<string>, second: Iterable<string>): Generator<string> {
  yield* first;
  yield* second;
}

async function standardInput(values: Values, shell: Shell): Promise<Input> {
  const name = values.text('stdin-filename');
  return {
    path: resolve(shell.cwd, name ?? 'stdin.txt'),
    shown: name ?? '<stdin>',
    named: true,
    bytes: await shell.readInput(),
  };
}

/** The files of this shard alone, where files are taken one after the other from somewhere else. */
export async function* ofShard(values: Values, inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
  const inShard = shardOf(values);
  let index = 0;
  for await (const input of inputs) if (inShard(index++)) yield input;
}

function shardOf(values: Values): (index: number) => boolean {
  const shard = values.text('shard');
  if (shard === undefined) return () => true;
  const [, i, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const [own, all] = [Number(i), Number(n)];
  if (!(own >= 1 && own <= all)) {
    throw new UsageError({
      en: `--shard takes I/N with I from 1 to N, not "${shard}"`,
      zh: `--shard 须为 I/N（I 从 1 到 N），而不是“${shard}”`,
    });
  }
  return (index) => index % all === own - 1;
}

function encodingOf(values: Values) {
  const name = values.text('encoding');
  if (name === undefined) return null;
  const encoding = encodingNamed(name);
  if (encoding !== undefined) return encoding;
  const list = encodingNames.join(', ');
  throw new UsageError({
    en: `--encoding is one of ${list}, not "${name}"`,
    zh: `--encoding 须为 ${list} 之一，而不是“${name}”`,
  });
}

function configChoice(values: Values): ConfigChoice {
  const path = values.text('config');
  // Whichever of the two won, the findings would be those of another configuration than somebody meant.
  if (path !== undefined && values.flag('no-config')) throw new UsageError(TWO_CONFIGURATIONS);
  if (values.flag('no-config')) return { kind: 'none' };
  return path === undefined ? { kind: 'nearest' } : { kind: 'file', path };
}

function knownRules(names: readonly string[], troubles: Troubles): readonly string[] {
  return names.filter((name) => {
    if (ruleTable.has(name)) return true;
    troubles.note(unknownRule(name));
    return false;
  });
}

function levelsOf(values: Values, troubles: Troubles): CommonTask['levels'] {
  return values.list('rule').flatMap((setting) => {
    const [rule, level, ...more] = setting.split('=');
    if (more.length > 0 || !RULE_LEVELS.includes(level as RuleLevel)) {
      throw new UsageError({
        en: `--rule takes RULE=LEVEL, LEVEL being one of ${RULE_LEVELS.join(', ')}, not "${setting}"`,
        zh: `--rule 须为 RULE=LEVEL（LEVEL 为 ${RULE_LEVELS.join('、')} 之一），而不是“${setting}”`,
      });
    }
    return knownRules([rule!], troubles).map((name) => [name, level as RuleLevel] as const);
  });
}

const TWO_CONFIGURATIONS = {
  en: '--config and --no-config exclude each other',
  zh: '--config 与 --no-config 不能同时使用',
};
