import { paragraphText } from '../../server/src/core/page/joined';
import type { Article, Part } from '../../server/src/core/page/model';
import { readPage } from '../../server/src/core/page/reading';
import { skeletonOf } from '../../server/src/core/text/skeleton';

/** What a page says, as strings: what a repair of its layout must leave as it was. */
export interface Outline {
  readonly sections: readonly string[];
  readonly articles: readonly ArticleOutline[];
}

export interface ArticleOutline {
  readonly headline: readonly string[];
  readonly people: readonly string[];
  readonly subheads: readonly string[];
  readonly paragraphs: readonly string[];
}

/** The outline of a dump; what a rule may drop (`residue`) is left out of it. */
export function outlineOf(text: string, residue?: RegExp): Outline {
  const { parts } = readPage(text);
  return {
    sections: parts.flatMap(({ part }) => part.sections.map(({ title }) => title)),
    articles: parts.flatMap(({ part }) => (part.article === null ? [] : [articleOf(part, part.article, residue)])),
  };
}

function articleOf(part: Part, article: Article, residue: RegExp | undefined): ArticleOutline {
  const read = ({ start, end }: { start: number; end: number }): string =>
    without(skeletonOf(part.text.slice(start, end)), residue);
  return {
    headline: article.headline.map(read),
    people: article.bylines.flatMap(({ people }) => people.map(({ role, name }) => `${role} ${name}`)).sort(),
    subheads: article.subheads.map(read),
    paragraphs: article.paragraphs.map((paragraph) => without(skeletonOf(paragraphText(part, paragraph)), residue)),
  };
}

/** Rules declare residue as a whole piece (`/^#+$/`); here it is looked for anywhere. */
function without(text: string, residue: RegExp | undefined): string {
  if (residue === undefined) return text;
  return text.replace(new RegExp(residue.source.replace(/^\^|\$$/g, ''), 'gu'), '');
}
