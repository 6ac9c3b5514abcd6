/** Chance that comes out the same on every run: the same seed, the same choices. */
export interface SeededRandom {
  /** From 0 to 1, the latter not included. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** `length` characters out of `alphabet`. */
  text(alphabet: string, length: number): string;
}

/** Mulberry32: small, quick, and good enough to vary test data. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(choices: readonly T[]): T => choices[between(0, choices.length - 1)]!;
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    text: (alphabet, length) => Array.from({ length }, () => pick([...alphabet])).join(''),
  };
}
