import type { Bilingual } from '../core/text/bilingual';
import type { Dump, Session } from './session';
import { nameOfUri } from './uris';
import { warn } from './warnings';

/**
 * Edits to a file that is not open count in the text as the editor reads it, and few editors make out an encoding by
 * themselves: in a file that is not Unicode they would hit other places.
 */
export const canBeEdited = async ({ host }: Session, { uri, version }: Dump): Promise<boolean> =>
  version !== null || (await host.files.isUnicode(uri));

/** Says which files were left as they are, because they cannot be edited while they are closed. */
export function tellLeftAlone(session: Session, uris: readonly string[]): void {
  if (uris.length === 0) return;
  const names = uris.slice(0, MOST_NAMES).map(nameOfUri);
  warn(session, leftAlone(names, uris.length - names.length));
}

const MOST_NAMES = 5;

const leftAlone = (names: readonly string[], others: number): Bilingual => ({
  en: `Not UTF-8, and left as it is: ${names.join(', ')}${others === 0 ? '' : ` and ${others} more`}. To change such a file too, open it in its encoding first.`,
  zh: `以下文件不是 UTF-8 编码，未作修改：${names.join('、')}${others === 0 ? '' : `等 ${names.length + others} 个`}。如需一并修改，请先以其编码打开。`,
});
