import { dirname, relative, resolve } from 'node:path';
import type { Bilingual } from '../../core/text/bilingual';
import type { Values } from '../args/parse';
import type { Command, CommandSpec } from '../args/spec';
import { sweep } from '../files/atomicWrite';
import { folderAround } from '../files/folderAround';
import type { Input } from '../files/input';
import { resultsOf } from '../jobs/runner';
import type { FixTask } from '../jobs/task';
import { paintFor } from '../print/paint';
import { complain, ExitCode, type Shell, UsageError } from '../shell/shell';
import { FixReport } from './fixReport';
import { commonTask, inputOptions, inputsFrom, operandsOf, ruleOptions } from './inputOptions';
import { Progress } from './progress';
import { Troubles, tell } from './troubles';

/** What becomes of the repairs. */
export type FixMode = 'write' | 'diff' | 'dry-run' | 'check' | 'stdout';

const spec: CommandSpec = {
  name: 'fix',
  summary: {
    en: 'Repair dumps: join what was cut, drop what the converter left. Safe repairs alone, unless told otherwise.',
    zh: '修复报纸文本：接合断段、清除转换残留。默认只做安全修复。',
  },
  operands: '[FILE | FOLDER | GLOB | -]…',
  options: [
    {
      name: 'unsafe',
      help: { en: 'Also make repairs that change or move words.', zh: '同时进行会改动或移动文字的修复。' },
    },
    {
      name: 'diff',
      help: {
        en: 'Write nothing; print the changes as a unified diff: redirected byte for byte, for git apply and patch; at a terminal as text.',
        zh: '不写入文件，以 diff 形式输出修改：重定向时逐字节对应原文件，供 git apply 与 patch 使用；在终端则显示为文字。',
      },
    },
    {
      name: 'dry-run',
      help: { en: 'Write nothing; say what would be repaired.', zh: '不写入文件，只说明将作的修复。' },
    },
    {
      name: 'check',
      help: { en: 'Write nothing; name the files that need repair.', zh: '不写入文件，只列出需要修复的文件。' },
    },
    {
      name: 'stdout',
      help: { en: 'Print the repaired text of one file.', zh: '将单个文件修复后的文本写到标准输出。' },
    },
    ...ruleOptions,
    ...inputOptions,
  ],
  examples: [
    { line: 'newsproof fix --diff page.txt', what: { en: 'Look before it is done.', zh: '先查看将作的修改。' } },
    {
      line: 'newsproof fix issues/',
      what: { en: 'Make all safe repairs in a folder.', zh: '对整个文件夹作安全修复。' },
    },
    {
      line: 'newsproof fix --unsafe --only digit-letter page.txt',
      what: { en: 'One kind of repair that changes words.', zh: '只做某一类会改动文字的修复。' },
    },
    {
      line: 'newsproof fix --diff issues/ > repairs.diff',
      what: { en: 'To apply later: git apply repairs.diff', zh: '留待以后应用：git apply repairs.diff' },
    },
    { line: 'newsproof fix - < page.txt > clean.txt', what: { en: 'As a filter.', zh: '作为过滤器使用。' } },
  ],
  notes: [
    {
      en: 'Encoding, byte order mark, line ends and mode stay; a file is replaced whole or not at all. Exit code: 0 done; 1 something would change (--diff, --dry-run, --check); 2 a file could not be repaired.',
      zh: '编码、BOM、换行符与权限保持不变；文件要么整体替换，要么不动。退出码：0 完成；1 有内容需要修改（--diff、--dry-run、--check）；2 有文件无法修复。',
    },
  ],
};

