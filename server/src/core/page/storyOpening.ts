import { openingAt } from '../lexicon/brackets';
import { type DatelineMatch, datelineAt, mayOpenDateline } from '../lexicon/datelines';
import type { Lexicon } from '../lexicon/lexicon';
import {
  type BylineMatch,
  bylineBeforeBracket,
  bylineBeforeStory,
  bylineBehindDateline,
  bylineInBrackets,
  bylineOnLine,
  namesBehindDateline,
} from './byline';
import { bylineStarts } from './bylineStarts';
import { skipBlank } from './bylineWords';

/** How news open: `本报讯(记者 甲某) 昨日,…`, the dateline and the byline that belongs to it. */
export interface StoryOpening {
  readonly dateline: DatelineMatch;
  readonly byline: BylineMatch | null;
  /** Where the words of the story begin. */
  readonly end: number;
}

/** The opening that stands at `start` of a line, or null. */
export function storyOpeningAt(text: string, start: number, end: number, lexicon: Lexicon): StoryOpening | null {
  if (!mayOpenDateline(text, start)) return null;
  const dateline = datelineAt(text, start, end, lexicon.datelines);
  if (dateline === null) return signedDatelineAt(text, start, end, lexicon);
  const after = skipBlank(text, dateline.end, end);
  const byline =
    bylineInBrackets(text, after, end, lexicon) ??
    namesBehindDateline(text, after, end, lexicon) ??
    bylineBehind(text, after, end, lexicon);
  return { dateline, byline, end: byline === null ? after : byline.end };
}

/** `【本报讯 记者 甲某】昨日,…`: a dateline and its byline in one pair of brackets. */
function signedDatelineAt(text: string, start: number, end: number, lexicon: Lexicon): StoryOpening | null {
  const bracket = openingAt(text, start);
  const dateline = bracket === 0 ? null : datelineAt(text, start + 1, end, lexicon.datelines);
  if (dateline === null) return null;
  const byline = bylineBeforeBracket(text, dateline.end, bracket, end, lexicon);
  return byline === null ? null : { dateline, byline, end: byline.end + 1 };
}

/** `【本報訊】記者甲某某/台中報導`, where nothing else stands in the line; `本报讯 记者甲某报道：…`. */
function bylineBehind(text: string, start: number, end: number, lexicon: Lexicon): BylineMatch | null {
  if (bylineStarts(lexicon)[text.charCodeAt(start) | 0] !== 1) return null;
  const reporting = bylineBeforeStory(text, start, end, lexicon);
  if (reporting?.reported === true) return reporting;
  const match = end - start > LONGEST_BEHIND ? null : bylineOnLine(text, start, end, lexicon);
  if (match?.hasRole === true && match.end >= end) return match;
  return bylineBehindDateline(text, start, end, lexicon);
}

const LONGEST_BEHIND = 40;
