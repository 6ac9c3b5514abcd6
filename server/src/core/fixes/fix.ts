import type { Bilingual } from '../text/bilingual';
import type { TextEdit } from '../text/edits';

/**
 * safe: leaves the skeleton alone, or drops only the residue that the rule declares. Applied in bulk without asking.
 * unsafe: changes or moves words. Applied when a person asks for it.
 */
export type Safety = 'safe' | 'unsafe';

export interface Fix {
  readonly title: Bilingual;
  readonly safety: Safety;
  /** In the coordinates of the finding that carries the fix; never overlapping each other. */
  readonly edits: readonly TextEdit[];
}
