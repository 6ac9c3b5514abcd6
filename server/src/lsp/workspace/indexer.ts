import type { CancellationToken } from 'vscode-languageserver';
import type { Pace } from '../../core/analysis/cancellation';
import { conditionsOf } from '../../core/analysis/snapshot';
import { surveysOf } from '../../core/analysis/workspaceFindings';
import type { RuleSet } from '../../core/config/ruleSet';
import { Notebook } from '../../core/notes';
import { DUMP_THRESHOLD, dumpScoreOf } from '../../core/page/dumpScore';
import type { Bilingual } from '../../core/text/bilingual';
import { longHash } from '../../core/text/hash';
import { type Digest, digestOf, FindingTally } from '../../features/workspace/digest';
import { changedNotification } from '../../protocol';
import { conditionsUnder } from '../notesKeeper';
import { readInSlices } from '../readInSlices';
import type { Session } from '../session';
import { isWithin, keyOf } from '../uris';
import { serverVersion } from '../version';
import { IndexCache, type IndexEntry } from './indexCache';
import { SeenFiles } from './seenFiles';
import { type Turn, Turns } from './turns';
import { WorkspaceFiles } from './workspaceFiles';

export interface IndexStatus {
  readonly state: 'idle' | 'running' | 'ready';
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps the library up to date with the workspace's dumps: all of them once at the start, in the background, then one
 * by one as they change.
 */
export class Indexer {
  readonly #session: Session;
  readonly #files: WorkspaceFiles;
  readonly #cache: IndexCache;
  readonly #seen: SeenFiles;
  readonly #fingerprints = new WeakMap<RuleSet, string>();
  readonly #turns = new Turns();
  /** The library's own spelling of each uri, by its key: clients spell the same file in different ways. */
  readonly #spellings = new Map<string, string>();
  /** Files that are gone while their dumps are still open: what is typed there brings none of them back. */
  readonly #gone = new Set<string>();
  /** Ends when all dumps have been read for the first time. */
  readonly complete: Promise<void>;
  #completed: () => void = () => undefined;
  #status: IndexStatus = { state: 'idle', done: 0, total: 0 };
  #run = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
    this.complete = new Promise((resolve) => {
      this.#completed = resolve;
    });
    this.#files = new WorkspaceFiles(session);
    this.#cache = new IndexCache(session.host.cache);
    this.#seen = new SeenFiles(session.host.cache);
  }

  get status(): IndexStatus {
    return this.#status;
  }

