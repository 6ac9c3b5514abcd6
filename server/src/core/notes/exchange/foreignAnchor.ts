import { skeletonOf } from '../../text/skeleton';
import type { Span } from '../../text/span';
import type { Anchor } from '../anchoring/anchor';
import { anchorAt } from '../anchoring/describe';
import { placeAnchor } from '../anchoring/place';
import type { TextIndex } from '../anchoring/textIndex';

/** What another program says of a place: a quote, perhaps its surroundings, perhaps its position in code points. */
export interface ForeignPlace {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
}

/** A quote as short as this stands by chance where it stands once. */
const SHORTEST_ALONE = 3;

/**
 * The anchor of a foreign place in this text. Where it cannot be found for sure, the note keeps what it brought, and
 * is an orphan until a person puts it somewhere.
 */
export function anchorFor(index: TextIndex, place: ForeignPlace): Anchor {
  const span = atPosition(index, place) ?? byContext(index, place) ?? byQuoteAlone(index, place);
  return span === null ? asBrought(place) : anchorAt(index, span);
}

function atPosition(index: TextIndex, { exact, start }: ForeignPlace): Span | null {
  if (start === undefined) return null;
  const offset = index.codePoints.toOffset(start);
  return index.text.startsWith(exact, offset) ? { start: offset, end: offset + exact.length } : null;
}

function byContext(index: TextIndex, place: ForeignPlace): Span | null {
  return placeAnchor(index, { anchor: asBrought(place), replacement: null }).span;
}

function byQuoteAlone(index: TextIndex, { exact, prefix, suffix }: ForeignPlace): Span | null {
  if ((prefix ?? '') !== '' || (suffix ?? '') !== '') return null;
  const quote = skeletonOf(exact);
  if (quote.length < SHORTEST_ALONE) return null;
  const [first, second] = index.occurrencesOf(quote, 2);
  return first === undefined || second !== undefined ? null : index.spanOf(first, first + quote.length);
}

/** Without a position both ends are 0, which says that none is known. */
function asBrought({ exact, prefix = '', suffix = '', start }: ForeignPlace): Anchor {
  const end = start === undefined ? 0 : start + [...exact].length;
  return { exact, prefix, suffix, start: start ?? 0, end, textHash: '', skeleton: null };
}
