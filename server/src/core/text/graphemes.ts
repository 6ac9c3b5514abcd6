import type { Span } from './span';

/** Widens a span so that it cuts no character as a reader sees it: no pair, no accent, no joined emoji. */
export function snapped(text: string, s: Span): Span {
  const start = boundaryBefore(text, s.start);
  return { start, end: s.end === s.start ? start : boundaryAfter(text, s.end) };
}

/** The last boundary between two visible characters that is not after `offset`. */
function boundaryBefore(text: string, offset: number): number {
  return isPlainBoundary(text, offset) ? offset : clusterAround(text, offset).start;
}

/** The first boundary between two visible characters that is not before `offset`. */
export function boundaryAfter(text: string, offset: number): number {
  return isPlainBoundary(text, offset) ? offset : clusterAround(text, offset).end;
}

/** True where a look at the two neighbours settles it, which on a newspaper page it nearly always does. */
function isPlainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 13 && after === 10) return false;
  return standsAlone(before) && standsAlone(after);
}

/** Letters and marks that never join with a neighbour of the same kind: ASCII, Latin, Han, full-width forms. */
function standsAlone(code: number): boolean {
  if (code < 0x300) return code !== 0xa9 && code !== 0xae && code !== 0xad;
  if (code >= 0x3400 && code <= 0x9fff) return true;
  if (code >= 0x3000 && code <= 0x3029) return true;
  if (code >= 0x2010 && code <= 0x2027) return true;
  return code >= 0xff01 && code <= 0xff60;
}

/** How far a cluster can reach, in practice: the longest joined emoji are about thirty units. */
const REACH = 64;

function clusterAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - REACH);
  const window = text.slice(from, Math.min(text.length, offset + REACH));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cluster = segmenter.segment(window).containing(offset - from);
  if (cluster === undefined) return { start: offset, end: offset };
  const start = from + cluster.index;
  // An offset that already is a boundary belongs to both sides: nothing to widen.
  return start === offset ? { start, end: start } : { start, end: start + cluster.segment.length };
}

let segmenter: Intl.Segmenter | undefined;
