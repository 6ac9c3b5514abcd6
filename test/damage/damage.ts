import { CharClass, classOf } from '../../server/src/core/text/charClass';
import { halfEms } from '../../server/src/core/text/width';
import type { SeededRandom } from '../harness/random';
import { type CleanArticle, type CleanPage, shuffled } from './cleanPages';
import { FURNITURE } from './stories';

export type DamageKind =
  | 'column'
  | 'gap'
  | 'column and gap'
  | 'wrap spaces'
  | 'wrap spaces and column'
  | 'hard wraps'
  | 'furniture';

export interface DamagedPage {
  readonly text: string;
  /** Every paragraph as it was printed, with what happened to it. */
  readonly paragraphs: readonly { readonly text: string; readonly damage: DamageKind | 'none' }[];
  /** Headlines of the stories whose byline was dropped. */
  readonly unsigned: readonly string[];
}

/** What a converter does to a page: each page suffers in a few ways, none of which touches a word. */
export function damaged(page: CleanPage, random: SeededRandom): DamagedPage {
  const onItsOwn = page.articles[0]!.byline.place !== 'dateline';
  const unsigned = onItsOwn && random.chance(0.4) ? random.between(0, page.articles.length - 1) : -1;
  // Lines are wrapped page by page: the same converter wrote all of them.
  const hard: HardWrap | null = random.chance(0.2)
    ? { width: random.pick([50, 60, 76]), anywhere: random.chance(0.5), indented: random.chance(0.5) }
    : null;
  const articles = page.articles.map((article, index) => {
    const measure = hard === null && random.chance(0.25) ? random.between(13, 20) * 2 : 0;
    return damagedArticle(article, { hard, measure, dropped: index === unsigned }, random);
  });
  const text = articles.flatMap(({ blocks }) => blocks).join('');
  return {
    text: random.chance(0.5) ? folded(text) : text,
    paragraphs: articles.flatMap(({ paragraphs }) => paragraphs),
    unsigned: page.articles.filter((_, index) => index === unsigned).map(({ headline }) => headline[0]!),
  };
}

/** How a program broke every line of a page. */
interface HardWrap {
  /** In half-ems. */
  readonly width: number;
  /** Wherever the column ends, be it within a number or before a full stop; else as a printer would. */
  readonly anywhere: boolean;
  /** Paragraphs open with two blanks, and no blank lines stand between them. */
  readonly indented: boolean;
}

