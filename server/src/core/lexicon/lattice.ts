import { isHan } from '../text/charClass';
import { type Dictionary, UNKNOWN_COST } from './dictionary';

/** No stretch of text is read further than this many characters at once. */
const LATTICE_LENGTH = 20;

/** Most words of more than one character that the lattice of a stretch can hold: five a place. */
const MOST_EDGES = LATTICE_LENGTH * 6;

/**
 * All ways to cut a short stretch of ideographs into words, with the cheapest way up to each place and on from each
 * place. Costs are summed negative log-probabilities in nats. One lattice is used again and again: it allocates
 * nothing while it reads.
 */
export class Lattice {
  /** The cheapest way from the start of the stretch to a place. */
  readonly upTo = new Float64Array(LATTICE_LENGTH + 1);
  /** The cheapest way from a place to the end of the stretch. */
  readonly onFrom = new Float64Array(LATTICE_LENGTH + 1);
  /** The words of more than one character: where each starts and ends, and what it costs. */
  readonly edgeStarts = new Uint8Array(MOST_EDGES);
  readonly edgeEnds = new Uint8Array(MOST_EDGES);
  readonly edgeCosts = new Float64Array(MOST_EDGES);
  edgeCount = 0;
  readonly #singleCosts = new Float64Array(LATTICE_LENGTH);
  readonly #dictionary: Dictionary;
  #origin = 0;
  #from = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Reads `start`–`end` of a text, which must hold ideographs only and at most LATTICE_LENGTH of them. */
  read(text: string, start: number, end: number): void {
    const length = end - start;
    this.edgeCount = 0;
    this.#origin = start;
    for (let i = 0; i < length; i++) {
      this.#from = i;
      this.#singleCosts[i] = UNKNOWN_COST + 2;
      this.#dictionary.eachFrom(text, start + i, end, this.#addWord);
    }
    this.#weighForward(length);
    this.#weighBackward(length);
  }

  /** What the cheapest reading of the whole stretch costs. */
  costOf(length: number): number {
    return this.upTo[length]!;
  }

  /** Whether a word of at most `cost` covers the place in the cheapest reading of a stretch of this length. */
  readsWordAt(place: number, length: number, cost: number): boolean {
    const cheapest = this.costOf(length);
    for (let edge = 0; edge < this.edgeCount; edge++) {
      const from = this.edgeStarts[edge]!;
      const to = this.edgeEnds[edge]!;
      if (from > place || to <= place || this.edgeCosts[edge]! > cost) continue;
      if (this.upTo[from]! + this.edgeCosts[edge]! + this.onFrom[to]! <= cheapest) return true;
    }
    return false;
  }

  readonly #addWord = (end: number, rank: number): void => {
    if (end - this.#origin === this.#from + 1) {
      this.#singleCosts[this.#from] = singleCost(rank);
      return;
    }
    const edge = this.edgeCount++;
    this.edgeStarts[edge] = this.#from;
    this.edgeEnds[edge] = end - this.#origin;
    this.edgeCosts[edge] = UNKNOWN_COST - rank;
  };

  #weighForward(length: number): void {
    const { upTo, edgeStarts, edgeEnds, edgeCosts } = this;
    upTo.fill(Number.POSITIVE_INFINITY, 1, length + 1);
    upTo[0] = 0;
    let edge = 0;
    for (let i = 0; i < length; i++) {
      const here = upTo[i]!;
      upTo[i + 1] = Math.min(upTo[i + 1]!, here + this.#singleCosts[i]!);
      for (; edge < this.edgeCount && edgeStarts[edge] === i; edge++) {
        const end = edgeEnds[edge]!;
        upTo[end] = Math.min(upTo[end]!, here + edgeCosts[edge]!);
      }
    }
  }

  #weighBackward(length: number): void {
    const { onFrom, edgeStarts, edgeEnds, edgeCosts } = this;
    onFrom[length] = 0;
    let edge = this.edgeCount - 1;
    for (let i = length - 1; i >= 0; i--) {
      let best = onFrom[i + 1]! + this.#singleCosts[i]!;
      for (; edge >= 0 && edgeStarts[edge] === i; edge--) {
        best = Math.min(best, onFrom[edgeEnds[edge]!]! + edgeCosts[edge]!);
      }
      onFrom[i] = best;
    }
  }
}

/**
 * A character that stands alone costs more than its frequency says, unless it is one of the few that mostly do (的,
 * 在, 是): two neighbours that happen to be common characters are rarely two words.
 */
export function singleCost(rank: number): number {
  return UNKNOWN_COST - rank + (rank >= 13 ? 0 : 2);
}

/** Where the run of ideographs around a place begins, at most `reach` characters before it. */
export function hanStart(text: string, at: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  let start = at;
  while (start > limit && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the run of ideographs around a place ends, at most `reach` characters after it. */
export function hanEnd(text: string, at: number, reach: number): number {
  const limit = Math.min(text.length, at + reach);
  let end = at;
  while (end < limit && isHan(text.charCodeAt(end))) end++;
  return end;
}
