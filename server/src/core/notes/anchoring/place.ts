import type { Span } from '../../text/span';
import { type Alignment, align, type Pattern, patternOf, perfectAlignment, quoteLength } from './alignment';
import type { Anchor, Occurrence } from './anchor';
import { candidateStarts } from './candidates';
import { spanInText } from './spanInText';
import type { TextIndex } from './textIndex';
import { CANDIDATE_ALIKE, CONTEXT_ALIKE, isTrustworthy, MARGIN, scoreOf } from './thresholds';
import { twinsOf } from './twins';

/**
 * anchored: the same words where they were, or shifted along with what stands around them.
 * moved: the same words in other surroundings.
 * changed: other words in the same surroundings.
 * applied: the correction's replacement stands there.
 * ambiguous: several places are equally good, and none is taken.
 * orphan: no place is good enough; candidates are offered.
 */
export type AnchorState = 'anchored' | 'moved' | 'changed' | 'applied' | 'ambiguous' | 'orphan';

export interface Placement {
  readonly state: AnchorState;
  /** Where the note stands; null for an orphan and an ambiguous note. */
  readonly span: Span | null;
  /** Where an orphan or an ambiguous note may belong, best first. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly span: Span;
  /** 0 to 1. */
  readonly score: number;
}

export interface PlaceRequest {
  readonly anchor: Anchor;
  /** A correction's replacement, which may stand there instead of the quote; else null. */
  readonly replacement: string | null;
}

/** Finds the places of many notes at once. The answers are in the order of the requests. */
export function placeAll(index: TextIndex, requests: readonly PlaceRequest[]): readonly Placement[] {
  const placements = new Array<Placement>(requests.length);
  const inOrder = requests.map((_, i) => i).sort((a, b) => expectedStart(requests[a]!) - expectedStart(requests[b]!));
  // Text that came or went above a note shifts it by as much as its neighbour before it.
  let drift = 0;
  for (const i of inOrder) {
    const found = placeOne(index, requests[i]!, drift);
    placements[i] = found.placement;
    drift = found.drift;
  }
  return placements;
}

export const placeAnchor = (index: TextIndex, request: PlaceRequest): Placement => placeAll(index, [request])[0]!;

const expectedStart = ({ anchor }: PlaceRequest): number => anchor.skeleton?.start ?? anchor.start;

interface Placed {
  readonly placement: Placement;
  readonly drift: number;
}

function placeOne(index: TextIndex, request: PlaceRequest, drift: number): Placed {
  const { anchor } = request;
  const untouched = placeInSameText(index, anchor);
  if (untouched !== null) return { placement: at(untouched, 'anchored'), drift: 0 };
  const search = searchFor(index, request, drift);
  const best = bestPlace(search);
  const applied = request.replacement === null ? null : appliedPlace(search, request.replacement);
  if (applied !== null && (best === null || scoreOf(applied) > scoreOf(best))) {
    return { placement: at(spanInText(index, anchor, request.replacement!, applied), 'applied'), drift };
  }
  if (best === null) return { placement: homeless(search), drift };
  const span = spanInText(index, anchor, anchor.exact, best);
  const laidOut = request.replacement !== null && isLaidOutAs(index.text, span, request.replacement, anchor.exact);
  const settled = best.quote === 1 && anchor.skeleton !== null;
  return {
    placement: at(span, laidOut ? 'applied' : stateOf(search, best)),
    drift: settled ? best.start - anchor.skeleton.start : drift,
  };
}

const at = (span: Span, state: AnchorState): Placement => ({ state, span, candidates: [] });

/** The position alone, where the text is the very one in which the note was placed. */
function placeInSameText(index: TextIndex, anchor: Anchor): Span | null {
  if (anchor.textHash === '' || anchor.textHash !== index.hash) return null;
  const start = index.codePoints.toOffset(anchor.start);
  const end = index.codePoints.toOffset(anchor.end);
  // A log that somebody damaged may hold an end before its start, between which there is nothing, as in an empty quote.
  return start <= end && index.text.slice(start, end) === anchor.exact ? { start, end } : null;
}

/** What is looked for: the note's surroundings as one pattern, and where they should begin. */
interface Search {
  readonly index: TextIndex;
  readonly anchor: Anchor;
  readonly pattern: Pattern;
  /** Skeleton offset at which the pattern is expected to start. */
  readonly expected: number;
  /** The places that were looked at, once a search has been made. */
  readonly seen: Alignment[];
}

function searchFor(index: TextIndex, { anchor }: PlaceRequest, drift: number): Search {
  const pattern = patternOf(anchor.prefix, anchor.exact, anchor.suffix);
  const start = anchor.skeleton?.start ?? index.toSkeleton(index.codePoints.toOffset(anchor.start));
  return { index, anchor, pattern, expected: start - pattern.quoteStart + drift, seen: [] };
}

function bestPlace(search: Search): Alignment | null {
  const { anchor, pattern } = search;
  const known = knownStart(search);
  if (known !== null) return perfectAlignment(pattern, known);
  const occurrence = anchor.skeleton?.occurrence ?? null;
  const twin = occurrence === null ? null : sameTwin(search, occurrence);
  if (twin !== null) return perfectAlignment(pattern, twin - pattern.quoteStart);
  search.seen.push(...lookedAt(search, pattern));
  const trusted = search.seen.filter((place) => isTrustworthy(place, quoteLength(pattern)));
  if (occurrence === null) return decisive(search, trusted);
  // Where the page repeated itself and no longer does so as often, a look-alike elsewhere may be the wrong one.
  const nearest = nearestByFar(search, trusted);
  return nearest !== null && distance(search, nearest) <= VERY_NEAR ? nearest : null;
}

