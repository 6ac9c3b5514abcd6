import type { PlacedNote, Thread } from '../core/notes';
import { headlineText } from '../features/articleFacts';
import { meaningOf } from '../features/noteWords';
import { articleAt, excerpt } from '../features/places';
import type { WireNote } from '../protocol';
import type { Dump, Session } from './session';
import { rangeOf } from './toProto';

/** The notes of a dump as the client shows them, in the order of the text. */
export async function wireNotes(session: Session, dump: Dump): Promise<readonly WireNote[]> {
  const book = await session.book(dump);
  const { config } = await session.configs.of(dump.uri);
  const meaning = ({ content, anchor }: Thread): string =>
    meaningOf(content, anchor.exact, config.tags, session.language);
  return book.notes.map((note) => wireNote(dump, note, meaning(note.thread)));
}

function wireNote({ uri, snapshot }: Dump, { thread, placement }: PlacedNote, meaning: string): WireNote {
  const { text, page } = snapshot;
  const { content } = thread;
  const placed = placement.span === null ? undefined : articleAt(page, placement.span.start);
  return {
    id: thread.id,
    uri,
    kind: content.kind,
    author: thread.author,
    created: thread.created,
    text: content.text,
    value: 'value' in content ? content.value : null,
    meaning,
    quote: thread.anchor.exact,
    state: placement.state,
    resolved: thread.state === 'resolved' || thread.state === 'applied',
    range: placement.span === null ? null : rangeOf(text, placement.span),
    candidates: placement.candidates.map(({ span, score }) => ({
      range: rangeOf(text, span),
      excerpt: excerpt(text.slice(span.start, span.start + 200), 40),
      score,
    })),
    replies: thread.replies.map(({ id, author, created, text: said }) => ({ id, author, created, text: said })),
    article: placed === undefined ? null : headlineText(placed.part, placed.article),
  };
}
