import type { Pace } from '../../core/analysis/cancellation';
import type { PieceText } from '../../core/analysis/pieceText';
import { dumpProgress, type Notebook } from '../../core/notes';
import type { Page, PlacedPart } from '../../core/page/model';
import type { Finding, Severity } from '../../core/rules/finding';
import { type Span, shifted, textOf } from '../../core/text/span';
import { headlineText } from '../articleFacts';
import { placedArticle } from '../places';

/**
 * What the index keeps of a dump that is not open: enough for symbols, people, counts and completion, and plain
 * data, so that it can be kept on disk between sessions.
 */
export interface Digest {
  readonly articles: readonly ArticleDigest[];
  readonly sections: readonly { readonly title: string; readonly place: Place }[];
  readonly datelines: readonly string[];
  readonly rules: Readonly<Record<string, RuleCount>>;
  /** Queries and corrections that wait for somebody. */
  readonly openNotes: number;
  /** Articles with a second proof or a validation that still holds. */
  readonly proofread: number;
  /** ISO date from a folio line; null where none is printed. */
  readonly date: string | null;
}

export interface ArticleDigest {
  readonly headline: string;
  readonly section: string | null;
  readonly place: Place;
  /** From the article's first line to its last one, line ends inside included. */
  readonly whole: Span & { readonly firstLine: number; readonly lastLine: number; readonly lastLength: number };
  readonly people: readonly PersonDigest[];
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface PersonDigest {
  readonly name: string;
  readonly role: string;
  readonly place: Place;
}

/** A stretch within one line (0-based), lengths in UTF-16 units: it can be shown without the dump's text at hand. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface RuleCount {
  readonly findings: number;
  readonly safe: number;
  readonly severity: Severity;
}

export async function digestOf(
  page: Page,
  text: PieceText,
  tally: FindingTally,
  notes: Notebook | null,
  pace: Pace,
): Promise<Digest> {
  const articles: ArticleDigest[] = [];
  for (const [i, placed] of page.parts.entries()) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    const article = articleDigest(placed, text, tally.of(i));
    if (article !== null) articles.push(article);
  }
  const progress = notes === null ? null : dumpProgress(notes, page);
  return {
    articles,
    sections: page.parts.flatMap(({ part, offset }) =>
      part.sections.map((section) => ({ title: section.title, place: placeOf(text, shifted(section, offset)) })),
    ),
    datelines: [...new Set(page.parts.flatMap(datelineOf))],
    rules: tally.rules,
    openNotes: progress?.open ?? 0,
    proofread: progress?.proofread ?? 0,
    date: printedDate(page),
  };
}

export function placeOf(text: PieceText, span: Span): Place {
  return {
    line: text.lineAt(span.start),
    column: span.start - text.lineStartAt(span.start),
    length: span.end - span.start,
  };
}

function articleDigest(placed: PlacedPart, text: PieceText, counts: Readonly<PartCount>): ArticleDigest | null {
  const one = placedArticle(placed);
  if (one === undefined) return null;
  const { part, article, offset } = one;
  const whole = shifted(article.span, offset);
  const lastLine = text.lineAt(whole.end);
  return {
    headline: headlineText(part, article),
    section: part.sections.at(-1)?.title ?? null,
    place: placeOf(text, shifted(article.headline[0] ?? firstLineOf(part.text, article.span), offset)),
    whole: {
      ...whole,
      firstLine: text.lineAt(whole.start),
      lastLine,
      lastLength: whole.end - text.lineStart(lastLine),
    },
    people: article.bylines.flatMap((byline) =>
      byline.people.map(({ name, role, span }) => ({ name, role, place: placeOf(text, shifted(span, offset)) })),
    ),
    ...counts,
  };
}

function firstLineOf(text: string, span: Span): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return { start: span.start, end: end < 0 ? span.end : span.start + end };
}

const datelineOf = ({ part }: PlacedPart): readonly string[] => {
  const dateline = part.article?.dateline;
  return dateline == null ? [] : [textOf(part.text, dateline)];
};

/** Findings as they pass by, in the order of the text: counted by article and by rule, and let go. */
export class FindingTally {
  readonly #parts: readonly PlacedPart[];
  readonly #counts: PartCount[];
  readonly #rules: Record<string, RuleCount> = {};
  #at = 0;

  constructor(page: Page) {
    this.#parts = page.parts;
    this.#counts = page.parts.map(() => ({ findings: 0, errors: 0, warnings: 0 }));
  }

  add({ start, rule, severity, fix }: Finding): void {
    while (this.#at + 1 < this.#parts.length && this.#parts[this.#at + 1]!.offset <= start) this.#at++;
    const count = this.#counts[this.#at];
    if (count !== undefined) {
      count.findings++;
      if (severity === 'error') count.errors++;
      if (severity === 'warning') count.warnings++;
    }
    const known = this.#rules[rule];
    this.#rules[rule] = {
      findings: (known?.findings ?? 0) + 1,
      safe: (known?.safe ?? 0) + (fix?.safety === 'safe' ? 1 : 0),
      severity: known === undefined ? severity : graver(known.severity, severity),
    };
  }

  /** Of the part with that number. */
  of(part: number): Readonly<PartCount> {
    return this.#counts[part]!;
  }

  get rules(): Readonly<Record<string, RuleCount>> {
    return this.#rules;
  }
}

interface PartCount {
  findings: number;
  errors: number;
  warnings: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

export const graver = (a: Severity, b: Severity): Severity => (RANK[a] >= RANK[b] ? a : b);

/** `2010年12月25日 星期六 第二版` → `2010-12-25`. */
function printedDate(page: Page): string | null {
  for (const { part } of page.parts) {
    for (const furniture of part.furniture) {
      const date = furniture.kind === 'folio' ? dateIn(textOf(part.text, furniture)) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

/** A date as folio lines and file names write it: 2010年12月25日, 2010-12-25, 20101225. */
export function dateIn(text: string): string | null {
  const match =
    /(?<![0-9])((?:19|20)[0-9]{2})\s?[年./-]\s?([01]?[0-9])\s?[月./-]\s?([0-3]?[0-9])/.exec(text) ??
    /(?<![0-9a-f])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9a-f])/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return valid ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null;
}
