import { CharClass, charClasses } from './charClass';

/**
 * The skeleton of a text is what no repair of its layout may change: the text under NFKC, with straight quotes,
 * without white space and without the marks that can't be text.
 *
 *     '“微 服\n务”，好'  →  '"微服务",好'
 */
export function skeletonOf(text: string): string {
  const { units } = fold(text, NO_OFFSETS);
  return stringOf(units);
}

/** A skeleton that remembers where each of its units stood. */
export interface SkeletonMap {
  readonly skeleton: string;
  /** For each unit of the skeleton, the offset of the character that it came from; one more at the end. */
  readonly offsets: Int32Array;
}

export function skeletonMap(text: string): SkeletonMap {
  const { units, offsets } = fold(text, WITH_OFFSETS);
  offsets[units.length] = text.length;
  return { skeleton: stringOf(units), offsets };
}

/** The skeleton offset of the first skeleton unit that came from `offset` or from after it. */
export function toSkeleton(map: SkeletonMap, offset: number): number {
  let low = 0;
  let high = map.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (map.offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const fromSkeleton = (map: SkeletonMap, at: number): number =>
  map.offsets[Math.min(Math.max(at, 0), map.offsets.length - 1)]!;

/** What one UTF-16 unit becomes: itself or another unit, nothing, or several units that are looked up. */
interface Folding {
  /** The unit that it becomes; meaningless where `sizes` is not 1. */
  readonly units: Uint16Array;
  /** How many units it becomes; `PAIRED` for half of a surrogate pair. */
  readonly sizes: Uint8Array;
  readonly expansions: ReadonlyMap<number, string>;
}

const PAIRED = 255;
const WITH_OFFSETS = (length: number): Int32Array<ArrayBuffer> => new Int32Array(length + 1);
const NO_OFFSETS = (): Int32Array<ArrayBuffer> => new Int32Array(0);

/** Measures first and fills then, so that nothing has to grow: both passes are one table look-up a character. */
function fold(
  text: string,
  allocate: (length: number) => Int32Array<ArrayBuffer>,
): { units: Uint16Array<ArrayBuffer>; offsets: Int32Array<ArrayBuffer> } {
  const folding = (tables ??= buildFolding());
  const length = foldedLength(text, folding);
  const units = new Uint16Array(length);
  // Writing past the end of an empty array is defined to do nothing, which is what a caller without offsets wants.
  const offsets = allocate(length);
  let to = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const size = folding.sizes[code]!;
    if (size === 1) {
      offsets[to] = i;
      units[to++] = folding.units[code]!;
      continue;
    }
    if (size === 0) continue;
    const pair = size === PAIRED ? pairAt(text, i) : '';
    const several = pair === '' ? (folding.expansions.get(code) ?? text.charAt(i)) : pairFolded(pair);
    for (let k = 0; k < several.length; k++) {
      offsets[to] = i;
      units[to++] = several.charCodeAt(k);
    }
    if (pair !== '') i++;
  }
  return { units, offsets };
}

function foldedLength(text: string, folding: Folding): number {
  const { sizes } = folding;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const size = sizes[text.charCodeAt(i)]!;
    if (size !== PAIRED) {
      length += size;
      continue;
    }
    const pair = pairAt(text, i);
    length += pair === '' ? 1 : pairFolded(pair).length;
    if (pair !== '') i++;
  }
  return length;
}

/** The surrogate pair that starts here, or nothing where the surrogate stands alone. */
function pairAt(text: string, at: number): string {
  const high = text.charCodeAt(at);
  const low = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const paired = high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return paired ? text.slice(at, at + 2) : '';
}

const pairFolded = (pair: string): string => pair.normalize('NFKC').replace(/\s+/gu, '');

/** `String.fromCharCode` takes a row of arguments; a few thousand at once are fast and far from any engine's limit. */
function stringOf(units: Uint16Array): string {
  const CHUNK = 8192;
  if (units.length <= CHUNK) return String.fromCharCode.apply(null, units as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]));
  }
  return parts.join('');
}

/** Made on first use: it takes a few milliseconds that a reader without notes and repairs need not spend. */
let tables: Folding | undefined;

function buildFolding(): Folding {
  const units = new Uint16Array(0x10000);
  const sizes = new Uint8Array(0x10000);
  const expansions = new Map<number, string>();
  for (let code = 0; code < 0x10000; code++) {
    if (charClasses[code] === CharClass.Surrogate) {
      sizes[code] = PAIRED;
      continue;
    }
    const folded = foldedUnit(code);
    sizes[code] = folded.length;
    units[code] = folded.charCodeAt(0);
    if (folded.length > 1) expansions.set(code, folded);
  }
  return { units, sizes, expansions };
}

function foldedUnit(code: number): string {
  if (code < 0x80) return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '';
  if (code >= 0x4e00 && code <= 0x9fff) return String.fromCharCode(code);
  const quote = QUOTES.get(code);
  if (quote !== undefined) return quote;
  const kind = charClasses[code] as CharClass;
  if (kind === CharClass.Space || kind === CharClass.Newline) return '';
  if (kind === CharClass.Control && !isPrivateUse(code) && code !== 0xfffd) return '';
  return String.fromCharCode(code).normalize('NFKC').replace(/\s+/gu, '');
}

/** A private-use or replacement character stands for a lost one: it is no white space and must survive. */
const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

const QUOTES: ReadonlyMap<number, string> = new Map([
  ...[...'“”„‟＂'].map((q) => [q.charCodeAt(0), '"'] as const),
  ...[...'‘’＇'].map((q) => [q.charCodeAt(0), "'"] as const),
]);
