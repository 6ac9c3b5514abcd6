import type { Bilingual } from '../core/text/bilingual';
import type { Session } from './session';

/** Says something that a person has to know now, and need not answer. */
export function warn({ connection, language }: Session, message: Bilingual): void {
  void connection.sendNotification('window/showMessage', { type: WARNING, message: message[language] });
}

/** `MessageType.Warning` */
const WARNING = 2;
