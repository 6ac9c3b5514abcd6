import type { Bilingual } from '../text/bilingual';
import { shiftedEdit, type TextEdit } from '../text/edits';
import { type Span, shifted } from '../text/span';
import type { Fix, Safety } from './fix';

/** Makes the edits of a repair that lie within a stretch of the dump. */
export type EditMaker = (within: Span) => readonly TextEdit[];

/**
 * A repair that runs through a whole dump: thousands of edits, which are looked at after every keystroke but seldom
 * made. So they are made when somebody asks for them, and for no more of the dump than is asked for.
 */
export class PagewideFix implements Fix {
  readonly safety: Safety;
  readonly #count: number;
  readonly #titleFor: (count: number) => Bilingual;
  readonly #make: EditMaker;
  #edits: readonly TextEdit[] | undefined;

  constructor(count: number, titleFor: (count: number) => Bilingual, safety: Safety, make: EditMaker) {
    this.#count = count;
    this.#titleFor = titleFor;
    this.safety = safety;
    this.#make = make;
  }

  get title(): Bilingual {
    return this.#titleFor(this.#count);
  }

  get edits(): readonly TextEdit[] {
    this.#edits ??= this.#make(EVERYWHERE);
    return this.#edits;
  }

  /** The same repair of a stretch alone: an article, a selection, one mark. Null where nothing of it stands there. */
  narrowedTo(stretch: Span): Fix | null {
    const edits = this.#make(stretch);
    return edits.length === 0 ? null : { title: this.#titleFor(edits.length), safety: this.safety, edits };
  }

  /** In other coordinates. */
  shiftedBy(offset: number): PagewideFix {
    const make: EditMaker = (within) => this.#make(shifted(within, -offset)).map((edit) => shiftedEdit(edit, offset));
    return new PagewideFix(this.#count, this.#titleFor, this.safety, make);
  }
}

/**
 * Beyond what the longest string can hold, and small integers nonetheless: a single span with a fraction or an
 * infinity in it makes V8 keep the bounds of every span of the process as boxed numbers.
 */
const EVERYWHERE: Span = { start: -(2 ** 29), end: 2 ** 29 };
