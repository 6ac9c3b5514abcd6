import { labelTitles, type NoteContent, statusTitles, type TagDefinition, tagVocabulary } from '../core/notes';
import type { Bilingual, Language } from '../core/text/bilingual';
import { excerpt } from './places';

/**
 * What a note says besides the person's own words, in one line: `人党 → 入党` for a correction, `人名` for a tag,
 * `标题` for a label. Empty for kinds that say nothing else.
 */
export function meaningOf(
  content: NoteContent,
  quote: string,
  own: readonly TagDefinition[],
  language: Language,
): string {
  switch (content.kind) {
    case 'query':
    case 'highlight':
      return '';
    case 'correction':
      return correction(shown(quote), shown(content.value))[language];
    case 'tag':
      return tagVocabulary(own).find(({ id }) => id === content.value)?.title[language] ?? content.value;
    case 'label':
      return labelTitles[content.value][language];
    case 'stet':
      return content.value === '*' ? EVERY_RULE[language] : content.value;
    case 'status':
      return statusTitles[content.value][language];
  }
}

function correction(from: string, to: string): Bilingual {
  if (to === '') return { en: `delete “${from}”`, zh: `删去“${from}”` };
  if (from === '') return { en: `insert “${to}”`, zh: `补入“${to}”` };
  return { en: `${from} → ${to}`, zh: `${from} → ${to}` };
}

/** In one line, with a sign where a line ends: joining and splitting are about nothing else. */
const shown = (text: string): string => excerpt(text.replace(/[^\S\n]*\n\s*/gu, '⏎'), 60);

const EVERY_RULE: Bilingual = { en: 'every rule', zh: '所有规则' };
