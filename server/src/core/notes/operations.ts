import type { Page } from '../page/model';
import type { Finding } from '../rules/finding';
import type { Bilingual } from '../text/bilingual';
import { replacement, type TextEdit } from '../text/edits';
import type { Span } from '../text/span';
import { anchorAt } from './anchoring/describe';
import { articleMark, progressAt, refusalOf, rememberedText } from './articles';
import type { Draft, LogEntry, Stamp, ThreadState } from './entry';
import type { ArticleStatus, LabelName, NoteContent } from './kinds';
import { sealed } from './log/serialise';
import type { Notebook, PlacedNote } from './notebook';
import { markedContent, type ProofMark } from './proofMarks';

/**
 * What a person does to the notes of a dump. Nothing here writes: each operation answers the entries to append to
 * the log (`linesOf`), and applying a correction, alone of all, an edit of the text.
 */
export type Outcome = Done | Refused;

export interface Done {
  readonly done: true;
  readonly entries: readonly LogEntry[];
  readonly edits: readonly TextEdit[];
}

export interface Refused {
  readonly done: false;
  readonly reason: Bilingual;
}

// ---------------------------------------------------------------------------------------------- new notes

/** A note on a span; an empty span is an insertion point. */
export function addNote(book: Notebook, stamp: Stamp, at: Span, content: NoteContent): Outcome {
  return wrote({ ...stamp, op: 'note', content, anchor: anchorAt(book.index, at) });
}

export const addQuery = (book: Notebook, stamp: Stamp, at: Span, text: string): Outcome =>
  addNote(book, stamp, at, { kind: 'query', text });

/** A proof mark on a selection; `typed` is the replacement, the insertion or the question. */
export function addMark(book: Notebook, stamp: Stamp, at: Span, mark: ProofMark['id'], typed: string): Outcome {
  const quote = book.text.slice(at.start, at.end);
  const content = markedContent(mark, quote, typed);
  if (content.kind === 'correction' && content.value === quote) return refused(NO_CHANGE);
  return addNote(book, stamp, at, content);
}

export const addTag = (book: Notebook, stamp: Stamp, at: Span, tag: string, text = ''): Outcome =>
  addNote(book, stamp, at, { kind: 'tag', value: tag, text });

export const addHighlight = (book: Notebook, stamp: Stamp, at: Span, text = ''): Outcome =>
  addNote(book, stamp, at, { kind: 'highlight', text });

/** What the lines of a span are: their blanks at either end are left out of the quote. */
export function addLabel(book: Notebook, stamp: Stamp, at: Span, label: LabelName, text = ''): Outcome {
  return addNote(book, stamp, wholeLines(book.text, at), { kind: 'label', value: label, text });
}

/** Lets one finding stand. */
export const addStet = (
  book: Notebook,
  stamp: Stamp,
  finding: Pick<Finding, 'rule' | 'start' | 'end'>,
  text = '',
): Outcome => addNote(book, stamp, finding, { kind: 'stet', value: finding.rule, text });

/** Gives the article at an offset a status. */
export function setArticleStatus(
  book: Notebook,
  page: Page,
  stamp: Stamp,
  offset: number,
  status: ArticleStatus,
  text = '',
): Outcome {
  const progress = progressAt(book, page, offset);
  if (progress === null) return refused(NO_ARTICLE);
  const reason = refusalOf(progress, status, stamp.author);
  if (reason !== null) return refused(reason);
  const content: NoteContent = { kind: 'status', value: status, text, article: rememberedText(progress, status) };
  return addNote(book, stamp, articleMark(progress), content);
}

// ---------------------------------------------------------------------------------------------- what follows a note

export const reply = (book: Notebook, stamp: Stamp, id: string, text: string): Outcome =>
  onNote(book, id, ({ thread }) => wrote({ ...stamp, op: 'reply', parent: thread.id, text }));

/** New words for a note, or for one of its replies; `value` (a replacement, a tag, a rule) stays where it is null. */
export function revise(book: Notebook, stamp: Stamp, id: string, text: string, value: string | null = null): Outcome {
  for (const { thread } of book.all) {
    const ownReply = thread.replies.find((one) => one.id === id);
    if (ownReply !== undefined) return wrote({ ...stamp, op: 'revision', parent: ownReply.id, text, value: null });
  }
  return onNote(book, id, ({ thread }) => wrote({ ...stamp, op: 'revision', parent: thread.id, text, value }));
}

export const resolve = (book: Notebook, stamp: Stamp, id: string, text = ''): Outcome =>
  setState(book, stamp, id, 'resolved', text);

