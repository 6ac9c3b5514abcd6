import {
  type ArticleProgress,
  articleMark,
  articleProgress,
  isOpen,
  kindTitles,
  type Notebook,
  type NoteKind,
  type PlacedNote,
  statusTitles,
  type TagDefinition,
} from '../core/notes';
import type { Page } from '../core/page/model';
import type { Bilingual, Language } from '../core/text/bilingual';
import type { Span } from '../core/text/span';
import { meaningOf } from './noteWords';
import { excerpt } from './places';
import { type ReadingSpan, readingPlaces } from './readingPlaces';
import type { ReadingLine } from './readingView';

/** A note as the reading view shows it. */
export interface ReadingMark {
  readonly kind: NoteKind;
  /** `改正 人党 → 入党 — 江远` */
  readonly title: string;
  /** What was said, the replies below it. */
  readonly words: readonly string[];
  /** What stands in the text behind the place: `改正 人党 → 入党`. */
  readonly brief: string;
  /** Its place in the dump. */
  readonly source: Span;
  readonly places: readonly ReadingSpan[];
}

/** What people noted on a page and have not settled, and how far each article has come, where a reader sees it. */
export function readingMarks(
  lines: readonly ReadingLine[],
  page: Page,
  book: Notebook,
  tags: readonly TagDefinition[],
  language: Language,
): readonly ReadingMark[] {
  const placesOf = readingPlaces(lines);
  const notes = book.notes
    .filter((note) => isOpen(note) && note.placement.span !== null && note.thread.content.kind !== 'status')
    .map((note) => noteMark(note, note.placement.span!, tags, language));
  const statuses = articleProgress(book, page).flatMap((progress) => statusMark(progress, language));
  return [...notes, ...statuses]
    .map((mark) => ({ ...mark, places: placesOf(mark.source) }))
    .filter(({ places }) => places.length > 0);
}

type Unplaced = Omit<ReadingMark, 'places'>;

function noteMark({ thread }: PlacedNote, source: Span, tags: readonly TagDefinition[], language: Language): Unplaced {
  const { content, anchor, author, replies } = thread;
  const name = kindTitles[content.kind][language];
  const meaning = meaningOf(content, anchor.exact, tags, language);
  return {
    kind: content.kind,
    title: `${spaced(name, meaning)} — ${author}`,
    words: [content.text, ...replies.map((reply) => `${reply.author}: ${reply.text}`)].filter((words) => words !== ''),
    brief: spaced(name, excerpt(meaning === '' ? content.text : meaning, BRIEF)),
    source,
  };
}

function statusMark(progress: ArticleProgress, language: Language): readonly Unplaced[] {
  const { status, stale, by } = progress;
  if (by === null || status === 'untouched') return [];
  const reached = statusTitles[status][language] + (stale ? STALE[language] : '');
  const title = `${kindTitles.status[language]} ${reached} — ${by.author}`;
  return [{ kind: 'status', title, words: [], brief: spaced(reached, by.author), source: articleMark(progress) }];
}

const BRIEF = 30;
const STALE: Bilingual = { en: ' (text changed since)', zh: '（其后有改动）' };

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
