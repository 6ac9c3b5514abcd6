import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { IgnoreFiles } from './ignoreFiles';
import { globOf, isGlob, plainOperand, shownBelow, shownPath } from './operand';
import { fileTrouble, notRegular, type Report } from './trouble';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As people and reports see it: below the operand that led to it. */
  readonly shown: string;
  /** True where somebody named this very file, who will want to know why it is not read. */
  readonly named: boolean;
}

/** What the nearest configuration says of the files around it. Paths are absolute. */
export interface FileSettings {
  isDump(path: string): boolean;
  isIgnored(path: string): boolean;
  /** Notes and configurations, which stand beside dumps and are never taken for any: a repair would destroy them. */
  isOwn(path: string): boolean;
}

export interface Discovery {
  readonly cwd: string;
  /** False for `--no-ignore`. */
  readonly honourIgnores: boolean;
  settingsFor(folder: string): Promise<FileSettings>;
  readonly report: Report;
  /** Aborted when somebody asks the run to stop. */
  readonly interrupted: AbortSignal;
  /** Hears of files that somebody named and that an ignore file leaves out. */
  noteIgnored(file: FoundFile): void;
}

/**
 * The files that operands mean: files as they are, folders with the dumps in them, globs with what they match.
 * In the order of the operands, and by name within a folder, so that every run has the same order. Hidden files
 * are left alone unless named, and symbolic links within a folder are not followed: what they point at is either
 * found under its own name, or lies outside.
 */
export async function* discover(operands: Iterable<string>, discovery: Discovery): AsyncGenerator<FoundFile> {
  const ignoreFiles = new IgnoreFiles(discovery.report);
  const walk = new Walk(discovery, ignoreFiles);
  for (const operand of operands) {
    for await (const files of walk.filesOf(operand)) yield* files;
  }
}

/** Each file once, where several operands may mean the same one. */
export async function* distinct(files: AsyncIterable<FoundFile>): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for await (const file of files) {
    if (seen.has(file.path)) continue;
    seen.add(file.path);
    yield file;
  }
}

/** Finds the files of a folder together: to hand each on by itself through every folder above costs more than to find it. */
class Walk {
  readonly #discovery: Discovery;
  readonly #ignoreFiles: IgnoreFiles;
  /** Folders that could not be listed and were reported: they are not called empty as well. */
  #unlisted = 0;
  #listened = performance.now();

  constructor(discovery: Discovery, ignoreFiles: IgnoreFiles) {
    this.#discovery = discovery;
    this.#ignoreFiles = ignoreFiles;
  }

  async *filesOf(word: string): AsyncGenerator<readonly FoundFile[]> {
    // What a script passes on from a variable that is not set; it does not mean the current folder.
    if (word === '') return this.#discovery.report(EMPTY);
    const operand = plainOperand(word);
    const path = resolve(this.#discovery.cwd, operand);
    const stats = this.#statsOf(operand, path);
    if (stats === 'reported') return;
    if (stats === null) yield* this.#globbed(operand);
    else if (stats.isDirectory()) yield* this.#namedFolder(operand, path);
    else if (stats.isFile()) yield* this.#named({ path, shown: operand, named: true });
    else this.#discovery.report(notRegular(operand));
  }

  /** Null where there is no such file but the operand may be a glob. */
  #statsOf(operand: string, path: string): Stats | null | 'reported' {
    try {
      return statSync(path);
    } catch (error) {
      if (isGlob(operand)) return null;
      this.#discovery.report(fileTrouble(operand, error));
      return 'reported';
    }
  }

  async *#namedFolder(operand: string, path: string): AsyncGenerator<readonly FoundFile[]> {
    if (this.#isLeftOutFolder(path)) this.#discovery.noteIgnored({ path, shown: operand, named: true });
    else yield* this.#nonEmpty(operand, this.#folder(path, shownPath(operand), null));
  }

