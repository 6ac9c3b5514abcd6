import type { Page } from '../../page/model';

/** How far around an article, in characters, the page is searched: as far as a printed page reaches. */
const REACH = 20_000;

/** Where a word stands: in which part, and at which offset of the part. */
export interface WordPlace {
  readonly index: number;
  readonly offset: number;
}

/** Looks words up in the articles around one, the nearest ones first, so that a long dump costs no more than a page. */
export class PageWords {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The place of the word that is nearest to a part, the part itself included. */
  nearest(word: string, index: number): WordPlace | null {
    for (const near of this.#around(index)) {
      const offset = this.#page.parts[near]!.part.text.indexOf(word);
      if (offset >= 0) return { index: near, offset };
    }
    return null;
  }

  /** Whether a form that stands at a place, be it cut in two by a line end or a gap, stands at another one as well. */
  recurs(form: string, { index, offset }: WordPlace): boolean {
    for (const near of this.#around(index)) {
      const { text } = this.#page.parts[near]!.part;
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const isHere = near === index && at <= offset && offset < at + form.length;
        if (!isHere) return true;
      }
    }
    return false;
  }

  /** A part, then its neighbours by turns, until the reach is used up on both sides. */
  *#around(index: number): Generator<number> {
    const { parts } = this.#page;
    const home = parts[index]!;
    const end = home.offset + home.part.text.length;
    yield index;
    let before = index - 1;
    let after = index + 1;
    while (before >= 0 || after < parts.length) {
      const above = parts[before];
      const below = parts[after];
      if (above !== undefined && home.offset - (above.offset + above.part.text.length) <= REACH) yield before--;
      else before = -1;
      if (below !== undefined && below.offset - end <= REACH) yield after++;
      else after = parts.length;
    }
  }
}
