import type { Article, Page, Part, PlacedPart } from '../page/model';
import type { Bilingual } from '../text/bilingual';
import { textHash } from '../text/hash';
import { skeletonOf } from '../text/skeleton';
import { type Span, shifted } from '../text/span';
import type { Stamp } from './entry';
import type { ArticleStatus, ArticleText } from './kinds';
import type { Notebook, NoteOf } from './notebook';

/** How far an article has come. */
export interface ArticleProgress {
  readonly placed: PlacedPart;
  readonly article: Article;
  /** In the whole dump. */
  readonly span: Span;
  /** The main headline's words, or the first words of a story that has none. */
  readonly headline: string;
  readonly status: ArticleStatus;
  /** Who gave the status, and when; null while it is untouched. */
  readonly by: Stamp | null;
  /** True where the words changed after a proof or a validation. */
  readonly stale: boolean;
  /** The text as last validated, for a comparison; null where it never was. */
  readonly validatedText: string | null;
  /** All statuses that it was given, the oldest first. */
  readonly history: readonly NoteOf<'status'>[];
}

/** Every article of a page with its status. */
export function articleProgress(book: Notebook, page: Page): readonly ArticleProgress[] {
  const notes = [...book.notesOf('status')].filter(({ placement }) => placement.span !== null);
  return page.parts.flatMap((placed) => {
    const { article } = placed.part;
    return article === null ? [] : [progressOf(placed, article, notes)];
  });
}

/** The article that stands at an offset, or the one whose part the offset is in. */
export function progressAt(book: Notebook, page: Page, offset: number): ArticleProgress | null {
  const all = articleProgress(book, page);
  const within = (part: PlacedPart): boolean =>
    part.offset <= offset && offset < part.offset + Math.max(1, part.part.text.length);
  return all.find(({ placed }) => within(placed)) ?? (offset >= page.length ? (all.at(-1) ?? null) : null);
}

/** The text of an article as a status keeps it. */
const articleTextOf = (part: Part, article: Article): string => part.text.slice(article.span.start, article.span.end);

/** What a status note remembers of its article; the words themselves are kept where they were validated. */
export function rememberedText({ placed, article }: ArticleProgress, status: ArticleStatus): ArticleText {
  const hash = articleHash(placed.part, article);
  return { hash, text: status === 'validated' ? articleTextOf(placed.part, article) : '' };
}

/** The words that a status note quotes: the article's first headline line, or the start of its first paragraph. */
export function articleMark({ placed, article }: ArticleProgress): Span {
  return shifted(markWithin(placed.part, article), placed.offset);
}

/** Why this person may not give this status; null where nothing is against it. */
export function refusalOf(progress: ArticleProgress, status: ArticleStatus, author: string): Bilingual | null {
  if (status !== 'validated') return null;
  const proofs = progress.history.filter(({ content }) => PROOFS.has(content.value));
  const last = proofs.at(-1)?.thread.author;
  return last !== undefined && samePerson(last, author) ? OWN_PROOF : null;
}

const PROOFS: ReadonlySet<ArticleStatus> = new Set(['first-proof', 'second-proof']);

const OWN_PROOF: Bilingual = {
  en: 'You proofread this article last. Somebody else has to validate it.',
  zh: '本文最后一次校对是您做的，须由他人付印。',
};

/** Names as people write them: blanks and capitals make no difference. */
export function samePerson(a: string, b: string): boolean {
  const plain = (name: string): string => skeletonOf(name).toLowerCase();
  return plain(a) === plain(b);
}

function progressOf(placed: PlacedPart, article: Article, notes: readonly NoteOf<'status'>[]): ArticleProgress {
  const span = shifted(article.span, placed.offset);
  const history = notes
    .filter(({ placement }) => span.start <= placement.span!.start && placement.span!.start < span.end)
    .sort(
      (a, b) => Date.parse(a.thread.created) - Date.parse(b.thread.created) || (a.thread.id < b.thread.id ? -1 : 1),
    );
  const last = history.at(-1);
  const status = last?.content.value ?? 'untouched';
  const mark = markWithin(placed.part, article);
  return {
    placed,
    article,
    span,
    headline: placed.part.text.slice(mark.start, mark.end),
    status,
    by: last === undefined ? null : { author: last.thread.author, created: last.thread.created },
    stale:
      last !== undefined && GROWS_STALE.has(status) && last.content.article.hash !== articleHash(placed.part, article),
    validatedText: history.findLast(({ content }) => content.value === 'validated')?.content.article.text ?? null,
    history,
  };
}

const GROWS_STALE: ReadonlySet<ArticleStatus> = new Set(['first-proof', 'second-proof', 'validated']);

/** Parts that no edit touched stay the same objects, and so keep their hash. */
const hashes = new WeakMap<Part, string>();

function articleHash(part: Part, article: Article): string {
  const known = hashes.get(part);
  if (known !== undefined) return known;
  const hash = textHash(skeletonOf(articleTextOf(part, article)));
  hashes.set(part, hash);
  return hash;
}

/** A first paragraph may be long; so much of it is enough to know the article by. */
const MARK_LENGTH = 40;

function markWithin(part: Part, article: Article): Span {
  const headline = article.headline.find(({ role }) => role === 'main') ?? article.headline[0];
  if (headline !== undefined) return { start: headline.start, end: headline.end };
  const first = article.paragraphs[0]?.fragments[0] ?? article.span;
  const line = part.text.slice(first.start, first.end).split('\n', 1)[0]!;
  return { start: first.start, end: first.start + Math.min(line.length, MARK_LENGTH) };
}
