import type { Pace } from '../../core/analysis/cancellation';
import type { DumpSurveys } from '../../core/analysis/workspaceFindings';
import type { Digest } from '../../features/workspace/digest';
import type { CacheStore } from '../host';

/** What the index keeps of one content: enough to spare reading it again, and plain data, as it goes to disk. */
export interface IndexEntry {
  readonly digest: Digest | null;
  /** What the workspace rules took down, by rule. */
  readonly surveys: DumpSurveys;
}

/**
 * Index entries by the hash of what they were made from, kept over sessions. In many small files, because reading and
 * parsing one must not keep a request waiting.
 */
export class IndexCache {
  readonly #store: CacheStore | null;
  readonly #shards = new Map<string, Promise<Map<string, IndexEntry>>>();
  readonly #used = new Map<string, Map<string, IndexEntry>>();
  readonly #grown = new Set<string>();
  #loading: Promise<unknown> = Promise.resolve();

  constructor(store: CacheStore | null) {
    this.#store = store;
  }

  async get(hash: string): Promise<IndexEntry | undefined> {
    if (this.#store === null) return undefined;
    const name = shardOf(hash);
    const shard = await (this.#shards.get(name) ?? this.#loadInTurn(name, this.#store));
    const entry = shard.get(hash);
    if (entry !== undefined) this.#use(name, hash, entry);
    return entry;
  }

  put(hash: string, entry: IndexEntry): void {
    if (this.#store === null) return;
    const name = shardOf(hash);
    this.#use(name, hash, entry);
    this.#grown.add(name);
  }

  /** Writes down what is new, without the entries that nobody asked for in this session. */
  async save(pace: Pace): Promise<void> {
    if (this.#store === null) return;
    for (const name of this.#grown) {
      const wait = pace.step();
      if (wait !== undefined) await wait;
      const entries = this.#used.get(name) ?? new Map();
      await this.#store.write(name, JSON.stringify({ format: FORMAT, entries: [...entries] }));
    }
    this.#grown.clear();
  }

  #use(name: string, hash: string, entry: IndexEntry): void {
    const entries = this.#used.get(name);
    if (entries === undefined) this.#used.set(name, new Map([[hash, entry]]));
    else entries.set(hash, entry);
  }

  /** One after the other: several that are parsed at once would keep a request waiting like a single large one. */
  #loadInTurn(name: string, store: CacheStore): Promise<Map<string, IndexEntry>> {
    const shard = this.#loading.then(() => this.#load(name, store));
    this.#loading = shard;
    this.#shards.set(name, shard);
    return shard;
  }

  async #load(name: string, store: CacheStore): Promise<Map<string, IndexEntry>> {
    const text = await store.read(name);
    if (text === null) return new Map();
    try {
      const { format, entries } = JSON.parse(text) as { format: number; entries: [string, IndexEntry][] };
      return format === FORMAT ? new Map(entries) : new Map();
    } catch {
      // Cut off by a crash while it was written: as good as not there.
      return new Map();
    }
  }
}

/** Rises when what an entry holds changes its shape. */
const FORMAT = 2;

const SHARDS = 128;

function shardOf(hash: string): string {
  let sum = 0;
  for (let i = 0; i < hash.length; i++) sum = (sum * 31 + hash.charCodeAt(i)) >>> 0;
  return `index-${sum % SHARDS}.json`;
}
