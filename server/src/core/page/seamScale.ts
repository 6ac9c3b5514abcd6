import type { LinePair } from './linePair';
import type { Reason } from './model';
import type { SeamEvidence } from './seams';

/** A join is sure from here on; below it a person decides. */
export const STRONG_SEAM = 30;
/** Below this the lines stay apart. */
export const WEAK_SEAM = 8;

/** Rows of evidence made ready to weigh one pair of lines after the other. What holds for a pair is one bit a row. */
export class SeamScale {
  readonly rows: readonly SeamEvidence[];
  readonly #weights: Int32Array;
  readonly #binding: number;
  readonly #measured: number;

  constructor(rows: readonly SeamEvidence[]) {
    this.rows = rows;
    this.#weights = Int32Array.from(rows, ({ weight }) => weight);
    this.#binding = bitsOf(rows, ({ binds }) => binds === true);
    this.#measured = bitsOf(rows, ({ measured }) => measured === true);
  }

  /** Which rows hold for a pair. */
  bits(pair: LinePair): number {
    let bits = 0;
    for (let i = 0; i < this.rows.length; i++) if (this.rows[i]!.holds(pair)) bits |= 1 << i;
    return bits;
  }

  /** The sum of the evidence; positive joins. */
  weigh(bits: number): number {
    let sum = 0;
    for (let i = 0; i < this.#weights.length; i++) if ((bits & (1 << i)) !== 0) sum += this.#weights[i]!;
    return sum;
  }

  /** True where the line below goes on with a word of the line above. */
  runsOn(bits: number): boolean {
    return (bits & this.#binding) !== 0;
  }

  /** True where the two lines would join, were it not for what the wrap spaces of the line above show. */
  measureParts(bits: number): boolean {
    const without = bits & ~this.#measured;
    return without !== bits && this.weigh(bits) < WEAK_SEAM && this.weigh(without) >= WEAK_SEAM;
  }

  reasons(bits: number): readonly Reason[] {
    return this.rows
      .filter((_, i) => (bits & (1 << i)) !== 0)
      .map(({ text, weight }) => ({ text, weight: weight / 10 }));
  }
}

function bitsOf(rows: readonly SeamEvidence[], holds: (row: SeamEvidence) => boolean): number {
  return rows.reduce((bits, row, i) => (holds(row) ? bits | (1 << i) : bits), 0);
}
