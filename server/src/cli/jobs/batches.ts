import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Input } from '../files/input';

/** Inputs that one thread does together. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly bytes: number;
}

/** The dumps of one folder are mostly the pages of one issue; as many are looked at together. */
const MOST_FILES = 64;
/** Small folders share a batch up to here, so that a thread is not sent for one page at a time. */
const ENOUGH_FILES = 16;
/** As much text as may be held at a time. */
const MOST_BYTES = 4_000_000;

/**
 * The inputs in batches, each to be done by one thread. Where a batch ends depends on the inputs alone, never on
 * which thread is faster, because rules that compare dumps see one batch's share of a folder.
 */
export async function* batchesOf(inputs: AsyncIterable<Input>): AsyncGenerator<Batch> {
  let batch: Input[] = [];
  let bytes = 0;
  let folder = '';
  let inFolder = 0;
  for await (const input of inputs) {
    const own = dirname(input.path);
    const sameFolder = batch.length > 0 && own === folder;
    inFolder = sameFolder ? inFolder + 1 : 1;
    const full = inFolder > MOST_FILES || (!sameFolder && batch.length >= ENOUGH_FILES) || bytes > MOST_BYTES;
    if (full && batch.length > 0) {
      yield { inputs: batch, bytes };
      batch = [];
      bytes = 0;
      inFolder = 1;
    }
    folder = own;
    batch.push(input);
    bytes += sizeOf(input);
  }
  if (batch.length > 0) yield { inputs: batch, bytes };
}

function sizeOf({ bytes, path }: Input): number {
  if (bytes !== undefined) return bytes.length;
  try {
    return statSync(path).size;
  } catch {
    // Whoever reads the file says what is wrong with it.
    return 0;
  }
}

/** Empty files weigh nothing, but their names do. */
const MOST_BATCHES = 512;

/** Batches that were found and wait for a thread, up to so many bytes of them: a queue that fills as it is emptied. */
export class BatchQueue {
  readonly #source: AsyncIterator<Batch>;
  readonly #most: number;
  readonly #waiting: Batch[] = [];
  #bytes = 0;
  #ended = false;

  constructor(source: AsyncIterator<Batch>, most: number) {
    this.#source = source;
    this.#most = most;
  }

  /** What waits, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Looks ahead as far as it may. */
  async fill(): Promise<void> {
    while (!this.#ended && this.#bytes <= this.#most && this.#waiting.length < MOST_BATCHES) {
      const next = await this.#source.next();
      if (next.done) this.#ended = true;
      else this.#add(next.value);
    }
  }

  take(): Batch | undefined {
    const batch = this.#waiting.shift();
    this.#bytes -= batch?.bytes ?? 0;
    return batch;
  }

  /** Nothing more is to be done. */
  drop(): void {
    this.#ended = true;
    this.#waiting.length = 0;
    this.#bytes = 0;
  }

  #add(batch: Batch): void {
    this.#waiting.push(batch);
    this.#bytes += batch.bytes;
  }
}
