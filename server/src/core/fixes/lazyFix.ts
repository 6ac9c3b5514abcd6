import type { Bilingual } from '../text/bilingual';
import type { TextEdit } from '../text/edits';
import type { Fix, Safety } from './fix';

/**
 * A fix whose edits are made when somebody asks for them: a repair that runs through a whole dump has thousands, and
 * is looked at after every keystroke but seldom made.
 */
export class LazyFix implements Fix {
  readonly title: Bilingual;
  readonly safety: Safety;
  readonly #make: () => readonly TextEdit[];
  #edits: readonly TextEdit[] | undefined;

  constructor(title: Bilingual, safety: Safety, make: () => readonly TextEdit[]) {
    this.title = title;
    this.safety = safety;
    this.#make = make;
  }

  get edits(): readonly TextEdit[] {
    this.#edits ??= this.#make();
    return this.#edits;
  }
}
