import type { RuleLevel } from '../../core/config/ruleSettings';
import type { Language } from '../../core/text/bilingual';
import type { ConfigChoice } from '../config/configs';
import type { EncodingName } from '../encoding/encodings';

/** What is to be done with every file of a run: plain data, because worker threads get a copy. */
export type Task = CheckTask | FixTask | OutlineTask;

export interface CommonTask {
  readonly cwd: string;
  readonly language: Language;
  readonly encoding: EncodingName | null;
  readonly config: ConfigChoice;
  /** `--rule` options: they lie over every configuration. */
  readonly levels: readonly (readonly [rule: string, level: RuleLevel])[];
  /** `--only` options; null for all rules. */
  readonly only: readonly string[] | null;
}

export interface CheckTask extends CommonTask {
  readonly kind: 'check';
}

export interface FixTask extends CommonTask {
  readonly kind: 'fix';
  readonly accept: 'safe' | 'any';
  /** write: into the file; keep: the repaired bytes come back with the result. */
  readonly output: 'write' | 'keep';
}

export interface OutlineTask extends CommonTask {
  readonly kind: 'outline';
  readonly detail: 'outline' | 'explained';
}

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
