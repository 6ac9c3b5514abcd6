import type { Bilingual } from '../../core/text/bilingual';
import type { TextEdit } from '../../core/text/edits';

/** A change that a person asks for: nothing is wrong with the text, only not as they want it. */
export interface Restructuring {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** The line end that a dump uses, told by the first one in the given text. */
export const lineEndOf = (text: string): string => /\r\r\n|\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
