import { labelTitles, PROOF_MARKS, type ProofMark, type TagDefinition, tagVocabulary } from '../core/notes';
import type { Language } from '../core/text/bilingual';

/** Something to pick for a note, and what is typed to pick it. */
export interface NoteChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly key: string;
}

/** The usual tags and a paper's own ones: `1 人名 · 2 机构 · 3 地名 · 4 日期 · w 作品`. */
export function tagChoices(own: readonly TagDefinition[], language: Language): readonly NoteChoice[] {
  const tags = tagVocabulary(own);
  const taken = new Set(tags.flatMap(({ key }) => key ?? []));
  const numbers = numbersBut(taken);
  return tags.map(({ id, title, key }) => ({
    id,
    title: title[language],
    description: '',
    key: key ?? numbers.next().value,
  }));
}

export function markChoices(language: Language): readonly (NoteChoice & Pick<ProofMark, 'asks'>)[] {
  return PROOF_MARKS.map(({ id, title, description, asks }, index) => ({
    id,
    title: title[language],
    description: description[language],
    asks,
    key: String(index + 1),
  }));
}

export function labelChoices(language: Language): readonly NoteChoice[] {
  return Object.entries(labelTitles).map(([id, title], index) => ({
    id,
    title: title[language],
    description: '',
    key: String(index + 1),
  }));
}

function* numbersBut(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number++) if (!taken.has(String(number))) yield String(number);
}
