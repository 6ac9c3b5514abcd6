import { CharClass, charClasses } from './charClass';

/**
 * The skeleton of a text is what no repair of its layout may change: the text under NFKC, with straight quotes,
 * without white space and without the marks that can't be text.
 *
 *     '“微 服\n务”，好'  →  '"微服务",好'
 */
export function skeletonOf(text: string): string {
  return skeletonMap(text).skeleton;
}

/** A skeleton that remembers where each of its units stood. */
export interface SkeletonMap {
  readonly skeleton: string;
  /** For each unit of the skeleton, the offset of the character that it came from; one more at the end. */
  readonly offsets: Int32Array;
}

export function skeletonMap(text: string): SkeletonMap {
  const offsets = new Int32Array(text.length * 3 + 1);
  let capacity = offsets;
  let length = 0;
  const parts: string[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const size = code > 0xffff ? 2 : 1;
    const unit = skeletonUnit(text, code, i, size);
    if (unit !== '') {
      parts.push(unit);
      if (length + unit.length >= capacity.length) capacity = grown(capacity);
      for (let k = 0; k < unit.length; k++) capacity[length++] = i;
    }
    i += size;
  }
  capacity[length] = text.length;
  return { skeleton: parts.join(''), offsets: capacity.slice(0, length + 1) };
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

function skeletonUnit(text: string, code: number, at: number, size: number): string {
  if (code < 0x80) {
    if (code > 0x20 && code < 0x7f) return code === 0x60 ? '`' : text.charAt(at);
    return '';
  }
  if (code >= 0x4e00 && code <= 0x9fff) return text.charAt(at);
  const folded = QUOTES.get(code);
  if (folded !== undefined) return folded;
  const kind = code > 0xffff ? CharClass.Surrogate : (charClasses[code] as CharClass);
  if (kind === CharClass.Space || kind === CharClass.Newline) return '';
  if (kind === CharClass.Control && !isPrivateUse(code) && code !== 0xfffd) return '';
  return text.slice(at, at + size).normalize('NFKC').replace(/\s+/gu, '');
}

/** A private-use or replacement character stands for a lost one: it is no white space and must survive. */
const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

const QUOTES: ReadonlyMap<number, string> = new Map([
  ...[...'“”„‟＂'].map((q) => [q.charCodeAt(0), '"'] as const),
  ...[...'‘’＇'].map((q) => [q.charCodeAt(0), "'"] as const),
]);

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
