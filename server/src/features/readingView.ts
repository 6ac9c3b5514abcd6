import { paragraphText } from '../core/page/joined';
import type { Article, Page, Part, PlacedPart } from '../core/page/model';
import type { Bilingual, Language } from '../core/text/bilingual';
import { type Span, shifted, textOf } from '../core/text/span';
import { bylineText } from './articleFacts';

/** A line of the reading view; `source` is the stretch of the dump that it was made from. */
export interface ReadingLine {
  readonly text: string;
  readonly source: Span | null;
  /** 1 section, 2 headline, 3 subhead; 0 for everything else. */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * The dump as a reader wants it: headlines, bylines, whole paragraphs with a blank line between them, and what is no
 * article (weather, folios, hotlines) set aside at the end.
 */
export function readingView(page: Page, language: Language): readonly ReadingLine[] {
  const view = new View();
  for (const placed of page.parts) addPart(view, placed);
  const aside = page.parts.flatMap(({ part, offset }) =>
    part.furniture.map((furniture) => ({
      text: oneLine(textOf(part.text, furniture)),
      source: shifted(furniture, offset),
    })),
  );
  if (aside.length > 0) {
    view.add(SET_ASIDE[language], null, 1);
    for (const { text, source } of aside) view.append(text, source);
  }
  return view.lines;
}

const SET_ASIDE: Bilingual = { en: '— Not part of any article —', zh: '——版面其他内容——' };

class View {
  readonly lines: ReadingLine[] = [];

  /** A line with a blank one above it. */
  add(text: string, source: Span | null, level: ReadingLine['level']): void {
    if (this.lines.length > 0) this.lines.push({ text: '', source: null, level: 0 });
    this.lines.push({ text, source, level });
  }

  /** A line right below the one before. */
  append(text: string, source: Span | null, level: ReadingLine['level'] = 0): void {
    this.lines.push({ text, source, level });
  }
}

function addPart(view: View, { part, offset }: PlacedPart): void {
  const { article } = part;
  const placedSections = part.sections.map((section) => ({ text: section.title, source: shifted(section, offset) }));
  for (const { text, source } of placedSections) view.add(text, source, 1);
  if (article === null) return;
  article.headline.forEach((line, i) => {
    const text = textOf(part.text, line).trim();
    if (i === 0) view.add(text, shifted(line, offset), 2);
    else view.append(text, shifted(line, offset));
  });
  for (const item of bodyOf(part, article)) view.add(item.text, shifted(item.source, offset), item.level);
}

interface Item {
  readonly text: string;
  readonly source: Span;
  readonly level: 0 | 3;
}

/** Paragraphs, subheads, captions, bylines and a dateline on its own line, in the order of the dump. */
function bodyOf(part: Part, article: Article): readonly Item[] {
  const paragraphs = article.paragraphs.map((paragraph): Item => {
    const source = { start: paragraph.fragments[0]!.start, end: paragraph.fragments.at(-1)!.end };
    return { text: paragraphText(part, paragraph), source, level: 0 };
  });
  const subheads = article.subheads.map(
    (subhead): Item => ({
      text: textOf(part.text, subhead).trim(),
      source: subhead,
      level: 3,
    }),
  );
  const captions = article.captions.map(
    (caption): Item => ({
      text: textOf(part.text, caption).trim(),
      source: caption,
      level: 0,
    }),
  );
  const bylines = article.bylines
    .filter((byline) => !paragraphs.some(({ source }) => holds(source, byline.spans[0]!)) || byline.form === 'glued')
    .map(
      (byline): Item => ({
        text: bylineText(part, byline.spans),
        source: { start: byline.spans[0]!.start, end: byline.spans.at(-1)!.end },
        level: 0,
      }),
    );
  const { dateline } = article;
  const alone = dateline !== null && !paragraphs.some(({ source }) => holds(source, dateline));
  const datelines: readonly Item[] = alone ? [{ text: textOf(part.text, dateline), source: dateline, level: 0 }] : [];
  return [...paragraphs, ...subheads, ...captions, ...bylines, ...datelines].sort(
    (a, b) => a.source.start - b.source.start,
  );
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