/** Where the whole pattern stands letter for letter at its expected place, and stood only once in the old text. */
function knownStart({ index, anchor, pattern, expected }: Search): number | null {
  if (anchor.skeleton === null) return null;
  const old = anchor.skeleton.start - pattern.quoteStart;
  if (anchor.skeleton.hash === index.skeletonHash && index.skeleton.startsWith(pattern.text, old)) return old;
  if (anchor.skeleton.occurrence !== null) return null;
  if (expected >= 0 && index.skeleton.startsWith(pattern.text, expected)) return expected;
  return index.skeleton.startsWith(pattern.text, old) ? old : null;
}

/** The same words in the same surroundings stand several times: which one it is shows while none has come or gone. */
function sameTwin({ index, pattern }: Search, occurrence: Occurrence): number | null {
  const twins = twinsOf(index, pattern);
  return twins.length === occurrence.count ? (twins[occurrence.index - 1] ?? null) : null;
}

/** Lays the pattern onto every place that may be it. */
function lookedAt(search: Search, pattern: Pattern): readonly Alignment[] {
  const { index, expected } = search;
  const limit = index.skeleton.length;
  const places = new Map<string, Alignment>();
  for (const start of candidateStarts(index, pattern, expected)) {
    if (start < -pattern.text.length || start > limit) continue;
    const whole = start >= 0 && index.skeleton.startsWith(pattern.text, start);
    const place = whole ? perfectAlignment(pattern, start) : align(pattern, index.skeleton, start);
    const key = `${place.start} ${place.end}`;
    const other = places.get(key);
    if (other === undefined || scoreOf(other) < scoreOf(place)) places.set(key, place);
  }
  return [...places.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** The best of several trustworthy places, if it is better than the next one or far nearer to where it should be. */
function decisive(search: Search, ranked: readonly Alignment[]): Alignment | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const equals = ranked.filter((place) => scoreOf(place) > scoreOf(best) - MARGIN);
  return equals.length === 1 ? best : nearestByFar(search, equals);
}

function nearestByFar(search: Search, places: readonly Alignment[]): Alignment | null {
  const [nearest, next] = [...places].sort((a, b) => distance(search, a) - distance(search, b));
  if (nearest === undefined || next === undefined) return nearest ?? null;
  if (!knowsItsPlace(search.anchor)) return null;
  return distance(search, nearest) * FAR < distance(search, next) ? nearest : null;
}

/** A note that came from elsewhere with its quote alone has no place to be near to. */
const knowsItsPlace = ({ skeleton, start, end }: Anchor): boolean => skeleton !== null || end > start;

/** A place counts as the expected one within this many units of the skeleton. */
const NEAR = 64;
/** One of several look-alikes must be nearer still: within the few units that a layout repair may drop. */
const VERY_NEAR = 16;
/** A place is nearer by far when the next one is this many times as far away. */
const FAR = 4;

const distance = ({ expected, pattern }: Search, place: Alignment): number =>
  Math.abs(place.start - expected - pattern.quoteStart);

const isNear = (search: Search, place: Alignment): boolean => distance(search, place) <= NEAR;

/** The replacement between the old surroundings. */
function appliedPlace(search: Search, replacement: string): Alignment | null {
  const pattern = patternOf(search.anchor.prefix, replacement, search.anchor.suffix);
  if (pattern.text === search.pattern.text) return null;
  const whole = lookedAt({ ...search, pattern }, pattern).filter(({ quote }) => quote === 1);
  return decisive(
    search,
    whole.filter((place) => isTrustworthy(place, quoteLength(pattern))),
  );
}

/** A correction of the layout alone leaves the skeleton as it was: only the letters themselves tell. */
const isLaidOutAs = (text: string, span: Span, replacement: string, exact: string): boolean =>
  replacement !== exact && text.slice(span.start, span.end) !== exact && standsAt(text, span, replacement);

const standsAt = (text: string, span: Span, words: string): boolean => {
  const blanks = words.length - words.trimStart().length;
  return text.startsWith(words, span.start) || text.startsWith(words, span.start - blanks);
};

function stateOf(search: Search, place: Alignment): AnchorState {
  if (place.quote < 1) return 'changed';
  const settled = place.prefix >= CONTEXT_ALIKE && place.suffix >= CONTEXT_ALIKE;
  return settled || isNear(search, place) ? 'anchored' : 'moved';
}

const MOST_OFFERED = 5;

/** No place is taken; what comes nearest is offered. */
function homeless({ index, anchor, pattern, seen }: Search): Placement {
  const trusted = seen.filter((place) => isTrustworthy(place, quoteLength(pattern)));
  const offered = seen
    .filter((place) => scoreOf(place) >= CANDIDATE_ALIKE)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, MOST_OFFERED)
    .map((place) => ({ span: spanInText(index, anchor, anchor.exact, place), score: scoreOf(place) }));
  return { state: trusted.length > 1 ? 'ambiguous' : 'orphan', span: null, candidates: offered };
}
