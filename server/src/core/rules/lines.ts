import type { Part } from '../page/model';
import { CharClass, classOf, isNewline, isSpace } from '../text/charClass';
import type { Span } from '../text/span';

/** The offset where a line's writing ends: before its line break, whatever kind that is. */
export function lineEnd(part: Part, line: number): number {
  const next = part.lineStarts[line + 1];
  let end = next ?? part.text.length;
  while (end > part.lineStarts[line]! && isNewline(part.text.charCodeAt(end - 1))) end--;
  return end;
}

/** A line from its first character that isn't blank to its last one. */
export function writingOf(part: Part, line: number): Span {
  return trimmed(part.text, { start: part.lineStarts[line]!, end: lineEnd(part, line) });
}

/** The line that an offset stands on. */
export function lineAt(part: Part, offset: number): number {
  let low = 0;
  let high = part.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (part.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stretch without the blanks and line breaks at its ends. */
export function trimmed(text: string, stretch: Span): Span {
  let { start, end } = stretch;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** True where a stretch holds nothing to read: blanks, line breaks, and marks that can't be text. */
export function isBlank(text: string, stretch: Span): boolean {
  for (let i = stretch.start; i < stretch.end; i++) {
    const code = text.charCodeAt(i);
    if (!isBlankCode(code) && !isInvisible(code)) return false;
  }
  return true;
}

/** The line break that the text uses: the first one, be it `\n`, `\r\n`, `\r\r\n` or a lone `\r`. */
export function lineBreakOf(text: string): string {
  const end = text.indexOf('\n');
  if (end < 0) return text.includes('\r') ? '\r' : '\n';
  let start = end;
  while (start > 0 && end - start < 2 && text.charCodeAt(start - 1) === 13) start--;
  return text.slice(start, end + 1);
}

const isBlankCode = (code: number): boolean => isSpace(code) || isNewline(code);

/** Control and zero-width marks; private-use characters and U+FFFD stand for a lost character and are not blank. */
const isInvisible = (code: number): boolean =>
  classOf(code) === CharClass.Control && !(code >= 0xe000 && code <= 0xf8ff) && code !== 0xfffd;
