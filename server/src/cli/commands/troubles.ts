import type { Bilingual } from '../../core/text/bilingual';
import { complain, type Shell } from '../shell/shell';
import type { Progress } from './progress';

/** What could not be done in a run: each told once, on one line of its own; any of them makes the exit code 2. */
export class Troubles {
  readonly #shell: Shell;
  readonly #told = new Set<string>();
  #pending: Bilingual[] = [];

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  get any(): boolean {
    return this.#told.size > 0;
  }

  /** Takes a trouble down; it is printed with the next `tell`. */
  note(trouble: Bilingual): void {
    if (this.#told.has(trouble.en)) return;
    this.#told.add(trouble.en);
    this.#pending.push(trouble);
  }

  async tell(more: readonly Bilingual[] = []): Promise<void> {
    for (const trouble of more) this.note(trouble);
    const pending = this.#pending;
    this.#pending = [];
    for (const trouble of pending) await complain(this.#shell, trouble);
  }
}

/** Tells the troubles of one file, out of the way of the bar. */
export async function tell(
  { troubles: own }: { readonly troubles: readonly Bilingual[] },
  progress: Progress,
  troubles: Troubles,
): Promise<void> {
  if (own.length > 0) await progress.clear();
  await troubles.tell(own);
}
