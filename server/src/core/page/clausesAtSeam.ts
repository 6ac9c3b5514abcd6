import { OPENING_QUOTES } from '../lexicon/marks';
import { hardlyBegins, hardlyEnds, oftenEnds } from '../lexicon/midSentence';
import { LastMark, type LinePair } from './linePair';

/** What the words on both sides of a seam say: whether it stands in the middle of a sentence or between two clauses. */

/** A connective, a numeral, or less than any clause above; or what leans on a word in front of it below. */
export function standsMidSentence(pair: LinePair): boolean {
  if (pair.ended || pair.endsWith(LastMark.Pause) || pair.opener === 'paused' || pair.begins === 'surely') return false;
  const { text, table } = pair.cues;
  if (pair.endsWith(LastMark.Connective)) return true;
  if (table.pauses(pair.above) > 0 && pair.clauseAbove <= SHORTER_THAN_CLAUSES) return true;
  return hardlyEnds(text, pair.storyEnd - 1) || hardlyBegins(text, pair.storyStart);
}

const SHORTER_THAN_CLAUSES = 3;

/**
 * `…一边演一边讲` and `参加听课的有一百四十多人,…`: the words since the last mark and those up to the next one are a clause
 * each. Counted on the project's pages, one in four of the sentences that only lost their full stop are so, and one cut
 * sentence of fifty. Behind a clause of more than twenty characters, as reports have them, it says nothing.
 */
export function partsClauses({ cues: { text }, storyEnd, clauseAbove, clauseBelow, first }: LinePair): boolean {
  if (OPENING_QUOTES.has(first)) return false;
  if (oftenEnds(text, storyEnd - 1)) return true;
  return clauseAbove >= WHOLE_CLAUSE && clauseAbove <= LONGEST_CLAUSE && clauseBelow >= WHOLE_CLAUSE;
}

const WHOLE_CLAUSE = 9;
const LONGEST_CLAUSE = 20;
