import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Input } from '../files/input';

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
export async function* batchesOf(inputs: AsyncIterable<Input>): AsyncGenerator<readonly Input[]> {
  let batch: Input[] = [];
  let bytes = 0;
  let inFolder = 0;
  for await (const input of inputs) {
    const last = batch.at(-1);
    const sameFolder = last !== undefined && dirname(last.path) === dirname(input.path);
    inFolder = sameFolder ? inFolder + 1 : 1;
    const full = inFolder > MOST_FILES || (!sameFolder && batch.length >= ENOUGH_FILES) || bytes > MOST_BYTES;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
      inFolder = 1;
    }
    batch.push(input);
    bytes += sizeOf(input);
  }
  if (batch.length > 0) yield batch;
}

const sizeOf = ({ bytes, path }: Input): number =>
  bytes?.length ?? statSync(path, { throwIfNoEntry: false })?.size ?? 0;
