import { align, type Pattern, quoteLength } from './alignment';
import type { TextIndex } from './textIndex';
import { isTrustworthy } from './thresholds';

/** A quote that stands more often than this is told apart by the exact words around it alone. */
const MOST_PLACES = 64;
/** How much of a context makes a look-alike: three quarters of the 32 units, the threshold of a trustworthy place. */
const LOOK_ALIKE = 24;
/** Less of a context than this stands all over the page and proves nothing. */
const TELLING = 8;

/**
 * Where the pattern's quote stands in surroundings so alike that a note could be taken there: the skeleton offsets of
 * the quote, in order. More than one says that the page repeats itself, and that words alone cannot tell which one a
 * note belongs to.
 */
export function twinsOf(index: TextIndex, pattern: Pattern): readonly number[] {
  const quote = pattern.text.slice(pattern.quoteStart, pattern.quoteEnd);
  const places = index.occurrencesOf(quote, MOST_PLACES + 1);
  if (places.length === 0 || places.length > MOST_PLACES) return twinsByExactContext(index, pattern, quote);
  return places.filter((at) => {
    const place = align(pattern, index.skeleton, at - pattern.quoteStart);
    return place.start === at && place.quote === 1 && isTrustworthy(place, quoteLength(pattern));
  });
}

function twinsByExactContext(
  index: TextIndex,
  { text, quoteStart, quoteEnd }: Pattern,
  quote: string,
): readonly number[] {
  const before = text.slice(Math.max(0, quoteStart - LOOK_ALIKE), quoteStart);
  const behind = text.slice(quoteEnd, quoteEnd + LOOK_ALIKE);
  const starts = new Set<number>();
  if (before.length >= TELLING) {
    for (const at of index.occurrencesOf(before + quote)) starts.add(at + before.length);
  }
  if (behind.length >= TELLING) {
    for (const at of index.occurrencesOf(quote + behind)) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}
