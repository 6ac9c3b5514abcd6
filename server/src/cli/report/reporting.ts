import type { Fix, Safety } from '../../core/fixes/fix';
import type { Page, Part } from '../../core/page/model';
import type { Finding, Severity } from '../../core/rules/finding';
import type { Language } from '../../core/text/bilingual';
import type { TextEdit } from '../../core/text/edits';
import { mapped } from '../../core/text/lists';
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
  const dump: ReportedDump = { text, places: new PagePlaces(page), language };
  return mapped(findings, (finding) => new PassingReport(finding, dump));
}

/** The same as plain data, for another thread. */
export const settled = (findings: readonly ReportedFinding[]): readonly ReportedFinding[] =>
  findings.map(({ rule, severity, message, start, end, fix, alternatives, headline, excerpt }) => ({
    rule,
    severity,
    message,
    start,
    end,
    fix: fix === null ? null : settledFix(fix),
    alternatives: alternatives.map(settledFix),
    headline,
    excerpt,
  }));

const settledFix = ({ title, safety, edits }: ReportedFix): ReportedFix => ({ title, safety, edits });

interface ReportedDump {
  readonly text: string;
  readonly places: PagePlaces;
  readonly language: Language;
}

/** Works out what a format asks for, and no more: one for people shows no edits, one for programs no words around. */
class PassingReport implements ReportedFinding {
  readonly #finding: Finding;
  readonly #dump: ReportedDump;
  /** Asked for when a finding is counted and again when it is shown; undefined until then. */
  #fix: ReportedFix | null | undefined;

  constructor(finding: Finding, dump: ReportedDump) {
    this.#finding = finding;
    this.#dump = dump;
  }

  get rule(): string {
    return this.#finding.rule;
  }

  get severity(): Severity {
    return this.#finding.severity;
  }

  get message(): string {
    return this.#finding.message[this.#dump.language];
  }

  get start(): Place {
    return this.#dump.places.at(this.#finding.start);
  }

  get end(): Place {
    return this.#dump.places.at(this.#finding.end);
  }

  get fix(): ReportedFix | null {
    if (this.#fix === undefined) {
      const { fix } = this.#finding;
      this.#fix = fix === undefined ? null : new PassingFix(fix, this.#dump.language);
    }
    return this.#fix;
  }

  get alternatives(): readonly ReportedFix[] {
    return (this.#finding.alternatives ?? []).map((fix) => new PassingFix(fix, this.#dump.language));
  }

  get headline(): string | null {
    return this.#dump.places.headlineAt(this.#finding.start);
  }

  get excerpt(): Excerpt {
    return excerptOf(this.#dump.text, this.#finding.start, this.#finding.end);
  }
}

class PassingFix implements ReportedFix {
  readonly #fix: Fix;
  readonly #language: Language;

  constructor(fix: Fix, language: Language) {
    this.#fix = fix;
    this.#language = language;
  }

  get title(): string {
    return this.#fix.title[this.#language];
  }

  get safety(): Safety {
    return this.#fix.safety;
  }

  get edits(): readonly TextEdit[] {
    return this.#fix.edits;
  }
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
