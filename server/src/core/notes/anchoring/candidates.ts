import type { Pattern } from './alignment';
import { GRAM } from './gramIndex';
import type { TextIndex } from './textIndex';

/** How many of a pattern's runs are looked up: enough that a few changed words leave most of them whole. */
const SEEDS_PER_PART = 6;
/** How many places of one run are looked at; the ones nearest to where the note is expected. */
const PLACES_PER_SEED = 24;
/** Runs whose diagonals differ by no more than this belong to the same place. */
const DRIFT = 12;
const MOST_CANDIDATES = 6;
/** A place with this many times fewer votes than the best one shares a common word with the note, no more. */
const OUTVOTED = 4;

/**
 * Where the pattern may start in the skeleton, the likeliest first. Its rarest runs of a few units are looked up
 * and each place of one is a vote for where the pattern would start; places that many runs agree on come first.
 * A prefix, a quote and a suffix have the same number of votes, so that any one of them may be gone. The place where
 * the note is expected is always among the answers.
 */
export function candidateStarts(index: TextIndex, pattern: Pattern, expected: number): readonly number[] {
  const votes = votesFor(index, pattern, expected);
  const clusters = clustersOf(votes);
  clusters.sort((a, b) => b.votes - a.votes || Math.abs(a.start - expected) - Math.abs(b.start - expected));
  const most = clusters[0]?.votes ?? 0;
  const likely = clusters.slice(0, MOST_CANDIDATES).filter(({ votes: own }) => own * OUTVOTED >= most);
  const starts = likely.map(({ start }) => start);
  return starts.some((start) => Math.abs(start - expected) <= DRIFT) ? starts : [...starts, expected];
}

interface Seed {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function votesFor(index: TextIndex, pattern: Pattern, expected: number): Int32Array {
  const votes: number[] = [];
  for (const seed of seedsOf(index, pattern)) {
    const { places } = index.grams;
    const near = firstNotBefore(places, seed, expected + seed.at);
    const from = Math.max(seed.from, near - PLACES_PER_SEED / 2);
    const to = Math.min(seed.to, from + PLACES_PER_SEED);
    for (let i = from; i < to; i++) votes.push(places[i]! - seed.at);
  }
  return Int32Array.from(votes).sort();
}

function seedsOf(index: TextIndex, pattern: Pattern): readonly Seed[] {
  const last = pattern.text.length - GRAM + 1;
  // Runs that cross into the quote go with the side that they start on.
  const parts = [
    [0, pattern.quoteStart],
    [pattern.quoteStart, pattern.quoteEnd],
    [pattern.quoteEnd, last],
  ] as const;
  return parts.flatMap(([from, to]) => rarestSeeds(index, pattern.text, from, Math.min(to, last)));
}

function rarestSeeds(index: TextIndex, text: string, from: number, to: number): readonly Seed[] {
  const seeds: Seed[] = [];
  for (let at = from; at < to; at++) {
    const range = index.grams.lookUp(text, at);
    if (range.to > range.from) seeds.push({ at, ...range });
  }
  return seeds.sort((a, b) => a.to - a.from - (b.to - b.from)).slice(0, SEEDS_PER_PART);
}

function firstNotBefore(places: Int32Array, seed: Seed, place: number): number {
  let low = seed.from;
  let high = seed.to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Cluster {
  readonly start: number;
  readonly votes: number;
}

/** Neighbouring votes as one place each: the start that most of them name. */
function clustersOf(votes: Int32Array): Cluster[] {
  const clusters: Cluster[] = [];
  for (let from = 0; from < votes.length; ) {
    let to = from + 1;
    while (to < votes.length && votes[to]! - votes[from]! <= DRIFT) to++;
    clusters.push({ start: commonest(votes, from, to), votes: to - from });
    from = to;
  }
  return clusters;
}

function commonest(votes: Int32Array, from: number, to: number): number {
  let best = votes[from]!;
  let bestCount = 0;
  for (let i = from; i < to; ) {
    let next = i;
    while (next < to && votes[next] === votes[i]) next++;
    if (next - i > bestCount) {
      best = votes[i]!;
      bestCount = next - i;
    }
    i = next;
  }
  return best;
}
