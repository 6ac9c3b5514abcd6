import type { Bilingual } from '../text/bilingual';
import type { TextEdit } from '../text/edits';
import type { Fix, Safety } from './fix';

/**
 * A repair whose edits are made when somebody asks for them. Most findings are counted or shown, and never repaired:
 * a list of edits for each would be made and thrown away.
 */
export class LaterFix implements Fix {
  readonly title: Bilingual;
  readonly safety: Safety;
  readonly #make: () => readonly TextEdit[];

  constructor(title: Bilingual, safety: Safety, make: () => readonly TextEdit[]) {
    this.title = title;
    this.safety = safety;
    this.#make = make;
  }

  get edits(): readonly TextEdit[] {
    return this.#make();
  }
}
