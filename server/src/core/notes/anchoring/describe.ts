import { snapped } from '../../text/graphemes';
import { skeletonOf } from '../../text/skeleton';
import type { Span } from '../../text/span';
import { patternOf } from './alignment';
import type { Anchor, Occurrence } from './anchor';
import type { TextIndex } from './textIndex';
import { twinsOf } from './twins';

/** How many code points of prefix and suffix an anchor holds. */
const CONTEXT_LENGTH = 32;
/** A context of blanks alone says nothing: it reaches further until it holds this many units of the skeleton … */
const CONTEXT_WORDS = 16;
/** … or is this long. */
const LONGEST_CONTEXT = 256;

/** The anchor of a span, which snaps to whole visible characters first. */
export function anchorAt(index: TextIndex, at: Span): Anchor {
  const span = snapped(index.text, at);
  const exact = index.text.slice(span.start, span.end);
  const prefix = contextBefore(index.text, span.start);
  const suffix = contextAfter(index.text, span.end);
  const start = index.toSkeleton(span.start);
  return {
    exact,
    prefix,
    suffix,
    start: index.codePoints.toCodePoint(span.start),
    end: index.codePoints.toCodePoint(span.end),
    textHash: index.hash,
    skeleton: { start, hash: index.skeletonHash, occurrence: occurrenceOf(index, prefix, exact, suffix, start) },
  };
}

function occurrenceOf(index: TextIndex, prefix: string, exact: string, suffix: string, at: number): Occurrence | null {
  const twins = twinsOf(index, patternOf(prefix, exact, suffix));
  const place = twins.indexOf(at);
  return twins.length <= 1 || place === -1 ? null : { index: place + 1, count: twins.length };
}

function contextBefore(text: string, end: number): string {
  for (let length = CONTEXT_LENGTH; ; length *= 2) {
    const from = end - 2 * length;
    const context = lastCodePoints(text.slice(isLowSurrogate(text, from) ? from + 1 : Math.max(0, from), end), length);
    if (isTelling(context, length) || context.length >= end) return context;
  }
}

function contextAfter(text: string, start: number): string {
  for (let length = CONTEXT_LENGTH; ; length *= 2) {
    const context = firstCodePoints(text.slice(start, start + 2 * length), length);
    if (isTelling(context, length) || start + context.length >= text.length) return context;
  }
}

const isTelling = (context: string, length: number): boolean =>
  length >= LONGEST_CONTEXT || skeletonOf(context).length >= CONTEXT_WORDS;

/** A code point is one unit or two: twice as many units hold enough of them. */
const firstCodePoints = (text: string, count: number): string => [...text].slice(0, count).join('');
const lastCodePoints = (text: string, count: number): string => [...text].slice(-count).join('');

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
