import type { CacheStore } from '../host';

/**
 * What each file held when it was read last: a file that bears the same stamp need not be read again to know it.
 * Kept over sessions, so that a workspace of thousands of dumps opens by looking at the files' stamps alone.
 */
export class SeenFiles {
  readonly #store: CacheStore | null;
  readonly #seen = new Map<string, Seen>();
  #before: Promise<Map<string, Seen>> | null = null;
  #grown = false;

  constructor(store: CacheStore | null) {
    this.#store = store;
  }

  /** The hash of what was made of the file under these conditions, where its stamp is still the same. */
  async hashOf(uri: string, stamp: string, conditions: string): Promise<string | undefined> {
    if (this.#store === null) return undefined;
    this.#before ??= this.#load(this.#store);
    const known = this.#seen.get(uri) ?? (await this.#before).get(uri);
    if (known === undefined || known.stamp !== stamp || known.conditions !== conditions) return undefined;
    this.#seen.set(uri, known);
    return known.hash;
  }

  note(uri: string, seen: Seen): void {
    if (this.#store === null) return;
    this.#seen.set(uri, seen);
    this.#grown = true;
  }

  /** Writes down what was seen in this session; files that are gone are forgotten. */
  async save(): Promise<void> {
    if (this.#store === null || !this.#grown) return;
    this.#grown = false;
    await this.#store.write(FILE, JSON.stringify({ format: FORMAT, seen: [...this.#seen] }));
  }

  async #load(store: CacheStore): Promise<Map<string, Seen>> {
    const text = await store.read(FILE);
    if (text === null) return new Map();
    try {
      const { format, seen } = JSON.parse(text) as { format: number; seen: [string, Seen][] };
      return format === FORMAT ? new Map(seen) : new Map();
    } catch {
      // Cut off by a crash while it was written: as good as not there.
      return new Map();
    }
  }
}

export interface Seen {
  readonly stamp: string;
  /** What else the hash depends on besides the file's text, in short. */
  readonly conditions: string;
  readonly hash: string;
}

const FILE = 'files.json';

/** Rises when what is kept changes its shape. */
const FORMAT = 1;
