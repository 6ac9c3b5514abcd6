import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type SeededRandom, seededRandom } from '../test/harness/random';

/** What the measurements run on: single dumps of these sizes, and a folder of many small ones. */
export interface Corpora {
  readonly oneMB: string;
  readonly tenMB: string;
  readonly fiftyMB: string;
  readonly folder: string;
  /** The same on the scale of an archive. */
  readonly archive: string;
}

const MB = 1e6;
const FILES = 2000;
/** Raised when the generator changes, so that nobody measures an older corpus. */
const EDITION = 4;

/** Makes the corpora where they are not there yet. Run from the project's root. */
export function ensureCorpora(folder: string): Corpora {
  const home = path.join(folder, `edition-${EDITION}`);
  mkdirSync(home, { recursive: true });
  return {
    oneMB: ensureDump(path.join(home, '1MB.txt'), 1 * MB, 1),
    tenMB: ensureDump(path.join(home, '10MB.txt'), 10 * MB, 2),
    fiftyMB: ensureDump(path.join(home, '50MB.txt'), 50 * MB, 3),
    folder: ensureFolder(path.join(home, 'files'), FILES, 16 * MB, 4),
    archive: ensureFolder(path.join(home, 'archive'), 25_000, 200 * MB, 5),
  };
}

/** A folder of 10,000 dumps of a few paragraphs each, twenty to a folder: for views, which count dumps and not bytes. */
export function ensureManyDumps(folder: string): string {
  const home = path.join(folder, `edition-${EDITION}`);
  mkdirSync(home, { recursive: true });
  return ensureFolder(path.join(home, 'many'), 10_000, 0, 6);
}

/** As many small dumps as are asked for, one page each, twenty to a folder. */
function writeArchive(folder: string, files: number, bytes: number, seed: number): void {
  const pages = pagesOf(seed);
  let written = 0;
  for (let i = 0; i < files; i++) {
    const below = path.join(folder, String(Math.floor(i / 20)).padStart(4, '0'));
    if (i % 20 === 0) mkdirSync(below, { recursive: true });
    // What one dump is too long by, the next is shorter: together they have the size that was asked for.
    const room = (bytes / files) * (i + 1) - written;
    const dump = bytes === 0 ? firstStory(pages.next().value) : untilBytes(pages, room);
    written += Buffer.byteLength(dump);
    writeFileSync(path.join(below, `${String(i).padStart(5, '0')}.txt`), dump);
  }
}

/** The first lines of a page, up to a blank one. */
const firstStory = (page: string): string => page.slice(0, page.indexOf('\n\n', 500) + 1 || page.length);

/** A dump of at least so many bytes of UTF-8. */
const dumpOf = (bytes: number, seed: number): string => untilBytes(pagesOf(seed), bytes);

function ensureDump(file: string, bytes: number, seed: number): string {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) writeFileSync(file, dumpOf(bytes, seed));
  return file;
}

function ensureFolder(folder: string, files: number, bytes: number, seed: number): string {
  const complete = `${folder}.complete`;
  if (statSync(complete, { throwIfNoEntry: false }) !== undefined) return folder;
  rmSync(folder, { recursive: true, force: true });
  writeArchive(folder, files, bytes, seed);
  writeFileSync(complete, '');
  return folder;
}

/** One page at least. */
function untilBytes(pages: Iterator<string, never>, bytes: number): string {
  const made: string[] = [];
  let size = 0;
  do {
    const page = pages.next().value;
    made.push(page);
    size += Buffer.byteLength(page) + 2;
  } while (size < bytes);
  return made.join('\n\n');
}

/**
 * Pages without end. Each keeps the lines of a seed, so that headlines, datelines, bylines, cut paragraphs and wraps
 * look as they do there, but within its paragraphs other clauses stand: no two pages say the same. What is wrong with
 * a page is what is wrong with its seed, neither more nor less: a clause makes room only for one that ends as it does,
 * and those that hold half a pair, or a blank, stay where they are.
 */
function* pagesOf(seed: number): Generator<string, never> {
  const random = seededRandom(seed);
  const seeds = readSeeds();
  const clauses = {
    traditional: clausesOf(seeds.filter(isTraditional)),
    simplified: clausesOf(seeds.filter((text) => !isTraditional(text))),
  };
  for (;;) {
    const page = random.pick(seeds);
    const own = isTraditional(page) ? clauses.traditional : clauses.simplified;
    yield page
      .split('\n')
      .map((line) => (isParagraph(line) ? retold(line, own, random) : line))
      .join('\n')
      .trimEnd();
  }
}

/** Clauses by the mark that ends them. */
type Clauses = ReadonlyMap<string, readonly string[]>;

function clausesOf(pages: readonly string[]): Clauses {
  const byMark = new Map<string, string[]>();
  const all = pages.flatMap((text) => text.split('\n').filter(isParagraph).flatMap(innerClauses));
  for (const clause of all.filter(isMovable)) {
    const alike = byMark.get(markOf(clause));
    if (alike === undefined) byMark.set(markOf(clause), [clause]);
    else alike.push(clause);
  }
  return byMark;
}

/** Clauses stay in their own script: a page that mixes the two is another defect. */
const isTraditional = (text: string): boolean => text.split(/[說這個為會來時間學國]/).length > 20;

const CLAUSE = /[^，。；,;]*[，。；,;]|[^，。；,;]+$/g;

const clausesIn = (line: string): readonly string[] => line.match(CLAUSE) ?? [];

const isParagraph = (line: string): boolean => line.length > 24;

/** The first clause holds the dateline, the last one may go on in the next line. */
const innerClauses = (line: string): readonly string[] => clausesIn(line).slice(1, -1);

/** Half a pair would stand alone elsewhere, and blanks are wraps or stand around names. */
const isMovable = (clause: string): boolean => !/[\s“”‘’"'「」『』《》（）()【】]/.test(clause);

const markOf = (clause: string): string => clause.at(-1)!;

function retold(line: string, clauses: Clauses, random: SeededRandom): string {
  const own = clausesIn(line);
  const stays = (clause: string, i: number): boolean => i === 0 || i === own.length - 1 || !isMovable(clause);
  return own.map((clause, i) => (stays(clause, i) ? clause : random.pick(clauses.get(markOf(clause))!))).join('');
}

/** Seeds in UTF-8 whose lines end with a line feed; the others are about encodings. */
function readSeeds(): readonly string[] {
  return readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join('seeds', name), 'utf8'))
    .filter((text) => !text.includes('\uFFFD') && !text.includes('\r'));
}
