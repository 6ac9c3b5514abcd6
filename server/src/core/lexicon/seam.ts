import type { Dictionary } from './dictionary';
import { hanEnd, hanStart, Lattice } from './lattice';

/** How far to each side of a seam the text is read. */
const REACH = 6;

/** A word that a seam cuts: `…节日氛` | `围;班子…` → 氛围. */
export interface CrossSeamWord {
  readonly word: string;
  /** How common the word is, 1–15. */
  readonly rank: number;
  /** How much likelier the text reads with the word than with a break at the seam, in nats; greater than 0. */
  readonly score: number;
}

/** Tells whether two pieces of text belong together because a word runs across the seam between them. */
export class SeamReader {
  readonly #dictionary: Dictionary;
  readonly #lattice: Lattice;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#lattice = new Lattice(dictionary);
  }

  /**
   * The word across the seam, or nothing where the text reads better with a break at the seam. Spaces beside the
   * seam are looked through; any other mark there ends the search.
   */
  crossSeamWord(before: string, after: string): CrossSeamWord | undefined {
    const head = before.trimEnd();
    const tail = after.trimStart();
    if (head === '' || tail === '') return undefined;
    // Nearly every seam is sent away here: the two characters beside it stand side by side in no word.
    if (!this.#dictionary.mayRunAcross(head.charCodeAt(head.length - 1), tail.charCodeAt(0))) return undefined;
    const from = hanStart(head, head.length, REACH);
    const seam = head.length - from;
    const stretch = head.slice(from) + tail.slice(0, hanEnd(tail, 0, REACH));
    if (seam === 0 || seam === stretch.length) return undefined;

    const lattice = this.#lattice;
    lattice.read(stretch, 0, stretch.length);
    const broken = lattice.upTo[seam]! + lattice.onFrom[seam]!;
    let best = broken;
    let bestEdge = -1;
    for (let edge = 0; edge < lattice.edgeCount; edge++) {
      const start = lattice.edgeStarts[edge]!;
      const end = lattice.edgeEnds[edge]!;
      if (start >= seam || end <= seam) continue;
      const cost = lattice.upTo[start]! + lattice.edgeCosts[edge]! + lattice.onFrom[end]!;
      if (cost >= best) continue;
      best = cost;
      bestEdge = edge;
    }
    if (bestEdge < 0) return undefined;
    const start = lattice.edgeStarts[bestEdge]!;
    const end = lattice.edgeEnds[bestEdge]!;
    return {
      word: stretch.slice(start, end),
      rank: this.#dictionary.rank(stretch, start, end),
      score: broken - best,
    };
  }
}
