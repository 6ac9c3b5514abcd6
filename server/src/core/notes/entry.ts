import type { Anchor } from './anchoring/anchor';
import type { NoteContent } from './kinds';

/** Who writes a line of the log, and when (an ISO 8601 time). The core has no clock: the caller says. */
export interface Stamp {
  readonly author: string;
  readonly created: string;
}

/**
 * One line of the log, decoded. A `note` opens a thread; every other operation points at its parent, so that
 * nothing that was once written has to change.
 */
export type LogEntry = NoteEntry | ReplyEntry | RevisionEntry | StateEntry | PlaceEntry;

interface EntryBase extends Stamp {
  /** `urn:uuid:…`, made out of the line's own content. */
  readonly id: string;
}

export interface NoteEntry extends EntryBase {
  readonly op: 'note';
  readonly content: NoteContent;
  readonly anchor: Anchor;
}

export interface ReplyEntry extends EntryBase {
  readonly op: 'reply';
  readonly parent: string;
  readonly text: string;
}

/** New words for a note or a reply; `value` is null where a note's replacement, tag, label or rule stays. */
export interface RevisionEntry extends EntryBase {
  readonly op: 'revision';
  readonly parent: string;
  readonly text: string;
  readonly value: string | null;
}

export interface StateEntry extends EntryBase {
  readonly op: 'state';
  readonly parent: string;
  readonly state: ThreadState;
  readonly text: string;
}

/** The note's quote now stands elsewhere, or reads differently. */
export interface PlaceEntry extends EntryBase {
  readonly op: 'place';
  readonly parent: string;
  readonly anchor: Anchor;
}

/** applied: the correction is in the text. deleted: out of sight, but still in the log. */
export type ThreadState = 'open' | 'resolved' | 'applied' | 'deleted';

/** An entry before it has its id. */
export type Draft = LogEntry extends infer Entry ? (Entry extends LogEntry ? Omit<Entry, 'id'> : never) : never;
