import type { Page } from '../../core/page/model';
import { lineAt, lineSpan, partAt, partIndexAt } from '../places';
import type { Restructuring } from './edits';

/** Where a person's word is needed besides the text: that line is to be read as this. */
export interface Relabelling {
  readonly title: Restructuring['title'];
  /** The line, as a span of the dump. */
  readonly start: number;
  readonly end: number;
  readonly label: 'headline' | 'body' | 'subhead';
}

/** Makes the line at the offset the headline of a new article. */
export function splitArticle(page: Page, offset: number): Relabelling | null {
  const placed = partAt(page, offset);
  const article = placed?.part.article;
  if (placed === undefined || article == null) return null;
  const line = lineAt(placed.part, offset - placed.offset);
  const span = lineSpan(placed.part, line);
  const isFirst = line <= article.firstLine;
  if (isFirst || line > article.lastLine || span.start === span.end) return null;
  return {
    title: { en: 'Split the article here', zh: '在此拆分稿件' },
    start: span.start + placed.offset,
    end: span.end + placed.offset,
    label: 'headline',
  };
}

/** Makes the headline of the article at the offset a subhead of the article above. */
export function mergeWithPrevious(page: Page, offset: number): Relabelling | null {
  const index = partIndexAt(page, offset);
  const placed = page.parts[index];
  const previous = page.parts.slice(0, Math.max(0, index)).findLast(({ part }) => part.article !== null);
  const headline = placed?.part.article?.headline[0];
  if (placed === undefined || previous === undefined || headline === undefined) return null;
  return {
    title: { en: 'Merge with the article above', zh: '并入上一篇稿件' },
    start: headline.start + placed.offset,
    end: headline.end + placed.offset,
    label: 'subhead',
  };
}
