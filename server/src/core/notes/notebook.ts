import type { TextEdit } from '../text/edits';
import type { Anchor } from './anchoring/anchor';
import { followEdits } from './anchoring/follow';
import { type Placement, type PlaceRequest, placeAll } from './anchoring/place';
import { TextIndex } from './anchoring/textIndex';
import type { LogEntry } from './entry';
import type { NoteContent } from './kinds';
import { foldLog, type NotesState, type Thread } from './log/fold';
import { type LogProblem, parseLog } from './log/parse';

/** A note and where it stands in the text of its notebook. */
export interface PlacedNote {
  readonly thread: Thread;
  readonly placement: Placement;
}

/** A placed note of one kind. */
export interface NoteOf<Kind extends NoteContent['kind']> extends PlacedNote {
  readonly content: Extract<NoteContent, { kind: Kind }>;
}

/**
 * All notes of one dump, placed in one version of its text. A notebook never changes: each operation and each edit
 * gives the next one.
 */
export class Notebook {
  readonly index: TextIndex;
  readonly entries: readonly LogEntry[];
  /** What is wrong with lines of the log; the notes in all other lines are here. */
  readonly problems: readonly LogProblem[];
  /** Entries whose parent is not in the log. */
  readonly strays: readonly LogEntry[];
  readonly #placed: ReadonlyMap<string, PlacedNote>;
  #sorted: readonly PlacedNote[] | undefined;
  #standing: readonly PlacedNote[] | undefined;

  private constructor(index: TextIndex, log: LogState, placed: ReadonlyMap<string, PlacedNote>) {
    this.index = index;
    this.entries = log.entries;
    this.problems = log.problems;
    this.strays = log.state.strays;
    this.#placed = placed;
  }

  /** Reads a log and places its notes. */
  static open(text: string, log: string): Notebook {
    const { lines, problems } = parseLog(log);
    const entries = lines.map(({ entry }) => entry);
    const state = foldLog(entries);
    const index = new TextIndex(text);
    return new Notebook(index, { entries, problems, state }, placeThreads(index, [...state.threads.values()]));
  }

  get text(): string {
    return this.index.text;
  }

  /**
   * In the order of the text; notes without a place come last. Deleted ones are left out, and a correction that was
   * applied and undone is open again, whatever the log says.
   */
  get notes(): readonly PlacedNote[] {
    this.#standing ??= this.#inOrder.map(asItStands);
    return this.#standing;
  }

