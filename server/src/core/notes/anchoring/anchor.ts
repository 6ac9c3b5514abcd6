/**
 * Where a note stands, said in several ways, so that one of them still holds after the text has changed.
 *
 * For the quote `微服务` in `…开展“微服务”活动…`: the quote itself, the 32 characters on either side, the
 * code-point position that other programs can use, and what makes the way back exact: the text's hash and the
 * place in its skeleton.
 */
export interface Anchor {
  /** The quoted words as they stand in the dump; empty for an insertion point. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In code points. */
  readonly start: number;
  readonly end: number;
  /** The hash of the whole text in which these hold; empty where it is not known (imported notes). */
  readonly textHash: string;
  readonly skeleton: SkeletonPlace | null;
}

export interface SkeletonPlace {
  /** In UTF-16 units of the skeleton: the first unit of the quote, or the one that an insertion point stands before. */
  readonly start: number;
  readonly hash: string;
  /** Where the same words stand several times after or before the same words: which one of how many (from 1). */
  readonly occurrence: Occurrence | null;
}

export interface Occurrence {
  readonly index: number;
  readonly count: number;
}
