import type { Fix } from '../../core/fixes/fix';
import type { Page, Part } from '../../core/page/model';
import type { Finding } from '../../core/rules/finding';
import type { Language } from '../../core/text/bilingual';
import { headlineOf } from '../outline/pageOutline';
import { AROUND, type Excerpt, type Place, type ReportedFinding, type ReportedFix } from './report';

/** A quote is cut beyond this; a page-wide finding covers whole pages. */
const QUOTED = 160;

/** Findings with their places in lines and columns and their words around them. They must be in the order of the text. */
export function reported(
  findings: readonly Finding[],
  page: Page,
  text: string,
  language: Language,
): readonly ReportedFinding[] {
  const places = new PagePlaces(page);
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    start: places.at(finding.start),
    end: places.at(finding.end),
    fix: finding.fix === undefined ? null : reportedFix(finding.fix, language),
    alternatives: (finding.alternatives ?? []).map((fix) => reportedFix(fix, language)),
    headline: places.headlineAt(finding.start),
    excerpt: excerptOf(text, finding.start, finding.end),
  }));
}

function reportedFix({ title, safety, edits }: Fix, language: Language): ReportedFix {
  return { title: title[language], safety, edits };
}

function excerptOf(text: string, start: number, end: number): Excerpt {
  return {
    before: text.slice(whole(text, Math.max(0, start - AROUND)), start),
    quote: text.slice(start, Math.min(end, whole(text, start + QUOTED))),
    after: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
  };
}

/** An offset in the middle of a surrogate pair moves behind it. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/** Lines and columns by the page's own line table. */
export class PagePlaces {
  readonly #page: Page;
  #part: Part | null = null;
  #headline: string | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  at(offset: number): Place {
    const placed = this.#page.parts[this.#partAt(offset)];
    if (placed === undefined) return { line: 1, column: offset + 1, offset };
    const inside = offset - placed.offset;
    const line = lastNotAbove(placed.part.lineStarts, inside);
    return { line: placed.firstLine + line + 1, column: inside - placed.part.lineStarts[line]! + 1, offset };
  }

  headlineAt(offset: number): string | null {
    const part = this.#page.parts[this.#partAt(offset)]?.part;
    if (part === undefined) return null;
    // Findings come in the order of the text, many of one article.
    if (part !== this.#part) {
      this.#part = part;
      this.#headline = headlineOf(part);
    }
    return this.#headline;
  }

  #partAt(offset: number): number {
    const { parts } = this.#page;
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (parts[middle]!.offset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lastNotAbove(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
