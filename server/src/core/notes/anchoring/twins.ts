import type { Pattern } from './alignment';
import type { TextIndex } from './textIndex';

/** How much of a context makes a look-alike: three quarters of the 32 units, the threshold of a trustworthy place. */
const LOOK_ALIKE = 24;
/** Less of a context than this stands all over the page and proves nothing. */
const TELLING = 8;

/**
 * Where the pattern's quote stands with the same words before it, or the same words after it: the skeleton offsets of
 * the quote, in order. More than one says that the page repeats itself there, and that words alone cannot tell which
 * one a note belongs to.
 */
export function twinsOf(index: TextIndex, pattern: Pattern): readonly number[] {
  const { text, quoteStart, quoteEnd } = pattern;
  const before = text.slice(Math.max(0, quoteStart - LOOK_ALIKE), quoteStart);
  const after = text.slice(quoteEnd, quoteEnd + LOOK_ALIKE);
  const quote = text.slice(quoteStart, quoteEnd);
  const starts = new Set<number>();
  if (before.length >= TELLING) {
    for (const at of index.occurrencesOf(before + quote)) starts.add(at + before.length);
  }
  if (after.length >= TELLING) {
    for (const at of index.occurrencesOf(quote + after)) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}
