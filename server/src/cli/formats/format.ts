import type { Language } from '../../core/text/bilingual';
import type { Paint } from '../print/paint';
import type { FileReport, Summary } from '../report/report';

/**
 * Turns reports into text, file by file as they come, so that an archive of any size needs no more memory than its
 * largest file.
 */
export interface Format {
  begin(): string;
  /** What stands between the texts of two files that are not empty. */
  readonly separator: string;
  /**
   * Called for every file that was read, also for those without findings. It knows of no other file, because files
   * are put into words by several threads at once; and it comes in pieces, because a file may be an archive of its own.
   * `held` findings of the file are kept back by `--max-findings`; they are not in the report.
   */
  file(report: FileReport, held: number): Iterable<string>;
  end(closing: Closing): string;
}

export interface Closing {
  readonly summary: Summary;
  /** True where some file's text was not empty. */
  readonly some: boolean;
  /** Findings of each rule. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Findings that `--max-findings` kept back. */
  readonly held: number;
  /** Findings that a baseline knows; they are in none of the numbers. */
  readonly silenced: number;
  /** False where something that was asked for could not be done: a file not read, an operand that names none. */
  readonly isComplete: boolean;
  readonly milliseconds: number;
}

/** How formats for people are to look. */
export interface Style {
  readonly paint: Paint;
  readonly language: Language;
  readonly columns: number;
  /** The version of Newsproof, for formats that name their tool. */
  readonly version: string;
}
