import type { FailLevel } from '../../core/config/configFile';
import type { Severity } from '../../core/rules/finding';
import type { TextEdit } from '../../core/text/edits';

/** What a check has to say of one file: plain data, as it goes from a worker thread to whoever prints it. */
export interface FileReport {
  readonly file: string;
  readonly encoding: string;
  readonly findings: readonly ReportedFinding[];
  /** From which severity on this file's configuration counts a finding as failing. */
  readonly failLevel: FailLevel;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly fix: ReportedFix | null;
  readonly alternatives: readonly ReportedFix[];
  /** The article that it is in, by its headline; null outside of articles. */
  readonly headline: string | null;
  readonly excerpt: Excerpt;
}

/** Line and column count from 1, the offset from 0; columns and offsets in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
}

/** As many characters around a finding as a reader needs to see it in its sentence. */
export const AROUND = 48;

/** The covered words with what stands around them, as much as a reader or a baseline needs. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** From the worst to the mildest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const reaches = (severity: Severity, level: FailLevel): boolean =>
  level !== 'never' && severities.indexOf(severity) <= severities.indexOf(level);

/** The whole run in numbers. */
export interface Summary {
  readonly files: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly fixable: { readonly safe: number; readonly unsafe: number };
  /** Files that could not be read; none of them counts as clean. */
  readonly unreadable: number;
}

/** One file's findings in numbers. */
export interface FindingCounts {
  readonly bySeverity: ReadonlyMap<Severity, number>;
  readonly byRule: ReadonlyMap<string, number>;
  readonly fixable: { readonly safe: number; readonly unsafe: number };
  /** Those at or above the failing level. */
  readonly failing: number;
}

/** `failLevel` is the command line's; null leaves it to the file's configuration. */
export function countsOf(report: FileReport, failLevel: FailLevel | null): FindingCounts {
  // Maps and not plain objects: V8 would make hidden classes for each order in which a file's rules speak.
  const bySeverity = new Map<Severity, number>();
  const byRule = new Map<string, number>();
  const fixable = { safe: 0, unsafe: 0 };
  for (const { rule, severity, fix } of report.findings) {
    addTo(bySeverity, severity, 1);
    addTo(byRule, rule, 1);
    if (fix !== null) fixable[fix.safety]++;
  }
  const level = failLevel ?? report.failLevel;
  const failing = severities.reduce((sum, one) => sum + (reaches(one, level) ? (bySeverity.get(one) ?? 0) : 0), 0);
  return { bySeverity, byRule, fixable, failing };
}

/** Adds up the files of a run as they come. */
export class Tally {
  readonly byRule = new Map<string, number>();
  failing = 0;
  readonly #bySeverity = new Map<Severity, number>();
  #files = 0;
  #unreadable = 0;
  #safe = 0;
  #unsafe = 0;

  add({ bySeverity, byRule, fixable, failing }: FindingCounts): void {
    this.#files++;
    for (const severity of severities) addTo(this.#bySeverity, severity, bySeverity.get(severity) ?? 0);
    for (const [rule, count] of byRule) addTo(this.byRule, rule, count);
    this.#safe += fixable.safe;
    this.#unsafe += fixable.unsafe;
    this.failing += failing;
  }

  addUnreadable(): void {
    this.#files++;
    this.#unreadable++;
  }

  summary(): Summary {
    const of = (severity: Severity): number => this.#bySeverity.get(severity) ?? 0;
    return {
      files: this.#files,
      findings: severities.reduce((sum, severity) => sum + of(severity), 0),
      errors: of('error'),
      warnings: of('warning'),
      information: of('information'),
      hints: of('hint'),
      fixable: { safe: this.#safe, unsafe: this.#unsafe },
      unreadable: this.#unreadable,
    };
  }
}

const addTo = <Key>(counts: Map<Key, number>, key: Key, more: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + more);
};
