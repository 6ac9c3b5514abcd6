import { CodeSet } from '../text/codeSet';
import { isCompoundSurnameAt, isSurnameAt } from './surnames';

/** A person's name as it stands in a text: `张 胜 男` is the name 张胜男 over the span of all five characters. */
export interface NameMatch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a run of Han characters that has no separators into names: `袁璐赵语涵` → 袁璐, 赵语涵. Each name must open
 * with a family name; null where no such cut exists.
 */
export function cutNames(run: string): readonly string[] | null {
  if (run.length < 4) return nameCost(run) < Infinity ? [run] : null;
  const best: (Cut | null)[] = new Array<Cut | null>(run.length + 1).fill(null);
  best[0] = { cost: 0, from: -1 };
  for (let end = 2; end <= run.length; end++) {
    for (let size = 2; size <= Math.min(4, end); size++) {
      const before = best[end - size];
      if (before == null) continue;
      const cost = nameCost(run.slice(end - size, end));
      if (cost === Infinity) continue;
      const current = best[end];
      if (current == null || before.cost + cost < current.cost)
        best[end] = { cost: before.cost + cost, from: end - size };
    }
  }
  if (best[run.length] == null) return null;
  const names: string[] = [];
  for (let end = run.length; end > 0; end = best[end]!.from) names.unshift(run.slice(best[end]!.from, end));
  return names;
}

interface Cut {
  readonly cost: number;
  readonly from: number;
}

/** How unlike a name a piece is; names of three characters are commoner than those of two. */
function nameCost(piece: string): number {
  if (piece.length < 2) return Infinity;
  if (isWithheldAt(piece, 0) && (piece.length === 2 || piece.charCodeAt(2) === WITHHELD)) return 1;
  if (piece.length === 4) return isCompoundSurnameAt(piece, 0) ? 1.2 : Infinity;
  if (isCompoundSurnameAt(piece, 0) && piece.length === 3) return 1;
  if (!isSurnameAt(piece, 0) || OPENS_CLAUSE.test(piece)) return Infinity;
  return piece.length === 3 ? 1 : 1.4;
}

/** `记者曾经写过`: words that open with a family name's character and go on with a sentence. */
const OPENS_CLAUSE =
  /^(?:曾经|于是|从而|时常|常常|成为|任何|应该|应邀|应当|连日|连续|时值|时下|明天|明日|方才|全部|全市|全县|全国|全镇|单位)/;

export const opensLikeName = (text: string, at: number): boolean =>
  isSurnameAt(text, at) || isCompoundSurnameAt(text, at) || isWithheldAt(text, at);

/** `乙某`, `终某某`: a given name that is not told makes a family name of whatever stands in front of it. */
const isWithheldAt = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === WITHHELD && !NO_FAMILY.at(text, at);

/** 某 */
const WITHHELD = 0x67d0;
/** `在某地`, `某某`. */
const NO_FAMILY = new CodeSet('某在有另于对与和的是为从到由被把向以');

/** Endings of places, offices and other things that are no persons although a family name stands before them. */
const NOT_PERSON =
  /[省市区县镇乡村街道路站局院校社处委办厂店馆所队组园港岛湖河山桥坞寨屯岭湾坝滩中学系部台网报刊版讯会]$/;

export const looksLikePlace = (name: string): boolean => name.length > 2 && NOT_PERSON.test(name);

/** Of these endings the ones that given names have, too: `(钟某路)` at the end of a story is a person. */
const PERSON_TOO = /[道路湖河山桥园港岛岭湾中学]$/;

/** The same where brackets or a mark set the words off from what stands around them, as they do with names. */
export const looksLikePlaceSetOff = (name: string): boolean => looksLikePlace(name) && !PERSON_TOO.test(name);
