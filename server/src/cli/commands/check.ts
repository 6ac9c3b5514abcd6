import { resolve } from 'node:path';
import { FAIL_LEVELS, type FailLevel } from '../../core/config/configFile';
import type { Bilingual } from '../../core/text/bilingual';
import type { Values } from '../args/parse';
import type { Command, CommandSpec } from '../args/spec';
import { Baseline, BaselineUpdate } from '../commit/baseline';
import { type GitSelection, gitInputs } from '../commit/gitInputs';
import type { Input } from '../files/input';
import type { Report } from '../files/trouble';
import type { Format } from '../formats/format';
import { type FormatChoice, type FormatName, formatNames, formatOf, hasStatistics } from '../formats/formats';
import type { Result } from '../jobs/result';
import { resultsOf } from '../jobs/runner';
import { configsOf } from '../jobs/session';
import type { CheckTask } from '../jobs/task';
import { countsOf, type FileReport, Tally } from '../report/report';
import { complain, ExitCode, type Shell, say, UsageError } from '../shell/shell';
import { versionOf } from '../shell/version';
import { commonTask, inputOptions, inputsOf, ofShard, operandsOf, ruleOptions } from './inputOptions';
import { Progress, withoutProgress } from './progress';
import { Troubles, tell } from './troubles';

const spec: CommandSpec = {
  name: 'check',
  summary: {
    en: 'Proofread dumps and report what is wrong with them. Changes nothing.',
    zh: '校对报纸文本并报告问题，不做任何修改。',
  },
  operands: '[FILE | FOLDER | GLOB | -]…',
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: formatNames,
      help: {
        en: 'text (the default), json, jsonl, sarif, github, junit, checkstyle or markdown.',
        zh: '输出格式：text（默认）、json、jsonl、sarif、github、junit、checkstyle 或 markdown。',
      },
    },
    {
      name: 'fail-level',
      value: 'LEVEL',
      choices: FAIL_LEVELS,
      help: {
        en: 'The mildest severity that makes the exit code 1 (else as configured, warning by default).',
        zh: '使退出码为 1 的最低级别（默认按配置，未配置时为 warning）。',
      },
    },
    {
      name: 'max-findings',
      value: 'N',
      help: { en: 'Print at most so many findings; all of them count.', zh: '最多显示若干条问题（统计不受影响）。' },
    },
    {
      name: 'statistics',
      help: {
        en: 'Print how many findings each rule has instead of the findings.',
        zh: '只按规则统计数量，不逐条列出。',
      },
    },
    {
      name: 'quiet',
      short: 'q',
      help: {
        en: 'Print findings alone: no progress, and no summary in the formats text, markdown and jsonl (elsewhere it belongs to the document).',
        zh: '只输出问题，不显示进度；text、markdown、jsonl 格式也不输出汇总（其他格式中汇总是文档的一部分）。',
      },
    },
    {
      name: 'staged',
      help: {
        en: 'Check what is about to be committed: the changed dumps as they stand in the index of git.',
        zh: '检查即将提交的内容：以 git 暂存区中的文本为准。',
      },
    },
    {
      name: 'since',
      value: 'REV',
      help: {
        en: 'Report only articles that have changed since a commit of git.',
        zh: '只报告自某次提交以来有改动的文章。',
      },
    },
    {
      name: 'baseline',
      value: 'FILE',
      help: { en: 'Keep quiet about the findings that this file knows.', zh: '不报告基线文件中已有的问题。' },
    },
    {
      name: 'update-baseline',
      help: {
        en: 'Write the findings of this run into the file of --baseline, and report none.',
        zh: '将本次的问题写入 --baseline 文件，不作报告。',
      },
    },
    ...ruleOptions,
    ...inputOptions,
  ],
  examples: [
    { line: 'newsproof check page.txt', what: { en: 'Proofread one page.', zh: '校对一个版面。' } },
    {
      line: 'newsproof check --format github --fail-level error issues/',
      what: { en: 'Annotate a pull request; only errors make it fail.', zh: '为拉取请求添加标注，仅错误导致失败。' },
    },
    {
      line: "newsproof check --only split-paragraph,wrap-space '2024-*/*.txt'",
      what: { en: 'Only two rules, on the pages of one year.', zh: '只用两条规则检查某一年的版面。' },
    },
    {
      line: 'newsproof check --staged',
      what: { en: 'In a pre-commit hook; see also "newsproof init --hook".', zh: '用于 pre-commit 钩子。' },
    },
    {
      line: 'newsproof check --baseline known.json issues/',
      what: { en: 'Only what is new in an old archive.', zh: '旧文库中只看新问题。' },
    },
    {
      line: 'iconv -f gbk old.txt | newsproof check --stdin-filename old.txt -',
      what: { en: 'Text from another program.', zh: '来自其他程序的文本。' },
    },
  ],
  notes: [
    {
      en: 'Exit code: 0 nothing at or above the failing level; 1 findings; 2 something could not be read or understood.',
      zh: '退出码：0 没有达到失败级别的问题；1 有问题；2 有文件无法读取或参数、配置有误。',
    },
  ],
};

