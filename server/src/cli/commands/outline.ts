import type { Command, CommandSpec } from '../args/spec';
import { resultsOf } from '../jobs/runner';
import type { OutlineTask } from '../jobs/task';
import { explanationTable } from '../outline/explanation';
import { outlineTree } from '../outline/tree';
import { paintFor } from '../print/paint';
import { ExitCode } from '../shell/shell';
import { commonTask, inputOptions, inputsOf } from './inputOptions';
import { Progress } from './progress';
import { Troubles, tell } from './troubles';

const spec: CommandSpec = {
  name: 'outline',
  summary: {
    en: 'Show the articles of dumps: headlines, bylines, sections, paragraphs and furniture.',
    zh: '显示报纸文本的文章结构：标题、署名、栏目、段落与版面附属内容。',
  },
  operands: '[FILE | FOLDER | GLOB | -]…',
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['tree', 'json'],
      help: { en: 'tree (the default) for people, json for programs.', zh: 'tree（默认）供阅读，json 供程序使用。' },
    },
    {
      name: 'explain',
      help: { en: 'Say for every line what it is read as, and why.', zh: '逐行说明判断结果及理由。' },
    },
    ...inputOptions,
  ],
  examples: [
    { line: 'newsproof outline page.txt', what: { en: 'The articles of one page.', zh: '一个版面的文章。' } },
    {
      line: 'newsproof outline --format json issues/ > outline.json',
      what: { en: 'The structure of a whole archive for a program.', zh: '整个文件夹的结构，供程序读取。' },
    },
    {
      line: 'newsproof outline --explain page.txt',
      what: { en: 'Why a line is taken for a headline.', zh: '为何某行被视为标题。' },
    },
  ],
};

export const outline: Command = {
  spec,
  async run(values, shell) {
    const troubles = new Troubles(shell);
    const explain = values.flag('explain');
    const task: OutlineTask = {
      kind: 'outline',
      ...commonTask(values, shell, troubles),
      detail: explain ? 'explained' : 'outline',
    };
    const style = { paint: paintFor(shell.out), language: shell.language, columns: shell.out.columns ?? 100 };
    const json = values.text('format') === 'json';
    const progress = await Progress.over(inputsOf(values, task, shell, troubles), shell);
    let files = 0;
    if (json) await progress.print('{"version":1,"files":[');
    for await (const result of resultsOf(task, progress.inputs, values.count('jobs'), shell)) {
      await progress.advance(result.bytes);
      await tell(result, progress, troubles);
      if (result.kind !== 'outlined') continue;
      const separator = files++ === 0 ? '\n' : json ? ',\n' : '\n';
      const explanation = result.explanation ?? undefined;
      const text = json
        ? JSON.stringify({ file: result.file, ...result.outline, ...(explanation && { lines: explanation }) })
        : outlineTree(result.file, result.outline, style) + (explanation ? explanationTable(explanation, style) : '');
      await progress.print((json || files > 1 ? separator : '') + text);
    }
    if (json) await progress.print(files === 0 ? ']}\n' : '\n]}\n');
    await progress.clear();
    await troubles.tell();
    if (shell.interrupted.aborted) return ExitCode.Interrupted;
    return troubles.any ? ExitCode.Trouble : ExitCode.Clean;
  },
};
