import { availableParallelism } from 'node:os';
import type { Input } from '../files/input';
import type { Shell } from '../shell/shell';
import { batchesOf } from './batches';
import { Pool } from './pool';
import type { Result } from './result';
import { Session } from './session';
import type { Task } from './task';

/** More threads than this wait for the disk and for the one that prints. */
const MOST_THREADS = 8;

/** Does a task with every input and hands the results out in the order of the inputs, whoever is done first. */
export async function* resultsOf(
  task: Task,
  inputs: AsyncIterable<Input>,
  jobs: number | undefined,
  shell: Shell,
): AsyncGenerator<Result> {
  const threads = Math.max(1, jobs ?? Math.min(availableParallelism(), MOST_THREADS));
  const batches = batchesOf(inputs);
  const first = await batches.next();
  if (first.done) return;
  const second = threads > 1 ? await batches.next() : undefined;
  // One batch is done before a thread for it would have started.
  if (second === undefined || second.done) yield* inTurn(task, first.value, batches, shell);
  else yield* inParallel(task, [first.value, second.value], batches, threads, shell);
}

async function* inTurn(
  task: Task,
  first: readonly Input[],
  rest: AsyncIterator<readonly Input[]>,
  shell: Shell,
): AsyncGenerator<Result> {
  const session = new Session(task);
  let batch: readonly Input[] = first;
  for (;;) {
    if (shell.interrupted.aborted) return;
    yield* await session.run(batch);
    const next = await rest.next();
    if (next.done) return;
    batch = next.value;
  }
}

async function* inParallel(
  task: Task,
  first: readonly (readonly Input[])[],
  rest: AsyncIterator<readonly Input[]>,
  threads: number,
  shell: Shell,
): AsyncGenerator<Result> {
  const pool = new Pool(shell.program, task, threads);
  // Results wait here for those before them; no more batches are handed out than may wait.
  const waiting = first.map((batch) => pool.run(batch));
  let more = true;
  try {
    while (waiting.length > 0) {
      while (more && waiting.length < threads * 3 && !shell.interrupted.aborted) {
        const next = await rest.next();
        if (next.done) more = false;
        else waiting.push(pool.run(next.value));
      }
      yield* await waiting.shift()!;
    }
  } finally {
    await pool.close();
  }
}
