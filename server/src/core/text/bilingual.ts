/** A sentence that a user sees, in both of the languages Newsproof speaks. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Bilingual;

/** Picks the sentence for a locale tag: `zh-CN`, `zh-tw` and `zh` read Chinese, everyone else English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale) ? 'zh' : 'en';
}
