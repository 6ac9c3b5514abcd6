import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ProofStatusName } from '../../../server/src/protocol';

/** How far an article has been proofread, in the order in which it goes. */
export const statuses: readonly ProofStatusName[] = [
  'untouched',
  'first-proof',
  'second-proof',
  'validated',
  'problematic',
];

export function statusName(status: ProofStatusName): string {
  switch (status) {
    case 'untouched':
      return l10n.t('untouched');
    case 'first-proof':
      return l10n.t('first proof');
    case 'second-proof':
      return l10n.t('second proof');
    case 'validated':
      return l10n.t('validated');
    case 'problematic':
      return l10n.t('problematic');
  }
}

/** A shape of its own for each, so that the colour is not the only sign. */
export function statusIcon(status: ProofStatusName, stale: boolean): ThemeIcon {
  if (stale) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  switch (status) {
    case 'untouched':
      return new ThemeIcon('circle-outline');
    case 'first-proof':
      return new ThemeIcon('check');
    case 'second-proof':
      return new ThemeIcon('check-all');
    case 'validated':
      return new ThemeIcon('verified-filled', new ThemeColor('testing.iconPassed'));
    case 'problematic':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  }
}
