import type { DatelineMatch } from '../../lexicon/datelines';
import type { BylineMatch } from '../byline';
import type { Cues } from '../cues';
import type { Person } from '../model';

/** The words of a byline as the page prints them: `记者` was read, and 記者 stands there. */
export function bylineAsPrinted(match: BylineMatch, cues: Cues): BylineMatch {
  if (!cues.isFolded) return match;
  return {
    ...match,
    people: match.people.map((person) => personAsPrinted(person, match.start, cues)),
    credit: match.credit === null ? null : wordsAsPrinted(match.credit, match.start, cues),
  };
}

export function datelineAsPrinted(match: DatelineMatch, cues: Cues): DatelineMatch {
  if (!cues.isFolded || match.place === null) return match;
  return { ...match, place: wordsAsPrinted(match.place, match.start, cues) };
}

/** A name may be padded, or cut by a line end; a role stands before it. */
function personAsPrinted({ role, span }: Person, start: number, { text, printed }: Cues): Person {
  const name = printed.slice(span.start, span.end).replace(/\s+/g, '');
  const at = text.lastIndexOf(role, span.start);
  return { role: at < start ? role : printed.slice(at, at + role.length), name, span };
}

function wordsAsPrinted(words: string, from: number, { text, printed }: Cues): string {
  const at = text.indexOf(words, from);
  return at < 0 ? words : printed.slice(at, at + words.length);
}