export const reopen = (book: Notebook, stamp: Stamp, id: string, text = ''): Outcome =>
  setState(book, stamp, id, 'open', text);

/** Puts a note out of sight. Its lines stay in the log until somebody compacts it. */
export const remove = (book: Notebook, stamp: Stamp, id: string, text = ''): Outcome =>
  setState(book, stamp, id, 'deleted', text);

/** Puts a correction into the text and marks it applied. */
export function applyCorrection(book: Notebook, stamp: Stamp, id: string): Outcome {
  return onNote(book, id, ({ thread, placement }) => {
    if (thread.content.kind !== 'correction') return refused(NO_CORRECTION);
    if (placement.state === 'applied') return setState(book, stamp, id, 'applied', '');
    if (placement.span === null) return refused(NO_PLACE);
    if (placement.state === 'changed') return refused(OTHER_WORDS);
    const edit = replacement(placement.span.start, placement.span.end, thread.content.value);
    const state = sealed({ ...stamp, op: 'state', parent: thread.id, state: 'applied', text: '' });
    return { done: true, entries: [state], edits: [edit] };
  });
}

/** Puts a note on another span: an orphan on one of its candidates, say. */
export const reattach = (book: Notebook, stamp: Stamp, id: string, at: Span): Outcome =>
  onNote(book, id, ({ thread }) =>
    wrote({ ...stamp, op: 'place', parent: thread.id, anchor: anchorAt(book.index, at) }),
  );

/**
 * Writes down where notes stand whose words or surroundings changed, so that the next reader, who did not see the
 * edits, finds them there. Worth doing when a dump is saved.
 */
export function settle(book: Notebook, stamp: Stamp): Done {
  const entries = book.notes
    .filter(hasDrifted)
    .map(({ thread, placement }) =>
      sealed({ ...stamp, op: 'place', parent: thread.id, anchor: anchorAt(book.index, placement.span!) }),
    );
  return { done: true, entries, edits: [] };
}

/** A correction and a stet are about certain words: where those have changed, they must not pass to the new ones. */
function hasDrifted({ thread: { content }, placement: { state } }: PlacedNote): boolean {
  if (state === 'moved') return true;
  return state === 'changed' && content.kind !== 'correction' && content.kind !== 'stet';
}

// ---------------------------------------------------------------------------------------------- helpers

const wrote = (draft: Draft): Done => ({ done: true, entries: [sealed(draft)], edits: [] });
const refused = (reason: Bilingual): Refused => ({ done: false, reason });

function onNote(book: Notebook, id: string, act: (note: PlacedNote) => Outcome): Outcome {
  const note = book.note(id);
  return note === null ? refused(NO_NOTE) : act(note);
}

const setState = (book: Notebook, stamp: Stamp, id: string, state: ThreadState, text: string): Outcome =>
  onNote(book, id, ({ thread }) => wrote({ ...stamp, op: 'state', parent: thread.id, state, text }));

/** From the first word of the span's first line to the last word of its last one. */
function wholeLines(text: string, at: Span): Span {
  const start = text.lastIndexOf('\n', at.start - 1) + 1;
  // A selection that ends at the start of a line does not mean that line.
  const last = at.end > at.start && text.charAt(at.end - 1) === '\n' ? at.end - 1 : at.end;
  const newline = text.indexOf('\n', last);
  const lines = text.slice(start, newline === -1 ? text.length : newline);
  const words = lines.trim();
  const blanks = lines.length - lines.trimStart().length;
  return { start: start + blanks, end: start + blanks + words.length };
}

const NO_CHANGE: Bilingual = {
  en: 'This mark would change nothing about the selected words.',
  zh: '此校对符号对所选文字不起作用。',
};
const NO_NOTE: Bilingual = { en: 'There is no such note.', zh: '没有这条批注。' };
const NO_ARTICLE: Bilingual = { en: 'There is no article here.', zh: '此处没有稿件。' };
const NO_CORRECTION: Bilingual = { en: 'This note is not a correction.', zh: '这条批注不是改正。' };
const NO_PLACE: Bilingual = {
  en: 'The words that this correction is about are not in the text any more. Attach it to a place first.',
  zh: '文中已找不到这处改正所指的文字，请先为它指定位置。',
};
const OTHER_WORDS: Bilingual = {
  en: 'The words have changed since this correction was proposed. Attach it again, or edit the text by hand.',
  zh: '这处文字在提出改正之后已有变动，请重新指定位置，或直接修改正文。',
};