export const check: Command = {
  spec,
  async run(values, shell) {
    const troubles = new Troubles(shell);
    const known = knownFindings(values, shell);
    const run = new CheckRun(values, known, shell);
    const task: CheckTask = { kind: 'check', ...commonTask(values, shell, troubles), ...run.wishes };
    const progress = await Progress.over(
      chosenInputs(values, task, shell, troubles),
      values.flag('quiet') ? withoutProgress(shell) : shell,
    );
    await progress.print(run.begin());
    for await (const result of resultsOf(task, progress.inputs, values.count('jobs'), shell)) {
      await progress.advance(result.bytes);
      await tell(result, progress, troubles);
      for (const piece of run.take(result)) await progress.print(piece);
    }
    await progress.clear();
    await progress.print(run.end(!troubles.any));
    await troubles.tell();
    if (shell.interrupted.aborted) return ExitCode.Interrupted;
    if (known.update !== null) return finishUpdate(known.update, values, troubles, shell);
    if (troubles.any) return ExitCode.Trouble;
    return run.failed ? ExitCode.Findings : ExitCode.Clean;
  },
};

/** Adds up what is found and brings what is printed together. */
class CheckRun {
  readonly #choice: FormatChoice;
  readonly #format: Format;
  readonly #known: KnownFindings;
  readonly #tally = new Tally();
  readonly #failLevel: FailLevel | null;
  readonly #started = performance.now();
  readonly #most: number;
  #printed = 0;
  #some = false;

  constructor(values: Values, known: KnownFindings, shell: Shell) {
    this.#known = known;
    this.#failLevel = (values.text('fail-level') as FailLevel | undefined) ?? null;
    this.#most = values.count('max-findings') ?? Number.POSITIVE_INFINITY;
    this.#choice = formatChoice(values, shell);
    this.#format = formatOf(this.#choice);
  }

  /** Findings are put into words where they are found, unless something has to be known of the whole run first. */
  get wishes(): Pick<CheckTask, 'format' | 'failLevel'> {
    const sifts = this.#known.baseline !== null || this.#known.update !== null || this.#most < Number.POSITIVE_INFINITY;
    return { format: sifts ? null : this.#choice, failLevel: this.#failLevel };
  }

  get failed(): boolean {
    return this.#tally.failing > 0;
  }

  begin(): string {
    return this.#known.update === null ? this.#format.begin() : '';
  }

  /** What is to be printed of a file. */
  take(result: Result): Iterable<string> {
    if (result.kind !== 'checked') {
      if (result.troubles.length > 0) this.#tally.addUnreadable();
      return [];
    }
    if (typeof result.findings !== 'string') return this.#sifted(result.findings, result.path);
    this.#tally.add(result.counts);
    return this.#separated([result.findings]);
  }

  end(isComplete: boolean): string {
    if (this.#known.update !== null) return '';
    const summary = this.#tally.summary();
    return this.#format.end({
      summary,
      some: this.#some,
      byRule: this.#tally.byRule,
      held: this.wishes.format === null ? summary.findings - this.#printed : 0,
      silenced: this.#known.baseline?.silenced ?? 0,
      isComplete,
      milliseconds: performance.now() - this.#started,
    });
  }

  #sifted(all: FileReport, path: string): Iterable<string> {
    const { baseline, update } = this.#known;
    if (update !== null) {
      update.add(all, path);
      return [];
    }
    const report = baseline === null ? all : baseline.without(all, path);
    this.#tally.add(countsOf(report, this.#failLevel));
    const findings = report.findings.slice(0, this.#most - this.#printed);
    this.#printed += findings.length;
    const held = report.findings.length - findings.length;
    return this.#separated(this.#format.file({ ...report, findings }, held));
  }

