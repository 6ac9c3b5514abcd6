import type { FurnitureKind } from '../../core/lexicon/furniture';
import type { Bilingual, Language } from '../../core/text/bilingual';
import { columnsOf, fitted } from '../print/columns';
import type { Paint } from '../print/paint';
import { visible } from '../print/visible';
import type { ArticleOutline, BylineOutline, PageOutline } from './pageOutline';

/** In English the words of the outline's JSON, by which a configuration names them, too. */
const kindWord = (kind: FurnitureKind, language: Language): string => (language === 'zh' ? KINDS[kind] : kind);

const KINDS: Readonly<Record<FurnitureKind, string>> = {
  weather: '天气',
  contact: '联系方式',
  folio: '报眉',
  staff: '版面人员',
  lottery: '开奖',
  imprint: '出版信息',
  advertisement: '广告',
  jump: '转版',
  custom: '版面附属',
};

/**
 * A page's outline for people:
 *
 *     seeds/page.txt  3 articles
 *       ■ 校园内外
 *        22–34  石榴桥小学 一粒稻谷里的劳动课
 *               记者 高原 · 3 paragraphs
 */
export function outlineTree(file: string, page: PageOutline, { paint, language, columns }: TreeStyle): string {
  const lines = [`${paint.bold(visible(file))}  ${paint.dim(COUNT.articles(page.articles.length)[language])}`];
  const rows: Row[] = [
    ...page.sections.map(({ line, title }) => ({ line, lines: [`  ${paint.magenta(`■ ${visible(title)}`)}`] })),
    ...page.articles.map((article) => ({ line: article.range.start, lines: articleLines(article) })),
    ...page.furniture.map(({ lines: at, kind, text }) => ({
      line: at[0]!,
      lines: [
        `  ${paint.dim(`${gutter(String(at[0]))}  ${fitted(visible(text.replace(/\s+/gu, ' ')), columns - 28)}  (${kindWord(kind, language)})`)}`,
      ],
    })),
  ];
  rows.sort((a, b) => a.line - b.line);
  for (const row of rows) lines.push(...row.lines);
  return `${lines.join('\n')}\n`;

  function articleLines(article: ArticleOutline): readonly string[] {
    const { start, end } = article.range;
    const range = gutter(start === end ? String(start) : `${start}–${end}`);
    const heads = article.headline.length > 0 ? article.headline : [{ role: 'none', text: NO_HEADLINE[language] }];
    const about = [
      ...bylineWords(article.bylines).map(visible),
      COUNT.paragraphs(article.paragraphs.length)[language],
    ].join(' · ');
    return [
      ...heads.map(({ role, text }, i) => {
        const words = fitted(visible(text), columns - 14);
        const shown = role === 'main' ? paint.bold(words) : role === 'none' ? paint.dim(words) : words;
        return `  ${paint.dim(i === 0 ? range : gutter(''))}  ${shown}`;
      }),
      ...article.subheads.map(({ text }) => `  ${gutter('')}  · ${fitted(visible(text), columns - 16)}`),
      `  ${gutter('')}  ${paint.dim(about)}`,
    ];
  }
}

export interface TreeStyle {
  readonly paint: Paint;
  readonly language: Language;
  readonly columns: number;
}

interface Row {
  readonly line: number;
  readonly lines: readonly string[];
}

const gutter = (text: string): string => ' '.repeat(Math.max(0, 9 - columnsOf(text))) + text;

const bylineWords = (bylines: readonly BylineOutline[]): readonly string[] =>
  bylines.map(({ people, text }) =>
    people.length === 0 ? text : people.map(({ role, name }) => (role === '' ? name : `${role} ${name}`)).join('、'),
  );

const NO_HEADLINE: Bilingual = { en: '(no headline)', zh: '（无标题）' };

const COUNT = {
  articles: (n: number): Bilingual => ({ en: n === 1 ? '1 article' : `${n} articles`, zh: `${n} 篇文章` }),
  paragraphs: (n: number): Bilingual => ({ en: n === 1 ? '1 paragraph' : `${n} paragraphs`, zh: `${n} 段` }),
};
