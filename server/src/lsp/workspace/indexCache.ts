import type { Pace } from '../../core/analysis/cancellation';
import type { Digest } from '../../features/workspace/digest';
import type { CacheStore } from '../host';

/** What the index keeps of one content: enough to spare reading it again. */
export interface IndexEntry {
  readonly digest: Digest | null;
  /** What the workspace rules took down, by rule. */
  readonly surveys: ReadonlyMap<string, unknown>;
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

  constructor(store: CacheStore | null) {
    this.#store = store;
  }

  async get(hash: string): Promise<IndexEntry | undefined> {
    if (this.#store === null) return undefined;
    const name = shardOf(hash);
    let shard = this.#shards.get(name);
    if (shard === undefined) {
      shard = this.#load(name, this.#store);
      this.#shards.set(name, shard);
    }
    const entry = (await shard).get(hash);
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
      await this.#store.write(
        name,
        JSON.stringify({
          format: FORMAT,
          entries: [...entries].map(([hash, { digest, surveys }]) => [hash, digest, frozen(surveys)]),
        }),
      );
    }
    this.#grown.clear();
  }

  #use(name: string, hash: string, entry: IndexEntry): void {
    const entries = this.#used.get(name);
    if (entries === undefined) this.#used.set(name, new Map([[hash, entry]]));
    else entries.set(hash, entry);
  }

  async #load(name: string, store: CacheStore): Promise<Map<string, IndexEntry>> {
    const text = await store.read(name);
    if (text === null) return new Map();
    try {
      const { format, entries } = JSON.parse(text) as { format: number; entries: KeptEntry[] };
      return format === FORMAT ? new Map(entries.map(entryOf)) : new Map();
    } catch {
      // Cut off by a crash while it was written: as good as not there.
      return new Map();
    }
  }
}

/** Rises when what an entry holds changes its shape. */
const FORMAT = 1;

type KeptEntry = readonly [hash: string, digest: Digest | null, surveys: unknown];

const entryOf = ([hash, digest, surveys]: KeptEntry): [string, IndexEntry] => [
  hash,
  { digest, surveys: thawed(surveys) as ReadonlyMap<string, unknown> },
];

/** JSON knows no maps and sets: they travel as objects with one odd key. */
const MAP = '\u0000map';
const SET = '\u0000set';

function frozen(value: unknown): unknown {
  if (value instanceof Map) return { [MAP]: [...value].map(frozen) };
  if (value instanceof Set) return { [SET]: [...value].map(frozen) };
  if (Array.isArray(value)) return value.map(frozen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, frozen(one)]));
}

function thawed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thawed);
  if (typeof value !== 'object' || value === null) return value;
  if (MAP in value) return new Map((value[MAP] as unknown[]).map(thawed) as [unknown, unknown][]);
  if (SET in value) return new Set((value[SET] as unknown[]).map(thawed));
  const result: Record<string, unknown> = {};
  for (const key in value) result[key] = thawed((value as Record<string, unknown>)[key]);
  return result;
}

const SHARDS = 128;

function shardOf(hash: string): string {
  let sum = 0;
  for (let i = 0; i < hash.length; i++) sum = (sum * 31 + hash.charCodeAt(i)) >>> 0;
  return `index-${sum % SHARDS}.json`;
}
