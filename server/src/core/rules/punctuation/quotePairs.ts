import { isDigit, isLatin, isWordy } from '../../text/charClass';
import { mapped } from '../../text/lists';
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
  const straight = family.straight.charCodeAt(0);
  const open = family.open.charCodeAt(0);
  const close = family.close.charCodeAt(0);
  for (const { start, end } of passage.stretches) {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === straight) {
        if (isQuote(text, at, family)) quotes.push({ at, straight: true, faces: facing(text, passage, at) });
      } else if (code === open) quotes.push({ at, straight: false, faces: 'open' });
      else if (code === close && !isApostrophe(text, at)) quotes.push({ at, straight: false, faces: 'close' });
    }
  }
  return quotes;
}

/** How each quote faces when they open and close by turns; null where that goes against what one of them shows. */
export function pairedByTurns(quotes: readonly Quote[]): readonly Facing[] | null {
  if (quotes.length % 2 !== 0) return null;
  const turns = mapped(quotes, (_, index): Facing => (index % 2 === 0 ? 'open' : 'close'));
  return contradictions(quotes, turns) === 0 ? turns : null;
}

/**
 * The likeliest ways to read an odd number of quotes: each leaves out one that stands alone. What speaks against a way
 * is the sum of what speaks against the quotes before the lonely one and of what speaks against those behind it, so
 * that a row of thousands of quotes is weighed in one walk and only the ways that are asked for are spelled out.
 */
export function waysToPair(quotes: readonly Quote[], most: number): readonly PairingWithout[] {
  const ways: PairingWithout[] = [];
  for (const { lonely, faces } of rankedWays(quotes)) {
    const turns = turnsAround(quotes.length, lonely, faces);
    if (!ways.some((other) => readAlike(turns, other.turns))) ways.push({ lonely, faces, turns });
    if (ways.length === most) break;
  }
  return ways;
}

interface RankedWay {
  readonly lonely: number;
  readonly faces: Facing;
  readonly against: number;
}

function rankedWays(quotes: readonly Quote[]): readonly RankedWay[] {
  const last = quotes.length - 1;
  let behind = 0;
  for (let i = 1; i <= last; i++) behind += Number(goesAgainst(quotes[i]!, byTurn(i - 1)));
  let before = 0;
  const ways: RankedWay[] = [];
  for (let lonely = 0; lonely <= last; lonely++) {
    for (const faces of ['open', 'close'] as const) {
      const against = before + behind + Number(goesAgainst(quotes[lonely]!, faces));
      ways.push({ lonely, faces, against: against + looseEnds(lonely, faces, last) });
    }
    before += Number(goesAgainst(quotes[lonely]!, byTurn(lonely)));
    if (lonely < last) behind -= Number(goesAgainst(quotes[lonely + 1]!, byTurn(lonely)));
  }
  return ways.sort((a, b) => a.against - b.against || a.lonely - b.lonely);
}

const byTurn = (index: number): Facing => (index % 2 === 0 ? 'open' : 'close');

const goesAgainst = ({ faces }: Quote, facing: Facing): boolean => faces !== null && faces !== facing;

/** Whether the passage begins by closing and whether it ends by opening: both are unlikely. */
function looseEnds(lonely: number, faces: Facing, last: number): number {
  const first = lonely === 0 ? faces : 'open';
  const end = lonely === last ? faces : byTurn(last - 1);
  return Number(first === 'close') + Number(end === 'open');
}

/** Quotes that pair up by turns once one of them is left out. */
export interface PairingWithout {
  /** The index of the quote that stands alone, and how it faces. */
  readonly lonely: number;
  readonly faces: Facing;
  readonly turns: readonly Facing[];
}

/** How many quotes face another way than they show. */
const contradictions = (quotes: readonly Quote[], turns: readonly Facing[]): number =>
  quotes.reduce((sum, { faces }, index) => sum + (faces !== null && faces !== turns[index] ? 1 : 0), 0);

const readAlike = (a: readonly Facing[], b: readonly Facing[]): boolean =>
  a.every((facing, index) => facing === b[index]);

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
