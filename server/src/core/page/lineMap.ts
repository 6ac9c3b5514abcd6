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
  readonly #values: (T | undefined)[];
  #size = 0;

  constructor(lines: number) {
    this.#values = new Array<T | undefined>(lines);
  }

  get size(): number {
    return this.#size;
  }

  has(line: number): boolean {
    return this.#values[line] !== undefined;
  }

  get(line: number): T | undefined {
    return this.#values[line];
  }

  set(line: number, value: T): void {
    if (this.#values[line] === undefined) this.#size++;
    this.#values[line] = value;
  }

  delete(line: number): void {
    if (this.#values[line] !== undefined) this.#size--;
    this.#values[line] = undefined;
  }

  *values(): Iterable<T> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }
}
