import type { CancellationToken, Connection } from 'vscode-languageserver';
import { Cancelled, type Pace } from '../core/analysis/cancellation';
import type { Snapshot } from '../core/analysis/snapshot';
import { WorkspaceSurveys } from '../core/analysis/workspaceFindings';
import type { Notebook } from '../core/notes';
import type { Language } from '../core/text/bilingual';
import { Library } from '../features/workspace/library';
import { never } from './answers';
import type { ClientSide } from './clientSide';
import { Configs } from './configs';
import type { Host } from './host';
import { NotesKeeper } from './notesKeeper';
import { type OpenDump, OpenDumps } from './openDumps';
import { OutlineOffer } from './outlineOffer';
import { backgroundPace, paceOf } from './pace';
import { readInSlices } from './readInSlices';
import { ruleDocUrl } from './ruleDocs';
import { type ResolvedSettings, settingsOf } from './settings';
import { keyOf } from './uris';
import { Indexer } from './workspace/indexer';

/** What a request is about: a dump, open or on disk, as it is now. */
export interface Dump {
  readonly uri: string;
  /** Null for a dump that is not open: edits to it carry no version. */
  readonly version: number | null;
  readonly snapshot: Snapshot;
}

/** Everything that the server knows on behalf of one client. Made once, when the client has said who it is. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: ClientSide;
  readonly dumps: OpenDumps;
  readonly configs: Configs;
  readonly library = new Library();
  readonly surveys = new WorkspaceSurveys();
  readonly notes: NotesKeeper;
  readonly indexer: Indexer;
  readonly outline: OutlineOffer;
  folders: readonly string[] = [];
  settings: ResolvedSettings;
  /** Rises with everything besides the texts that findings depend on: configuration, notes, other dumps. */
  epoch = 0;
  /** Dumps on their way: asked for by the editor, while their configuration is still being read. */
  readonly #opening = new Map<string, Promise<void>>();
  readonly #onClosed: ((uri: string) => void)[] = [];

  constructor(connection: Connection, host: Host, client: ClientSide) {
    this.connection = connection;
    this.host = host;
    this.client = client;
    this.configs = new Configs(host.files);
    this.notes = new NotesKeeper(host);
    this.dumps = new OpenDumps(this.notes);
    this.indexer = new Indexer(this);
    this.outline = new OutlineOffer(connection);
    this.settings = settingsOf(undefined, client.options.author);
  }

  get language(): Language {
    return this.client.language;
  }

  /** Where a rule's doc page is read; null where it is not at hand. */
  docUrl(rule: string): string | null {
    return ruleDocUrl(rule, this.client, this.host);
  }

  pace(token: CancellationToken = never): Pace {
    return paceOf(this.host, token);
  }

  /** For work that nobody waits for. Never where a request waits for it in turn: both would wait for ever. */
  backgroundPace(): Pace {
    return backgroundPace(this.host);
  }

  /** Reads an open dump anew where its configuration or its notes have changed. */
  async recondition(uri: string): Promise<void> {
    const { config, path } = await this.configs.of(uri);
    const dump = await this.open(uri);
    if (dump === undefined) return;
    const after = this.dumps.recondition(uri, this.notes.liveConditions(uri, config.ruleSetFor(path)));
    if (after?.snapshot.page !== dump.snapshot.page) this.outline.outdate();
  }

  /** Runs work that the dump's next requests have to wait for, one after another. */
  queue(uri: string, work: () => Promise<void>): Promise<void> {
    const key = keyOf(uri);
    const before = this.#opening.get(key) ?? Promise.resolve();
    const done = before.then(work, work).finally(() => {
      if (this.#opening.get(key) === done) this.#opening.delete(key);
    });
    this.#opening.set(key, done);
    return done;
  }

  isBusy(uri: string): boolean {
    return this.#opening.has(keyOf(uri));
  }

  /** The open dump, once everything that the client has said about it is taken in. */
  async open(uri: string): Promise<OpenDump | undefined> {
    await this.#opening.get(keyOf(uri));
    return this.dumps.get(uri);
  }

  /** Work that nobody waits for: where it fails the log says so, and the server lives on. */
  background(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (error instanceof Cancelled) return;
      this.connection.console.error(error instanceof Error ? String(error.stack) : String(error));
    });
  }

  whenClosed(listener: (uri: string) => void): void {
    this.#onClosed.push(listener);
  }

  closed(uri: string): void {
    for (const listener of this.#onClosed) listener(uri);
  }

  /** The notes of a dump in the text that its snapshot has, though somebody may have typed since it was asked for. */
  async book({ uri, version, snapshot }: Dump): Promise<Notebook> {
    const book = await this.notes.book(uri, () => snapshot.wholeText());
    const isNewest = version === null || this.dumps.get(uri)?.version === version;
    return isNewest ? book : book.in(snapshot.wholeText());
  }

  /** The dump as the editor has it, or else as the disk has it; undefined where there is none. */
  async dump(uri: string): Promise<Dump | undefined> {
    const open = await this.open(uri);
    if (open !== undefined) return open;
    const text = await this.host.files.read(uri);
    if (text === null) return undefined;
    const { config, path } = await this.configs.of(uri);
    const conditions = await this.notes.conditions(uri, config.ruleSetFor(path), text);
    return { uri, version: null, snapshot: await readInSlices(text, conditions, this.host, this.pace()) };
  }
}
