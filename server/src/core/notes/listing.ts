import type { Page } from '../page/model';
import { articleProgress, samePerson } from './articles';
import type { ArticleStatus, NoteKind } from './kinds';
import type { Notebook, PlacedNote } from './notebook';

/** What to leave in a list of notes; what is not given lets everything pass. */
export interface NoteFilter {
  readonly kinds?: readonly NoteKind[];
  /** open: waits for somebody. resolved: resolved or applied. orphan: without a place. */
  readonly state?: 'open' | 'resolved' | 'orphan';
  readonly author?: string;
  /** Words in the note, its replies or its quote. */
  readonly text?: string;
}

export function listNotes(book: Notebook, filter: NoteFilter): readonly PlacedNote[] {
  return book.notes.filter(
    (note) =>
      (filter.kinds === undefined || filter.kinds.includes(note.thread.content.kind)) &&
      (filter.state === undefined || isInState(note, filter.state)) &&
      (filter.author === undefined || speaks(note, filter.author)) &&
      (filter.text === undefined || mentions(note, filter.text)),
  );
}

export const isOpen = ({ thread }: PlacedNote): boolean => thread.state === 'open';

/** Without a place, and nobody has said that this is all right: what `verify` reports. */
export const isOrphaned = (note: PlacedNote): boolean => isOpen(note) && note.placement.span === null;

/** How far a dump has come, in numbers. */
export interface DumpProgress {
  readonly articles: number;
  readonly statuses: Readonly<Record<ArticleStatus, number>>;
  /** Articles whose words changed after their last proof or validation. */
  readonly stale: number;
  /** Articles with a second proof or a validation that still holds. */
  readonly proofread: number;
  /** Queries and corrections that wait for somebody. */
  readonly open: number;
  readonly orphans: number;
}

export function dumpProgress(book: Notebook, page: Page): DumpProgress {
  const articles = articleProgress(book, page);
  const statuses: Record<ArticleStatus, number> = {
    untouched: 0,
    'first-proof': 0,
    'second-proof': 0,
    validated: 0,
    problematic: 0,
  };
  for (const { status } of articles) statuses[status]++;
  const done = articles.filter(({ status, stale }) => !stale && (status === 'second-proof' || status === 'validated'));
  return {
    articles: articles.length,
    statuses,
    stale: articles.filter(({ stale }) => stale).length,
    proofread: done.length,
    open: book.notes.filter((note) => isOpen(note) && WAITING.has(note.thread.content.kind)).length,
    orphans: book.notes.filter(isOrphaned).length,
  };
}

/** Kinds that ask somebody to do something; tags, labels and the like only say what is. */
const WAITING: ReadonlySet<NoteKind> = new Set(['query', 'correction']);

function isInState(note: PlacedNote, state: NonNullable<NoteFilter['state']>): boolean {
  switch (state) {
    case 'open':
      return isOpen(note);
    case 'resolved':
      return !isOpen(note);
    case 'orphan':
      return isOrphaned(note);
  }
}

const speaks = ({ thread }: PlacedNote, author: string): boolean =>
  [thread, ...thread.replies].some((said) => samePerson(said.author, author));

function mentions({ thread }: PlacedNote, words: string): boolean {
  const { content, anchor, replies } = thread;
  const value = 'value' in content ? content.value : '';
  const texts = [content.text, value, anchor.exact, ...replies.map((one) => one.text)];
  return texts.some((text) => text.toLowerCase().includes(words.toLowerCase()));
}
