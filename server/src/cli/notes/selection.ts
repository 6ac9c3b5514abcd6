import type { Span } from '../../core/text/span';
import type { Values } from '../args/parse';
import { UsageError } from '../shell/shell';
import { about, type NotedDump } from './dump';

/**
 * The words that a note is to be about:
 *
 *     --at 12            the writing of line 12
 *     --at 12:3-12:9     from a column to (not including) a column
 *     --quote 人党        these words, which must stand there once
 *     --at 12 --quote 人党 these words on line 12
 */
export function selectionOf(values: Values, dump: NotedDump): Span {
  const at = values.text('at');
  const quote = values.text('quote');
  const within = at === undefined ? { start: 0, end: dump.book.text.length } : placeOf(at, dump);
  if (quote === undefined) {
    if (at !== undefined) return within;
    throw new UsageError({
      en: 'say where: --at LINE[:COLUMN-LINE:COLUMN] or --quote TEXT',
      zh: '请用 --at 或 --quote 指明位置',
    });
  }
  if (quote === '') throw new UsageError({ en: '--quote is empty', zh: '--quote 的值为空' });
  const first = dump.book.text.indexOf(quote, within.start);
  if (first < 0 || first + quote.length > within.end) {
    throw new UsageError(about(dump, { en: `"${quote}" does not stand there`, zh: `该处没有“${quote}”` }));
  }
  const second = dump.book.text.indexOf(quote, first + 1);
  if (second >= 0 && second + quote.length <= within.end) {
    throw new UsageError(
      about(dump, { en: `"${quote}" stands there more than once; add --at`, zh: `“${quote}”不止一处，请加 --at` }),
    );
  }
  return { start: first, end: first + quote.length };
}

/** The same place, if there are words at it: a note on a blank would have nothing to be found again by. */
export function worded(at: Span, dump: NotedDump): Span {
  if (dump.book.text.slice(at.start, at.end).trim() !== '') return at;
  throw new UsageError(about(dump, { en: 'there are no words at that place', zh: '该处没有文字' }));
}

/** The offset where a line begins that people call by a number. */
export const lineStart = (dump: NotedDump, line: number): number => lineNamed(dump, line).start;

function placeOf(at: string, dump: NotedDump): Span {
  const [, line, column, endLine, endColumn] = /^(\d+)(?::(\d+)-(\d+):(\d+))?$/.exec(at) ?? [];
  if (line === undefined) {
    throw new UsageError({
      en: `--at takes LINE or LINE:COLUMN-LINE:COLUMN, not "${at}"`,
      zh: `--at 须为 行 或 行:列-行:列，而不是“${at}”`,
    });
  }
  if (column === undefined) return wordsOf(lineNamed(dump, Number(line)), dump);
  const start = offsetAt(dump, at, Number(line), Number(column));
  const end = offsetAt(dump, at, Number(endLine), Number(endColumn));
  if (start <= end) return { start, end };
  throw new UsageError(about(dump, { en: `${at} ends before it begins`, zh: `${at} 的终点在起点之前` }));
}

/** A column may stand right behind its line's last character, and no further: the next line has columns of its own. */
function offsetAt(dump: NotedDump, at: string, line: number, column: number): number {
  const { start, end } = wordsOf(lineNamed(dump, line), dump);
  const columns = end - start + 1;
  if (column >= 1 && column <= columns) return start + column - 1;
  throw new UsageError(
    about(dump, {
      en: `${at} is no place in the text: the columns of line ${line} go from 1 to ${columns}`,
      zh: `${at} 不是文中的位置：第 ${line} 行的列号为 1 到 ${columns}`,
    }),
  );
}

/** A line without its break. */
function wordsOf({ start, end }: Span, dump: NotedDump): Span {
  return { start, end: start + dump.book.text.slice(start, end).replace(/[\r\n]+$/, '').length };
}

/** A line with its break, by the number that people call it by. */
function lineNamed(dump: NotedDump, line: number): Span {
  const span = lineSpan(dump, line);
  if (span !== null) return span;
  throw new UsageError(about(dump, { en: `there is no line ${line}`, zh: `没有第 ${line} 行` }));
}

function lineSpan({ page }: NotedDump, line: number): Span | null {
  for (const { part, offset, firstLine } of page.parts) {
    const inside = line - 1 - firstLine;
    const start = part.lineStarts[inside];
    if (inside < 0 || start === undefined) continue;
    const end = part.lineStarts[inside + 1] ?? part.text.length;
    return { start: offset + start, end: offset + end };
  }
  return null;
}
