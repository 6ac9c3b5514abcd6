import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { RequestName } from '../../protocol';
import { answer } from '../answers';

/** Answers one of Newsproof's own requests. */
export function onRequest<Params, Result>(
  connection: Connection,
  name: RequestName<Params, Result>,
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
): void {
  connection.onRequest(name.method, (params: Params, token: CancellationToken) => answer(() => handler(params, token)));
}
