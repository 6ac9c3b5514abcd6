import type { Bilingual } from '../../core/text/bilingual';
import type { ExplainedLine } from '../outline/explanation';
import type { PageOutline } from '../outline/pageOutline';
import type { FileReport, FindingCounts } from '../report/report';

/** What came of one file: plain data, on its way from a worker thread. */
export type Result = Checked | Fixed | Outlined | Skipped;

interface Common {
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly troubles: readonly Bilingual[];
}

export interface Checked extends Common {
  readonly kind: 'checked';
  readonly counts: FindingCounts;
  /** The findings in the words of the chosen format, or as they are where nobody chose one. */
  readonly findings: string | FileReport;
}

export interface Fixed extends Common {
  readonly kind: 'fixed';
  readonly encoding: string;
  readonly changed: boolean;
  /** False where a change was not written: a dry run, or somebody else was faster. */
  readonly written: boolean;
  /** How many repairs of each rule. */
  readonly counts: ReadonlyMap<string, number>;
  /** The repaired content, and the change as the diff that was asked for; null where they go into the file. */
  readonly kept: { readonly bytes: Uint8Array; readonly diff: string | Uint8Array } | null;
}

export interface Outlined extends Common {
  readonly kind: 'outlined';
  readonly outline: PageOutline;
  /** For each line, why it is read as it is; null unless asked for. */
  readonly explanation: readonly ExplainedLine[] | null;
}

/** A file that was not read. Where `troubles` is empty it was rightly left alone. */
export interface Skipped extends Common {
  readonly kind: 'skipped';
}
