import type { Article, Part, PlacedPart } from '../core/page/model';
import type { Span } from '../core/text/span';

/** What a stretch of a dump is coloured as, in the order of the protocol's legend. */
export const tokenTypes = [
  'headline',
  'section',
  'subhead',
  'dateline',
  'role',
  'name',
  'credit',
  'furniture',
  'residue',
  'seam',
  'caption',
  'jump',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** `kicker` and `deck` go with `headline`; a headline without either is the main one. */
export const tokenModifiers = ['kicker', 'deck'] as const;

export type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch within one line. `type` and `modifiers` are a place in the legend and a set of its bits. */
export interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

const cache = new WeakMap<Part, readonly Token[]>();

/** The tokens of a part in its own coordinates, in the order of the text and never overlapping; kept with the part. */
export function tokensOf({ part }: PlacedPart): readonly Token[] {
  const known = cache.get(part);
  if (known !== undefined) return known;
  const tokens = withoutOverlaps(collect(part));
  cache.set(part, tokens);
  return tokens;
}

function collect(part: Part): Token[] {
  const tokens: Token[] = [];
  const add = (type: TokenType, span: Span, modifiers = 0): void => {
    for (const { start, end } of lineByLine(part.text, span)) {
      tokens.push({ start, end, type: tokenTypes.indexOf(type), modifiers });
    }
  };
  for (const section of part.sections) add('section', section);
  for (const furniture of part.furniture) add('furniture', furniture);
  for (const residue of part.residue) add('residue', residue);
  for (const jump of part.jumps) add('jump', jump);
  if (part.article !== null) addArticle(part, part.article, add);
  return tokens;
}

type Add = (type: TokenType, span: Span, modifiers?: number) => void;

function addArticle(part: Part, article: Article, add: Add): void {
  for (const line of article.headline) add('headline', line, modifierBits(line.role));
  for (const subhead of article.subheads) add('subhead', subhead);
  for (const caption of article.captions) add('caption', caption);
  if (article.dateline !== null) add('dateline', article.dateline);
  for (const byline of article.bylines) {
    for (const person of byline.people) {
      add('name', person.span);
      if (person.role !== '') addRoleBefore(part.text, byline.spans, person, add);
    }
    if (byline.credit !== null) addCredit(part.text, byline.spans, byline.credit, add);
  }
  for (const paragraph of article.paragraphs) {
    paragraph.seams.forEach((_, i) => {
      // The last character before the cut: a line end itself has nothing to colour.
      const { end } = paragraph.fragments[i]!;
      add('seam', { start: lastCharacter(part.text, end), end });
    });
  }
}

const modifierBits = (role: string): number => {
  const index = tokenModifiers.indexOf(role as TokenModifier);
  return index < 0 ? 0 : 1 << index;
};

/** The role stands before the name, maybe with other names of the same role between: 记者 甲乙 丙丁. */
function addRoleBefore(
  text: string,
  spans: readonly Span[],
  person: { readonly role: string; readonly span: Span },
  add: Add,
): void {
  const line = spans.find((one) => one.start <= person.span.start && person.span.end <= one.end);
  if (line === undefined) return;
  const at = text.slice(line.start, person.span.start).lastIndexOf(person.role);
  if (at >= 0) add('role', { start: line.start + at, end: line.start + at + person.role.length });
}

function addCredit(text: string, spans: readonly Span[], credit: string, add: Add): void {
  for (const { start, end } of [...spans].reverse()) {
    const at = text.slice(start, end).lastIndexOf(credit);
    if (at < 0) continue;
    add('credit', { start: start + at, end: start + at + credit.length });
    return;
  }
}

function lastCharacter(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xdc00 && code <= 0xdfff ? end - 2 : end - 1;
}

/** Tokens may not run over a line end. */
function lineByLine(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (let i = span.start; i <= span.end; i++) {
    const code = i === span.end ? 10 : text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    if (i > start) spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

/** Where two claim a character the inner one has it: a name inside furniture is still a name. One sweep, no look back. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emitUpTo = (end: number): void => {
    const top = open.at(-1)!;
    const stop = Math.min(end, top.end);
    if (stop > at) result.push({ ...top, start: at, end: stop });
    at = Math.max(at, stop);
  };
  const closeUpTo = (place: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= place) {
      emitUpTo(open.at(-1)!.end);
      open.pop();
    }
  };
  for (const token of [...tokens].sort((a, b) => a.start - b.start || b.end - a.end)) {
    closeUpTo(token.start);
    if (open.length > 0) emitUpTo(token.start);
    open.push(token);
    at = token.start;
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return result;
}
