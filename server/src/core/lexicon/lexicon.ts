import { CREDITS } from './credits';
import type { FurnitureKind } from './furniture';
import type { LinePattern } from './linePattern';
import { HOUSE_ENDINGS, HOUSES, ROLES } from './roles';
import { simplified } from './scripts';
import { SECTION_LABELS } from './sections';
import { Vocabulary } from './vocabulary';

/** The words that a reading and its rules go by: the built-in families and those of one's own paper. */
export interface Lexicon {
  /** Roles by their first character, longest first. */
  readonly roles: WordTable;
  readonly houses: WordTable;
  readonly houseEndings: readonly string[];
  readonly credits: WordTable;
  /** Datelines besides the built-in families. */
  readonly datelines: readonly string[];
  /** Section labels that are known by name. */
  readonly sections: ReadonlySet<string>;
  readonly furniture: readonly OwnFurniture[];
  /** Words that a person declared right; no character rule speaks of them. */
  readonly words: ReadonlySet<string>;
  /** The dictionary, with those words in it. */
  readonly vocabulary: Vocabulary;
}

export interface OwnFurniture {
  readonly pattern: LinePattern;
  readonly kind: FurnitureKind;
}

/** What a configuration adds. */
export interface LexiconExtension {
  readonly roles?: readonly string[];
  readonly datelines?: readonly string[];
  readonly sections?: readonly string[];
  readonly furniture?: readonly OwnFurniture[];
  readonly words?: readonly string[];
}

/** Words as a page is read, in Simplified characters, by their first UTF-16 unit, longest first; for most places one look into an array tells that none begins there. */
export class WordTable {
  /** 1 for each unit with which a word begins. */
  readonly starts: Readonly<Uint8Array>;
  readonly #byFirst = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    const starts = new Uint8Array(0x10000);
    const read = new Set([...words].map(simplified));
    for (const word of [...read].sort((a, b) => b.length - a.length)) {
      const first = word.charCodeAt(0);
      const list = this.#byFirst.get(first);
      if (list === undefined) this.#byFirst.set(first, [word]);
      else list.push(word);
      starts[first] = 1;
    }
    this.starts = starts;
  }

  get words(): readonly string[] {
    return [...this.#byFirst.values()].flat();
  }

  /** The longest word that stands at `at` and ends by `end`, or null. */
  at(text: string, at: number, end: number): string | null {
    const first = text.charCodeAt(at);
    if (this.starts[first] !== 1) return null;
    for (const word of this.#byFirst.get(first)!) {
      if (at + word.length <= end && text.startsWith(word, at)) return word;
    }
    return null;
  }
}

export const defaultLexicon: Lexicon = {
  roles: new WordTable(ROLES),
  houses: new WordTable(HOUSES),
  houseEndings: HOUSE_ENDINGS,
  credits: new WordTable(CREDITS),
  datelines: [],
  sections: new Set(SECTION_LABELS.map(simplified)),
  furniture: [],
  words: new Set(),
  vocabulary: new Vocabulary(),
};

export function extendLexicon(base: Lexicon, extension: LexiconExtension): Lexicon {
  const words = new Set([...base.words, ...(extension.words ?? [])]);
  return {
    ...base,
    roles: extension.roles === undefined ? base.roles : new WordTable([...base.roles.words, ...extension.roles]),
    datelines: [...base.datelines, ...(extension.datelines ?? []).map(simplified)],
    sections: new Set([...base.sections, ...(extension.sections ?? []).map(simplified)]),
    furniture: [...base.furniture, ...(extension.furniture ?? [])],
    words,
    vocabulary: words.size === base.words.size ? base.vocabulary : new Vocabulary([...words]),
  };
}
