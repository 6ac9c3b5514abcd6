/**
 * Gathers things of one part and hands them over as a list of just their number. It is used again for the next part,
 * and a part without any gets the one empty list, so that most parts' lists cost nothing.
 */
export class Tray<T> {
  readonly #items: T[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get last(): T | undefined {
    return this.#items[this.#count - 1];
  }

  add(item: T): void {
    this.#items[this.#count++] = item;
  }

  replaceLast(item: T): void {
    this.#items[this.#count - 1] = item;
  }

  some(holds: (item: T) => boolean): boolean {
    for (let i = 0; i < this.#count; i++) if (holds(this.#items[i]!)) return true;
    return false;
  }

  /** All that was gathered; the tray is empty then. */
  take(): readonly T[] {
    if (this.#count === 0) return NOTHING;
    const items = this.#items.slice(0, this.#count);
    this.#count = 0;
    return items;
  }
}

const NOTHING: readonly never[] = [];
