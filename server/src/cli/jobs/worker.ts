import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../files/input';
import { WORKER_MARK, type WorkerData } from './pool';

/** True in a thread that a pool has started. */
export const isPoolWorker = (): boolean =>
  !isMainThread && (workerData as Partial<WorkerData> | null)?.mark === WORKER_MARK;

/** Answers each batch of files with their results, until the pool ends the thread. */
export async function serveAsWorker(): Promise<void> {
  const { Session } = await import('./session.js');
  const session = new Session((workerData as WorkerData).task);
  const port = parentPort!;
  // Batches that come before this line wait in the port; those that come while one is done wait for it here.
  let done: Promise<void> = Promise.resolve();
  port.on('message', (batch: readonly Input[]) => {
    done = done.then(async () => port.postMessage(await session.run(batch)));
  });
}
