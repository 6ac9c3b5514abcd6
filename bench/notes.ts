import { addQuery, addTag, type LogEntry, linesOf, Notebook } from '../server/src/core/notes';
import { applyEdits, insertion } from '../server/src/core/text/edits';
import { skeletonMap } from '../server/src/core/text/skeleton';
import { measureNotes, tableOf } from '../test/harness/notePlaces';
import { seededRandom } from '../test/harness/random';
import { seeds } from '../test/harness/seeds';

/**
 * `npm run notes:measure`: where a thousand random notes on each seed stand after repairs, changes and deletions, and
 * how long 5,000 notes on a dump of 10 MB take. Both texts are made out of the seeds: one repeats them, so that
 * every sentence has hundreds of twins; in the other every sentence stands once.
 */
const NOTES_PER_SEED = 1000;
const NOTES = 5000;
const BYTES = 10_000_000;

console.log(tableOf(seeds.map((seed) => measureNotes(seed, NOTES_PER_SEED))));
console.log();
for (const [name, text] of Object.entries({ 'repeated pages': repeatedPages(), 'distinct pages': distinctPages() })) {
  console.log(`${NOTES} notes, 10 MB of ${name}`);
  measureTimes(text);
}

function measureTimes(text: string): void {
  const book = Notebook.open(text, '');
  const log = timed('  writing them', () => linesOf(randomNotes(book), 'page.txt'));
  timed('  skeleton of the text', () => skeletonMap(text));
  timed('  loading, text unchanged', () => Notebook.open(text, log));
  const shifted = applyEdits(text, [insertion(0, '第三版\n\n'), insertion(text.length >> 1, '一行新字\n')]);
  report(timed('  loading, two lines came in', () => Notebook.open(shifted, log)));
  const repaired = text.replaceAll(/(?<=[^\n])\n\n(?=[^\n])/g, '').replaceAll(',', '，');
  report(timed('  loading, all lines joined, all commas wide', () => Notebook.open(repaired, log)));
  const retyped = text.replaceAll('的', '之');
  report(timed('  loading, every 的 changed', () => Notebook.open(retyped, log)));
  const loaded = Notebook.open(text, log);
  const edits = [insertion(1000, '字')];
  const next = applyEdits(text, edits);
  const keystrokes = Array.from({ length: 101 }, () => millisecondsOf(() => loaded.follow(edits, next)));
  const [median, slowest] = [50, 99].map((rank) => keystrokes.sort((a, b) => a - b)[rank]!.toFixed(1));
  console.log(`  following a keystroke: ${median} ms, the slowest of a hundred ${slowest} ms`);
}

function timed<T>(name: string, run: () => T): T {
  const started = performance.now();
  const result = run();
  console.log(`${name.padEnd(48)}${(performance.now() - started).toFixed(0).padStart(6)} ms`);
  return result;
}

function millisecondsOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function report(book: Notebook): void {
  const states = new Map<string, number>();
  for (const { placement } of book.notes) states.set(placement.state, (states.get(placement.state) ?? 0) + 1);
  console.log(`    ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`);
}

function randomNotes(book: Notebook): readonly LogEntry[] {
  const random = seededRandom(20310506);
  return Array.from({ length: NOTES }, (_, i) => {
    const start = random.between(0, book.text.length - 50);
    const stamp = { author: '苗青', created: new Date(Date.UTC(2031, 4, 6, 8, 0, i)).toISOString() };
    const span = { start, end: start + random.between(2, 40) };
    const outcome = i % 2 === 0 ? addQuery(book, stamp, span, '?') : addTag(book, stamp, span, 'person');
    if (!outcome.done) throw new Error(outcome.reason.en);
    return outcome.entries[0]!;
  });
}

function repeatedPages(): string {
  return untilBytes((i) => seeds[i % seeds.length]!.text);
}

/** The seeds with some of their characters replaced by others of theirs, differently each time. */
function distinctPages(): string {
  const random = seededRandom(7);
  const words = [...new Set(seeds.map(({ text }) => text).join(''))].filter((unit) => /\p{Script=Han}/u.test(unit));
  return untilBytes((i) =>
    [...seeds[i % seeds.length]!.text]
      .map((unit) => (random.chance(0.3) && unit > '一' ? random.pick(words) : unit))
      .join(''),
  );
}

function untilBytes(page: (index: number) => string): string {
  const pages: string[] = [];
  for (let i = 0, bytes = 0; bytes < BYTES; i++) {
    pages.push(page(i));
    bytes += new TextEncoder().encode(pages[i]!).length;
  }
  return pages.join('\n\n');
}
