import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { fileTrouble, type Report } from './trouble';

/** What is read in every folder on the way; the later one has the last word. */
const NAMES = ['.gitignore', '.newsproofignore'];

/** Answers whether `.gitignore` and `.newsproofignore` files leave a path out. Reads each folder's files once. */
export class IgnoreFiles {
  readonly #report: Report;
  readonly #rules = new Map<string, Ignore | null>();
  readonly #tops = new Map<string, string>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** For a walk from the top down, where every folder above has been asked already. */
  leavesOut(path: string, isFolder: boolean): boolean {
    const folder = dirname(path);
    const top = this.#topOf(folder);
    for (let at = folder; ; at = dirname(at)) {
      const verdict = this.#rulesOf(at)?.test(slashed(relative(at, path)) + (isFolder ? '/' : ''));
      if (verdict?.ignored) return true;
      if (verdict?.unignored || at === top) return false;
    }
  }

  /** For a path that somebody named: a folder above may be left out, and everything in it. */
  leavesOutNamed(path: string): boolean {
    const above: string[] = [];
    const top = this.#topOf(dirname(path));
    for (let at = dirname(path); at !== top; at = dirname(at)) above.unshift(at);
    return above.some((folder) => this.leavesOut(folder, true)) || this.leavesOut(path, false);
  }

  /** The folder up to which ignore files count: the repository's, else the folder itself. */
  #topOf(folder: string): string {
    const known = this.#tops.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const repository = existsSync(join(folder, '.git'))
      ? folder
      : above === folder
        ? null
        : this.#repositoryAbove(above);
    const top = repository ?? folder;
    this.#tops.set(folder, top);
    return top;
  }

  #repositoryAbove(folder: string): string | null {
    const top = this.#topOf(folder);
    return existsSync(join(top, '.git')) ? top : null;
  }

  #rulesOf(folder: string): Ignore | null {
    const known = this.#rules.get(folder);
    if (known !== undefined) return known;
    const texts = NAMES.map((name) => this.#textOf(join(folder, name))).filter((text) => text !== '');
    const rules = texts.length === 0 ? null : ignore().add(texts.join('\n'));
    this.#rules.set(folder, rules);
    return rules;
  }

  #textOf(path: string): string {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        this.#report(fileTrouble(path, error));
      return '';
    }
  }
}

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));
