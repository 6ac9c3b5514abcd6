/**
 * Where each run of `GRAM` units stands in a skeleton. Runs share buckets by hash, so a look-up can also answer
 * places of other runs; whoever asks checks the text. Built in two passes over the text, as two flat arrays.
 */
export interface GramIndex {
  /** The places, in order, of the run of units that starts at `at` in `pattern`: `places[from]` … `places[to - 1]`. */
  lookUp(pattern: string, at: number): { readonly from: number; readonly to: number };
  readonly places: Int32Array;
}

export const GRAM = 3;

export function gramIndexOf(skeleton: string): GramIndex {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(skeleton.length + 1))));
  const count = Math.max(0, skeleton.length - GRAM + 1);
  const starts = new Int32Array((1 << bits) + 1);
  const buckets = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const bucket = bucketOf(skeleton, at, bits);
    buckets[at] = bucket;
    starts[bucket + 1]!++;
  }
  for (let bucket = 0; bucket < 1 << bits; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const places = new Int32Array(count);
  const next = starts.slice();
  for (let at = 0; at < count; at++) places[next[buckets[at]!]!++] = at;
  return {
    places,
    lookUp: (pattern, at) => {
      const bucket = bucketOf(pattern, at, bits);
      return { from: starts[bucket]!, to: starts[bucket + 1]! };
    },
  };
}

function bucketOf(text: string, at: number, bits: number): number {
  let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ text.charCodeAt(at + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ text.charCodeAt(at + 2), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) >>> (32 - bits);
}