export const fix: Command = {
  spec,
  async run(values, shell) {
    const mode = modeOf(values);
    const troubles = new Troubles(shell);
    const common = commonTask(values, shell, troubles);
    const operands = await operandsOf(values, shell, troubles);
    const task: FixTask = {
      kind: 'fix',
      ...common,
      accept: values.flag('unsafe') ? 'any' : 'safe',
      output: mode === 'write' ? 'write' : 'keep',
      diff: mode === 'diff' ? diffFor(shell) : 'none',
      diffFolder: mode === 'diff' ? diffFolder(operands, values, shell) : shell.cwd,
    };
    const report = new FixReport(mode, { paint: paintFor(shell.out), language: shell.language });
    const found = inputsFrom(operands, values, task, shell, troubles);
    const inputs = mode === 'stdout' ? onlyOne(found) : mode === 'write' ? swept(found) : found;
    const progress = await Progress.over(inputs, shell);
    let printed = false;
    for await (const result of resultsOf(task, progress.inputs, values.count('jobs'), shell)) {
      await progress.advance(result.bytes);
      await tell(result, progress, troubles);
      if (result.kind !== 'fixed') continue;
      printed = true;
      await progress.print(report.take(result));
    }
    // Whoever redirects the output would take an empty file for the repaired one.
    if (mode === 'stdout' && !printed && !troubles.any) troubles.note(NOTHING_TO_PRINT);
    await progress.clear();
    await printSummary(report.end(), mode, shell);
    if (task.diff === 'bytes' && report.changes > 0 && task.diffFolder !== shell.cwd) {
      await complain(shell, TO_APPLY(relative(shell.cwd, task.diffFolder)));
    }
    await troubles.tell();
    if (shell.interrupted.aborted) return ExitCode.Interrupted;
    if (troubles.any) return ExitCode.Trouble;
    return mode !== 'write' && mode !== 'stdout' && report.changes > 0 ? ExitCode.Findings : ExitCode.Clean;
  },
};

/** A terminal shows one encoding, and colours would not be applied; whoever redirects the diff wants to apply it. */
const diffFor = ({ out }: Shell): FixTask['diff'] => (out.columns !== null || out.colour ? 'words' : 'bytes');

/** This folder; where an operand lies outside of it, the nearest one above that holds them all. */
function diffFolder(operands: Iterable<string>, values: Values, { cwd }: Shell): string {
  let folder = cwd;
  for (const operand of operands) folder = folderAround(folder, resolve(cwd, operand));
  return folderAround(folder, resolve(cwd, values.text('stdin-filename') ?? '.'));
}

const TO_APPLY = (folder: string): Bilingual => ({
  en: `a file lies outside of this folder: the diff is to be applied in ${folder} (patch -p1 -d ${folder})`,
  zh: `有文件在当前文件夹之外：请在 ${folder} 中应用此 diff（patch -p1 -d ${folder}）`,
});

const NOTHING_TO_PRINT = { en: '--stdout has no dump to repair', zh: '--stdout 没有可修复的文本' };

/** Where the output is for another program, the summary goes to the person beside it. */
async function printSummary(summary: string, mode: FixMode, shell: Shell): Promise<void> {
  if (mode === 'stdout') return;
  await (mode === 'diff' ? shell.err : shell.out).write(summary);
}

function modeOf(values: Values): FixMode {
  const modes = (['diff', 'dry-run', 'check', 'stdout'] as const).filter((mode) => values.flag(mode));
  if (modes.length > 1) {
    const list = modes.map((mode) => `--${mode}`);
    throw new UsageError({ en: `${list.join(' and ')} exclude each other`, zh: `${list.join(' 与 ')} 不能同时使用` });
  }
  return modes[0] ?? (values.operands.includes('-') ? 'stdout' : 'write');
}

async function* onlyOne(inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
  let some = false;
  for await (const input of inputs) {
    if (some) {
      throw new UsageError({ en: '--stdout takes one file at a time', zh: '--stdout 每次只能处理一个文件' });
    }
    some = true;
    yield input;
  }
}

/** Removes what an earlier run that was killed left beside the files of this one. */
async function* swept(inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
  let clean: string | null = null;
  for await (const input of inputs) {
    const folder = dirname(input.path);
    if (folder !== clean) sweep(folder);
    clean = folder;
    yield input;
  }
}
