import type { Bilingual } from '../../text/bilingual';
import type { NoteContent, NoteKind, TagDefinition } from '../kinds';
import type { Notebook, PlacedNote } from '../notebook';
import { anchorFor } from './foreignAnchor';
import type { ExportOptions, Imported, ImportOptions } from './formats';
import { Gathering, NO_QUOTE } from './gather';
import { codeOf } from './tagCodes';

/**
 * brat's standoff format: text-bound annotations, offsets in code points, one span for each line that is touched:
 *
 *     T1	PER 4 7	邵明川
 *     #1	AnnotatorNotes T1	哪一位?
 *
 * A tag's type is its code; queries, corrections and highlights go by their own names. A remark is one line: a line end
 * in it is written `\n`, as a tab is `\t` and a backslash `\\`. brat knows no insertion points,
 * no orphans and nothing like labels, stets and statuses: those stay behind.
 */
export function toBrat(book: Notebook, { tags }: ExportOptions): string {
  const lines: string[] = [];
  let number = 0;
  let remarks = 0;
  for (const note of book.notes) {
    const bound = boundText(book, note);
    const { content } = note.thread;
    if (bound === null || !TEXT_BOUND_KINDS.has(content.kind)) continue;
    number++;
    lines.push(`T${number}\t${typeOf(content, tags)} ${bound.ranges}\t${bound.words}`);
    const remark = (kind: string, text: string): void => {
      if (text !== '') lines.push(`#${++remarks}\t${kind} T${number}\t${escaped(text)}`);
    };
    if (content.kind === 'correction') remark('Replacement', content.value);
    if (content.kind === 'label' || content.kind === 'status' || content.kind === 'stet')
      remark('Value', content.value);
    remark('AnnotatorNotes', content.text);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Text-bound annotations and their remarks; relations, events and attributes have no counterpart here. */
export function fromBrat(text: string, book: Notebook, { tags, stamp }: ImportOptions): Imported {
  const gathering = new Gathering(book);
  const lines = text.split(/\r?\n/);
  const remarks = remarksIn(lines);
  const stray = lines.findIndex((line) => line.trim() !== '' && !STANDOFF.test(line));
  // One line for a file of another kind, and not one for each line of it.
  if (stray >= 0) gathering.report(stray + 1, NO_STANDOFF);
  lines.forEach((line, i) => {
    const bound = TEXT_BOUND.exec(line);
    if (bound === null) {
      if (line.startsWith('T') && STANDOFF.test(line)) gathering.report(i + 1, NO_TEXT_BOUND);
      return;
    }
    const { id, type, ranges } = bound.groups as { id: string; type: string; ranges: string };
    const numbers = ranges.split(/[ ;]/).map(Number);
    const [start, end] = [Math.min(...numbers), Math.max(...numbers)];
    const { codePoints } = book.index;
    const exact = book.text.slice(codePoints.toOffset(start), codePoints.toOffset(end));
    if (exact === '' || wordsOf(exact) !== bound.groups!['words']) {
      gathering.report(i + 1, NO_QUOTE);
      return;
    }
    const content = contentOf(type, remarks.get(id) ?? new Map(), tags);
    gathering.add({ op: 'note', ...stamp, content, anchor: anchorFor(book.index, { exact, start }) });
  });
  return gathering.imported;
}

const TEXT_BOUND_KINDS: ReadonlySet<NoteKind> = new Set(['tag', 'query', 'correction', 'highlight']);

/** Whatever brat writes down: text-bound annotations, relations, events, attributes, normalisations and remarks. */
const STANDOFF = /^(?:[TREAMN]\d+|#\d+|\*)\t/;

const NO_STANDOFF: Bilingual = {
  en: 'This is the first line that brat did not write; all others are read.',
  zh: '此行不是 brat 写出的内容(只报首处),其余照常读入。',
};

const NO_TEXT_BOUND: Bilingual = {
  en: 'This line begins as an annotation of words and lacks its type, its offsets or the words.',
  zh: '此行以文字标注开头，但缺少类型、位置或文字。',
};

/** A line of brat ends at `\n` alone: words and remarks may hold what ends a line elsewhere, such as U+2028. */
const TEXT_BOUND = /^(?<id>T\d+)\t(?<type>[^\s]+) (?<ranges>\d+ \d+(?:;\d+ \d+)*)\t(?<words>.*)$/s;
const REMARK = /^#\d+\t(?<kind>\S+) (?<id>T\d+)\t(?<text>.*)$/s;

/** The stretches of each line that a note covers, as code-point ranges, and their words. */
function boundText(
  book: Notebook,
  { placement }: PlacedNote,
): { readonly ranges: string; readonly words: string } | null {
  if (placement.span === null) return null;
  const { start, end } = placement.span;
  const ranges: string[] = [];
  let at = start;
  for (const piece of book.text.slice(start, end).split(/([\r\n]+)/)) {
    const [from, to] = [book.index.codePoints.toCodePoint(at), book.index.codePoints.toCodePoint(at + piece.length)];
    if (piece.trim() !== '') ranges.push(`${from} ${to}`);
    at += piece.length;
  }
  return ranges.length === 0 ? null : { ranges: ranges.join(';'), words: wordsOf(book.text.slice(start, end)) };
}

/** On one line, which tabs divide. */
const wordsOf = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .filter((piece) => piece.trim() !== '')
    .join(' ')
    .replaceAll('\t', ' ');

function typeOf(content: NoteContent, tags: readonly TagDefinition[]): string {
  if (content.kind !== 'tag') return `${content.kind.charAt(0).toUpperCase()}${content.kind.slice(1)}`;
  return codeOf(content.value, tags);
}

function contentOf(type: string, remarks: ReadonlyMap<string, string>, tags: readonly TagDefinition[]): NoteContent {
  const text = remarks.get('AnnotatorNotes') ?? '';
  switch (type) {
    case 'Query':
      return { kind: 'query', text };
    case 'Highlight':
      return { kind: 'highlight', text };
    case 'Correction':
      return { kind: 'correction', mark: 'replace', value: remarks.get('Replacement') ?? '', text };
    default:
      return { kind: 'tag', value: tags.find(({ code, id }) => code === type || id === type)?.id ?? type, text };
  }
}

function remarksIn(lines: readonly string[]): ReadonlyMap<string, Map<string, string>> {
  const remarks = new Map<string, Map<string, string>>();
  for (const line of lines) {
    const groups = REMARK.exec(line)?.groups;
    if (groups === undefined) continue;
    const ofNote = remarks.get(groups['id']!) ?? new Map<string, string>();
    ofNote.set(groups['kind']!, unescaped(groups['text']!));
    remarks.set(groups['id']!, ofNote);
  }
  return remarks;
}

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (mark) => `\\${ESCAPES[mark]}`);

/** What somebody wrote in brat itself may hold a backslash that escapes nothing. */
const unescaped = (text: string): string => text.replace(/\\([\\nrt])/g, (_, name: string) => MARKS[name]!);

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't' };
const MARKS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([mark, name]) => [name, mark]),
);
