import {
  type ArticleStatus,
  type CorrectionMark,
  type LabelName,
  labelTitles,
  NOTE_KINDS,
  type NoteContent,
  type NoteKind,
  statusTitles,
} from '../kinds';
import type { Notebook, PlacedNote } from '../notebook';
import { isCorrectionMark } from '../proofMarks';
import { anchorFor } from './foreignAnchor';
import type { Imported, ImportOptions } from './formats';
import { Gathering, NO_QUOTE } from './gather';
import { LinePlaces } from './linePlaces';

/** One row a note; a spreadsheet shows what waits for whom. */
const COLUMNS = [
  'id',
  'kind',
  'state',
  'place',
  'line',
  'column',
  'start',
  'quote',
  'prefix',
  'suffix',
  'value',
  'mark',
  'text',
  'author',
  'created',
  'replies',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

/** RFC 4180: CRLF, quotes doubled. */
export function toCsv(book: Notebook): string {
  const places = new LinePlaces(book.text);
  const rows = book.notes.map((note) => rowOf(book, note, places));
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

/** Rows with at least a `quote`; unknown columns are let be, in whatever order they come. */
export function fromCsv(text: string, book: Notebook, options: ImportOptions): Imported {
  const gathering = new Gathering(book);
  const [head, ...rows] = cellsOf(text.replace(/^\ufeff/, ''));
  rows.forEach((cells, i) => {
    const cell = (name: Column): string => unguarded(cells[head?.indexOf(name) ?? -1] ?? '');
    const content = contentOf(cell);
    if (content === null || (cell('quote') === '' && cell('start') === '')) {
      gathering.report(i + 2, NO_QUOTE);
      return;
    }
    const start = Number.parseInt(cell('start'), 10);
    const place = { exact: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix') };
    const anchor = anchorFor(book.index, Number.isNaN(start) ? place : { ...place, start });
    const created = Number.isNaN(Date.parse(cell('created'))) ? options.stamp.created : cell('created');
    const author = cell('author') || options.stamp.author;
    const known = book.note(cell('id'));
    if (known === null) gathering.add({ op: 'note', author, created, content, anchor });
  });
  return gathering.imported;
}

function rowOf(book: Notebook, { thread, placement }: PlacedNote, places: LinePlaces): Row {
  const { content, anchor } = thread;
  const place = placement.span === null ? null : places.at(placement.span.start);
  return {
    id: thread.id,
    kind: content.kind,
    state: thread.state,
    place: placement.state,
    line: place === null ? '' : String(place.line),
    column: place === null ? '' : String(place.column),
    start: placement.span === null ? '' : String(book.index.codePoints.toCodePoint(placement.span.start)),
    quote: placement.span === null ? anchor.exact : book.text.slice(placement.span.start, placement.span.end),
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    value: 'value' in content ? content.value : '',
    mark: content.kind === 'correction' ? content.mark : '',
    text: content.text,
    author: thread.author,
    created: thread.created,
    replies: thread.replies.map(({ author, text }) => `${author}: ${text}`).join('\n'),
  };
}

function contentOf(cell: (name: Column) => string): NoteContent | null {
  const kind = (cell('kind') || 'query') as NoteKind;
  const text = cell('text');
  const value = cell('value');
  if (!NOTE_KINDS.includes(kind)) return null;
  switch (kind) {
    case 'query':
    case 'highlight':
      return { kind, text };
    case 'correction': {
      const mark: CorrectionMark = isCorrectionMark(cell('mark')) ? (cell('mark') as CorrectionMark) : 'replace';
      return { kind, mark, value, text };
    }
    case 'tag':
    case 'stet':
      return { kind, value, text };
    case 'label':
      return Object.hasOwn(labelTitles, value) ? { kind, value: value as LabelName, text } : null;
    case 'status':
      return Object.hasOwn(statusTitles, value)
        ? { kind, value: value as ArticleStatus, text, article: { hash: '', text: '' } }
        : null;
  }
}

const quoted = (cell: string): string => {
  const safe = guarded(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A spreadsheet takes a cell that starts so for a formula; an apostrophe before it says that it is text. */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The cells of a CSV text, row by row; quoted cells may hold commas and line breaks. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

function cellAt(text: string, at: number): { readonly text: string; readonly end: number } {
  if (text[at] !== '"') {
    const end = indexOfAny(text, at);
    return { text: text.slice(at, end), end };
  }
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { text: parts.join('') + text.slice(from), end: text.length };
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { text: parts.join(''), end: indexOfAny(text, quote + 1) };
    parts.push('"');
    from = quote + 2;
  }
}

function indexOfAny(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === ',' || unit === '\n' || unit === '\r') return at;
  }
  return text.length;
}
