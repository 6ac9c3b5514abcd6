/**
 * A stretch of text in UTF-16 units, the end not included.
 *
 * Below the protocol layer every place is a span or an offset; lines and columns are made at the border.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const covers = (s: Span, offset: number): boolean => s.start <= offset && offset < s.end;

export const encloses = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True where the two share a character; spans that only touch do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const shifted = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);
