import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  type ArticleStatus,
  addLabel,
  addNote,
  applyCorrection,
  articleProgress,
  compactLog,
  EXPORTS,
  type ExportFormat,
  IMPORTS,
  type ImportFormat,
  isOrphaned,
  type LabelName,
  labelTitles,
  listNotes,
  logNameOf,
  type NoteContent,
  type NoteKind,
  type Outcome,
  reopen,
  reply,
  resolve as resolveNote,
  setArticleStatus,
  shortId,
  statusTitles,
  type TagDefinition,
  tagVocabulary,
} from '../../core/notes';
import { ruleTable } from '../../core/rules/registry';
import type { Bilingual } from '../../core/text/bilingual';
import type { Values } from '../args/parse';
import { unknownRule } from '../config/unknownRule';
import { decode } from '../encoding/decode';
import { replaceFile } from '../files/atomicWrite';
import { LEFT_ALONE } from '../files/trouble';
import { paintFor } from '../print/paint';
import { complain, ExitCode, type Shell, say, UsageError } from '../shell/shell';
import { logBeside, logOddities, logTroubles } from './beside';
import { about, configBeside, type NotedDump, openDump, putDown, stampOf } from './dump';
import { bytesOf } from './givenFile';
import { ID_LENGTH, noteJson, notesText } from './print';
import { lineStart, selectionOf, worded } from './selection';
import { orphansBefore } from './since';
import { stetPlace } from './stetPlace';

/** What is done to the notes of dumps; `operands` are those behind the action's name. */
export type Action = (operands: readonly string[], values: Values, shell: Shell) => Promise<ExitCode>;

export const list: Action = async (operands, values, shell) => {
  const format = textOrJson(values);
  const kind = values.text('kind') as NoteKind | undefined;
  const state = values.text('state') as 'open' | 'resolved' | 'orphan' | undefined;
  const author = values.text('author');
  const found = [];
  let broken = false;
  for (const shown of operands) {
    const dump = await openDump(shell, shown);
    broken = (await tellProblems(dump, shell)) || broken;
    const notes = listNotes(dump.book, {
      ...(kind !== undefined && { kinds: [kind] }),
      ...(state !== undefined && { state }),
      ...(author !== undefined && { author }),
    });
    if (format === 'json') found.push(...notes.map((note) => noteJson(dump, note)));
    else if (notes.length > 0) await shell.out.write(notesText(dump, notes, shell));
  }
  if (format === 'json') {
    await shell.out.write(`${JSON.stringify({ version: 1, notes: found }, null, 1)}\n`);
  }
  return broken ? ExitCode.Trouble : ExitCode.Clean;
};

export const add: Action = async ([shown], values, shell) => {
  const dump = await openDump(shell, shown!);
  const content = contentOf(values);
  const chosen = selectionOf(values, dump);
  const at = content.kind === 'stet' ? stetPlace(dump, content.value, chosen) : worded(chosen, dump);
  const stamp = stampOf(values, shell);
  const outcome =
    content.kind === 'label'
      ? addLabel(dump.book, stamp, at, content.value, content.text)
      : addNote(dump.book, stamp, at, content);
  putDown(dump, outcome);
  await tellId(outcome, shell);
  return ExitCode.Clean;
};

export const answer: Action = async ([shown, id], values, shell) => {
  const dump = await openDump(shell, shown!);
  putDown(dump, reply(dump.book, stampOf(values, shell), id!, required(values, 'text')));
  return ExitCode.Clean;
};

export const settleNote: Action = ([shown, id], values, shell) =>
  changeState(shown!, shell, (book) => resolveNote(book, stampOf(values, shell), id!, values.text('text') ?? ''));

export const reopenNote: Action = ([shown, id], values, shell) =>
  changeState(shown!, shell, (book) => reopen(book, stampOf(values, shell), id!, values.text('text') ?? ''));

export const applyNote: Action = ([shown, id], values, shell) =>
  changeState(shown!, shell, (book) => applyCorrection(book, stampOf(values, shell), id!));