  /** Reads the whole workspace. A newer call ends an older one that is still at it. */
  async scan(): Promise<void> {
    const run = ++this.#run;
    // Asked before the folders are listed: what comes in meanwhile is not in the list, and stays.
    const gone = new Set(this.#spellings.keys());
    // From here on, too, what is told of counts: the listing may have passed its folder already.
    this.#status = { state: 'running', done: 0, total: 0 };
    const { texts, noted, unread } = await this.#files.all();
    const files = texts.map((uri) => this.#uriOf(uri));
    if (run !== this.#run) return;
    this.#status = { state: 'running', done: 0, total: files.length };
    const pace = this.#session.backgroundPace();
    let progress: ((done: number | null) => void) | null = null;
    try {
      progress = await this.#progress(files.length).catch(() => null);
      let ahead = this.#fetched(files.slice(0, AT_ONCE), noted);
      for (let at = 0; at < files.length; at += AT_ONCE) {
        const batch = await ahead;
        // The disk is at the next ones while these are taken in.
        ahead = this.#fetched(files.slice(at + AT_ONCE, at + 2 * AT_ONCE), noted);
        for (const { uri, turn, source } of batch) {
          const wait = pace.step();
          if (wait !== undefined) await wait;
          if (run !== this.#run) return;
          // An open dump is the editor's: it comes in by itself.
          if (this.#isOpen(uri) || (await this.#take(uri, source, pace, turn)) || !turn.holds) gone.delete(keyOf(uri));
        }
        this.#status = { state: 'running', done: at + batch.length, total: files.length };
        progress?.(at + batch.length);
      }
      for (const key of gone) {
        const uri = this.#spellings.get(key);
        if (uri !== undefined && !isWithin(key, unread) && !this.#isOpen(uri)) this.#drop(uri);
      }
      this.#status = { state: 'ready', done: files.length, total: files.length };
      this.#saving = this.#save(pace);
    } finally {
      progress?.(null);
      // A newer reading that ended this one goes on; one that failed will not, and nobody is to wait for it.
      if (run === this.#run) this.#completed();
    }
    this.#tell(null);
    await this.#saving;
  }

  async #save(pace: Pace): Promise<void> {
    await this.#cache.save(pace);
    // Last, because it promises that the others are there.
    await this.#seen.save();
  }

  /** Ends when everything that is to be kept is written. */
  saved(): Promise<void> {
    return this.#saving;
  }

  /** A dump was written, or closed with changes thrown away: the disk's word counts again. */
  refresh(uri: string): Promise<void> {
    return this.refreshAll([uri]);
  }

  /** The same of many dumps, which are told in one go: views would ask again after each. */
  async refreshAll(uris: readonly string[]): Promise<void> {
    const refreshed: string[] = [];
    for (const uri of uris) if (await this.#refresh(uri)) refreshed.push(this.#uriOf(uri));
    if (refreshed.length > 0) this.#tell(refreshed);
  }

  /** False where somebody else has the last word: the editor, or whoever looked at the file meanwhile. */
  async #refresh(uri: string): Promise<boolean> {
    if (this.#isOpen(uri)) return false;
    this.#gone.delete(keyOf(uri));
    if (this.#status.state === 'idle') return false;
    const known = this.#uriOf(uri);
    const turn = this.#turns.take(known);
    const source = await this.#readOrTell(known, async () =>
      (await this.#files.isOurs(known)) ? this.#read(known, true) : null,
    );
    const isDump = await this.#take(known, source, this.#session.pace(), turn);
    if (!turn.holds) return false;
    if (!isDump) this.#drop(known);
    return true;
  }

  /**
   * Something was made or moved here that may be a folder. Of what lay in it before an editor began to watch it no
   * editor tells, nor of what lay in a folder that this one takes the place of.
   */
  async lookInto(uri: string): Promise<void> {
    if (this.#status.state === 'idle' || !(await this.#files.isOurs(uri))) return;
    if (!(await this.#session.host.files.isFolder(uri))) return;
    const { uris, unread } = await this.#files.list(uri, ['.txt']);
    const [here, closed] = [new Set(uris.map(keyOf)), new Set(unread.map(keyOf))];
    this.forget(this.below(uri).filter((known) => !here.has(keyOf(known)) && !isWithin(keyOf(known), closed)));
    this.welcome(uris);
    await this.refreshAll(uris);
  }

  /** An open dump has come to rest, or its notes are others: the library shows it as it is in the editor. */
  async takeOpen(uri: string, token?: CancellationToken): Promise<void> {
    const dump = await this.#session.open(uri);
    if (dump === undefined || this.#gone.has(keyOf(uri))) return;
    const turn = this.#turns.take(uri);
    const known = this.#uriOf(dump.uri);
    if (!(await this.isOurs(uri))) {
      if (turn.holds) this.#drop(known);
      this.#tell([known]);
      return;
    }
    const { snapshot, version } = dump;
    const isPast = (): boolean => !turn.holds || this.#session.dumps.get(uri)?.version !== version;
    const tally = new FindingTally(snapshot.page);
    const pace = this.#session.pace(token);
    await snapshot.eachFinding(pace, (finding) => tally.add(finding));
    if (isPast()) return;
    const { notes } = this.#session;
    const book = notes.hasNotes(uri) ? await this.#session.book(dump) : null;
    const digest = await digestOf(snapshot.page, snapshot.text, tally, book, pace);
    if (isPast()) return;
    this.#put(known, digest, `open ${version}`);
    this.#session.surveys.add(keyOf(known), snapshot.page, snapshot.conditions.ruleSet);
    this.#tell([known]);
  }

  /**
   * Files are gone, or folders with all that lay in them. What is still being read of them, or typed into them, does
   * not bring them back.
   */
  forget(uris: readonly string[]): void {
    const gone = new Set(uris.map(keyOf));
    const { dumps, library } = this.#session;
    this.#turns.end((key) => isWithin(key, gone));
    for (const key of dumps.all.map(({ uri }) => keyOf(uri))) if (isWithin(key, gone)) this.#gone.add(key);
    const known = [...library.digests.keys()].filter((uri) => isWithin(keyOf(uri), gone));
    for (const uri of known) this.#drop(uri);
    if (known.length > 0) this.#tell(known);
  }

  /** Files that were gone are there again: what is typed into them counts. Said at once, before anything is read. */
  welcome(uris: readonly string[]): void {
    for (const uri of uris) if (this.#gone.delete(keyOf(uri))) this.#session.background(this.takeOpen(uri));
  }

  /** Whether an open dump is the library's, and neither from elsewhere nor a file that somebody wants left alone. */
  async isOurs(uri: string): Promise<boolean> {
    if (!(await this.#files.isOurs(uri))) return false;
    const { config, path } = await this.#session.configs.of(uri);
    return !config.ignores(path) && !this.#session.settings.exclude.matches(this.#files.pathOf(uri));
  }

  /** Dumps below a folder, as the library knows them. */
  below(folder: string): readonly string[] {
    const prefix = `${keyOf(folder)}/`;
    return [...this.#session.library.digests.keys()].filter((uri) => keyOf(uri).startsWith(prefix));
  }

  /** The library's own spelling of a uri. */
  #uriOf(uri: string): string {
    return this.#spellings.get(keyOf(uri)) ?? uri;
  }

  #isOpen(uri: string): boolean {
    return this.#session.dumps.get(uri) !== undefined;
  }

  #fetched(uris: readonly string[], noted: ReadonlySet<string>): Promise<readonly Fetched[]> {
    return Promise.all(
      uris.map(async (uri): Promise<Fetched> => {
        const turn = this.#turns.take(uri);
        return { uri, turn, source: await this.#readOrTell(uri, () => this.#read(uri, noted.has(keyOf(uri)))) };
      }),
    );
  }

  /** One file that cannot be read must not keep the others out of the index. */
  #readOrTell(uri: string, read: () => Promise<Source | null>): Promise<Source | null> {
    return read().catch((error: unknown) => {
      this.#files.trouble(uri, error);
      return null;
    });
  }

  async #read(uri: string, hasNotes: boolean): Promise<Source | null> {
    const { config, path } = await this.#session.configs.of(uri);
    const shown = this.#files.pathOf(uri);
    if (!config.includes(path) || this.#session.settings.exclude.matches(shown)) return null;
    const named = config.path !== null || shown.endsWith('.dump.txt') || this.#session.settings.files.matches(shown);
    const ruleSet = config.ruleSetFor(path);
    const conditions = `${this.#fingerprint(ruleSet)} ${named}`;
    // A file with notes is made of two, and they are few.
    const stamp = hasNotes ? null : await this.#session.host.files.stamp(uri);
    const known = stamp === null ? undefined : await this.#known(uri, stamp, conditions);
    if (known !== undefined) return known;
    const [text, notes] = await Promise.all([
      this.#session.host.files.read(uri),
      hasNotes ? this.#session.notes.logText(uri) : null,
    ]);
    if (text === null) return null;
    const hash = longHash(`${conditions}\0${notes ?? ''}\0${text}`);
    if (stamp !== null) this.#seen.note(uri, { stamp, conditions, hash });
    return { kind: 'read', hash, text, notes, named, ruleSet };
  }

  /** What was made of a file that is still what it was. */
  async #known(uri: string, stamp: string, conditions: string): Promise<Known | undefined> {
    const hash = await this.#seen.hashOf(uri, stamp, conditions);
    const entry = hash === undefined ? undefined : await this.#cache.get(hash);
    return hash === undefined || entry === undefined ? undefined : { kind: 'known', hash, entry };
  }

  /** False where the file is no dump, or where something else has been heard of it while it was being read. */
  async #take(uri: string, source: Source | null, pace: Pace, turn: Turn): Promise<boolean> {
    if (source === null || !turn.holds) return false;
    const { hash } = source;
    if (this.#session.library.stampOf(uri) === hash) return true;
    const entry = source.kind === 'known' ? source.entry : await this.#entry(source, pace);
    if (entry.digest === null || !turn.holds) return false;
    this.#put(uri, entry.digest, hash);
    this.#session.surveys.restore(keyOf(uri), entry.surveys);
    return true;
  }

  async #entry(source: Read, pace: Pace): Promise<IndexEntry> {
    const known = await this.#cache.get(source.hash);
    if (known !== undefined) return known;
    const entry = await this.#entryOf(source, pace);
    this.#cache.put(source.hash, entry);
    return entry;
  }

  async #entryOf({ text, notes, named, ruleSet }: Read, pace: Pace): Promise<IndexEntry> {
    const book = notes === null ? null : Notebook.open(text, notes);
    const conditions = book === null ? conditionsOf(ruleSet) : conditionsUnder(book, ruleSet);
    const snapshot = await readInSlices(text, conditions, this.#session.host, pace);
    if (!named && dumpScoreOf(text, snapshot.page) < DUMP_THRESHOLD) return { digest: null, surveys: {} };
    const tally = new FindingTally(snapshot.page);
    await snapshot.eachFinding(pace, (finding) => tally.add(finding));
    const surveys = surveysOf(snapshot.page, ruleSet);
    return { digest: await digestOf(snapshot.page, snapshot.text, tally, book, pace), surveys };
  }

  /** Says what besides the texts an entry depends on: this server, the rules in force, the configuration's words. */
  #fingerprint(ruleSet: RuleSet): string {
    const known = this.#fingerprints.get(ruleSet);
    if (known !== undefined) return known;
    const rules = [...ruleSet.partRules, ...ruleSet.pageRules, ...ruleSet.workspaceRules].map(
      ({ rule, severity, options }) => [rule.meta.id, severity, options],
    );
    const { lexicon } = ruleSet;
    const words = [[...lexicon.sections], lexicon.datelines, lexicon.roles.words, [...lexicon.words]];
    const furniture = lexicon.furniture.map(({ pattern, kind }) => [String(pattern), kind]);
    const all = [serverVersion, this.#session.host.build, rules, words, furniture];
    const fingerprint = longHash(JSON.stringify(all));
    this.#fingerprints.set(ruleSet, fingerprint);
    return fingerprint;
  }

  #put(uri: string, digest: Digest, stamp: string): void {
    this.#spellings.set(keyOf(uri), uri);
    this.#session.library.set(uri, digest, stamp);
  }

  #drop(uri: string): void {
    this.#session.library.delete(this.#uriOf(uri));
    this.#session.surveys.remove(keyOf(uri));
    this.#spellings.delete(keyOf(uri));
  }

  #tell(uris: readonly string[] | null): void {
    void this.#session.connection.sendNotification(changedNotification.method, { uris });
  }

  /** Reports how many are done; null ends it. */
  async #progress(total: number): Promise<((done: number | null) => void) | null> {
    if (!this.#session.client.showsProgress || total < WORTH_TELLING) return null;
    const reporter = await this.#session.connection.window.createWorkDoneProgress();
    reporter.begin(TITLE[this.#session.language], 0, undefined, false);
    return (done) => {
      if (done === null) reporter.done();
      else reporter.report(Math.floor((100 * done) / total), `${done} / ${total}`);
    };
  }
}

/** A file on its way into the index. */
interface Fetched {
  readonly uri: string;
  readonly turn: Turn;
  /** Null where it is not to be read, or no text. */
  readonly source: Source | null;
}

type Source = Known | Read;

interface Known {
  readonly kind: 'known';
  readonly hash: string;
  readonly entry: IndexEntry;
}

interface Read {
  readonly kind: 'read';
  /** Of the text and all else that the entry depends on. */
  readonly hash: string;
  readonly text: string;
  readonly notes: string | null;
  /** True where somebody has said that this file is a dump; others have to look like one. */
  readonly named: boolean;
  readonly ruleSet: RuleSet;
}

/** Files read at the same time: enough to keep the disk busy, few enough to leave room for a keystroke. */
const AT_ONCE = 16;
const WORTH_TELLING = 50;
const TITLE: Bilingual = { en: 'Newsproof: reading dumps', zh: 'Newsproof：正在读取报纸文本' };
