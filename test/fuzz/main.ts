import { parseArgs } from 'node:util';
import { type Failure, iterate } from './fuzzing';

/**
 * `npm run fuzz`: iterations from a number on, until so many are done or so much time has passed. A failure is printed
 * once a property and message, with the text that shows it; a run with failures ends with code 1.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: '1' },
      iterations: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  const from = Number(values.from);
  const count = Number(values.iterations ?? (values.minutes === undefined ? 100_000 : Number.POSITIVE_INFINITY));
  const deadline = Date.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const failures = new Failures();
  let done = 0;
  let slowest = { iteration: from, time: 0 };
  const summary = (): string =>
    `${done} iterations from ${from}, ${failures.count} failed; the slowest, ${slowest.iteration}, took ${slowest.time} ms`;
  for (let said = Date.now(); done < count && Date.now() < deadline; done++) {
    const started = Date.now();
    const failure = await iterate(from + done);
    const time = Date.now() - started;
    if (time > slowest.time) slowest = { iteration: from + done, time };
    if (failure !== null) failures.add(failure);
    if (Date.now() - said < 60_000) continue;
    said = Date.now();
    console.log(summary());
  }
  console.log(summary());
  process.exitCode = failures.count > 0 ? 1 : 0;
}

class Failures {
  count = 0;
  readonly #kinds = new Set<string>();

  add({ iteration, property, message, text }: Failure): void {
    this.count++;
    const kind = `${property}: ${message.split('\n')[0]}`;
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    console.log(`\n✘ ${iteration}: ${property}\n  ${message}\n  ${JSON.stringify(text)}`);
  }
}

void main();
