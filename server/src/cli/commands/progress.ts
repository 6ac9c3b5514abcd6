import type { Input } from '../files/input';
import { columnsOf } from '../print/columns';
import { type Shell, say } from '../shell/shell';

/** Two times a second is as often as a person reads. */
const INTERVAL = 500;
/** A run that is over sooner needs no bar. */
const DELAY = 1000;

/** Milliseconds since some moment. */
type Clock = () => number;

const milliseconds: Clock = () => performance.now();

const CLEAR_LINE = '\r\u001b[K';

/** Tells a person at a terminal how far a long run has come, and says nothing anywhere else. */
export class Progress {
  readonly inputs: AsyncIterable<Input>;
  readonly #shell: Shell;
  readonly #total: number | null;
  readonly #now: Clock;
  readonly #started: number;
  #shownAt: number;
  #visible = false;
  #files = 0;
  #bytes = 0;

  private constructor(inputs: AsyncIterable<Input>, total: number | null, shell: Shell, now: Clock) {
    this.inputs = inputs;
    this.#total = total;
    this.#shell = shell;
    this.#now = now;
    this.#started = now();
    this.#shownAt = this.#started + DELAY - INTERVAL;
  }

  /** At a terminal the files are counted first, so that the remaining time is known; elsewhere they are read as they are found. */
  static async over(inputs: AsyncIterable<Input>, shell: Shell, now: Clock = milliseconds): Promise<Progress> {
    if (shell.err.columns === null) return new Progress(inputs, null, shell, now);
    const all: Input[] = [];
    for await (const input of inputs) all.push(input);
    return new Progress(each(all), all.length, shell, now);
  }

  /** Counts a file that is done. */
  async advance(bytes: number): Promise<void> {
    this.#files++;
    this.#bytes += bytes;
    if (this.#total === null) return;
    const now = this.#now();
    if (now - this.#shownAt < INTERVAL) return;
    this.#shownAt = now;
    await this.#shell.err.write(CLEAR_LINE + this.#bar(now - this.#started, this.#total));
    this.#visible = true;
  }

  /** Prints what the run is for; the bar makes room where both go to the same terminal. */
  async print(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    if (this.#shell.out.columns !== null) await this.clear();
    await this.#shell.out.write(text);
  }

  /** Takes the bar away until the next file is done. */
  async clear(): Promise<void> {
    if (this.#visible) await this.#shell.err.write(CLEAR_LINE);
    this.#visible = false;
  }

  #bar(elapsed: number, total: number): string {
    const width = 24;
    const filled = Math.round((this.#files / total) * width);
    const rate = this.#bytes / 1e6 / (elapsed / 1000);
    const left = Math.ceil(((elapsed / this.#files) * (total - this.#files)) / 1000);
    const text = say(this.#shell, {
      en: ` ${this.#files}/${total} files · ${rate.toFixed(1)} MB/s · ${duration(left)} left`,
      zh: ` ${this.#files}/${total} 个文件 · ${rate.toFixed(1)} MB/s · 剩余 ${duration(left)}`,
    });
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const columns = this.#shell.err.columns ?? 80;
    return columnsOf(bar + text) < columns ? bar + text : text.slice(1, columns);
  }
}

const duration = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;

async function* each(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

/** The same shell, where nobody is to be told how far a run has come. */
export const withoutProgress = (shell: Shell): Shell => ({ ...shell, err: { ...shell.err, columns: null } });
