import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled } from '../core/analysis/cancellation';
import { desk } from './desk';
import { LSPErrorCodes, ResponseError } from './library';

/** Runs the work of a request; work that nobody waits for any more is answered as the protocol asks. */
export async function answer<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await desk.serve(work);
  } catch (error) {
    if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, error.message);
    throw error;
  }
}

export const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
