/** A jump as it stands in a line: `(下转第2版)`, `上接一版`, `紧接A05`; brackets may be lost. */
export interface JumpMatch {
  readonly start: number;
  readonly end: number;
  readonly direction: 'to' | 'from';
  readonly page: string | null;
}

const JUMP =
  /[（(［[【▶▲★◆]?\s?(下转|紧接|转|上接|接)\s?(?:第\s?)?([A-D]?\d{1,3}|[一二三四五六七八九十]{1,3}|封底|头版|中缝)?\s?(?:版|叠|[A-D]\d{1,3})(?:\s?[·:：]?[《“"]?[\u4e00-\u9fff]{0,12}[》”"]?)?\s?[）)］\]】◀]?/g;

/** True where nothing but a jump stands in a line; `转A05版` needs no brackets there, as it does in running text. */
export const isJumpLine = (text: string, start: number, end: number): boolean =>
  (end - start <= LONGEST_BARE && BARE_JUMP.test(text.slice(start, end))) ||
  jumpsIn(text, start, end).some((jump) => end - start - (jump.end - jump.start) <= 1);

const LONGEST_BARE = 8;
const BARE_JUMP = /^[转接]第?(?:[A-D]?\d{1,3}|[一二三四五六七八九十]{1,3})版$/;

/** Jumps within a stretch of at most a few dozen characters; the caller hands the head and the tail of a paragraph. */
export function jumpsIn(text: string, from: number, to: number): readonly JumpMatch[] {
  const stretch = text.slice(from, to);
  if (!/[转接]/.test(stretch)) return [];
  const found: JumpMatch[] = [];
  for (const match of stretch.matchAll(JUMP)) {
    const word = match[1]!;
    const bare = word === '转' || word === '接';
    const bracketed = /^[（(［[【]/.test(match[0]);
    if (bare && !bracketed) continue;
    found.push({
      start: from + match.index,
      end: from + match.index + match[0].length,
      direction: word.includes('接') && !word.startsWith('紧') ? 'from' : 'to',
      page: match[2] ?? /[A-D]\d{1,3}/.exec(match[0])?.[0] ?? null,
    });
  }
  return found;
}
