import type { Article, Page, PlacedPart } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { type Span, shifted, textOf } from '../core/text/span';
import { bylineText, headlineText, linesOfRole, untitled } from './articleFacts';
import { trimmed } from './places';
import { type PrintedPage, printedPages } from './printedPages';

export type OutlineKind = 'page' | 'section' | 'article' | 'subhead' | 'byline';

/** One entry of the outline: `span` is all that it covers, `selection` what a click on it shows. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: Bilingual;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** page › section › article › subhead and byline; pages show only in a dump that holds several. */
export const outline = (page: Page): readonly OutlineNode[] => outlineSteps(page).flatMap((step) => step());

/** The same in small steps, for a caller that has to make room for other work in between. */
export function outlineSteps(page: Page): readonly (() => readonly OutlineNode[])[] {
  const pages = printedPages(page);
  if (pages.length < 2) return page.parts.map((placed) => () => nodesOf(placed));
  return pages.map((printed) => () => [pageNode(page, printed)]);
}

function pageNode(page: Page, printed: PrintedPage): OutlineNode {
  return {
    kind: 'page',
    name: printed.name,
    detail: '',
    span: printed.span,
    selection: { start: printed.span.start, end: printed.span.start },
    children: page.parts.slice(printed.firstPart, printed.lastPart + 1).flatMap(nodesOf),
  };
}

/** A section label holds the article that follows it; labels in a row stand beside each other, the last one holds. */
function nodesOf(placed: PlacedPart): readonly OutlineNode[] {
  const { part, offset } = placed;
  const article = part.article === null ? [] : [articleNode(placed, part.article)];
  const sections = part.sections.map(
    (section): OutlineNode => ({
      kind: 'section',
      name: same(section.title),
      detail: '',
      span: shifted(section, offset),
      selection: shifted(section, offset),
      children: [],
    }),
  );
  const holder = sections.at(-1);
  if (holder === undefined || article.length === 0) return [...sections, ...article];
  const end = Math.max(holder.span.end, article[0]!.span.end);
  const start = Math.min(holder.span.start, article[0]!.span.start);
  return [...sections.slice(0, -1), { ...holder, span: { start, end }, children: article }];
}

function articleNode({ part, offset }: PlacedPart, article: Article): OutlineNode {
  const name = headlineText(part, article);
  const bylines = article.bylines.map((byline) => bylineText(part, byline.spans));
  const kicker = linesOfRole(part, article, 'main') === '' ? '' : linesOfRole(part, article, 'kicker');
  const headline = article.headline.find((line) => line.role === 'main') ?? article.headline[0];
  return {
    kind: 'article',
    name: name === '' ? untitled : same(name),
    detail: [kicker, ...bylines].filter((text) => text !== '').join(' · '),
    span: shifted(article.span, offset),
    selection: shifted(headline ?? firstLine(part.text, article), offset),
    children: [...subheadNodes(part.text, offset, article), ...bylineNodes(part.text, offset, article)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

/** A subhead covers what it heads: down to the next subhead or the article's end. */
function subheadNodes(text: string, offset: number, article: Article): OutlineNode[] {
  return article.subheads.map((subhead, i) => ({
    kind: 'subhead',
    name: same(textOf(text, subhead).trim()),
    detail: '',
    span: shifted(subheadPart(text, article, i), offset),
    selection: shifted(subhead, offset),
    children: [],
  }));
}

/** From a subhead to the end of the last line before the next one, blank lines left out. */
export function subheadPart(text: string, article: Article, index: number): Span {
  const subhead = article.subheads[index]!;
  const next = article.subheads[index + 1];
  const end = next === undefined ? article.span.end : next.start;
  return { start: subhead.start, end: Math.max(subhead.end, trimmed(text, { start: subhead.start, end }).end) };
}

/** Bylines that have a line of their own; those run into a paragraph are in the article's detail alone. */
function bylineNodes(text: string, offset: number, article: Article): OutlineNode[] {
  return article.bylines
    .filter((byline) => byline.form === 'own-line')
    .map((byline) => {
      const span = { start: byline.spans[0]!.start, end: byline.spans.at(-1)!.end };
      const names = byline.people.map((person) => person.name).join(' ');
      const printed = byline.spans.map((line) => textOf(text, line).trim()).join(' ');
      return {
        kind: 'byline',
        name: same(names === '' ? printed : names),
        detail: [...new Set(byline.people.map((person) => person.role))].join(' '),
        span: shifted(span, offset),
        selection: shifted(span, offset),
        children: [],
      };
    });
}

function firstLine(text: string, article: Article): Span {
  const end = text.slice(article.span.start, article.span.end).search(/[\r\n]/);
  return { start: article.span.start, end: end < 0 ? article.span.end : article.span.start + end };
}

const same = (text: string): Bilingual => ({ en: text, zh: text });
