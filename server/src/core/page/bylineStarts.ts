import type { Lexicon } from '../lexicon/lexicon';
import { BYLINE_MARKS } from '../lexicon/marks';
import { HOUSE_ENDINGS, WORK_ROLES } from '../lexicon/roles';

/** The table of a lexicon's possible first characters of a byline; made once for each lexicon. */
const startsByLexicon = new WeakMap<Lexicon, Uint8Array>();

export function bylineStarts(lexicon: Lexicon): Uint8Array {
  const known = startsByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const starts = new Uint8Array(0x10000);
  const mark = (words: Iterable<string>): void => {
    for (const word of words) starts[word.charCodeAt(0)] = 1;
  };
  mark(BYLINE_MARKS);
  mark('(（【〔[');
  mark(WORK_ROLES);
  mark(lexicon.roles.words);
  mark(lexicon.houses.words);
  mark(HOUSE_ENDINGS.filter((ending) => ending.length > 2));
  startsByLexicon.set(lexicon, starts);
  return starts;
}
