import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Input } from '../files/input';
import type { Shell } from '../shell/shell';
import { BatchQueue, batchesOf } from './batches';
import { Pool } from './pool';
import type { Result } from './result';
import { Session } from './session';
import type { Task } from './task';

/** More threads than this wait for the disk and for the one that prints. */
const MOST_THREADS = 8;
/** Beyond this, whoever asks for threads gets memory used up and nothing else. */
const MOST_ASKED_FOR = 64;
/**
 * As many bytes as a thread does in the time that it takes to start and to compile what it runs. With less than that
 * to do, one more makes a run no faster, and takes a processor away from the compiler of the others.
 */
const WORTH_A_THREAD = 24_000_000;
/** Batches for each thread that may be done and wait for one before them. */
const MOST_UNPRINTED = 4;

/**
 * Does a task with every input and hands the results out in the order of the inputs, whoever is done first. The main
 * thread works itself, and has helpers where there is enough to do; with `jobs`, as many as were asked for.
 */
export async function* resultsOf(
  task: Task,
  inputs: AsyncIterable<Input>,
  jobs: number | undefined,
  shell: Shell,
): AsyncGenerator<Result> {
  const threads = Math.max(1, Math.min(jobs ?? Math.min(availableParallelism(), MOST_THREADS), MOST_ASKED_FOR));
  const queue = new BatchQueue(batchesOf(inputs), threads * WORTH_A_THREAD);
  const session = new Session(task);
  const pool = new Pool(shell.program, task);
  const inOrder: HandedOut[] = [];
  try {
    for (;;) {
      // Here alone helpers' results come in and the person at the keyboard is heard.
      await nextTurn();
      while (inOrder[0]?.isDone) yield* await inOrder.shift()!.results;
      if (shell.interrupted.aborted) queue.drop();
      else await queue.fill();
      const own = inOrder.length < threads * MOST_UNPRINTED ? queue.take() : undefined;
      if (own === undefined && inOrder.length === 0) return;
      const helpers = jobs === undefined ? Math.floor(queue.bytes / WORTH_A_THREAD) : queue.length;
      pool.growTo(Math.min(helpers, threads - 1));
      // Helpers hear of their batches before this thread is lost in its own, which nevertheless is the next to print.
      const place = inOrder.length;
      while (pool.hasRoom && queue.length > 0) inOrder.push(new HandedOut(pool.run(queue.take()!.inputs)));
      if (own !== undefined) inOrder.splice(place, 0, new HandedOut(session.run(own.inputs)));
      await inOrder[own === undefined ? 0 : place]!.results;
    }
  } finally {
    await pool.close();
  }
}

/** A batch that somebody is at. */
class HandedOut {
  readonly results: Promise<readonly Result[]>;
  isDone = false;

  constructor(results: Promise<readonly Result[]>) {
    this.results = results.finally(() => {
      this.isDone = true;
    });
  }
}
