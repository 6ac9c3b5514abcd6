import type { Input } from '../files/input';
import { columnsOf } from '../print/columns';
import { type Shell, say } from '../shell/shell';

/** Two times a second is as often as a person reads. */
const INTERVAL = 500;
/** A run that is over sooner needs no bar. */
const DELAY = 1000;

const CLEAR_LINE = '\r\u001b[K';

/** Tells a person at a terminal how far a long run has come, and says nothing anywhere else. */
export class Progress {
  readonly inputs: AsyncIterable<Input>;
  readonly #shell: Shell;
  readonly #total: number | null;
  readonly #started = performance.now();
  #shownAt = this.#started + DELAY - INTERVAL;
  #visible = false;
  #files = 0;
  #bytes = 0;

  private constructor(inputs: AsyncIterable<Input>, total: number | null, shell: Shell) {
    this.inputs = inputs;
    this.#total = total;
    this.#shell = shell;
  }

  /** At a terminal the files are counted first, so that the remaining time is known; elsewhere they are read as they are found. */
  static async over(inputs: AsyncIterable<Input>, shell: Shell): Promise<Progress> {
    if (shell.err.columns === null) return new Progress(inputs, null, shell);
    const all: Input[] = [];
    for await (const input of inputs) all.push(input);
    return new Progress(each(all), all.length, shell);
  }

  /** Counts a file that is done. */
  async advance(bytes: number): Promise<void> {
    this.#files++;
    this.#bytes += bytes;
    if (this.#total === null) return;
    const now = performance.now();
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