/** `status FILE` lists how far the articles have come, `status FILE LINE STATUS` says it of one. */
export const status: Action = async ([shown, line, wanted], values, shell) => {
  const format = textOrJson(values);
  const dump = await openDump(shell, shown!);
  if (line !== undefined) {
    const isKnown = wanted !== undefined && Object.hasOwn(statusTitles, wanted);
    if (!isKnown || !/^\d+$/.test(line)) throw new UsageError(NO_STATUS);
    const offset = lineStart(dump, Number(line));
    const stamp = stampOf(values, shell);
    const text = values.text('text') ?? '';
    putDown(dump, setArticleStatus(dump.book, dump.page, stamp, offset, wanted as ArticleStatus, text));
    return ExitCode.Clean;
  }
  const articles = articleProgress(dump.book, dump.page).map((progress) => ({
    line: dump.places.at(progress.span.start).line,
    headline: progress.headline,
    status: progress.status,
    stale: progress.stale,
    author: progress.by?.author ?? null,
    created: progress.by?.created ?? null,
  }));
  if (format === 'json') {
    await shell.out.write(`${JSON.stringify({ version: 1, file: dump.shown, articles }, null, 1)}\n`);
    return ExitCode.Clean;
  }
  const paint = paintFor(shell.out);
  for (const article of articles) {
    const stale = article.stale ? paint.yellow(` ${say(shell, STALE)}`) : '';
    const by = article.author === null ? '' : paint.dim(`  — ${article.author}`);
    const title = statusTitles[article.status][shell.language];
    await shell.out.write(
      `${String(article.line).padStart(6)}  ${paint.cyan(title)}${stale}  ${article.headline}${by}\n`,
    );
  }
  return ExitCode.Clean;
};

/** Reports notes that have lost their place; with `--since`, only those that had one in that commit. */
export const verify: Action = async (operands, values, shell) => {
  let orphans = 0;
  let broken = false;
  const since = values.text('since');
  for (const shown of operands) {
    const dump = await openDump(shell, shown);
    broken = (await tellProblems(dump, shell)) || broken;
    const before = since === undefined ? new Set<string>() : orphansBefore(dump, since);
    const lost = dump.book.notes.filter((note) => isOrphaned(note) && !before.has(note.thread.id));
    orphans += lost.length;
    if (lost.length > 0) await shell.out.write(notesText(dump, lost, shell));
  }
  if (broken) return ExitCode.Trouble;
  return orphans > 0 ? ExitCode.Findings : ExitCode.Clean;
};

export const exportNotes: Action = async ([shown], values, shell) => {
  const dump = await openDump(shell, shown!);
  const broken = await tellProblems(dump, shell);
  const format = (values.text('format') ?? 'jsonld') as ExportFormat;
  const write = Object.hasOwn(EXPORTS, format) ? EXPORTS[format] : undefined;
  if (write === undefined) throw new UsageError(NO_FORMAT(Object.keys(EXPORTS)));
  await shell.out.write(
    write(dump.book, { source: basename(dump.path), tags: await tagsFor(dump.path, shell), language: shell.language }),
  );
  return broken ? ExitCode.Trouble : ExitCode.Clean;
};

export const importNotes: Action = async ([shown, source], values, shell) => {
  const dump = await openDump(shell, shown!);
  const format = (values.text('format') ?? 'jsonld') as ImportFormat;
  const read = Object.hasOwn(IMPORTS, format) ? IMPORTS[format] : undefined;
  if (read === undefined) throw new UsageError(NO_FORMAT(Object.keys(IMPORTS)));
  const text = await givenText(source!, shell);
  const tags = await tagsFor(dump.path, shell);
  const { entries, problems } = read(text, dump.book, { tags, stamp: stampOf(values, shell) });
  putDown(dump, { done: true, entries, edits: [] });
  for (const { item, message } of problems) {
    await shell.err.write(`newsproof: ${source}:${item}: ${message[shell.language]}\n`);
  }
  const isNothing = entries.length === 0 && problems.length > 0;
  if (!isNothing) await shell.out.write(`${say(shell, IMPORTED(entries.length))}\n`);
  return problems.length > 0 ? ExitCode.Trouble : ExitCode.Clean;
};

export const compact: Action = async (operands, _values, shell) => {
  for (const shown of operands) {
    const path = resolve(shell.cwd, shown);
    const log = logBeside(path);
    if (log === null) continue;
    const { log: short, dropped } = compactLog(log);
    const count = dropped.duplicates + dropped.deleted + dropped.superseded;
    if (short !== log) {
      const bytes = readFileSync(logNameOf(path));
      if (!bytes.equals(Buffer.from(log))) throw new UsageError(about({ shown: logNameOf(shown) }, NOT_UTF8));
      const outcome = replaceFile(logNameOf(path), bytes, Buffer.from(short));
      if (outcome !== 'written') throw new UsageError(LEFT_ALONE[outcome](logNameOf(shown)));
    }
    await shell.out.write(`${shown}: ${say(shell, DROPPED(count))}\n`);
  }
  return ExitCode.Clean;
};

