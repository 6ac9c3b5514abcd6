import { l10n } from 'vscode';
import type { AnchorStateName, NoteKindName, WireNote } from '../../../server/src/protocol';

export function kindName(kind: NoteKindName): string {
  switch (kind) {
    case 'query':
      return l10n.t('Query');
    case 'correction':
      return l10n.t('Correction');
    case 'tag':
      return l10n.t('Tag');
    case 'highlight':
      return l10n.t('Highlight');
    case 'label':
      return l10n.t('Label');
    case 'stet':
      return l10n.t('Let stand');
    case 'status':
      return l10n.t('Proof status');
  }
}

export const kindIcons: Readonly<Record<NoteKindName, string>> = {
  query: 'question',
  correction: 'edit',
  tag: 'tag',
  highlight: 'paintcan',
  label: 'list-selection',
  stet: 'debug-step-over',
  status: 'verified',
};

/** Where a note stands when it does not simply stand where it was made; empty when it does. */
export function stateName(state: AnchorStateName): string {
  switch (state) {
    case 'anchored':
      return '';
    case 'moved':
      return l10n.t('moved');
    case 'changed':
      return l10n.t('its words have changed');
    case 'applied':
      return l10n.t('applied');
    case 'ambiguous':
      return l10n.t('several places fit');
    case 'orphan':
      return l10n.t('its place is gone');
  }
}

/** What a note says in one line: the correction, the tag's word, the question. */
export function noteText({ meaning, text }: WireNote): string {
  return [meaning, text].filter((part) => part !== '').join(' · ');
}

/** The first characters of a text, in one line. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
