/** A set of UTF-16 units that costs one look into an array to ask: for places that are asked for every character. */
export class CodeSet {
  readonly #held = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) this.#held[characters.charCodeAt(i)] = 1;
  }

  has(code: number): boolean {
    return this.#held[code] === 1;
  }

  /** True where the unit at `at` is in the set; false outside the text. */
  at(text: string, at: number): boolean {
    return this.#held[text.charCodeAt(at)] === 1;
  }
}
