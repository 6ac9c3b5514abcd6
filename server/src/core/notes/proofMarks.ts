import type { Bilingual } from '../text/bilingual';
import { isWordy } from '../text/charClass';
import type { CorrectionMark, NoteContent } from './kinds';

/**
 * The proof marks of GB/T 14706 that make sense on plain text, as presets: what a person picks, and the note that
 * the pick makes out of the selected words.
 */
export interface ProofMark {
  readonly id: CorrectionMark | 'stet' | 'query';
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** What the person gives besides the selection: nothing, some words, or the selection as it should read. */
  readonly asks: 'nothing' | 'words' | 'passage';
}

export const PROOF_MARKS: readonly ProofMark[] = [
  {
    id: 'replace',
    title: { en: 'Replace', zh: '改正' },
    description: { en: 'Put other words in place of the selection.', zh: '把所选文字改为别的文字。' },
    asks: 'passage',
  },
  {
    id: 'delete',
    title: { en: 'Delete', zh: '删除' },
    description: { en: 'Take the selection out.', zh: '删去所选文字。' },
    asks: 'nothing',
  },
  {
    id: 'insert',
    title: { en: 'Insert', zh: '增补' },
    description: { en: 'Put words in after the selection.', zh: '在所选文字之后补入文字。' },
    asks: 'words',
  },
  {
    id: 'swap',
    title: { en: 'Swap', zh: '对调' },
    description: { en: 'Exchange the two halves of the selection.', zh: '对调所选文字的前后两半。' },
    asks: 'nothing',
  },
  {
    id: 'join',
    title: { en: 'Join', zh: '接排' },
    description: { en: 'Run the lines of the selection on as one.', zh: '把所选各行接成一行。' },
    asks: 'nothing',
  },
  {
    id: 'split',
    title: { en: 'New paragraph', zh: '另起段' },
    description: { en: 'Start a new paragraph before the selection.', zh: '从所选文字起另起一段。' },
    asks: 'nothing',
  },
  {
    id: 'move',
    title: { en: 'Move', zh: '转移' },
    description: {
      en: 'Select from the words to their new place; type how the passage should read.',
      zh: '选中从原处到新处的文字，写出移动后的样子。',
    },
    asks: 'passage',
  },
  {
    id: 'stet',
    title: { en: 'Let stand', zh: '保留' },
    description: { en: 'The selection is right as printed.', zh: '所选文字无误，保留原样。' },
    asks: 'nothing',
  },
  {
    id: 'query',
    title: { en: 'Query', zh: '存疑' },
    description: { en: 'Ask a colleague.', zh: '请同事核对。' },
    asks: 'words',
  },
];

/** The note that a mark makes. `typed` are the person's words: the replacement, the insertion or the question. */
export function markedContent(id: ProofMark['id'], quote: string, typed: string): NoteContent {
  switch (id) {
    case 'query':
      return { kind: 'query', text: typed };
    case 'stet':
      return { kind: 'stet', value: '*', text: typed };
    default:
      return { kind: 'correction', mark: id, value: correctedBy(id, quote, typed), text: '' };
  }
}

const CORRECTIONS: readonly CorrectionMark[] = ['replace', 'delete', 'insert', 'swap', 'join', 'split', 'move'];

export const isCorrectionMark = (value: unknown): value is CorrectionMark =>
  CORRECTIONS.includes(value as CorrectionMark);

function correctedBy(mark: CorrectionMark, quote: string, typed: string): string {
  switch (mark) {
    case 'replace':
    case 'move':
      return typed;
    case 'insert':
      return quote + typed;
    case 'delete':
      return '';
    case 'swap':
      return swapped(quote);
    case 'join':
      return joined(quote);
    case 'split':
      return `\n${quote.replace(/^\s+/u, '')}`;
  }
}

/** `品产` → `产品`; with a blank or a mark in the middle the parts around it change places: `甲、乙` → `乙、甲`. */
function swapped(quote: string): string {
  const parts = /^([^\s、,,·/]+)([\s、,,·/]+)([^\s、,,·/]+)$/u.exec(quote);
  if (parts !== null) return `${parts[3]}${parts[2]}${parts[1]}`;
  const characters = [...quote];
  const half = characters.length >> 1;
  return [...characters.slice(half), ...characters.slice(0, half)].join('');
}

/** Lines as one, with a space only where Latin words or numbers meet. */
const joined = (quote: string): string =>
  quote.split(/[^\S\n]*\n\s*/u).reduce((line, next) => line + (meetAsWords(line, next) ? ' ' : '') + next);

const meetAsWords = (line: string, next: string): boolean =>
  line !== '' && next !== '' && isWordy(line.charCodeAt(line.length - 1)) && isWordy(next.charCodeAt(0));