  *#separated(pieces: Iterable<string>): Generator<string> {
    let first = true;
    for (const piece of pieces) {
      if (piece === '') continue;
      if (first && this.#some) yield this.#format.separator;
      first = false;
      this.#some = true;
      yield piece;
    }
  }
}

function formatChoice(values: Values, shell: Shell): FormatChoice {
  const name = (values.text('format') ?? 'text') as FormatName;
  if (values.flag('statistics') && !hasStatistics(name)) throw new UsageError(NO_STATISTICS(name));
  return {
    name,
    view: viewOf(values),
    colour: shell.out.colour,
    language: shell.language,
    columns: shell.out.columns ?? 100,
    version: versionOf(shell.program),
  };
}

function viewOf(values: Values): FormatChoice['view'] {
  if (values.flag('statistics')) return values.flag('quiet') ? 'quiet-statistics' : 'statistics';
  return values.flag('quiet') ? 'quiet' : 'findings';
}

/** What `--baseline` and `--update-baseline` ask for: at most one of the two is there. */
interface KnownFindings {
  readonly baseline: Baseline | null;
  readonly update: BaselineUpdate | null;
}

function knownFindings(values: Values, shell: Shell): KnownFindings {
  const file = values.text('baseline');
  if (!values.flag('update-baseline')) {
    return { baseline: file === undefined ? null : Baseline.read(resolve(shell.cwd, file), file), update: null };
  }
  if (file === undefined) throw new UsageError(BASELINE_MISSING);
  if (values.flag('staged') || values.text('since') !== undefined) throw new UsageError(BASELINE_IN_PART);
  const only = values.list('only');
  const applied = only.length === 0 ? null : new Set(only);
  return { baseline: null, update: new BaselineUpdate(resolve(shell.cwd, file), applied) };
}

async function finishUpdate(
  update: BaselineUpdate,
  values: Values,
  troubles: Troubles,
  shell: Shell,
): Promise<ExitCode> {
  const file = values.text('baseline')!;
  update.write(file);
  if (!values.flag('quiet')) await shell.out.write(`${say(shell, WROTE(file, update.findings))}\n`);
  return troubles.any ? ExitCode.Trouble : ExitCode.Clean;
}

/** The operands' files, or what git says has changed. */
function chosenInputs(values: Values, task: CheckTask, shell: Shell, troubles: Troubles): AsyncIterable<Input> {
  if (!values.flag('staged') && values.text('since') === undefined) return inputsOf(values, task, shell, troubles);
  return ofShard(values, changedInputs(values, task, shell, troubles));
}

async function* changedInputs(
  values: Values,
  task: CheckTask,
  shell: Shell,
  troubles: Troubles,
): AsyncGenerator<Input> {
  const isListed = values.text('paths-from') !== undefined;
  const operands = isListed ? [...(await operandsOf(values, shell, troubles))] : values.operands;
  // An empty list means no file, where no operand at all means every one.
  if (isListed && operands.length === 0) return;
  const report: Report = (trouble) => troubles.note(trouble);
  const mentioned: Bilingual[] = [];
  const selection: GitSelection = {
    content: values.flag('staged') ? 'index' : 'work-tree',
    since: values.text('since') ?? null,
    operands,
    honourIgnores: !values.flag('no-ignore'),
    mention: (message) => mentioned.push(message),
  };
  yield* gitInputs(shell.cwd, selection, configsOf(task, report), report);
  for (const message of mentioned) await complain(shell, message);
}

const BASELINE_MISSING: Bilingual = {
  en: '--update-baseline needs the file: --baseline FILE',
  zh: '--update-baseline 需要指定文件：--baseline FILE',
};

const BASELINE_IN_PART: Bilingual = {
  en: '--update-baseline takes down whole files: it does not go with --staged or --since',
  zh: '--update-baseline 以整个文件为单位，不能与 --staged 或 --since 合用',
};

const NO_STATISTICS = (format: FormatName): Bilingual => ({
  en: `--statistics goes with the formats text, json and jsonl, not with ${format}`,
  zh: `--statistics 只能与 text、json、jsonl 格式合用，不能与 ${format} 合用`,
});

const WROTE = (file: string, count: number): Bilingual => ({
  en: `Wrote ${count === 1 ? '1 finding' : `${count} findings`} to ${file}.`,
  zh: `已将 ${count} 条问题写入 ${file}。`,
});
