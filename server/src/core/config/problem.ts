import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** What is wrong with a configuration, and where. The configuration holds all the same, without that entry. */
export interface ConfigProblem {
  /** The file that it stands in, as its path from the workspace root. */
  readonly file: string;
  /** Within that file: the key or the value that it is about. */
  readonly span: Span;
  readonly message: Bilingual;
}

/** Takes down problems on the way through one file. */
export type Report = (at: Span, message: Bilingual) => void;
