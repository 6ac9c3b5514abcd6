import type { Page, Part, PlacedPart } from '../core/page/model';
import { tokensOf } from '../features/tokens';

/**
 * Semantic tokens as the protocol packs them: five numbers each, places counted from the token before. A part's
 * numbers are worked out once and kept with the part; only its first token depends on what stands above.
 */
export function encodedTokens(page: Page): number[] {
  return encoded(page.parts, 0);
}

/** The tokens of some parts in a row; `firstLine` is the line on which the first of them starts. */
export function encoded(parts: readonly PlacedPart[], firstLine: number): number[] {
  const data: number[] = [];
  let line = firstLine;
  let lastLine = 0;
  let lastColumn = 0;
  for (const placed of parts) {
    const packed = packedPart(placed);
    if (packed.data.length > 0) {
      const [tokenLine, tokenColumn] = [line + packed.data[0]!, packed.data[1]!];
      data.push(tokenLine - lastLine, tokenLine === lastLine ? tokenColumn - lastColumn : tokenColumn);
      for (let i = 2; i < packed.data.length; i++) data.push(packed.data[i]!);
      lastLine = line + packed.lastLine;
      lastColumn = packed.lastColumn;
    }
    line += packed.lines;
  }
  return data;
}

interface PackedPart {
  /** The first token counts from the part's start. */
  readonly data: Int32Array;
  readonly lastLine: number;
  readonly lastColumn: number;
  /** Line ends in the part. */
  readonly lines: number;
}

const cache = new WeakMap<Part, PackedPart>();

function packedPart(placed: PlacedPart): PackedPart {
  const known = cache.get(placed.part);
  if (known !== undefined) return known;
  const packed = pack(placed);
  cache.set(placed.part, packed);
  return packed;
}

function pack(placed: PlacedPart): PackedPart {
  const { text } = placed.part;
  const tokens = tokensOf(placed);
  const data = new Int32Array(tokens.length * 5);
  let line = 0;
  let lineStart = 0;
  let at = 0;
  let lastLine = 0;
  let lastColumn = 0;
  const advance = (to: number): void => {
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      line++;
      lineStart = at + 1;
    }
  };
  tokens.forEach((token, i) => {
    advance(token.start);
    const column = token.start - lineStart;
    data.set([line - lastLine, line === lastLine ? column - lastColumn : column], i * 5);
    data.set([token.end - token.start, token.type, token.modifiers], i * 5 + 2);
    lastLine = line;
    lastColumn = column;
  });
  advance(text.length);
  return { data, lastLine, lastColumn, lines: line };
}

/** One edit that makes the new numbers of the old: what the protocol sends instead of all tokens. */
export function tokenDelta(before: readonly number[], after: readonly number[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head === before.length && head === after.length) return [];
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}
