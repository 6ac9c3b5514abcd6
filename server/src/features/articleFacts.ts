import { paragraphText } from '../core/page/joined';
import type { Article, HeadlineRole, Part, Person } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { textOf } from '../core/text/span';
import { excerpt } from './places';

/** What an article without a headline is called. */
export const untitled: Bilingual = { en: 'Untitled article', zh: '无标题稿件' };

/**
 * The name of an article: its main headline lines, or the first words that it has.
 *
 *     甲镇 联合演练 / 提高防汛能力  →  `甲镇 联合演练 提高防汛能力`
 */
export function headlineText(part: Part, article: Article): string {
  const main = linesOfRole(part, article, 'main') || linesOfRole(part, article, 'kicker');
  if (main !== '') return main;
  const first = article.paragraphs[0];
  return first === undefined ? '' : excerpt(paragraphText(part, first), 24);
}

export function linesOfRole(part: Part, article: Article, role: HeadlineRole): string {
  const lines = article.headline.filter((line) => line.role === role);
  return lines.map((line) => textOf(part.text, line).trim()).join(' ');
}

export const peopleOf = (article: Article): readonly Person[] => article.bylines.flatMap((byline) => byline.people);

/** `记者 甲乙 通讯员 丙丁`: one byline as printed, its lines joined. */
export const bylineText = (part: Part, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.map((span) => textOf(part.text, span).trim()).join(' ');

/** Letters, digits and ideographs of the running text: white space and marks don't count. */
export function characterCount(part: Part, article: Article): number {
  let count = 0;
  for (const paragraph of article.paragraphs) {
    for (const { start, end } of paragraph.fragments) {
      for (let i = start; i < end; i++) if (isWritten(part.text.charCodeAt(i))) count++;
    }
  }
  return count;
}

/** Ideographs and their extensions count once, half-width letters and digits too; the second surrogate does not. */
const isWritten = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xd800 && code <= 0xdbff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff5a);
