import type { Part } from '../../page/model';
import { isLatin, isWordy } from '../../text/charClass';
import { covers } from '../../text/span';
import type { Passage } from './passages';

/** The pairs that are read; half-width brackets pair with full-width ones. */
const OPENING = '《“（【「『〈〔〖(';
const CLOSING = '》”）】」』〉〕〗)';
const ROUND = OPENING.indexOf('（');

/** One half of a pair, without the other. */
export interface LonelyMark {
  readonly at: number;
  readonly opens: boolean;
  /** Which pair it is, as an index. */
  readonly pair: number;
}

/** The half that is missing, as wide as the one that stands there. */
export function missingHalf(text: string, { at, opens }: LonelyMark): string {
  const [from, to] = opens ? [OPENING, CLOSING] : [CLOSING, OPENING];
  return to[from.indexOf(text[at]!)]!;
}

/** True where every mark of a text has its partner somewhere in it: most texts need no closer look. */
export function isBalanced(text: string): boolean {
  const open = new Array<number>(OPENING.length).fill(0);
  for (let at = 0; at < text.length; at++) {
    const mark = MARKS[text.charCodeAt(at)]!;
    if (mark === 0) continue;
    const pair = (mark - 1) >> 1;
    if ((mark & 1) === 1) open[pair]!++;
    else if (--open[pair]! < 0) return false;
  }
  return open.every((count) => count === 0);
}

/** The marks of a passage that have no partner in it, in order. Pairs of each kind are read by themselves. */
export function lonelyMarksIn(part: Part, { stretches }: Passage): readonly LonelyMark[] {
  const { text } = part;
  let waiting: LonelyMark[] | undefined;
  let lonely: LonelyMark[] | undefined;
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at++) {
      const mark = MARKS[text.charCodeAt(at)]!;
      if (mark === 0) continue;
      const pair = (mark - 1) >> 1;
      if ((mark & 1) === 1) {
        if (isResidue(part, at)) continue;
        waiting ??= [];
        waiting.push({ at, opens: true, pair });
      } else if (!takeLast(waiting, pair) && !isNoHalf(text, at)) {
        lonely ??= [];
        lonely.push({ at, opens: false, pair });
      }
    }
  }
  if (waiting === undefined || waiting.length === 0) return lonely ?? NONE;
  return [...(lonely ?? []), ...waiting].sort((a, b) => a.at - b.at);
}

const NONE: readonly LonelyMark[] = [];

/** By character code: 0 for most, an odd number for an opening half, the even one above it for the closing half. */
const MARKS = new Uint8Array(0x10000);
for (let i = 0; i < OPENING.length; i++) {
  const pair = OPENING[i] === '(' ? ROUND : i;
  MARKS[OPENING.charCodeAt(i)] = 2 * pair + 1;
  MARKS[CLOSING.charCodeAt(i)] = 2 * pair + 2;
}

function takeLast(waiting: LonelyMark[] | undefined, pair: number): boolean {
  if (waiting === undefined) return false;
  for (let i = waiting.length - 1; i >= 0; i--) {
    if (waiting[i]!.pair !== pair) continue;
    waiting.splice(i, 1);
    return true;
  }
  return false;
}

const isResidue = ({ residue }: Part, at: number): boolean => residue.some((one) => covers(one, at));

/** The mark of `1)` and `一）` before an item, the apostrophe-like quote of `5”`. */
function isNoHalf(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark !== ')' && mark !== '）')
    return mark === '”' && isWordy(text.charCodeAt(at - 1)) && !isLatin(text.charCodeAt(at - 1));
  let start = at;
  while (start > at - 3 && isOrdinal(text, start - 1)) start--;
  return start < at && (start === 0 || ITEM_BEFORE.includes(text[start - 1]!));
}

const isOrdinal = (text: string, at: number): boolean =>
  isWordy(text.charCodeAt(at)) || '一二三四五六七八九十'.includes(text.charAt(at) || ' ');

const ITEM_BEFORE = '\n\r \t\u3000。；;：:，,、';
