import type { Anchor } from '../anchoring/anchor';
import type {
  LogEntry,
  NoteEntry,
  PlaceEntry,
  ReplyEntry,
  RevisionEntry,
  Stamp,
  StateEntry,
  ThreadState,
} from '../entry';
import type { NoteContent } from '../kinds';

/** What a log adds up to, in whatever order its lines stand. */
export interface NotesState {
  /** By id; the oldest first. */
  readonly threads: ReadonlyMap<string, Thread>;
  /** Entries whose parent is not in the log (yet): a merge may still bring it. */
  readonly strays: readonly LogEntry[];
}

/** A note with all that was said and done about it. */
export interface Thread extends Stamp {
  readonly id: string;
  /** As last revised. */
  readonly content: NoteContent;
  /** As last placed. */
  readonly anchor: Anchor;
  readonly replies: readonly Reply[];
  readonly state: ThreadState;
  /** Who resolved, applied, deleted or reopened it; null while nobody has. */
  readonly stateBy: (Stamp & { readonly text: string }) | null;
  /** Who revised the note's words, and when; null while nobody has. */
  readonly revisedBy: Stamp | null;
}

export interface Reply extends Stamp {
  readonly id: string;
  readonly text: string;
  readonly revisedBy: Stamp | null;
}

/**
 * The order of lines in the file means nothing, because a merge may change it. What counts is when something was
 * said, and at the same moment the id decides, so that every reader comes to the same state.
 */
export function foldLog(entries: readonly LogEntry[]): NotesState {
  const { drafts, strays } = gathered(entries);
  return { threads: new Map([...drafts].map(([id, draft]) => [id, threadOf(draft)])), strays };
}

/** The ids of the words by which a thread still shows although it was deleted before they were said, one a thread. */
export function wordsPastDeletion(entries: readonly LogEntry[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const draft of gathered(entries).drafts.values()) {
    const last = draft.states.at(-1);
    const words = last?.state === 'deleted' ? outlivingWords(draft, last) : undefined;
    if (words !== undefined) ids.add(words.id);
  }
  return ids;
}

/** Every thread with all lines that are about it, the oldest first. */
function gathered(entries: readonly LogEntry[]): {
  readonly drafts: ReadonlyMap<string, ThreadDraft>;
  readonly strays: readonly LogEntry[];
} {
  const ordered = [...entries].sort(byTime);
  const notes = new Map<string, ThreadDraft>();
  for (const entry of ordered) if (entry.op === 'note') notes.set(entry.id, draftOf(entry));
  const roots = rootsOf(ordered, notes);
  const strays: LogEntry[] = [];
  for (const entry of ordered) {
    if (entry.op === 'note') continue;
    const thread = notes.get(roots.get(entry.parent) ?? entry.parent);
    if (thread === undefined) strays.push(entry);
    else collect(thread, entry);
  }
  return { drafts: notes, strays };
}

/** Oldest first; ids break ties. */
export function byTime(a: Stamp & { readonly id: string }, b: Stamp & { readonly id: string }): number {
  return Date.parse(a.created) - Date.parse(b.created) || compare(a.id, b.id);
}

interface ThreadDraft {
  readonly note: NoteEntry;
  readonly replies: ReplyEntry[];
  readonly revisions: RevisionEntry[];
  readonly states: StateEntry[];
  readonly places: PlaceEntry[];
}

const draftOf = (note: NoteEntry): ThreadDraft => ({ note, replies: [], revisions: [], states: [], places: [] });

/** The thread that each reply belongs to; a reply may answer a reply. */
function rootsOf(entries: readonly LogEntry[], notes: ReadonlyMap<string, ThreadDraft>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const entry of entries) if (entry.op === 'reply') parents.set(entry.id, entry.parent);
  const roots = new Map<string, string>();
  for (const reply of parents.keys()) {
    const passed = new Set<string>();
    let at = reply;
    while (!notes.has(at) && parents.has(at) && !passed.has(at)) {
      passed.add(at);
      at = parents.get(at)!;
    }
    if (notes.has(at)) roots.set(reply, at);
  }
  return roots;
}

function collect(thread: ThreadDraft, entry: Exclude<LogEntry, NoteEntry>): void {
  switch (entry.op) {
    case 'reply':
      thread.replies.push(entry);
      return;
    case 'revision':
      thread.revisions.push(entry);
      return;
    case 'state':
      thread.states.push(entry);
      return;
    case 'place':
      thread.places.push(entry);
      return;
  }
}

function threadOf(draft: ThreadDraft): Thread {
  const { note, states } = draft;
  const revision = draft.revisions.filter((one) => one.parent === note.id).at(-1);
  const last = states.at(-1);
  return {
    id: note.id,
    author: note.author,
    created: note.created,
    content: revision === undefined ? note.content : revised(note.content, revision),
    anchor: draft.places.at(-1)?.anchor ?? note.anchor,
    replies: draft.replies.map((reply) => replyOf(reply, draft.revisions)),
    state: last === undefined ? 'open' : stateAfter(draft, last),
    stateBy: last === undefined ? null : { ...stampOf(last), text: last.text },
    revisedBy: revision === undefined ? null : stampOf(revision),
  };
}

/**
 * The last word on the state counts. Only a deletion does not take what somebody else said later with it: they had
 * not seen it, and their words must not go under.
 */
function stateAfter(draft: ThreadDraft, last: StateEntry): ThreadState {
  if (last.state !== 'deleted') return last.state;
  return outlivingWords(draft, last) === undefined ? 'deleted' : 'open';
}

function outlivingWords({ replies, revisions }: ThreadDraft, deletion: StateEntry): LogEntry | undefined {
  const outlives = (said: LogEntry): boolean => said.author !== deletion.author && byTime(said, deletion) > 0;
  return replies.findLast(outlives) ?? revisions.findLast(outlives);
}

function revised(content: NoteContent, revision: RevisionEntry): NoteContent {
  const text = revision.text;
  // A label or a status means what it is: giving another one is a note of its own.
  if (revision.value === null || !('value' in content)) return { ...content, text };
  if (content.kind === 'label' || content.kind === 'status') return { ...content, text };
  return { ...content, text, value: revision.value };
}

function replyOf(reply: ReplyEntry, revisions: readonly RevisionEntry[]): Reply {
  const revision = revisions.filter((one) => one.parent === reply.id).at(-1);
  return {
    id: reply.id,
    ...stampOf(reply),
    text: revision?.text ?? reply.text,
    revisedBy: revision === undefined ? null : stampOf(revision),
  };
}

const stampOf = ({ author, created }: Stamp): Stamp => ({ author, created });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
