import type { Span } from '../text/span';

const LENGTH = 8;

/** The last characters of a stretch, as a message quotes them: `…的节日氛`. */
export function endOf(text: string, stretch: Span, length = LENGTH): string {
  const start = Math.max(stretch.start, stretch.end - length);
  const cut = start > stretch.start ? '…' : '';
  return cut + flat(text.slice(wholeCharacter(text, start), stretch.end));
}

/** The first characters of a stretch, as a message quotes them: `围;班子成员…`. */
export function startOf(text: string, stretch: Span, length = LENGTH): string {
  const end = Math.min(stretch.end, stretch.start + length);
  const cut = end < stretch.end ? '…' : '';
  return flat(text.slice(stretch.start, wholeCharacter(text, end))) + cut;
}

const flat = (words: string): string => (/\s/u.test(words) ? words.replace(/\s+/gu, ' ').trim() : words);

/** An offset in the middle of a surrogate pair moves behind it, so that no half of a character is quoted. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
