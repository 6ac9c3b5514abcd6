import type { Article, Page, Part, PlacedPart } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { type Span, shifted, textOf } from '../core/text/span';
import { headlineText, untitled } from './articleFacts';
import { subheadPart } from './outline';
import { excerpt } from './places';

export type FoldKind = 'section' | 'article' | 'subhead' | 'furniture' | 'blank';

/** Whole lines that can be shut; what is left to see of them is the first line, or `collapsed` where editors show it. */
export interface Fold {
  readonly kind: FoldKind;
  readonly span: Span;
  readonly collapsed: Bilingual;
}

export const folds = (page: Page): readonly Fold[] => page.parts.flatMap(foldsOf);

export function foldsOf(placed: PlacedPart): readonly Fold[] {
  return foldsWithin(placed.part).map((fold) => ({ ...fold, span: shifted(fold.span, placed.offset) }));
}

function foldsWithin(part: Part): readonly Fold[] {
  const { article } = part;
  return [
    ...(article === null ? [] : articleFolds(part, article)),
    ...part.furniture
      .filter((furniture) => furniture.lastLine > furniture.line)
      .map((furniture): Fold => fold('furniture', furniture, excerpt(textOf(part.text, furniture), 30))),
    ...part.blankRuns.map((run): Fold => ({ kind: 'blank', span: run, collapsed: blankLines(part, run) })),
  ];
}

function articleFolds(part: Part, article: Article): readonly Fold[] {
  const name = headlineText(part, article);
  const section = part.sections.at(-1);
  const whole: Fold = { kind: 'article', span: article.span, collapsed: name === '' ? untitled : same(name) };
  return [
    ...(section === undefined || section.start >= article.span.start
      ? []
      : [fold('section', { start: section.start, end: article.span.end }, `${section.title} · ${name}`)]),
    whole,
    ...article.subheads.map((subhead, i) =>
      fold('subhead', subheadPart(part.text, article, i), textOf(part.text, subhead).trim()),
    ),
  ];
}

const fold = (kind: FoldKind, span: Span, collapsed: string): Fold => ({
  kind,
  span: { start: span.start, end: span.end },
  collapsed: same(collapsed),
});

function blankLines(part: Part, run: Span): Bilingual {
  const count = Math.max(2, textOf(part.text, run).split(/\r\n|\r|\n/).length);
  return { en: `${count} blank lines`, zh: `${count} 个空行` };
}

const same = (text: string): Bilingual => ({ en: text, zh: text });
