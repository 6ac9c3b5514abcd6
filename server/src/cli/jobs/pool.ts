import { Worker } from 'node:worker_threads';
import type { Input } from '../files/input';
import type { Result } from './result';
import type { Task } from './task';

/** Marks the worker threads that are Newsproof's own: the program may be started as a worker by somebody else. */
export const WORKER_MARK = 'newsproof-worker';

export interface WorkerData {
  readonly mark: typeof WORKER_MARK;
  readonly task: Task;
}

/** The worker threads of a run, hired one by one as the work is worth it. All do the same task. */
export class Pool {
  readonly #program: string;
  readonly #task: Task;
  readonly #members: Member[] = [];

  constructor(program: string, task: Task) {
    this.#program = program;
    this.#task = task;
  }

  /** Never sends anybody home before the run is over. */
  growTo(size: number): void {
    while (this.#members.length < size) this.#members.push(new Member(this.#program, this.#task));
  }

  /** True while some thread would soon have nothing to do. */
  get hasRoom(): boolean {
    return this.#members.some(({ isAlive, pending }) => isAlive && pending < AT_HAND);
  }

  /** Each batch goes to the thread with the least to do; one that has died would have nothing to do for ever. */
  run(inputs: readonly Input[]): Promise<readonly Result[]> {
    const alive = this.#members.filter(({ isAlive }) => isAlive);
    const idlest = alive.reduce((least, member) => (member.pending < least.pending ? member : least));
    return idlest.run(inputs);
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}

/** One batch that is done, and those that come next while the main thread is at a batch of its own. */
const AT_HAND = 3;

interface Waiting {
  readonly inputs: readonly Input[];
  resolve(results: readonly Result[]): void;
}

/** Most of what a file needs is gone with it; more room for it would only make every thread larger, in megabytes. */
const YOUNG = 24;

class Member {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  constructor(program: string, task: Task) {
    const workerData: WorkerData = { mark: WORKER_MARK, task };
    this.#worker = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#worker.on('message', (results: readonly Result[]) => this.#waiting.shift()?.resolve(results));
    this.#worker.on('error', (error) => this.#fail(error));
  }

  get isAlive(): boolean {
    return this.#failure === null;
  }

  get pending(): number {
    return this.#waiting.length;
  }

  run(inputs: readonly Input[]): Promise<readonly Result[]> {
    return new Promise((resolve) => {
      const waiting = { inputs, resolve };
      if (this.#failure !== null) return resolve(lost(inputs, this.#failure));
      this.#waiting.push(waiting);
      this.#worker.postMessage(inputs);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** A thread that dies takes its files with it; they are reported, and the other threads go on. */
  #fail(error: Error): void {
    this.#failure = error;
    for (const { inputs, resolve } of this.#waiting.splice(0)) resolve(lost(inputs, error));
  }
}

const lost = (inputs: readonly Input[], error: Error): readonly Result[] =>
  inputs.map(({ shown, path }) => ({
    kind: 'skipped',
    file: shown,
    path,
    bytes: 0,
    troubles: [{ en: `${shown}: could not be done (${error.message})`, zh: `${shown}：无法完成（${error.message}）` }],
  }));
