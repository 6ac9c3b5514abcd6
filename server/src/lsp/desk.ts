/** The work that somebody waits for at this moment. What runs in the background goes on when there is none. */
class Desk {
  #open = 0;
  #idle: Promise<void> | null = null;
  #becomesIdle: () => void = () => undefined;

  async serve<T>(work: () => T | Promise<T>): Promise<T> {
    this.#open++;
    try {
      return await work();
    } finally {
      if (--this.#open === 0) this.#clear();
    }
  }

  /** Undefined where nobody waits. */
  whenIdle(): Promise<void> | undefined {
    if (this.#open === 0) return undefined;
    this.#idle ??= new Promise((resolve) => {
      this.#becomesIdle = resolve;
    });
    return this.#idle;
  }

  #clear(): void {
    this.#becomesIdle();
    this.#idle = null;
  }
}

/** One for the process, because a process has one thread, and whoever waits waits for that. */
export const desk = new Desk();
