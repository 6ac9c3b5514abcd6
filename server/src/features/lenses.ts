import type { Page } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { type Span, shifted } from '../core/text/span';
import { articlesOf } from './places';

/** What stands above a headline: `3 findings`, `2 notes`, `first proof`. */
export interface Lens {
  readonly span: Span;
  readonly article: Span;
  readonly kind: 'findings' | 'notes' | 'status';
  readonly title: Bilingual;
}

/** What the lenses tell of an article that the page itself doesn't know. */
export interface ArticleState {
  readonly findings: number;
  readonly notes: number;
  readonly status: Bilingual;
}

export function lenses(page: Page, stateOf: (article: Span) => ArticleState): readonly Lens[] {
  return articlesOf(page).flatMap(({ article, offset }) => {
    const whole = shifted(article.span, offset);
    const span = shifted(article.headline[0] ?? article.span, offset);
    const state = stateOf(whole);
    const lens = (kind: Lens['kind'], title: Bilingual): Lens => ({ span, article: whole, kind, title });
    return [
      lens('findings', countOf(state.findings, ['finding', 'findings'], '处问题', { en: 'no findings', zh: '无问题' })),
      ...(state.notes === 0 ? [] : [lens('notes', countOf(state.notes, ['note', 'notes'], '条批注', none))]),
      lens('status', state.status),
    ];
  });
}

const none: Bilingual = { en: '', zh: '' };

function countOf(count: number, words: readonly [string, string], zh: string, zero: Bilingual): Bilingual {
  if (count === 0) return zero;
  return { en: `${count} ${count === 1 ? words[0] : words[1]}`, zh: `${count} ${zh}` };
}
