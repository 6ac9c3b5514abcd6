import type { FurnitureKind } from '../../core/lexicon/furniture';
import { paragraphText } from '../../core/page/joined';
import type { Article, Byline, LineSpan, Page, Paragraph, Part, PlacedPart } from '../../core/page/model';
import { textHash } from '../../core/text/hash';
import { mapped } from '../../core/text/lists';
import { type Span, textOf } from '../../core/text/span';

/** A page as scripts read it. Lines count from 1. */
export interface PageOutline {
  readonly articles: readonly ArticleOutline[];
  readonly sections: readonly { readonly line: number; readonly title: string }[];
  readonly furniture: readonly {
    readonly lines: readonly number[];
    readonly kind: FurnitureKind;
    readonly text: string;
  }[];
}

export interface ArticleOutline {
  /** Names the article by its first words, so that it stays when lines move. */
  readonly id: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly section: string | null;
  readonly headline: readonly { readonly line: number; readonly role: string; readonly text: string }[];
  readonly dateline: DatelineOutline | null;
  readonly bylines: readonly BylineOutline[];
  readonly subheads: readonly { readonly line: number; readonly text: string }[];
  readonly paragraphs: readonly ParagraphOutline[];
}

export interface ParagraphOutline {
  readonly lines: readonly number[];
  readonly text: string;
}

export interface DatelineOutline {
  readonly line: number;
  readonly text: string;
  readonly place: string | null;
  readonly date: string | null;
}

export interface BylineOutline {
  readonly lines: readonly number[];
  readonly text: string;
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly credit: string | null;
  readonly position: string;
}

export function outlineOf(page: Page): PageOutline {
  const ids = new Map<string, number>();
  return {
    articles: page.parts.flatMap((placed) =>
      placed.part.article === null ? [] : [articleOutline(placed, placed.part.article, ids)],
    ),
    sections: page.parts.flatMap(({ part, firstLine }) =>
      part.sections.map(({ line, title }) => ({ line: firstLine + line + 1, title })),
    ),
    furniture: page.parts.flatMap(({ part, firstLine }) =>
      part.furniture.map((item) => ({
        lines: lineNumbers(firstLine + item.line, firstLine + item.lastLine),
        kind: item.kind,
        text: textOf(part.text, item),
      })),
    ),
  };
}

/** What an article is called: its headline's lines with a space between them, or its first words. */
export function headlineOf(part: Part): string | null {
  const { article } = part;
  if (article === null) return null;
  if (article.headline.length > 0) return mapped(article.headline, (line) => textOf(part.text, line)).join(' ');
  const first = article.paragraphs[0];
  return first === undefined ? null : `${paragraphText(part, first).slice(0, 24)}…`;
}

function articleOutline({ part, firstLine }: PlacedPart, article: Article, ids: Map<string, number>): ArticleOutline {
  const at = ({ line }: LineSpan): number => firstLine + line + 1;
  const wordsOf = (place: LineSpan): string => textOf(part.text, place);
  return {
    id: idOf(part, ids),
    range: { start: firstLine + article.firstLine + 1, end: firstLine + article.lastLine + 1 },
    section: part.sections.filter(({ line }) => line < article.firstLine).at(-1)?.title ?? null,
    headline: article.headline.map((line) => ({ line: at(line), role: line.role, text: wordsOf(line) })),
    dateline:
      article.dateline === null
        ? null
        : {
            line: at(article.dateline),
            text: wordsOf(article.dateline),
            place: article.dateline.place,
            date: article.dateline.date,
          },
    bylines: article.bylines.map((byline) => bylineOutline(part, byline, at)),
    subheads: article.subheads.map((subhead) => ({ line: at(subhead), text: wordsOf(subhead) })),
    paragraphs: article.paragraphs.map((paragraph) => paragraphOutline(part, paragraph, article.bylines, at)),
  };
}

/** A byline that a line end cut in two stands in the paragraph's lines, but is none of its words. */
function paragraphOutline(
  part: Part,
  paragraph: Paragraph,
  bylines: readonly Byline[],
  at: (place: LineSpan) => number,
): ParagraphOutline {
  const { fragments } = paragraph;
  const text = paragraphText(part, paragraph);
  const signed = bylines.find(
    ({ form, position, spans }) =>
      form === 'bracketed' &&
      position === 'tail' &&
      holds(fragments.at(-1)!, spans.at(-1)!) &&
      !holds(spans.at(-1)!, fragments[0]!),
  );
  if (signed === undefined) return { lines: fragments.map(at), text };
  const words = bylineText(part, signed);
  return {
    lines: fragments.filter((fragment) => !signed.spans.some((span) => holds(span, fragment))).map(at),
    text: text.endsWith(words) ? text.slice(0, -words.length).trimEnd() : text,
  };
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Two lines of names are set side by side, and what a line end cut is made whole. */
const bylineText = (part: Part, { spans, form }: Byline): string =>
  spans.map((place) => textOf(part.text, place)).join(form === 'own-line' ? ' ' : '');

function bylineOutline(part: Part, byline: Byline, at: (place: LineSpan) => number): BylineOutline {
  return {
    lines: byline.spans.map(at),
    text: bylineText(part, byline),
    people: byline.people.map(({ role, name }) => ({ role, name })),
    credit: byline.credit,
    position: byline.position,
  };
}

/** Two articles that open alike are told apart by a number. */
function idOf(part: Part, ids: Map<string, number>): string {
  const id = textHash(headlineOf(part) ?? part.text).slice(0, 8);
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}

const lineNumbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i + 1);
