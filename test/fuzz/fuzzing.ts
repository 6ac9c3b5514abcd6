import { seededRandom } from '../harness/random';
import { hostileText } from './hostileText';
import { type Property, properties } from './properties';

export interface Failure {
  readonly iteration: number;
  readonly property: string;
  readonly message: string;
  /** As small as it could be made with the property still broken. */
  readonly text: string;
}

/** One iteration: one text, and every property whose turn it is. Which text it is depends on the number alone. */
export async function iterate(iteration: number): Promise<Failure | null> {
  const text = hostileText(seededRandom(iteration));
  for (const property of properties) {
    if (iteration % property.every !== 0) continue;
    const message = await broken(property, text, iteration);
    if (message === null) continue;
    const least = await shrunk(text, async (smaller) => (await broken(property, smaller, iteration)) !== null);
    const said = (await broken(property, least, iteration)) ?? message;
    return { iteration, property: property.name, message: said, text: least };
  }
  return null;
}

/** What is said of a property that does not hold, else null. `chance` is what the property draws its luck from. */
export async function broken({ holds }: Property, text: string, chance: number): Promise<string | null> {
  try {
    // Most properties are not asynchronous, and waiting for nothing would take longer than they do.
    const pending = holds(text, seededRandom(chance ^ 0x5eed));
    if (pending !== undefined) await pending;
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
    return `${error.message.slice(0, 400)}\n${place ?? ''}`;
  }
}

/** A smaller text is a courtesy; finding the next failure is worth more. */
const MOST_TRIES = 400;
const MOST_TIME = 20_000;

/** Takes pieces out of a text, half of it at first and single units at last, for as long as it stays bad. */
async function shrunk(text: string, isBad: (text: string) => Promise<boolean>): Promise<string> {
  let least = text;
  let tries = 0;
  const deadline = Date.now() + MOST_TIME;
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at + size <= least.length; ) {
      if (++tries > MOST_TRIES || Date.now() > deadline) return least;
      const without = least.slice(0, at) + least.slice(at + size);
      if (await isBad(without)) least = without;
      else at += size;
    }
  }
  return least;
}
