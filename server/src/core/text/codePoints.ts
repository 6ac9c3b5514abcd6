/** Turns UTF-16 offsets into code-point positions, in which other programs count, and back. */
export interface CodePoints {
  toCodePoint(offset: number): number;
  toOffset(codePoint: number): number;
}

export function codePointsOf(text: string): CodePoints {
  return SURROGATE.test(text) ? new PairTable(pairsIn(text)) : PLAIN;
}

/** Without surrogates, as in nearly every dump, the two ways of counting agree. */
const PLAIN: CodePoints = { toCodePoint: (offset) => offset, toOffset: (codePoint) => codePoint };

const SURROGATE = /[\ud800-\udbff]/;

class PairTable implements CodePoints {
  /** The offset of each surrogate pair's first half, in order. */
  readonly #pairs: readonly number[];

  constructor(pairs: readonly number[]) {
    this.#pairs = pairs;
  }

  /** An offset between the halves of a pair counts as the pair's start. */
  toCodePoint(offset: number): number {
    return offset - this.#countWhile((pair) => pair < offset);
  }

  toOffset(codePoint: number): number {
    return codePoint + this.#countWhile((pair, index) => pair - index < codePoint);
  }

  /** How many pairs, from the first on, pass a test that fails for all pairs after the first that fails. */
  #countWhile(passes: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(this.#pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function pairsIn(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const high = text.charCodeAt(i);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(i + 1);
    if (low >= 0xdc00 && low <= 0xdfff) pairs.push(i++);
  }
  return pairs;
}