  /** What lies in such a folder is left out, whatever an ignore file within it takes in again: git does not read that. */
  #isLeftOutFolder(path: string): boolean {
    return this.#discovery.honourIgnores && this.#ignoreFiles.leavesOutNamed(path, true);
  }

  async *#named(file: FoundFile): AsyncGenerator<readonly FoundFile[]> {
    if (this.#discovery.honourIgnores && (await this.#isNamedIgnored(file.path))) this.#discovery.noteIgnored(file);
    else yield [file];
  }

  async #isNamedIgnored(path: string): Promise<boolean> {
    if (this.#ignoreFiles.leavesOutNamed(path, false)) return true;
    return (await this.#discovery.settingsFor(dirname(path))).isIgnored(path);
  }

  async *#globbed(operand: string): AsyncGenerator<readonly FoundFile[]> {
    const { base, shown, matches } = globOf(operand);
    const folder = resolve(this.#discovery.cwd, base);
    if (this.#statsOfBase(folder) && !this.#isLeftOutFolder(folder))
      yield* this.#nonEmpty(operand, this.#folder(folder, shown, matches));
    else this.#reportEmpty(operand);
  }

  #statsOfBase(folder: string): boolean {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  }

  async *#nonEmpty(operand: string, found: AsyncGenerator<readonly FoundFile[]>): AsyncGenerator<readonly FoundFile[]> {
    let some = false;
    const unlisted = this.#unlisted;
    for await (const files of found) {
      some ||= files.length > 0;
      yield files;
    }
    if (this.#discovery.interrupted.aborted) return;
    if (!some && this.#unlisted === unlisted) this.#reportEmpty(operand);
  }

  #reportEmpty(operand: string): void {
    const text = isGlob(operand)
      ? { en: `${operand}: matches no file`, zh: `${operand}：没有匹配的文件` }
      : { en: `${operand}: no dumps in this folder`, zh: `${operand}：此文件夹中没有报纸文本` };
    this.#discovery.report(text);
  }

  /** `matches` is the glob that the shown path must match; without one the configuration says what a dump is. */
  async *#folder(
    folder: string,
    shown: string,
    matches: ((path: string) => boolean) | null,
  ): AsyncGenerator<readonly FoundFile[]> {
    if (await this.#isStopped()) return;
    const settings = await this.#discovery.settingsFor(folder);
    let files: FoundFile[] = [];
    for (const entry of this.#entriesOf(folder, shown)) {
      const path = join(folder, entry.name);
      const shownEntry = shownBelow(shown, entry.name);
      if (entry.isDirectory()) {
        if (this.#isIgnored(path, true, settings)) continue;
        yield files;
        files = [];
        yield* this.#folder(path, shownEntry, matches);
      } else if (entry.isFile()) {
        const wanted = matches === null ? settings.isDump(path) : matches(shownEntry);
        if (wanted && !settings.isOwn(path) && !this.#isIgnored(path, false, settings))
          files.push({ path, shown: shownEntry, named: false });
      }
    }
    yield files;
  }

  /** A long walk looks up now and then, or nobody at the keyboard would be heard before its end. */
  async #isStopped(): Promise<boolean> {
    if (performance.now() - this.#listened > LOOKS_UP_EVERY) {
      await nextTurn();
      this.#listened = performance.now();
    }
    return this.#discovery.interrupted.aborted;
  }

  #isIgnored(path: string, isFolder: boolean, settings: FileSettings): boolean {
    if (!this.#discovery.honourIgnores) return false;
    return this.#ignoreFiles.leavesOut(path, isFolder) || settings.isIgnored(path);
  }

  #entriesOf(folder: string, shown: string): readonly Dirent[] {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .filter(({ name }) => !isLeftAlone(name))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      this.#discovery.report(fileTrouble(shown === '' ? '.' : shown, error));
      this.#unlisted++;
      return [];
    }
  }
}

/** In milliseconds. */
const LOOKS_UP_EVERY = 100;

export const EMPTY = { en: 'an empty word names no file', zh: '空参数不指代任何文件' };

/** Hidden files and folders, and what npm installs. */
export const isLeftAlone = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
