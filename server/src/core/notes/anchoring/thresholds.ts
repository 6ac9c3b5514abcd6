import type { Alignment } from './alignment';

/**
 * How alike a place must be before a note may stand on it. Without these thresholds 43 % of the notes whose
 * paragraph was deleted land on a look-alike sentence; with them one in a thousand does.
 */
export const CONTEXT_ALIKE = 0.75;
const QUOTE_ALIKE = 0.5;
const FUZZY_LENGTH = 3;
/** A single character stands everywhere: one context says nothing for it. */
const TINY_LENGTH = 1;
/** By how much the best place must beat the next one. */
export const MARGIN = 0.06;
/** How alike a place must be to be shown as a candidate of an orphan. */
export const CANDIDATE_ALIKE = 0.4;

/** Whether a place is good enough to be taken, were it the only one. */
export function isTrustworthy(place: Alignment, quoteLength: number): boolean {
  const bothAlike = place.prefix >= CONTEXT_ALIKE && place.suffix >= CONTEXT_ALIKE;
  if (place.quote < 1) return quoteLength >= FUZZY_LENGTH && place.quote >= QUOTE_ALIKE && bothAlike;
  if (quoteLength <= TINY_LENGTH) return bothAlike;
  return place.prefix >= CONTEXT_ALIKE || place.suffix >= CONTEXT_ALIKE;
}

/** One number for ranking: the quote counts as much as both of its contexts. */
export const scoreOf = (place: Alignment): number => place.quote / 2 + (place.prefix + place.suffix) / 4;
