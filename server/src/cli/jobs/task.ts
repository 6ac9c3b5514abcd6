import type { FailLevel } from '../../core/config/configFile';
import type { RuleLevel } from '../../core/config/ruleSettings';
import type { Language } from '../../core/text/bilingual';
import type { ConfigChoice } from '../config/configs';
import type { EncodingName } from '../encoding/encodings';
import type { FormatChoice } from '../formats/formats';

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
  /** How the findings are put into words; null where the reports themselves are asked for. */
  readonly format: FormatChoice | null;
  /** `--fail-level`; null leaves it to each file's configuration. */
  readonly failLevel: FailLevel | null;
}

export interface FixTask extends CommonTask {
  readonly kind: 'fix';
  readonly accept: 'safe' | 'any';
  /** write: into the file; keep: the repaired bytes come back with the result. */
  readonly output: 'write' | 'keep';
  /** words: to be read, whatever encoding the file has; bytes: to be applied to the file; none: nobody looks at it. */
  readonly diff: 'words' | 'bytes' | 'none';
  /** The folder from which a diff names its files. */
  readonly diffFolder: string;
}

export interface OutlineTask extends CommonTask {
  readonly kind: 'outline';
  readonly detail: 'outline' | 'explained';
}
