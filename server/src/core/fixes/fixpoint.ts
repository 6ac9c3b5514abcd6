import { applyEdits, type TextEdit } from '../text/edits';
import { composeEdits } from './composeEdits';
import type { Fix } from './fix';
import { mergeFixes, type Repairable } from './merge';
import { minimalEdits } from './minimalEdits';

/** One repair may lay another open, but never for ever: what has not settled by then goes round in circles. */
export const MOST_PASSES = 10;

/** Reads a text and says what is to be repaired in it. */
export type Check<T extends Repairable = Repairable> = (text: string) => readonly T[];

export interface FixOutcome {
  readonly text: string;
  /** From the text as it was to the text as it is now, each edit as small as can be. */
  readonly edits: readonly TextEdit[];
  /** How many fixes of each rule were made, the most frequent first. */
  readonly counts: ReadonlyMap<string, number>;
  readonly passes: number;
  /** False where there was still something to repair after the last pass. */
  readonly settled: boolean;
}

/** Which of the fixes on offer may be made. */
export type Accepts = (fix: Fix, rule: string) => boolean;

export const safeOnly: Accepts = (fix) => fix.safety === 'safe';
export const anyFix: Accepts = () => true;

/**
 * Repairs a text until nothing is left to repair: checks it, makes all fixes that go together, and checks what came
 * of it, ten times at most.
 */
export function fixToFixpoint(text: string, check: Check, accepts: Accepts): FixOutcome {
  const counts = new Map<string, number>();
  let now = text;
  let edits: readonly TextEdit[] = [];
  for (let passes = 0; ; passes++) {
    const wanted = check(now).filter(({ fix, rule }) => fix !== undefined && accepts(fix, rule));
    const merged = mergeFixes(wanted);
    const step = minimalEdits(now, merged.edits);
    const settled = step.length === 0;
    if (settled || passes === MOST_PASSES) {
      return { text: now, edits: minimalEdits(text, edits), counts: mostFrequentFirst(counts), passes, settled };
    }
    for (const { rule } of merged.taken) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    edits = passes === 0 ? step : composeEdits(text.length, edits, step);
    now = applyEdits(now, step);
  }
}

const mostFrequentFirst = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
