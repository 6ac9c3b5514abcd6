import { keyOf } from '../uris';

/** One piece of work on a file. Whoever waited for something in between asks whether it is still wanted. */
export interface Turn {
  /** False once a later turn on the same file was taken. */
  readonly holds: boolean;
}

/** Of several who look at a file at the same time, the one that began last has seen it as it is. */
export class Turns {
  readonly #last = new Map<string, Turn>();

  take(uri: string): Turn {
    const last = this.#last;
    const key = keyOf(uri);
    const turn: Turn = {
      get holds() {
        return last.get(key) === turn;
      },
    };
    last.set(key, turn);
    return turn;
  }

  /** There is nothing to see any more of the files with these keys. */
  end(isOver: (key: string) => boolean): void {
    for (const key of [...this.#last.keys()]) if (isOver(key)) this.#last.delete(key);
  }
}
