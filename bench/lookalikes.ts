// How many slips the look-alike finder finds, and how often it speaks on clean text.
//
//   node out/bench/lookalikes.js [DIR…]     folders of clean .txt pages; by default the repaired twins of the seeds
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfusableFinder, isConvincing, type Suspect } from '../server/src/core/lexicon/confusables';
import { Dictionary } from '../server/src/core/lexicon/dictionary';
import { Lookalikes } from '../server/src/core/lexicon/lookalikes';
import { ScriptClass, scriptOf } from '../server/src/core/lexicon/scripts';
import { WordList } from '../server/src/core/lexicon/wordList';
import { isHan } from '../server/src/core/text/charClass';

const SLIPS = 2000;
/** How much of a page around a slip is read again. */
const REACH = 20;

const started = performance.now();
const words = new WordList();
const loadTime = performance.now() - started;
const lookalikes = new Lookalikes();
const finder = new ConfusableFinder(new Dictionary(words), lookalikes);
const readAs = charactersReadFor();

const folders = process.argv.length > 2 ? process.argv.slice(2) : [path.join('test', 'repaired')];
console.log(`word list ready in ${loadTime.toFixed(1)} ms; ${[...lookalikes.pairs()].length} directed pairs`);
for (const folder of folders) report(folder);

function report(folder: string): void {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const ideographs = pages.reduce((sum, page) => sum + countHan(page), 0);
  const alarms = pages.flatMap((page) => finder.find(page).filter((suspect) => convinces(suspect, page)));
  const { right, wrong } = plantSlips(pages);
  console.log(`\n${folder}: ${pages.length} pages, ${ideographs} ideographs`);
  console.log(`  found, right character first  ${percent(right)}`);
  console.log(`  found, another one first      ${percent(wrong)}`);
  console.log(
    `  findings on the pages as they are: ${alarms.length}, ${((1e4 * alarms.length) / ideographs).toFixed(1)} per 10,000`,
  );
  console.log(`  throughput                    ${throughput(pages.join('\n')).toFixed(0)} MB/s`);
}

/** Puts slips into the pages one at a time, each where a random character of the pages has a look-alike. */
function plantSlips(pages: readonly string[]): { right: number; wrong: number } {
  const places: { page: string; at: number }[] = [];
  for (const page of pages) {
    for (let at = 0; at < page.length; at++) if (readAs.has(page[at]!)) places.push({ page, at });
  }
  const random = seeded(7);
  let right = 0;
  let wrong = 0;
  for (let i = 0; i < SLIPS; i++) {
    const { page, at } = places[Math.floor(random() * places.length)]!;
    const meant = page[at]!;
    const candidates = readAs.get(meant)!;
    const read = candidates[Math.floor(random() * candidates.length)]!;
    const slipped = page.slice(0, at) + read + page.slice(at + 1);
    const suspect = finder.find(slipped, Math.max(0, at - REACH), at + REACH).find(({ offset }) => offset === at);
    if (suspect === undefined || !convinces(suspect, slipped)) continue;
    if (suspect.guesses[0]!.character === meant) right++;
    else wrong++;
  }
  return { right, wrong };
}

function convinces({ guesses: [best] }: Suspect, page: string): boolean {
  return isConvincing(best!, { word: occurrences(page, best!.word), form: occurrences(page, best!.form) });
}

function throughput(text: string): number {
  const long = text.repeat(Math.ceil(3.5e6 / text.length));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    finder.find(long);
    best = Math.min(best, performance.now() - start);
  }
  return Buffer.byteLength(long) / 1000 / best;
}

/** For each character, the characters of the same script that it may be read as. */
function charactersReadFor(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [read, meant] of lookalikes.pairs()) {
    if (scriptOf(read.charCodeAt(0)) === ScriptClass.TraditionalOnly) continue;
    map.set(meant, [...(map.get(meant) ?? []), read]);
  }
  return map;
}

function occurrences(page: string, piece: string): number {
  return page.split(piece).length - 1;
}

function percent(count: number): string {
  return `${((100 * count) / SLIPS).toFixed(1)} % of ${SLIPS}`;
}

function countHan(page: string): number {
  let count = 0;
  for (let i = 0; i < page.length; i++) if (isHan(page.charCodeAt(i))) count++;
  return count;
}

/** A small generator of numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
}
