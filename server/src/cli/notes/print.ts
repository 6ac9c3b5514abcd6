import { kindTitles, type PlacedNote, shortId } from '../../core/notes';
import type { Bilingual } from '../../core/text/bilingual';
import { fitted } from '../print/columns';
import { paintFor } from '../print/paint';
import { visible } from '../print/visible';
import type { Shell } from '../shell/shell';
import type { NotedDump } from './dump';

/** As many characters of an id as people type. */
export const ID_LENGTH = 8;

/** The notes of a dump for people, each with its thread. */
export function notesText(dump: NotedDump, notes: readonly PlacedNote[], shell: Shell): string {
  const { language } = shell;
  const paint = paintFor(shell.out);
  const lines = [`${paint.bold(visible(dump.shown))}\n`];
  for (const { thread, placement } of notes) {
    const place = placement.span === null ? '—' : placeOf(dump, placement.span.start);
    const { content } = thread;
    const value = 'value' in content && content.value !== '' ? ` → ${visible(content.value)}` : '';
    const state = STATES[placement.span === null ? 'orphan' : thread.state][language];
    const id = shortId(thread.id).slice(0, ID_LENGTH);
    const quote = fitted(visible(thread.anchor.exact), 40);
    lines.push(
      `  ${paint.dim(id)}  ${place.padStart(8)}  ${paint.cyan(kindTitles[content.kind][language])}  ${paint.dim(state)}  “${quote}”${value}\n`,
    );
    if (content.text !== '')
      lines.push(`${INDENT}${visible(content.text)}  ${paint.dim(`— ${visible(thread.author)}`)}\n`);
    for (const reply of thread.replies)
      lines.push(`${INDENT}↳ ${visible(reply.text)}  ${paint.dim(`— ${visible(reply.author)}`)}\n`);
  }
  return lines.join('');
}

const INDENT = ' '.repeat(20);

/** The same for programs. */
export function noteJson(dump: NotedDump, { thread, placement }: PlacedNote) {
  const { content } = thread;
  return {
    file: dump.shown,
    id: shortId(thread.id),
    kind: content.kind,
    state: thread.state,
    anchor: placement.state,
    start: placement.span === null ? null : dump.places.at(placement.span.start),
    end: placement.span === null ? null : dump.places.at(placement.span.end),
    quote: thread.anchor.exact,
    value: 'value' in content ? content.value : null,
    text: content.text,
    author: thread.author,
    created: thread.created,
    replies: thread.replies.map(({ id, author, created, text }) => ({ id: shortId(id), author, created, text })),
  };
}

function placeOf({ places }: NotedDump, offset: number): string {
  const { line, column } = places.at(offset);
  return `${line}:${column}`;
}

const STATES: Readonly<Record<'open' | 'resolved' | 'applied' | 'deleted' | 'orphan', Bilingual>> = {
  open: { en: 'open', zh: '未决' },
  resolved: { en: 'resolved', zh: '已决' },
  applied: { en: 'applied', zh: '已改' },
  deleted: { en: 'deleted', zh: '已删' },
  orphan: { en: 'has lost its place', zh: '失去位置' },
};
