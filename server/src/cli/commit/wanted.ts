import { type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../../core/text/bilingual';
import { type FileSettings, isLeftAlone } from '../files/discover';
import { liesIn } from '../files/folderAround';
import { globOf, isGlob, type OperandGlob, plainOperand, shownBelow } from '../files/operand';
import { realPath } from '../files/realPath';
import { noSuchFile, notRegular } from '../files/trouble';

/** What an operand makes of a file: its very name, one of those that it finds, or nothing. */
export type Taken = 'named' | 'found' | null;

/**
 * An operand, asked of the files that git names as it is elsewhere asked of the disk: a file whatever it is called, a
 * folder with the dumps in it, or a glob.
 */
export class Wanted {
  readonly #operand: string;
  /** Where it leads, and the link that leads there: git may know either. */
  readonly #places: readonly string[];
  readonly #stats: Stats | undefined;
  readonly #glob: OperandGlob | null;
  /** The folder that a glob starts from, or that the operand is. */
  readonly #folder: string;
  #some = false;

  /** `changed` are the files that git names, of which one may be no longer on the disk. */
  constructor(cwd: string, word: string, changed: ReadonlySet<string>) {
    const operand = plainOperand(word);
    const place = resolve(cwd, operand);
    this.#operand = operand;
    this.#places = [realPath(place), join(realPath(dirname(place)), basename(place))];
    this.#stats = statsOf(place);
    const isThere = this.#stats !== undefined || this.#places.some((one) => changed.has(one));
    this.#glob = isGlob(operand) && !isThere ? globOf(operand) : null;
    this.#folder = this.#glob === null ? this.#places[0]! : realPath(resolve(cwd, this.#glob.base));
  }

  takes(path: string, settings: FileSettings): Taken {
    if (this.#places.includes(path)) {
      this.#some = true;
      return 'named';
    }
    if (!liesIn(this.#folder, path)) return null;
    this.#some = true;
    const below = relative(this.#folder, path).split(sep);
    if (below.some(isLeftAlone)) return null;
    const isFound = this.#glob === null ? settings.isDump(path) : isMatched(below.join('/'), this.#glob);
    return isFound ? 'found' : null;
  }

  /** What is wrong with an operand that took nothing: most likely it is mistyped. A glob may well match no change. */
  get trouble(): Bilingual | null {
    if (this.#some || this.#glob !== null) return null;
    if (this.#stats === undefined) return noSuchFile(this.#operand);
    return this.#stats.isFile() || this.#stats.isDirectory() ? null : notRegular(this.#operand);
  }
}

const isMatched = (below: string, { shown, matches }: OperandGlob): boolean => matches(shownBelow(shown, below));

function statsOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    // Not there, or not to be looked at; git has the content all the same.
    return undefined;
  }
}
