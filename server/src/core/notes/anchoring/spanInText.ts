import { snapped } from '../../text/graphemes';
import type { Span } from '../../text/span';
import type { Alignment } from './alignment';
import type { Anchor } from './anchor';
import type { TextIndex } from './textIndex';

/**
 * A place of the skeleton as a span of the text. The skeleton knows no blanks, so blanks at the ends of the words and
 * the exact spot of an insertion point are taken from what stands there.
 */
export function spanInText(index: TextIndex, anchor: Anchor, words: string, place: Alignment): Span {
  const span = index.spanOf(place.start, place.end);
  if (words === '') return insertionPoint(index.text, anchor, span);
  const start = span.start - (words.length - words.trimStart().length);
  if (words.trim() !== '' && start >= 0 && index.text.startsWith(words, start)) {
    return { start, end: start + words.length };
  }
  return snapped(index.text, span);
}

/** The spot among the blanks where the prefix ends and the suffix begins; else the side that touched a word. */
function insertionPoint(text: string, anchor: Anchor, blanks: Span): Span {
  for (let at = blanks.start; at <= blanks.end; at++) {
    if (text.endsWith(anchor.prefix, at) && text.startsWith(anchor.suffix, at)) return { start: at, end: at };
  }
  const afterBlank = /\s$/u.test(anchor.prefix);
  const beforeBlank = /^\s/u.test(anchor.suffix);
  const at = afterBlank && !beforeBlank ? blanks.end : blanks.start;
  return { start: at, end: at };
}
