import type { Bilingual } from '../../text/bilingual';
import type { Draft, LogEntry } from '../entry';
import { sealed } from '../log/serialise';
import type { Notebook } from '../notebook';
import type { Imported, ImportProblem } from './formats';

/** Collects what an import reads, and leaves out what the notebook has already: importing twice adds nothing. */
export class Gathering {
  readonly #entries: LogEntry[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #known: Set<string>;

  constructor(book: Notebook) {
    this.#known = new Set(book.entries.map(({ id }) => id));
  }

  /** Answers the entry's id, by which replies can point at it. */
  add(draft: Draft): string {
    return this.addEntry(sealed(draft));
  }

  addEntry(entry: LogEntry): string {
    if (!this.#known.has(entry.id)) {
      this.#known.add(entry.id);
      this.#entries.push(entry);
    }
    return entry.id;
  }

  report(item: number, message: Bilingual): void {
    this.#problems.push({ item, message });
  }

  get imported(): Imported {
    return { entries: this.#entries, problems: this.#problems };
  }
}

export const NOT_JSON: Bilingual = { en: 'This is not JSON.', zh: '这不是 JSON。' };

export const NO_ANNOTATION: Bilingual = { en: 'This is no annotation.', zh: '这不是批注。' };

export const NO_QUOTE: Bilingual = {
  en: 'This item does not quote the words that it is about, so it has no place in the text.',
  zh: '此项没有引用所指的文字，无法确定位置。',
};

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
