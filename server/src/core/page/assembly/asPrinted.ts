import type { DatelineMatch } from '../../lexicon/datelines';
import type { BylineMatch } from '../byline';
import { skipBlank } from '../bylineWords';
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
  if (!cues.isFolded) return match;
  return {
    ...match,
    place: match.place === null ? null : wordsAsPrinted(match.place, match.start, cues),
    date: match.date === null ? null : wordsAsPrinted(match.date, match.start, cues),
  };
}

/** A name may be padded, or cut by a line end; a role stands before it, or right behind it as in `甘某 编译`. */
function personAsPrinted({ role, span }: Person, start: number, { text, printed }: Cues): Person {
  const name = printed.slice(span.start, span.end).replace(/\s+/g, '');
  const behind = skipBlank(text, span.end, text.length);
  const at = text.startsWith(role, behind) ? behind : text.lastIndexOf(role, span.start);
  return {
    role: at < start ? cutRole(role, span.start, text, printed) : printed.slice(at, at + role.length),
    name,
    span,
  };
}

/** `特` at the end of one line and `约评论员` at the head of the next: the same characters, without the blanks among them. */
function cutRole(role: string, before: number, text: string, printed: string): string {
  let found = '';
  for (let at = before - 1; at >= 0 && found.length < role.length && before - at <= FARTHEST; at--) {
    if (text.charAt(at) === role.charAt(role.length - 1 - found.length)) found = printed.charAt(at) + found;
    else if (found !== '' && text.charAt(at).trim() !== '') return role;
  }
  return found.length === role.length ? found : role;
}

/** A role, what parts it from the name, and the line end in it. */
const FARTHEST = 24;

function wordsAsPrinted(words: string, from: number, { text, printed }: Cues): string {
  const at = text.indexOf(words, from);
  return at < 0 ? words : printed.slice(at, at + words.length);
}
