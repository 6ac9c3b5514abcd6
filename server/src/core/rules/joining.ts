import type { Paragraph, Part } from '../page/model';
import { isLatin } from '../text/charClass';
import { replacement, type TextEdit } from '../text/edits';
import type { Span } from '../text/span';

/** What stands between two fragments of a paragraph: `…的节日氛` ⟨⏎⏎⟩ `围;班子成员…`. */
export const seamSpan = (paragraph: Paragraph, seam: number): Span => ({
  start: paragraph.fragments[seam]!.end,
  end: paragraph.fragments[seam + 1]!.start,
});

/** Joins the fragments at a seam and puts back the space that belongs between Latin words or numbers. */
export function joinEdit(paragraph: Paragraph, seam: number): TextEdit {
  const { start, end } = seamSpan(paragraph, seam);
  return replacement(start, end, paragraph.seams[seam]!.spaced ? ' ' : '');
}

/** True where a Latin word was cut with a hyphen: `inter-` ⟨wrap⟩ `national`. Suspended hyphens are not cuts. */
export function isHyphenatedAt(part: Part, wrap: Span): boolean {
  const { text } = part;
  if (text.charCodeAt(wrap.start - 1) !== HYPHEN) return false;
  const { before, after } = wordPieces(part, wrap);
  return before.length >= 2 && after.length >= 2 && after === after.toLowerCase() && !SUSPENDING.has(after);
}

/** The letters before the hyphen and behind the wrap. */
export const wordPieces = ({ text }: Part, wrap: Span): { readonly before: string; readonly after: string } => ({
  before: lettersBefore(text, wrap.start - 1),
  after: lettersAfter(text, wrap.end),
});

/** `well-` ⟨wrap⟩ `known`: the hyphen belongs to the word, only the wrap has to go. */
export function keepsItsHyphen(part: Part, wrap: Span): boolean {
  const { before, after } = wordPieces(part, wrap);
  return COMPOUNDING.has(before.toLowerCase()) || part.text.includes(`${before}-${after}`);
}

const HYPHEN = 0x2d;

/** `pre- and post-war`: the hyphen waits for a word that comes later. */
const SUSPENDING: ReadonlySet<string> = new Set(['and', 'or', 'to', 'und', 'et']);

/** First halves of words that are written with a hyphen. */
const COMPOUNDING: ReadonlySet<string> = new Set(
  'all anti best cross double ex far first full half hard high ill in left long low mid middle new non old on one open part post pre quick ready right second self semi short single six so three top two ultra under up well wide world year'.split(
    ' ',
  ),
);

function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isLatin(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function lettersAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isLatin(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
