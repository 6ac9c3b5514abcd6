import type { Fix } from '../fixes/fix';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule says before the configuration has given it a severity. */
export interface Discovery extends Span {
  readonly message: Bilingual;
  readonly fix?: Fix | undefined;
  /** Repairs that a person chooses from, where none is the right one by itself. */
  readonly alternatives?: readonly Fix[] | undefined;
  /** Other places that belong to it: the other half of a split paragraph, the article with the same text. */
  readonly related?: readonly Related[] | undefined;
  /** True where the text is only in the way (residue): editors show it faded. */
  readonly unnecessary?: boolean | undefined;
}

export interface Related extends Span {
  readonly message: Bilingual;
}

/** A discovery with its rule and severity, in the coordinates of the whole dump. */
export interface Finding extends Discovery {
  readonly rule: string;
  readonly severity: Severity;
}