async function changeState(
  shown: string,
  shell: Shell,
  change: (book: NotedDump['book']) => Outcome,
): Promise<ExitCode> {
  const dump = await openDump(shell, shown);
  putDown(dump, change(dump.book));
  return ExitCode.Clean;
}

function textOrJson(values: Values): 'text' | 'json' {
  const format = values.text('format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(NO_FORMAT(['text', 'json']));
}

/** The tags of the dump's own `newsproof.json`, after the usual ones. */
const tagsFor = async (path: string, shell: Shell): Promise<readonly TagDefinition[]> =>
  tagVocabulary((await configBeside(path, shell)).tags);

function contentOf(values: Values): NoteContent {
  const text = values.text('text') ?? '';
  switch (values.text('kind') ?? 'query') {
    case 'query':
      return { kind: 'query', text: required(values, 'text') };
    case 'correction':
      return { kind: 'correction', mark: 'replace', value: required(values, 'value'), text };
    case 'tag':
      return { kind: 'tag', value: required(values, 'value'), text };
    case 'highlight':
      return { kind: 'highlight', text };
    case 'label':
      return { kind: 'label', value: labelNamed(required(values, 'value')), text };
    case 'stet':
      return { kind: 'stet', value: ruleNamed(required(values, 'value')), text };
    default:
      throw new UsageError({
        en: 'the status of an article is set with "notes status"',
        zh: '稿件状态请用“notes status”设置',
      });
  }
}

function labelNamed(name: string): LabelName {
  if (Object.hasOwn(labelTitles, name)) return name as LabelName;
  const list = Object.keys(labelTitles).join(', ');
  throw new UsageError({ en: `--value of a label is one of ${list}`, zh: `label 的 --value 须为 ${list} 之一` });
}

function ruleNamed(name: string): string {
  if (name === '*' || ruleTable.has(name)) return name;
  throw new UsageError(unknownRule(name));
}

function required(values: Values, name: string): string {
  const value = values.text(name);
  if (value !== undefined && value !== '') return value;
  throw new UsageError({ en: `--${name} is missing`, zh: `缺少 --${name}` });
}

/** True where something of the log could not be understood. */
async function tellProblems({ shown, book }: NotedDump, shell: Shell): Promise<boolean> {
  const troubles = logTroubles(shown, book);
  for (const line of [...troubles, ...logOddities(shown, book)]) await complain(shell, line);
  return troubles.length > 0;
}

async function tellId(outcome: Outcome, shell: Shell): Promise<void> {
  if (outcome.done) await shell.out.write(`${shortId(outcome.entries[0]!.id).slice(0, ID_LENGTH)}\n`);
}

/**
 * What somebody brings in, in the encoding that it shows: a spreadsheet on a Chinese Windows saves its tables in GBK.
 * Notes are only ever added, so that wrong characters are better refused than taken in.
 */
async function givenText(source: string, shell: Shell): Promise<string> {
  const bytes = source === '-' ? await shell.readInput() : bytesOf(shell, source);
  const { text, encoding, invalid } = decode(bytes);
  if (invalid.length > 0) throw new UsageError(about({ shown: source }, NO_TEXT_IN(encoding)));
  if (encoding !== 'utf-8') await complain(shell, about({ shown: source }, READ_AS(encoding)));
  return text;
}

const NO_STATUS: Bilingual = {
  en: `name a line and one of ${Object.keys(statusTitles).join(', ')}`,
  zh: `请给出行号与状态（${Object.keys(statusTitles).join('、')}）`,
};

const NO_FORMAT = (formats: readonly string[]): Bilingual => ({
  en: `--format is one of ${formats.join(', ')}`,
  zh: `--format 须为 ${formats.join('、')} 之一`,
});

const READ_AS = (encoding: string): Bilingual => ({ en: `read as ${encoding}`, zh: `按 ${encoding} 读取` });

const NO_TEXT_IN = (encoding: string): Bilingual => ({
  en: `holds bytes that are not valid ${encoding}; nothing is imported; save it as UTF-8`,
  zh: `含有无效的 ${encoding} 字节，未导入；请另存为 UTF-8`,
});

/** What was read of it would not be written back as it was. */
const NOT_UTF8: Bilingual = {
  en: 'holds bytes that are not UTF-8; left as it is',
  zh: '含有非 UTF-8 字节，保持原样',
};

const STALE: Bilingual = { en: '(changed since)', zh: '（此后有改动）' };

const IMPORTED = (count: number): Bilingual => ({ en: `Imported ${linesOf(count)}.`, zh: `导入 ${count} 行。` });

const DROPPED = (count: number): Bilingual => ({ en: `dropped ${linesOf(count)}`, zh: `删去 ${count} 行` });

const linesOf = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`;
