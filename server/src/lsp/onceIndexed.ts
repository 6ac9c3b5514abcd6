import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from './library';
import type { Session } from './session';

/**
 * Waits until every dump of the workspace has been read: what is asked of all of them has no answer before, since a
 * part of it would pass for the whole. Never at the desk, which would keep the index waiting in turn.
 */
export async function onceIndexed(session: Session, token: CancellationToken): Promise<void> {
  let listening = { dispose: (): void => undefined };
  const calledOff = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() =>
      reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'Called off while the index was being made.')),
    );
  });
  try {
    await Promise.race([session.indexer.complete, calledOff]);
  } finally {
    listening.dispose();
  }
}
