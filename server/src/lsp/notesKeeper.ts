import { type Conditions, conditionsOf } from '../core/analysis/snapshot';
import type { RuleSet } from '../core/config/ruleSet';
import { composeEdits } from '../core/fixes/composeEdits';
import {
  type LogEntry,
  labelOverridesOf,
  linesOf,
  logNameOf,
  Notebook,
  type Stamp,
  settle,
  suppressionOf,
} from '../core/notes';
import type { TextEdit } from '../core/text/edits';
import type { Host } from './host';
import { keyOf, nameOfUri } from './uris';

/** The notes of each dump: read from beside it, placed in its text, written line by line. */
export class NotesKeeper {
  readonly #host: Host;
  /** Of open dumps alone; those of others are read when they are asked for. */
  readonly #live = new Map<string, LiveNotes>();
  /** What is done to each log, one thing after another: two that wrote at once could write over each other. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The log as it is on disk; null where a dump has no notes. */
  logText(uri: string): Promise<string | null> {
    return this.#host.files.read(logNameOf(uri));
  }

  /** What a dump is read under: the rules, and what its notes say of lines and findings. */
  async conditions(uri: string, ruleSet: RuleSet, text: string): Promise<Conditions> {
    const live = this.#live.get(keyOf(uri));
    if (live !== undefined) return live.conditions(ruleSet);
    const log = await this.logText(uri);
    return log === null ? conditionsOf(ruleSet) : conditionsUnder(Notebook.open(text, log), ruleSet);
  }

  /** The editor has opened a dump: its notes follow every edit from now on. */
  async open(uri: string, text: string): Promise<void> {
    const log = await this.logText(uri);
    this.#live.set(keyOf(uri), new LiveNotes(log ?? '', Notebook.open(text, log ?? '')));
  }

  close(uri: string): void {
    this.#live.delete(keyOf(uri));
  }

  /** Takes over an edit. `text` answers the text after it, and is asked for only when somebody needs the notes. */
  changed(uri: string, length: number, edits: readonly TextEdit[], text: () => string): void {
    this.#live.get(keyOf(uri))?.changed(length, edits, text);
  }

  /** The conditions of an open dump, without reading anything. */
  liveConditions(uri: string, ruleSet: RuleSet): Conditions {
    return this.#live.get(keyOf(uri))?.conditions(ruleSet) ?? conditionsOf(ruleSet);
  }

  /** Whether somebody has noted anything on an open dump. */
  hasNotes(uri: string): boolean {
    return this.#live.get(keyOf(uri))?.isEmpty === false;
  }

  /** Whether an open dump has been edited below its notes since this was asked last. */
  haveMoved(uri: string): boolean {
    return this.#live.get(keyOf(uri))?.takeMoved() === true;
  }

  /**
   * The notes of a dump, placed in the text that it has now, whatever the caller has seen of it; `text` is that of a
   * dump that is not open.
   */
  async book(uri: string, text: () => string): Promise<Notebook> {
    const live = this.#live.get(keyOf(uri));
    if (live !== undefined) return live.book();
    return Notebook.open(text(), (await this.logText(uri)) ?? '');
  }

  /** The log has changed on disk. False where that was our own doing, or the dump is not open. */
  reload(uri: string): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      const log = (await this.logText(uri)) ?? '';
      const live = this.#live.get(keyOf(uri));
      if (live === undefined || live.log === log) return false;
      live.reread(log);
      return true;
    });
  }

  /** Adds lines to the log, and to the notes that are held of an open dump. */
  async append(uri: string, entries: readonly LogEntry[]): Promise<void> {
    if (entries.length > 0) await this.#inTurn(uri, () => this.#write(uri, entries));
  }

  /** Writes down where the notes of an open dump stand by now; false where the log says so already. */
  settle(uri: string, stamp: Stamp): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      const live = this.#live.get(keyOf(uri));
      const { entries } = live === undefined ? NOTHING : settle(live.book(), stamp);
      if (entries.length > 0) await this.#write(uri, entries);
      return entries.length > 0;
    });
  }

  async #write(uri: string, entries: readonly LogEntry[]): Promise<void> {
    const lines = linesOf(entries, nameOfUri(uri));
    const before = this.#live.get(keyOf(uri))?.log ?? (await this.logText(uri)) ?? '';
    // A log that somebody cut off, or wrote by hand, may lack its last line end.
    const joint = before !== '' && !before.endsWith('\n') ? `\n${lines}` : lines;
    await this.#host.files.append(logNameOf(uri), joint);
    this.#live.get(keyOf(uri))?.appended(joint, entries);
  }

  #inTurn<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const key = keyOf(uri);
    const before = this.#turns.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    this.#turns.set(key, done);
    const leave = (): void => {
      if (this.#turns.get(key) === done) this.#turns.delete(key);
    };
    done.then(leave, leave);
    return done;
  }

  stamp(author: string): Stamp {
    return { author, created: this.#host.today().toISOString() };
  }
}

/** The notes of an open dump. They follow its edits at once where the reading depends on them, else when asked for. */
class LiveNotes {
  #log: string;
  #book: Notebook;
  /** The text after all edits, those that the book has not followed yet among them. */
  #text: () => string;
  /** Edits that the book has not followed yet, in one step. */
  #pending: readonly TextEdit[] = [];
  #pendingFrom = 0;
  #moved = false;

  constructor(log: string, book: Notebook) {
    this.#log = log;
    this.#book = book;
    this.#text = () => book.text;
  }

  get log(): string {
    return this.#log;
  }

  changed(length: number, edits: readonly TextEdit[], text: () => string): void {
    this.#text = text;
    if (this.#pending.length === 0) this.#pendingFrom = length;
    for (const edit of edits) {
      this.#pending = this.#pending.length === 0 ? [edit] : composeEdits(this.#pendingFrom, this.#pending, [edit]);
    }
    if (this.#book.notes.length === 0) this.#pending = [];
    else this.#moved = true;
    if (this.#steersReading || this.#pending.length > MOST_PENDING) this.book();
  }

  takeMoved(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  book(): Notebook {
    if (this.#pending.length > 0) {
      this.#book = this.#book.follow(this.#pending, this.#text());
      this.#pending = [];
    } else if (this.#book.notes.length === 0) {
      this.#book = this.#book.in(this.#text());
    }
    return this.#book;
  }

  appended(lines: string, entries: readonly LogEntry[]): void {
    this.#log += lines;
    this.#book = this.book().with(entries);
  }

  reread(log: string): void {
    this.#log = log;
    this.#book = this.book().reread(log);
  }

  conditions(ruleSet: RuleSet): Conditions {
    return this.#steersReading ? conditionsUnder(this.#book, ruleSet) : conditionsOf(ruleSet);
  }

  get isEmpty(): boolean {
    return this.#book.entries.length === 0;
  }

  /** True where a note says what a line is, or lets a finding stand. */
  get #steersReading(): boolean {
    return this.#book.notes.some(({ thread }) => thread.content.kind === 'label' || thread.content.kind === 'stet');
  }
}

const MOST_PENDING = 200;
const NOTHING = { entries: [] as readonly LogEntry[] };

/** What the notes of a dump say of its lines and findings, with the rules. */
export function conditionsUnder(book: Notebook, ruleSet: RuleSet): Conditions {
  return { ruleSet, overrides: labelOverridesOf(book), suppression: suppressionOf(book) };
}
