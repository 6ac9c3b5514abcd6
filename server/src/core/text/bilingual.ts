/** A sentence that a user sees, in both of the languages Newsproof speaks. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/**
 * A sentence that is put into words when somebody reads it. A large dump has tens of thousands of findings; most are
 * counted, or shown in one language only.
 */
export class Unspoken implements Bilingual {
  readonly #say: () => Bilingual;
  #said: Bilingual | null = null;

  constructor(say: () => Bilingual) {
    this.#say = say;
  }

  get en(): string {
    return this.#words().en;
  }

  get zh(): string {
    return this.#words().zh;
  }

  #words(): Bilingual {
    this.#said ??= this.#say();
    return this.#said;
  }
}

export type Language = keyof Bilingual;

/** Picks the sentence for a locale tag: `zh-CN`, `zh-tw` and `zh` read Chinese, everyone else English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale) ? 'zh' : 'en';
}
