import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { RequestName } from '../../protocol';
import { answer } from '../answers';

/** Answers one of Newsproof's own requests, once what it has to wait for away from the desk has come. */
export function onRequest<Params, Result>(
  connection: Connection,
  name: RequestName<Params, Result>,
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
  ready: (params: Params, token: CancellationToken) => Promise<void> = async () => undefined,
): void {
  connection.onRequest(name.method, async (params: Params, token: CancellationToken) => {
    await ready(params, token);
    return answer(() => handler(params, token));
  });
}
