import type { Bilingual, Language } from '../../text/bilingual';
import { kindTitles, labelTitles, type NoteContent, statusTitles, type TagDefinition } from '../kinds';
import { isHarmless, parseLog } from '../log/parse';
import { lineOf } from '../log/serialise';
import type { Notebook, PlacedNote } from '../notebook';
import type { ExportOptions, Imported } from './formats';
import { Gathering } from './gather';
import { LinePlaces } from './linePlaces';

/**
 * The notes as a page to read or to send, the open ones first. Each is followed by its log lines in a comment, so
 * that the page can be read back; the prose above a comment is for people alone.
 */
export function toMarkdown(book: Notebook, options: ExportOptions): string {
  const { language, source } = options;
  const places = new LinePlaces(book.text);
  const open = book.notes.filter(({ thread }) => thread.state === 'open');
  const closed = book.notes.filter(({ thread }) => thread.state !== 'open');
  const section = (title: Bilingual, notes: readonly PlacedNote[]): readonly string[] =>
    notes.length === 0
      ? []
      : [`## ${title[language]}`, ...notes.flatMap((note) => noteBlocks(book, note, places, options))];
  return `${[`# ${escaped(source)}`, ...section(OPEN, open), ...section(CLOSED, closed)].join('\n\n')}\n`;
}

/** Reads the comments that `toMarkdown` left. */
export function fromMarkdown(text: string, book: Notebook): Imported {
  const gathering = new Gathering(book);
  const places = new LinePlaces(text);
  const comments = [...text.matchAll(COMMENT)];
  if (comments.length === 0 && !PAGE_WITHOUT_NOTES.test(text)) gathering.report(1, NO_PAGE);
  for (const { index, groups } of comments) {
    const { lines, problems } = parseLog(groups!['lines']!);
    for (const { entry } of lines) gathering.addEntry(entry);
    for (const problem of problems) {
      if (!isHarmless(problem)) gathering.report(places.at(index).line + problem.line, problem.message);
    }
  }
  return gathering.imported;
}

/** Where a page was cut off, its last comment is not closed, and a line of it is broken. */
const COMMENT = /<!-- newsproof\r?\n(?<lines>[\s\S]*?)(?:\r?\n-->|$)/g;

/** Its headline is there still. */
const PAGE_WITHOUT_NOTES = /^# [^\r\n]+\s*$/;

const NO_PAGE: Bilingual = {
  en: 'This is no page of notes: nothing in it can be read back.',
  zh: '这不是批注页面，没有可读回的内容。',
};

const OPEN: Bilingual = { en: 'Open', zh: '待处理' };
const CLOSED: Bilingual = { en: 'Done', zh: '已处理' };
const NO_PLACE: Bilingual = { en: 'no place in the text', zh: '文中无此处' };

function noteBlocks(book: Notebook, note: PlacedNote, places: LinePlaces, options: ExportOptions): readonly string[] {
  const { language, tags, source } = options;
  const { thread, placement } = note;
  const { content } = thread;
  const where = placement.span === null ? NO_PLACE[language] : `L${places.at(placement.span.start).line}`;
  const quote =
    placement.span === null ? thread.anchor.exact : book.text.slice(placement.span.start, placement.span.end);
  const replies = thread.replies.map((reply) => `- **${escaped(reply.author)}** ${inline(reply.text)}`);
  return [
    `### ${where} · ${kindTitles[content.kind][language]} · ${escaped(thread.author)} · ${thread.created.slice(0, 10)}`,
    ...(quote.trim() === '' ? [] : [`> ${inline(quote)}`]),
    ...blockIf(saidBy(content, tags, language)),
    ...blockIf(inline(content.text)),
    ...blockIf(replies.join('\n')),
    commentOf(book, thread.id, source),
  ];
}

const blockIf = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** What the kind itself says: `→ 入党`, a tag, a label, a status. */
function saidBy(content: NoteContent, tags: readonly TagDefinition[], language: Language): string {
  switch (content.kind) {
    case 'correction':
      return `→ ${content.value === '' ? '∅' : inline(content.value)}`;
    case 'tag':
      return `#${escaped(tags.find(({ id }) => id === content.value)?.title[language] ?? content.value)}`;
    case 'label':
      return labelTitles[content.value][language];
    case 'status':
      return statusTitles[content.value][language];
    case 'stet':
      return `\`${content.value}\``;
    default:
      return '';
  }
}

/** The note's own lines of the log; `--` would end the comment, and JSON can write it otherwise. */
function commentOf(book: Notebook, id: string, source: string): string {
  const replies = new Set(book.note(id)!.thread.replies.map((reply) => reply.id));
  const own = book.entries.filter(
    (entry) => entry.id === id || (entry.op !== 'note' && (entry.parent === id || replies.has(entry.parent))),
  );
  const lines = own.map((entry) => lineOf(entry, source).replaceAll('--', '-\\u002d'));
  return `<!-- newsproof\n${lines.join('\n')}\n-->`;
}

const inline = (text: string): string => escaped(text.replace(/\s*\n\s*/g, ' ↵ ').trim());

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
