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
  const led = before.length < TELLING ? [] : index.occurrencesOf(before + quote).map((at) => at + before.length);
  const followed = behind.length < TELLING ? [] : index.occurrencesOf(quote + behind);
  return union(led, followed);
}

/** Two lists in order as one, without what both hold. */
function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    all.push(next);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return all;
}
