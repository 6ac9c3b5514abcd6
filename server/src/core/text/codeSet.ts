/** A set of UTF-16 units, as bits: for places that ask of every character, where a `Set` would cost ten times as much. */
export class CodeSet {
  readonly #bits = new Uint32Array(0x10000 / 32);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      this.#bits[code >>> 5]! |= 1 << (code & 31);
    }
  }

  has(code: number): boolean {
    return ((this.#bits[code >>> 5]! >>> (code & 31)) & 1) === 1;
  }

  /** True where the unit at `at` is in the set; false outside the text. */
  at(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }
}
