import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { textOfFile } from './textFile';
import { fileTrouble, type Report } from './trouble';

/**
 * Answers whether ignore files leave a path out: `.newsproofignore` in any folder above, and `.gitignore` up to the
 * top of the repository, as git itself reads them. The nearest file that says anything decides, and of the two in one
 * folder `.newsproofignore`. Each file is read once.
 */
export class IgnoreFiles {
  readonly #report: Report;
  readonly #chains = new Map<string, readonly IgnoreFile[]>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** For a walk from the top down, where every folder above has been asked already. */
  leavesOut(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#chainOf(dirname(path))) {
      const verdict = rules.test(slashed(relative(folder, path)) + (isFolder ? '/' : ''));
      if (verdict.ignored || verdict.unignored) return verdict.ignored;
    }
    return false;
  }

  /** For a path that somebody named: a folder above may be left out, and everything in it. */
  leavesOutNamed(path: string, isFolder: boolean): boolean {
    const above: string[] = [];
    for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) above.unshift(at);
    return above.some((folder) => this.leavesOut(folder, true)) || this.leavesOut(path, isFolder);
  }

  /** The ignore files that count in a folder, the one that is asked first first; mostly there are none. */
  #chainOf(folder: string): readonly IgnoreFile[] {
    const known = this.#chains.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const inherited = above === folder ? [] : this.#chainOf(above);
    // What lies above a repository is no business of its .gitignore, and the other way round.
    const kept = existsSync(join(folder, '.git')) ? inherited.filter(({ isGit }) => !isGit) : inherited;
    const chain = [
      ...this.#fileIn(folder, '.newsproofignore'),
      ...(isInRepository(folder) ? this.#fileIn(folder, '.gitignore') : []),
      ...kept,
    ];
    this.#chains.set(folder, chain);
    return chain;
  }

  #fileIn(folder: string, name: string): readonly IgnoreFile[] {
    const text = this.#textOf(join(folder, name));
    return text === ''
      ? []
      : [{ folder, rules: ignore({ ignorecase: IGNORES_CASE }).add(text), isGit: name === '.gitignore' }];
  }

  #textOf(path: string): string {
    // Asked first, because most folders have none, and an error for each would be dear.
    if (!existsSync(path)) return '';
    try {
      return textOfFile(path);
    } catch (error) {
      this.#report(fileTrouble(path, error));
      return '';
    }
  }
}

/** As git does on the file systems of these machines. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
  readonly isGit: boolean;
}

function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));
