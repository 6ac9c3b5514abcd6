import type { Span } from '../core/text/span';
import type { ReadingLine } from './readingView';

/** A stretch of one line of the reading view. */
export interface ReadingSpan {
  readonly line: number;
  /** Within the line's text; both the same for a point between two characters. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where stretches of the dump are read: each becomes as many stretches of the view as it takes, because what the dump
 * has cut is one line here, and what is furniture stands at the end. None where the view leaves the words out.
 */
export function readingPlaces(lines: readonly ReadingLine[]): (place: Span) => readonly ReadingSpan[] {
  const sources = lines.flatMap(({ source }, line) => (source === null ? [] : [{ line, ...source }]));
  sources.sort((a, b) => a.start - b.start);
  // Furniture stands inside of the paragraph that it interrupts: how far back a line may reach is not told by the last.
  let reach = 0;
  const reaches = sources.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (place) => {
    const found: ReadingSpan[] = [];
    for (let i = firstAfter(sources, place.end) - 1; i >= 0 && reaches[i]! >= place.start; i--) {
      const { line, start, end } = sources[i]!;
      if (start <= place.end && place.start <= end) found.push(...stretchIn(lines[line]!.origins(), line, place));
    }
    found.sort((a, b) => a.line - b.line);
    return place.start === place.end ? found.slice(0, 1) : found;
  };
}

/** The index of the first source that starts behind an offset. */
function firstAfter(sources: readonly Span[], offset: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sources[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stretchIn(origins: Int32Array, line: number, place: Span): readonly ReadingSpan[] {
  const start = origins.findIndex((origin) => origin >= place.start);
  if (start < 0) return [];
  if (place.start === place.end) return [{ line, start, end: start }];
  const end = Math.min(origins.findLastIndex((origin) => origin < place.end) + 1, origins.length - 1);
  return start < end ? [{ line, start, end }] : [];
}
