import type { Article, Page, Part, PlacedPart } from '../core/page/model';
import type { Span } from '../core/text/span';

/** An article with the part that it stands in: everything needed to turn its spans into places of the dump. */
export interface PlacedArticle extends PlacedPart {
  readonly article: Article;
}

/** The index of the part that holds `offset`; the text's end belongs to the last part. -1 for a page without parts. */
export function partIndexAt(page: Page, offset: number): number {
  let low = 0;
  let high = page.parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.parts[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1) - (page.parts.length === 0 ? 1 : 0);
}

export const partAt = (page: Page, offset: number): PlacedPart | undefined => page.parts[partIndexAt(page, offset)];

/** The article whose part holds `offset`, also where the offset stands in the blank lines or furniture around it. */
export function articleAt(page: Page, offset: number): PlacedArticle | undefined {
  const placed = partAt(page, offset);
  return placed === undefined ? undefined : placedArticle(placed);
}

export function placedArticle(placed: PlacedPart): PlacedArticle | undefined {
  const { article } = placed.part;
  return article === null ? undefined : { ...placed, article };
}

export const articlesOf = (page: Page): readonly PlacedArticle[] =>
  page.parts.flatMap((placed) => placedArticle(placed) ?? []);

/** The parts that share a character with the span, or hold it where it is empty. */
export function partsIn(page: Page, span: Span): readonly PlacedPart[] {
  const first = partIndexAt(page, span.start);
  if (first < 0) return [];
  let last = first;
  while (last + 1 < page.parts.length && page.parts[last + 1]!.offset < span.end) last++;
  return page.parts.slice(first, last + 1);
}

/** The line of a part that holds an offset of the part. */
export function lineAt(part: Part, offset: number): number {
  let low = 0;
  let high = part.lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (part.lineStarts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A line of a part without its line end. */
export function lineSpan(part: Part, line: number): Span {
  const start = part.lineStarts[line] ?? part.text.length;
  let end = part.lineStarts[line + 1] ?? part.text.length;
  while (end > start && isLineEnd(part.text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** From the start of `first` to the end of `last`, both lines of the part. */
export const linesSpan = (part: Part, first: number, last: number): Span => ({
  start: lineSpan(part, first).start,
  end: lineSpan(part, last).end,
});

/** The span without the white space at its two ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The first `most` characters, with an ellipsis where that is not all; never half of a character. */
export function excerpt(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= most) return flat;
  const half = flat.charCodeAt(most - 1) >= 0xd800 && flat.charCodeAt(most - 1) <= 0xdbff;
  return `${flat.slice(0, half ? most - 1 : most)}…`;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