/** What many converters do to the wide marks of a page: `，` → `,`. */
const folded = (text: string): string =>
  text.replace(/[，：；！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

interface Plan {
  readonly hard: HardWrap | null;
  /** In half-ems, or 0: the printed width whose line ends became spaces. */
  readonly measure: number;
  readonly dropped: boolean;
}

interface DamagedArticle {
  readonly blocks: readonly string[];
  readonly paragraphs: DamagedPage['paragraphs'];
}

function damagedArticle(article: CleanArticle, plan: Plan, random: SeededRandom): DamagedArticle {
  const bodies = article.paragraphs.map((text) => ({ text, ...damagedParagraph(text, plan, random) }));
  const blocks = bodies.map(({ printed }) => printed);
  const { parts, place } = article.byline;
  const head: string[] = [];
  const tail: string[] = [];
  if (!plan.dropped && parts.length > 0) {
    const glues = place === 'tail' && plan.hard === null && random.chance(0.15);
    const split = parts.length > 1 && random.chance(0.3);
    if (glues) blocks[blocks.length - 1] += parts.join(' ');
    else (place === 'head' ? head : tail).push(parts.join(split ? '\n' : ' '));
  }
  const apart = (block: string): string => block + afterBlock(random);
  const opening = [...(article.section === null ? [] : [article.section]), article.headline.join('\n'), ...head];
  return {
    blocks: [
      ...opening.map(apart),
      ...(plan.hard?.indented ? [apart(blocks.join('\n'))] : blocks.map(apart)),
      ...tail.map(apart),
    ],
    paragraphs: bodies.map(({ text, damage }) => ({ text, damage })),
  };
}

/** One blank line between blocks, now and then more: a picture was there. */
const afterBlock = (random: SeededRandom): string => (random.chance(0.06) ? '\n\n\n\n' : '\n\n');

function damagedParagraph(text: string, { hard, measure }: Plan, random: SeededRandom): DamagedParagraph {
  if (hard !== null) return { printed: hardWrapped(text, hard), damage: 'hard wraps' };
  if (measure > 0) return withWrapSpaces(text, measure, random);
  if (!random.chance(0.3)) return { printed: text, damage: 'none' };
  const damage = random.pick<Cut>(['column', 'column', 'gap', 'column and gap', 'furniture']);
  const cuts = damage === 'column and gap' ? [cutIn(text, random), cutIn(text, random)] : [cutIn(text, random)];
  const [first = 0, second = 0] = cuts.sort((a, b) => a - b);
  if (first === 0 || (cuts.length > 1 && second - first < 15)) return { printed: text, damage: 'none' };
  const pieces =
    cuts.length > 1
      ? [text.slice(0, first), text.slice(first, second), text.slice(second)]
      : [text.slice(0, first), text.slice(first)];
  return { printed: interleaved(pieces, SEPARATORS[damage](random)), damage };
}

function hardWrapped(text: string, { width, anywhere, indented }: HardWrap): string {
  const breaks = anywhere ? () => true : mayBreak;
  return (indented ? '　　' : '') + wrapped(text, width, indented ? 4 : 0, breaks).join('\n');
}

interface DamagedParagraph {
  readonly printed: string;
  readonly damage: DamageKind | 'none';
}

type Cut = 'column' | 'gap' | 'column and gap' | 'furniture';

const SEPARATORS: Readonly<Record<Cut, (random: SeededRandom) => readonly string[]>> = {
  column: () => ['\n\n'],
  gap: () => ['\n\n\n\n'],
  'column and gap': (random) => shuffled(['\n\n', '\n\n\n\n'], random),
  furniture: (random) => [`\n\n${random.pick(FURNITURE)}\n\n`],
};

const interleaved = (pieces: readonly string[], separators: readonly string[]): string =>
  pieces.map((piece, index) => piece + (index < pieces.length - 1 ? separators[index]! : '')).join('');

/** The spaces that line ends became; now and then the column ended at one of them. */
function withWrapSpaces(text: string, measure: number, random: SeededRandom): DamagedParagraph {
  const lines = wrapped(text, measure, 4, mayBreak);
  const cut = lines.length > 3 && random.chance(0.15) ? random.between(1, lines.length - 2) : 0;
  if (cut === 0 || CLOSED.test(lines[cut - 1]!)) return { printed: lines.join(' '), damage: 'wrap spaces' };
  const printed = `${lines.slice(0, cut).join(' ')}\n\n${lines.slice(cut).join(' ')}`;
  return { printed, damage: 'wrap spaces and column' };
}

/** Where a column ends with a sentence, nobody can see that the paragraph goes on. */
const CLOSED = /[。！？”]$/;

/** A place within a sentence, well inside the paragraph, as where a column ended; 0 where there is none. */
function cutIn(text: string, random: SeededRandom): number {
  if (text.length < 40) return 0;
  for (let tries = 0; tries < 20; tries++) {
    const at = random.between(15, text.length - 12);
    if (mayBreak(text, at) && classOf(text.charCodeAt(at - 1)) === CharClass.Han) return at;
  }
  return 0;
}

/** The lines of a column of so many half-ems, the first of them narrower by its indent. */
function wrapped(
  text: string,
  width: number,
  indent: number,
  breaks: (text: string, at: number) => boolean,
): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  let room = width - indent;
  while (halfEms(text, start) > room) {
    let end = start + 1;
    while (end < text.length && halfEms(text, start, end + 1) <= room) end++;
    while (end > start + 1 && !breaks(text, end)) end--;
    lines.push(text.slice(start, end));
    start = end;
    room = width;
  }
  return [...lines, text.slice(start)];
}

/** As a printer breaks lines: no mark stands at a line's start that may not, no number is cut in two. */
function mayBreak(text: string, at: number): boolean {
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at));
  if (before === CharClass.Open || before === CharClass.Space || after === CharClass.Space) return false;
  if (before === CharClass.Digit && (after === CharClass.Digit || after === CharClass.Han)) return false;
  return after !== CharClass.Closing && after !== CharClass.Pause && after !== CharClass.Close;
}
