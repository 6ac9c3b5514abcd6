import { l10n } from 'vscode';
import type { AnchorStateName, LabelName, NoteKindName, WireNote } from '../../../server/src/protocol';

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
      return l10n.t('Reading');
    case 'stet':
      return l10n.t('Stet');
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

export function labelName(label: LabelName): string {
  switch (label) {
    case 'headline':
      return l10n.t('Headline');
    case 'section':
      return l10n.t('Section label');
    case 'subhead':
      return l10n.t('Crosshead');
    case 'byline':
      return l10n.t('Byline');
    case 'dateline':
      return l10n.t('Dateline');
    case 'body':
      return l10n.t('Body text');
    case 'caption':
      return l10n.t('Caption');
    case 'furniture':
      return l10n.t('Page furniture');
  }
}

/** What a note says in one line: the correction, the tag's word, the question. */
export function noteText({ kind, value, text, quote }: WireNote): string {
  if (kind === 'correction') return value === '' ? l10n.t('delete “{0}”', quote) : `${quote} → ${value}`;
  if (value === null || value === '') return text;
  return text === '' ? value : `${value} · ${text}`;
}
