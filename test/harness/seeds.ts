import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of the project's own dumps, with what a careful reader says of it. */
export interface Seed {
  readonly name: string;
  readonly text: string;
  /** The page after every safe repair. */
  readonly repaired: string;
  readonly gold: Gold;
}

/** As much of a gold outline as rules are held to; `test/gold/README.md` describes all of it. */
export interface Gold {
  readonly encoding?: string;
  readonly wraps: readonly { readonly after: number; readonly before: number }[];
  readonly blankRuns: readonly (readonly [number, number])[];
  readonly truncated: readonly number[];
  readonly ocr: readonly { readonly line: number; readonly found: string; readonly want: string }[];
  readonly missingBylines: readonly number[];
  readonly findings?: readonly { readonly rule: string; readonly line: number }[];
}

/** All seeds. Tests run from the project's root. */
export const seeds: readonly Seed[] = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => {
    const name = file.slice(0, -'.txt'.length);
    const gold = JSON.parse(readFileSync(join('test/gold', `${name}.gold.json`), 'utf8')) as Gold;
    const decoder = new TextDecoder(gold.encoding ?? 'utf-8', { fatal: true });
    const decoded = (folder: string): string => decoder.decode(readFileSync(join(folder, file)));
    return { name, text: decoded('seeds'), repaired: decoded('test/repaired'), gold };
  });
