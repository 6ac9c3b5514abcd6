import type { Bilingual } from '../../text/bilingual';
import type { Draft, Stamp, ThreadState } from '../entry';
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
import { repliesCell, repliesIn } from './csvReplies';
import { anchorFor } from './foreignAnchor';
import type { Imported, ImportOptions } from './formats';
import { Gathering, NO_QUOTE } from './gather';
import { isoTime } from './isoTime';
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
  'article',
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
  const [head, ...rows] = rowsOf(text.replace(/^\ufeff/, ''));
  if (head === undefined || !PLACES.some((name) => head.cells.includes(name))) {
    // Each row of a file that is no table would be wrong for the same reason.
    gathering.report(1, NO_TABLE);
    return gathering.imported;
  }
  for (const row of rows) {
    const note = noteIn(row, head.cells, book, options);
    if ('en' in note) gathering.report(row.line, note);
    else if (book.note(note.knownAs) === null) take(note, book, gathering, options.stamp);
  }
  return gathering.imported;
}

/** A table does not say who settled a note, so that it is whoever brings it in; what came in before is let be. */
function take({ draft, replies, state }: RowNote, book: Notebook, gathering: Gathering, stamp: Stamp): void {
  const id = gathering.add(draft);
  for (const said of replies) gathering.add({ op: 'reply', ...said, parent: id });
  if (state !== 'open' && book.note(id) === null) gathering.add({ op: 'state', ...stamp, parent: id, state, text: '' });
}

interface RowNote {
  /** The id that it went out with; empty in a table that somebody made by hand. */
  readonly knownAs: string;
  readonly draft: Draft;
  readonly replies: ReturnType<typeof repliesIn>;
  readonly state: ThreadState;
}

/** What a row says, or what is wrong with it. */
function noteIn(
  { cells, isOpen }: CsvRow,
  head: readonly string[],
  book: Notebook,
  options: ImportOptions,
): RowNote | Bilingual {
  if (isOpen) return NOT_CLOSED;
  const cell = (name: Column): string => unguarded(cells[head.indexOf(name)] ?? '');
  const start = Number.parseInt(cell('start'), 10);
  if (cell('quote') === '' && Number.isNaN(start)) return NO_QUOTE;
  const content = contentOf(cell);
  if (content === null) return NO_CONTENT(cell('kind'), cell('value'));
  const place = { exact: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix') };
  const anchor = anchorFor(book.index, Number.isNaN(start) ? place : { ...place, start });
  const created = cell('created') === '' ? options.stamp.created : isoTime(cell('created'));
  if (created === null) return NO_TIME(cell('created'));
  const state = cell('state') || 'open';
  if (!isShownState(state)) return NO_STATE(state);
  return {
    knownAs: cell('id'),
    draft: { op: 'note', author: cell('author') || options.stamp.author, created, content, anchor },
    replies: repliesIn(cell('replies'), { author: options.stamp.author, created }),
    state,
  };
}

/** A deleted note has no row. */
const isShownState = (state: string): state is ThreadState =>
  state === 'open' || state === 'resolved' || state === 'applied';

/** Either says where a note stands. */
const PLACES: readonly Column[] = ['quote', 'start'];

const NO_TABLE: Bilingual = {
  en: 'This is no table of notes: its first line has neither a column "quote" nor a column "start".',
  zh: '这不是批注表格：首行没有名为 quote 或 start 的列。',
};

const NOT_CLOSED: Bilingual = {
  en: 'A quotation mark is opened in this row and never closed.',
  zh: '此行的引号没有闭合。',
};

const NO_CONTENT = (kind: string, value: string): Bilingual => ({
  en: `There is no note of the kind "${kind}" with the value "${value}".`,
  zh: `没有类型为“${kind}”、值为“${value}”的批注。`,
});

const NO_TIME = (created: string): Bilingual => ({
  en: `"${created}" is no time; write 2031-05-06 08:05 (in UTC), or leave it empty.`,
  zh: `“${created}”不是时间，请写成 2031-05-06 08:05（UTC），或留空。`,
});

const NO_STATE = (state: string): Bilingual => ({
  en: `There is no state "${state}"; it is open, resolved or applied.`,
  zh: `没有状态“${state}”，须为 open、resolved 或 applied。`,
});

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
    article: content.kind === 'status' ? content.article.hash : '',
    text: content.text,
    author: thread.author,
    created: thread.created,
    replies: repliesCell(thread.replies),
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
        ? { kind, value: value as ArticleStatus, text, article: { hash: cell('article'), text: '' } }
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

interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the text ended within a quoted cell. */
  readonly isOpen: boolean;
}

/** The cells of a CSV text, row by row; quoted cells may hold commas and line breaks. */
function rowsOf(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const { cells, isOpen, end } = rowAt(text, at);
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells, isOpen });
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
    line += text.slice(at, next).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = next;
  }
  return rows;
}

function rowAt(text: string, start: number): Pick<CsvRow, 'cells' | 'isOpen'> & { readonly end: number } {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = cellAt(text, at);
    cells.push(cell.text);
    at = cell.end;
    if (text[at] !== ',') return { cells, isOpen: cell.isOpen, end: at };
  }
}

function cellAt(text: string, at: number): { readonly text: string; readonly isOpen: boolean; readonly end: number } {
  if (text[at] !== '"') {
    const end = indexOfAny(text, at);
    return { text: text.slice(at, end), isOpen: false, end };
  }
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { text: parts.join('') + text.slice(from), isOpen: true, end: text.length };
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { text: parts.join(''), isOpen: false, end: indexOfAny(text, quote + 1) };
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
