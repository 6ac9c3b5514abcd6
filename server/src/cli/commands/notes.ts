import { NOTE_KINDS } from '../../core/notes';
import type { Command, CommandSpec } from '../args/spec';
import {
  type Action,
  add,
  answer,
  applyNote,
  compact,
  exportNotes,
  importNotes,
  list,
  reopenNote,
  settleNote,
  status,
  verify,
} from '../notes/actions';
import { dumpsWithNotes, strandedLogs } from '../notes/withNotes';
import { ExitCode, UsageError } from '../shell/shell';
import { Troubles } from './troubles';

/** Each action with how many operands it takes behind its name; `files` takes dumps and folders with dumps. */
const actions: Readonly<Record<string, { readonly run: Action; readonly takes: readonly [number, number] | 'files' }>> =
  {
    list: { run: list, takes: 'files' },
    add: { run: add, takes: [1, 1] },
    reply: { run: answer, takes: [2, 2] },
    resolve: { run: settleNote, takes: [2, 2] },
    reopen: { run: reopenNote, takes: [2, 2] },
    apply: { run: applyNote, takes: [2, 2] },
    status: { run: status, takes: [1, 3] },
    verify: { run: verify, takes: 'files' },
    export: { run: exportNotes, takes: [1, 1] },
    import: { run: importNotes, takes: [2, 2] },
    compact: { run: compact, takes: 'files' },
  };

const spec: CommandSpec = {
  name: 'notes',
  summary: {
    en: 'Read and write the notes beside a dump (FILE.anno.jsonl). The dump itself stays as it is.',
    zh: '读写文本旁的批注（FILE.anno.jsonl），不改动文本本身。',
  },
  operands: 'ACTION [FILE | FOLDER]… [ID | LINE STATUS | SOURCE]',
  operandChoices: () => Object.keys(actions),
  options: [
    {
      name: 'at',
      value: 'PLACE',
      help: { en: 'add: LINE, or LINE:COLUMN-LINE:COLUMN.', zh: 'add：行，或 行:列-行:列。' },
    },
    {
      name: 'quote',
      value: 'TEXT',
      help: { en: 'add: the words that the note is about.', zh: 'add：批注所指的文字。' },
    },
    {
      name: 'kind',
      value: 'KIND',
      choices: NOTE_KINDS,
      help: {
        en: 'query (the default of add), correction, tag, highlight, label, stet or status.',
        zh: 'query（add 的默认值）、correction、tag、highlight、label、stet 或 status。',
      },
    },
    {
      name: 'value',
      value: 'VALUE',
      help: {
        en: 'add: the right words of a correction, a tag, what a line is, the rule to let stand.',
        zh: 'add：改正后的文字、标签、行的类别或保留的规则。',
      },
    },
    { name: 'text', value: 'TEXT', help: { en: 'What you have to say.', zh: '批注的内容。' } },
    {
      name: 'author',
      value: 'NAME',
      help: {
        en: 'Who writes (else the user of git); list: whose notes.',
        zh: '作者（默认取自 git）；list：只列此人的批注。',
      },
    },
    {
      name: 'state',
      value: 'STATE',
      choices: ['open', 'resolved', 'orphan'],
      help: {
        en: 'list: open, resolved, or orphan (has lost its place).',
        zh: 'list：open 未决、resolved 已决、orphan 失去位置。',
      },
    },
    {
      name: 'since',
      value: 'REV',
      help: {
        en: 'verify: only notes that had their place in this commit of git.',
        zh: 'verify：只报告在该提交中尚有位置的批注。',
      },
    },
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      help: {
        en: 'list, status: text or json. export: jsonld, csv, markdown, brat, bio. import: these, or hypothesis.',
        zh: 'list、status：text 或 json；export：jsonld、csv、markdown、brat、bio；import：同上，或 hypothesis。',
      },
    },
  ],
  examples: [
    {
      line: 'newsproof notes list --state open issues/',
      what: { en: 'What waits for somebody.', zh: '列出未决批注。' },
    },
    {
      line: "newsproof notes add page.txt --quote 人党 --text '入党?'",
      what: { en: 'A query on two characters.', zh: '就两个字存疑。' },
    },
    {
      line: 'newsproof notes add page.txt --at 12 --kind label --value headline',
      what: { en: 'Say that line 12 is a headline.', zh: '指明第 12 行是标题。' },
    },
    {
      line: 'newsproof notes status page.txt 3 first-proof',
      what: { en: 'The article at line 3 is proofread once.', zh: '第 3 行的文章已一校。' },
    },
    {
      line: 'newsproof notes verify --since HEAD issues/',
      what: {
        en: 'In a hook: exit 1 where a change cost a note its place.',
        zh: '用于钩子：改动使批注失去位置时退出码为 1。',
      },
    },
    {
      line: 'newsproof notes export --format csv page.txt > notes.csv',
      what: { en: 'For a spreadsheet.', zh: '导出为表格。' },
    },
  ],
};

export const notes: Command = {
  spec,
  async run(values, shell) {
    const [name, ...operands] = values.operands;
    const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError(NO_ACTION);
    if (action.takes === 'files') {
      const troubles = new Troubles(shell);
      const dumps = await dumpsWithNotes(operands, shell, (trouble) => troubles.note(trouble));
      if (name === 'verify') for (const log of strandedLogs(operands, shell)) troubles.note(STRANDED(log));
      await troubles.tell();
      const code = await action.run(dumps, values, shell);
      return troubles.any ? ExitCode.Trouble : code;
    }
    const [least, most] = action.takes;
    if (operands.length < least || operands.length > most) throw new UsageError(WRONG_COUNT(name!));
    return action.run(operands, values, shell);
  },
};

const STRANDED = (log: string) => ({
  en: `${log}: the dump of these notes is gone; rename the notes with it`,
  zh: `${log}：对应的文本已不存在，批注须随文本一同改名`,
});

const NO_ACTION = {
  en: `say what to do: ${Object.keys(actions).join(', ')}`,
  zh: `请指明操作：${Object.keys(actions).join('、')}`,
};

const WRONG_COUNT = (name: string) => ({
  en: `"notes ${name}" takes other operands; see "newsproof notes --help"`,
  zh: `“notes ${name}”的参数个数不对，参见“newsproof notes --help”`,
});