  get #inOrder(): readonly PlacedNote[] {
    this.#sorted ??= [...this.#placed.values()].filter(({ thread }) => thread.state !== 'deleted').sort(byText);
    return this.#sorted;
  }

  /** Every thread, deleted ones too, in no order. */
  get all(): Iterable<PlacedNote> {
    return this.#placed.values();
  }

  notesOf<Kind extends NoteContent['kind']>(kind: Kind): readonly NoteOf<Kind>[] {
    return this.notes
      .filter(({ thread }) => thread.content.kind === kind)
      .map((note) => ({ ...note, content: note.thread.content as NoteOf<Kind>['content'] }));
  }

  /** By id, or by enough of its beginning that no other note has the same. */
  note(id: string): PlacedNote | null {
    const exact = this.#placed.get(id);
    if (exact !== undefined) return exact;
    if (id === '') return null;
    const wanted = id.replace(/^urn:uuid:/, '');
    const matches = [...this.#placed.values()].filter(({ thread }) => shortId(thread.id).startsWith(wanted));
    return matches.length === 1 ? matches[0]! : null;
  }

  /** The notebook after edits that were seen happening; `text` is the text after them. */
  follow(edits: readonly TextEdit[], text: string): Notebook {
    // In the order of the text, which an edit hardly changes: the next notebook's notes are then sorted at once.
    const deleted = [...this.#placed.values()].filter(({ thread }) => thread.state === 'deleted');
    const notes = [...this.#inOrder, ...deleted];
    const placements = followEdits(notes.map(followable), edits, text);
    const placed = new Map(notes.map(({ thread }, i) => [thread.id, { thread, placement: placements[i]! }]));
    return new Notebook(new TextIndex(text), this.#log, placed);
  }

  /** The same notes in a text whose history is not known, each placed anew. */
  in(text: string): Notebook {
    if (text === this.text) return this;
    const index = new TextIndex(text);
    const threads = [...this.#placed.values()].map(({ thread }) => thread);
    return new Notebook(index, this.#log, placeThreads(index, threads));
  }

  /** The notebook after more lines of the log; notes that they do not place anew stay where they are. */
  with(entries: readonly LogEntry[]): Notebook {
    if (entries.length === 0) return this;
    const known = new Set(this.entries.map(({ id }) => id));
    const all = [...this.entries, ...entries.filter(({ id }) => !known.has(id))];
    const state = foldLog(all);
    const moved = [...state.threads.values()].filter(
      (thread) => this.#placed.get(thread.id)?.thread.anchor !== thread.anchor,
    );
    const anew = placeThreads(this.index, moved);
    const placed = [...state.threads.values()].map((thread): [string, PlacedNote] => {
      const placement = anew.get(thread.id)?.placement ?? this.#placed.get(thread.id)!.placement;
      return [thread.id, { thread, placement }];
    });
    return new Notebook(this.index, { entries: all, problems: this.problems, state }, new Map(placed));
  }

  /** The notebook as a log has it that somebody else has written to; notes that it puts nowhere else stay where they are. */
  reread(log: string): Notebook {
    const { lines, problems } = parseLog(log);
    const entries = lines.map(({ entry }) => entry);
    const state = foldLog(entries);
    const threads = [...state.threads.values()];
    const stays = ({ id, anchor }: Thread): boolean => sameAnchor(this.#placed.get(id)?.thread.anchor, anchor);
    const anew = placeThreads(
      this.index,
      threads.filter((thread) => !stays(thread)),
    );
    const placed = threads.map((thread): [string, PlacedNote] => {
      const placement = anew.get(thread.id)?.placement ?? this.#placed.get(thread.id)!.placement;
      return [thread.id, { thread, placement }];
    });
    return new Notebook(this.index, { entries, problems, state }, new Map(placed));
  }

  get #log(): LogState {
    const threads = new Map([...this.#placed].map(([id, { thread }]) => [id, thread]));
    return { entries: this.entries, problems: this.problems, state: { threads, strays: this.strays } };
  }
}

function asItStands(note: PlacedNote): PlacedNote {
  const { thread, placement } = note;
  const stands = placement.state === 'anchored' || placement.state === 'moved';
  if (thread.state !== 'applied' || !stands) return note;
  return replacementOf(thread.content) === thread.anchor.exact
    ? note
    : { thread: { ...thread, state: 'open' }, placement };
}

const sameAnchor = (a: Anchor | undefined, b: Anchor): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An id without its prefix, as people see and type it (the first eight digits are enough). */
export const shortId = (id: string): string => id.replace(/^urn:uuid:/, '');

interface LogState {
  readonly entries: readonly LogEntry[];
  readonly problems: readonly LogProblem[];
  readonly state: NotesState;
}

function placeThreads(index: TextIndex, threads: readonly Thread[]): ReadonlyMap<string, PlacedNote> {
  const placements = placeAll(index, threads.map(requestFor));
  return new Map(threads.map((thread, i) => [thread.id, { thread, placement: placements[i]! }]));
}

const requestFor = ({ anchor, content }: Thread): PlaceRequest => ({ anchor, replacement: replacementOf(content) });

const followable = ({ thread, placement }: PlacedNote) => ({
  placement,
  anchor: thread.anchor,
  replacement: replacementOf(thread.content),
});

const replacementOf = (content: NoteContent): string | null => (content.kind === 'correction' ? content.value : null);

function byText(a: PlacedNote, b: PlacedNote): number {
  const start = (note: PlacedNote): number => note.placement.span?.start ?? Number.MAX_SAFE_INTEGER;
  return start(a) - start(b) || (a.thread.created < b.thread.created ? -1 : 1);
}
