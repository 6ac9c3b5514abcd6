import { isDigit, isLatin, isWordy } from '../../text/charClass';
import { isChinese } from './markContext';
import { codeAfter, codeBefore, type Passage } from './passages';

/** Which way a quote faces. */
export type Facing = 'open' | 'close';

/** A quote of a passage: straight ones say nothing of the way they face, but what stands beside them may. */
export interface Quote {
  readonly at: number;
  readonly straight: boolean;
  /** What a printed quote shows, or what the neighbours of a straight one leave no doubt about. */
  readonly faces: Facing | null;
}

/** Double and single quotes pair up without regard to one another. */
export interface QuoteFamily {
  readonly straight: string;
  readonly open: string;
  readonly close: string;
}

export const DOUBLE: QuoteFamily = { straight: '"', open: '“', close: '”' };
export const SINGLE: QuoteFamily = { straight: "'", open: '‘', close: '’' };

/** The quotes of one family, in order. */
export function quotesOf(text: string, passage: Passage, family: QuoteFamily): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { start, end } of passage.stretches) {
    for (let at = start; at < end; at++) {
      const mark = text[at];
      if (mark === family.straight) {
        if (isQuote(text, at, family)) quotes.push({ at, straight: true, faces: facing(text, passage, at) });
      } else if (mark === family.open) quotes.push({ at, straight: false, faces: 'open' });
      else if (mark === family.close && !isApostrophe(text, at)) quotes.push({ at, straight: false, faces: 'close' });
    }
  }
  return quotes;
}

/** How each quote faces when they open and close by turns; null where that goes against what one of them shows. */
export function pairedByTurns(quotes: readonly Quote[]): readonly Facing[] | null {
  if (quotes.length % 2 !== 0) return null;
  const turns = quotes.map((_, index): Facing => (index % 2 === 0 ? 'open' : 'close'));
  return contradictions(quotes, turns) === 0 ? turns : null;
}

/** The ways to read quotes that don't pair up by turns, the likeliest first: each leaves out one that stands alone. */
export function waysToPair(quotes: readonly Quote[]): readonly PairingWithout[] {
  const ways = quotes.flatMap((_, lonely) =>
    (['open', 'close'] as const).map((faces) => {
      const turns = turnsAround(quotes.length, lonely, faces);
      return { lonely, faces, turns, against: contradictions(quotes, turns) + looseEnds(turns) };
    }),
  );
  ways.sort((a, b) => a.against - b.against || a.lonely - b.lonely);
  return ways.filter((way, index) => ways.findIndex((other) => readAlike(way, other)) === index);
}

/** Quotes that pair up by turns once one of them is left out. */
export interface PairingWithout {
  /** The index of the quote that stands alone, and how it faces. */
  readonly lonely: number;
  readonly faces: Facing;
  readonly turns: readonly Facing[];
  /** How many quotes show another facing. */
  readonly against: number;
}

/** How many quotes face another way than they show. */
export const contradictions = (quotes: readonly Quote[], turns: readonly Facing[]): number =>
  quotes.reduce((sum, { faces }, index) => sum + (faces !== null && faces !== turns[index] ? 1 : 0), 0);

const readAlike = (a: PairingWithout, b: PairingWithout): boolean =>
  a.turns.every((facing, index) => facing === b.turns[index]);

/** Whether the passage begins by closing and whether it ends by opening: both are unlikely. */
const looseEnds = (turns: readonly Facing[]): number => Number(turns[0] === 'close') + Number(turns.at(-1) === 'open');

function turnsAround(count: number, lonely: number, faces: Facing): readonly Facing[] {
  let isOpen = false;
  return Array.from({ length: count }, (_, index) => {
    if (index === lonely) return faces;
    isOpen = !isOpen;
    return isOpen ? 'open' : 'close';
  });
}

/** Behind these a quotation begins; `，` and the like stand outside the quotation that they follow. */
const BEFORE_OPEN: ReadonlySet<number> = codes('：:（(《【，,、；;');

/** Before these a quotation has ended. */
const AFTER_CLOSE: ReadonlySet<number> = codes('，。、；：！？…,;:!?）)》】');

function facing(text: string, passage: Passage, at: number): Facing | null {
  const before = codeBefore(text, passage, at);
  const after = codeAfter(text, passage, at);
  const opens = Number.isNaN(before) || BEFORE_OPEN.has(before);
  const closes = Number.isNaN(after) || AFTER_CLOSE.has(after);
  if (opens === closes) return null;
  return opens ? 'open' : 'close';
}

/** A straight mark may also be an apostrophe, feet and inches, minutes and seconds. */
function isQuote(text: string, at: number, { straight }: QuoteFamily): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (straight === DOUBLE.straight) return !endsSeconds(text, at);
  if (isWordy(before) && isWordy(after)) return false;
  return isChinese(before) || isChinese(after);
}

/** The mark of `5'20"`. */
function endsSeconds(text: string, at: number): boolean {
  let i = at - 1;
  while (isDigit(text.charCodeAt(i))) i--;
  return i < at - 1 && text[i] === SINGLE.straight && isDigit(text.charCodeAt(i - 1));
}

/** `the mayor’s`: the mark of a Latin word, not of a quotation. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === SINGLE.close && isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1));

function codes(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}
