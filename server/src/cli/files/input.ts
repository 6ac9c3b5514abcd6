/** One file of a run. */
export interface Input {
  /** Absolute; for text that comes from elsewhere, where it would stand. */
  readonly path: string;
  readonly shown: string;
  /** True where somebody named this very file, who will want to know why it is not read. */
  readonly named: boolean;
  /** The content, where it does not come from the file itself: standard input, git's index. */
  readonly bytes?: Uint8Array;
  /** An older version: only findings in articles that it does not have are of interest. */
  readonly base?: Uint8Array;
}
