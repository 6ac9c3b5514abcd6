import type { Pace } from '../core/analysis/cancellation';
import { type Conditions, Snapshot } from '../core/analysis/snapshot';
import type { Host } from './host';

/** In UTF-16 units: a few milliseconds of reading. */
export const SLICE = 32 * 1024;

/**
 * Reads a dump as if somebody wrote it on and on at its end: what an edit leaves is what a full reading finds, so a
 * dump of 10 MB is read with a breath after each slice, and requests for other dumps are answered meanwhile.
 */
export async function readInSlices(
  text: string,
  conditions: Conditions,
  host: Pick<Host, 'now'>,
  pace: Pace,
): Promise<Snapshot> {
  // What people have said of lines has its place in the whole text.
  if (conditions.overrides.length > 0) return Snapshot.of(text, conditions);
  let at = Math.min(SLICE, text.length);
  let size = SLICE;
  let snapshot = Snapshot.of(text.slice(0, at), conditions);
  while (at < text.length) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    const began = host.now();
    const added = text.slice(at, at + size);
    snapshot = snapshot.after([{ start: at, end: at, text: added }], snapshot.text.replaced(at, at, added), conditions);
    at += added.length;
    const took = host.now() - began;
    if (took > HOPELESS) return Snapshot.of(text, conditions);
    size = nextSize(size, took);
  }
  return snapshot;
}

/**
 * Where a slice cannot be told from all that is above it (a single line of 10 MB), each is as much work as those before
 * it together: slices that grow keep the whole within a few times the work of a full reading.
 */
function nextSize(size: number, took: number): number {
  if (took > SLOW) return size * 2;
  return took < QUICK ? Math.max(SLICE, size / 2) : size;
}

/** In milliseconds. */
const QUICK = 5;
const SLOW = 20;
/** Whoever made such a page meant harm, or the machine has no time at all: then reading at once is soonest done. */
const HOPELESS = 100;
