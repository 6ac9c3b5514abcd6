import { type CodePoints, codePointsOf } from '../../text/codePoints';
import { textHash } from '../../text/hash';
import { type SkeletonMap, skeletonMap, toSkeleton } from '../../text/skeleton';
import type { Span } from '../../text/span';
import { GRAM, type GramIndex, gramIndexOf } from './gramIndex';

/** A few patterns are not worth an index: one scan takes a millisecond or two in 10 MB. */
const SCANS = 32;

/** A text with what anchoring asks of it; each answer is worked out on first use, and kept. */
export class TextIndex {
  readonly text: string;
  #hash: string | undefined;
  #codePoints: CodePoints | undefined;
  #map: SkeletonMap | undefined;
  #skeletonHash: string | undefined;
  #grams: GramIndex | undefined;
  #scans = 0;

  constructor(text: string) {
    this.text = text;
  }

  get hash(): string {
    return (this.#hash ??= textHash(this.text));
  }

  get codePoints(): CodePoints {
    return (this.#codePoints ??= codePointsOf(this.text));
  }

  get skeleton(): string {
    return this.#skeletonMap.skeleton;
  }

  get skeletonHash(): string {
    return (this.#skeletonHash ??= textHash(this.skeleton));
  }

  get grams(): GramIndex {
    return (this.#grams ??= gramIndexOf(this.skeleton));
  }

  get #skeletonMap(): SkeletonMap {
    return (this.#map ??= skeletonMap(this.text));
  }

  /** The skeleton offset of the first unit that comes from `offset` or from after it. */
  toSkeleton(offset: number): number {
    return toSkeleton(this.#skeletonMap, offset);
  }

  /** The text behind the skeleton's units `start` to `end`; for no units, the blanks between two of them. */
  spanOf(start: number, end: number): Span {
    const { offsets } = this.#skeletonMap;
    if (start === end) return { start: this.#endBefore(start), end: offsets[start]! };
    return { start: offsets[start]!, end: this.#endBefore(end) };
  }

  /** The places of a pattern in the skeleton, in order; of very many, the first ones. */
  occurrencesOf(pattern: string, most: number = Number.POSITIVE_INFINITY): readonly number[] {
    const worthAnIndex = this.#grams !== undefined || ++this.#scans > SCANS;
    return worthAnIndex && pattern.length >= GRAM ? this.#lookedUp(pattern, most) : this.#scannedFor(pattern, most);
  }

  /** Where the character of the unit before `at` ends: after both halves of a pair. */
  #endBefore(at: number): number {
    if (at === 0) return 0;
    const start = this.#skeletonMap.offsets[at - 1]!;
    return start + (this.text.codePointAt(start)! > 0xffff ? 2 : 1);
  }

  #scannedFor(pattern: string, most: number): readonly number[] {
    const found: number[] = [];
    if (pattern === '') return found;
    for (let at = this.skeleton.indexOf(pattern); at !== -1 && found.length < most; ) {
      found.push(at);
      at = this.skeleton.indexOf(pattern, at + 1);
    }
    return found;
  }

  #lookedUp(pattern: string, most: number): readonly number[] {
    const { grams, skeleton } = this;
    let best = { from: 0, to: Number.POSITIVE_INFINITY };
    let bestAt = 0;
    for (let at = 0; at + GRAM <= pattern.length; at++) {
      const range = grams.lookUp(pattern, at);
      if (range.to - range.from >= best.to - best.from) continue;
      best = range;
      bestAt = at;
    }
    const found: number[] = [];
    for (let i = best.from; i < best.to && found.length < most; i++) {
      const at = grams.places[i]! - bestAt;
      if (at >= 0 && skeleton.startsWith(pattern, at)) found.push(at);
    }
    return found;
  }
}
