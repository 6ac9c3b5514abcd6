/**
 * What is known of some lines, by line number. Most lines ask and few answer, so that a look-up must cost no more than
 * reading an array.
 */
export interface ReadonlyLineMap<T> {
  readonly size: number;
  has(line: number): boolean;
  get(line: number): T | undefined;
  values(): Iterable<T>;
}

export class LineMap<T> implements ReadonlyLineMap<T> {
  /** For each line the place of its value among `#values`; 0 for none. */
  #places = NOWHERE;
  readonly #values: (T | undefined)[] = [undefined];
  readonly #lines: number;
  #size = 0;

  constructor(lines: number) {
    this.#lines = lines;
  }

  get size(): number {
    return this.#size;
  }

  has(line: number): boolean {
    return this.#size > 0 && this.#places[line]! > 0;
  }

  get(line: number): T | undefined {
    return this.#size > 0 ? this.#values[this.#places[line] ?? 0] : undefined;
  }

  set(line: number, value: T): void {
    // On most pages most maps stay empty, and a page has a dozen of them.
    if (this.#places === NOWHERE) this.#places = new Int32Array(this.#lines);
    const place = this.#places[line]!;
    if (place > 0) {
      this.#values[place] = value;
      return;
    }
    this.#places[line] = this.#values.push(value) - 1;
    this.#size++;
  }

  delete(line: number): void {
    if (!this.has(line)) return;
    const place = this.#places[line]!;
    this.#values[place] = undefined;
    this.#places[line] = 0;
    this.#size--;
  }

  *values(): Iterable<T> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }
}

const NOWHERE = new Int32Array(0);
