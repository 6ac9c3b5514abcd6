import { joined, paragraphText } from '../core/page/joined';
import type { Article, Page, Paragraph, PlacedPart } from '../core/page/model';
import type { Bilingual, Language } from '../core/text/bilingual';
import { type Span, shifted, textOf } from '../core/text/span';
import { bylineText } from './articleFacts';

/** A line of the reading view; `source` is the stretch of the dump that it was made from. */
export interface ReadingLine {
  readonly text: string;
  readonly source: Span | null;
  /** 1 section, 2 headline, 3 subhead; 0 for everything else. */
  readonly level: 0 | 1 | 2 | 3;
  /** For each unit of `text` the offset of the dump that it came from, and one more: the end. Made when asked for. */
  readonly origins: () => Int32Array;
}

/**
 * The dump as a reader wants it: headlines, bylines, whole paragraphs with a blank line between them, and what is no
 * article (weather, folios, hotlines) set aside at the end.
 */
export function readingView(page: Page, language: Language): readonly ReadingLine[] {
  const view = new View();
  for (const placed of page.parts) addPart(view, placed);
  const aside = page.parts.flatMap((placed) =>
    placed.part.furniture.map((furniture) => ({
      text: oneLine(textOf(placed.part.text, furniture)),
      from: printedIn(placed, furniture),
    })),
  );
  if (aside.length > 0) {
    view.add(SET_ASIDE[language], nowhere, 1);
    for (const { text, from } of aside) view.append(text, from);
  }
  return view.lines;
}

const SET_ASIDE: Bilingual = { en: '— Not part of any article —', zh: '——版面其他内容——' };

/** Where the text of a line comes from. */
interface From {
  readonly source: Span | null;
  readonly origins: (text: string) => Int32Array;
}

const nowhere: From = { source: null, origins: (text) => new Int32Array(text.length + 1) };

class View {
  readonly lines: ReadingLine[] = [];

  /** A line with a blank one above it. */
  add(text: string, from: From, level: ReadingLine['level']): void {
    if (this.lines.length > 0) this.append('', nowhere);
    this.append(text, from, level);
  }

  /** A line right below the one before. */
  append(text: string, { source, origins }: From, level: ReadingLine['level'] = 0): void {
    this.lines.push({ text, source, level, origins: () => origins(text) });
  }
}

function addPart(view: View, placed: PlacedPart): void {
  const { part } = placed;
  const { article } = part;
  for (const section of part.sections) view.add(section.title, printedIn(placed, section), 1);
  if (article === null) return;
  article.headline.forEach((line, i) => {
    const text = textOf(part.text, line).trim();
    if (i === 0) view.add(text, printedIn(placed, line), 2);
    else view.append(text, printedIn(placed, line));
  });
  for (const { text, from, level } of bodyOf(placed, article)) view.add(text, from, level);
}

interface Item {
  readonly text: string;
  /** In the part. */
  readonly span: Span;
  readonly from: From;
  readonly level: 0 | 3;
}

/** Paragraphs, subheads, captions, bylines and a dateline on its own line, in the order of the dump. */
function bodyOf(placed: PlacedPart, article: Article): readonly Item[] {
  const { part } = placed;
  const printed = (span: Span, level: Item['level'] = 0): Item => ({
    text: textOf(part.text, span).trim(),
    span,
    from: printedIn(placed, span),
    level,
  });
  const paragraphs = article.paragraphs.map((paragraph): Item => {
    const span = { start: paragraph.fragments[0]!.start, end: paragraph.fragments.at(-1)!.end };
    return { text: paragraphText(part, paragraph), span, from: joinedIn(placed, paragraph, span), level: 0 };
  });
  const bylines = article.bylines
    .filter((byline) => !paragraphs.some(({ span }) => holds(span, byline.spans[0]!)) || byline.form === 'glued')
    .map(({ spans }): Item => {
      const span = { start: spans[0]!.start, end: spans.at(-1)!.end };
      return { text: bylineText(part, spans), span, from: printedIn(placed, span), level: 0 };
    });
  const { dateline } = article;
  const alone = dateline !== null && !paragraphs.some(({ span }) => holds(span, dateline));
  return [
    ...paragraphs,
    ...article.subheads.map((subhead) => printed(subhead, 3)),
    ...article.captions.map((caption) => printed(caption)),
    ...bylines,
    ...(alone ? [printed(dateline)] : []),
  ].sort((a, b) => a.span.start - b.span.start);
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function joinedIn({ part, offset }: PlacedPart, paragraph: Paragraph, span: Span): From {
  return {
    source: shifted(span, offset),
    origins: () => joined(part, paragraph).offsets.map((at) => at + offset),
  };
}

/** Of a line that stands in the dump as it is read, but for white space and signs that were left out. */
function printedIn({ part, offset }: PlacedPart, span: Span): From {
  return {
    source: shifted(span, offset),
    origins: (text) => {
      const origins = new Int32Array(text.length + 1).fill(span.end + offset);
      let at = span.start;
      for (let i = 0; i < text.length; i++) {
        while (at < span.end && !isSame(part.text.charAt(at), text.charAt(i))) at++;
        origins[i] = Math.min(at++, span.end) + offset;
      }
      return origins;
    },
  };
}

/** White space of any kind is read as a blank. */
const isSame = (printed: string, read: string): boolean => printed === read || (read === ' ' && /\s/u.test(printed));
