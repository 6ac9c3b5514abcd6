import type { Config } from '../core/config/config';
import { readEditorRules } from '../core/config/editorSettings';
import type { ConfigProblem } from '../core/config/problem';
import { configFor } from '../core/config/resolve';
import { ruleTable } from '../core/rules/registry';
import type { FileSystem } from './host';
import { folderOfUri, innermost, isWithin, keyOf, pathBelow, uriBelow } from './uris';

/** A file's configuration, and the path by which the configuration knows it. */
export interface FileConfig {
  readonly config: Config;
  readonly path: string;
}

/**
 * The configuration of each file, read once until something changes. On a disk the nearest `newsproof.json` is looked
 * for up to the root, as the command line does; elsewhere up to the workspace folder.
 */
export class Configs {
  readonly #files: FileSystem;
  #folders: readonly string[] = [];
  #rules: Readonly<Record<string, unknown>> = {};
  readonly #byFolder = new Map<string, Promise<Config>>();
  readonly #byPath = new Map<string, Config>();
  readonly #texts = new Map<string, Promise<string | null>>();
  #problems: readonly PlacedProblem[] = [];
  /** Rises with each change: what was under way before it is no longer what holds. */
  #generation = 0;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  useFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.forget();
  }

  useEditorRules(rules: Readonly<Record<string, unknown>>): void {
    this.#rules = rules;
    this.forget();
  }

  /** Some configuration has changed: all are read again when they are next asked for. */
  forget(): void {
    this.#generation++;
    this.#byFolder.clear();
    this.#byPath.clear();
    this.#texts.clear();
    this.#problems = [];
  }

  /** What is wrong with the configurations read so far. */
  get problems(): readonly PlacedProblem[] {
    return this.#problems;
  }

  async of(uri: string): Promise<FileConfig> {
    const root = this.rootOf(uri);
    const path = pathBelow(root, uri) ?? '';
    const folder = folderOfUri(uri);
    for (;;) {
      const asked = this.#generation;
      let config = this.#byFolder.get(folder);
      if (config === undefined) {
        config = this.#resolve(root, path);
        this.#byFolder.set(folder, config);
        config.catch(() => this.#byFolder.delete(folder));
      }
      const found = await config;
      if (asked === this.#generation) return { config: found, path };
    }
  }

  /**
   * Whether these changes are such that a configuration reads otherwise: to a file that it extends, or to a folder
   * that brings a `newsproof.json` along or takes one away.
   */
  async areChanged(uris: readonly string[]): Promise<boolean> {
    const changed = new Set(uris.map(keyOf));
    for (const [uri, before] of [...this.#texts]) {
      if (!isWithin(keyOf(uri), changed)) continue;
      // What can't be read says nothing, now or before.
      const [then, now] = await Promise.allSettled([before, this.#files.read(uri)]);
      if (then.status !== now.status) return true;
      if (then.status === 'fulfilled' && now.status === 'fulfilled' && then.value !== now.value) return true;
    }
    return false;
  }

  /** Where the paths of a file's configuration count from. */
  rootOf(uri: string): string {
    if (uri.startsWith('file:///')) return 'file:///';
    return innermost(this.#folders, uri) ?? folderOfUri(uri);
  }

  /** Files of a folder share one configuration object with those below it, because what is found is kept by it. */
  async #resolve(root: string, path: string): Promise<Config> {
    const asked = this.#generation;
    const read = (file: string): Promise<string | null> => this.#textOf(uriBelow(root, file));
    const config = await configFor(path, { read }, ruleTable);
    if (asked !== this.#generation) return config;
    const key = `${root} ${config.path ?? ''}`;
    const known = this.#byPath.get(key);
    if (known !== undefined) return known;
    const editor = readEditorRules(this.#rules, ruleTable);
    const complete = editor.settings.size === 0 ? config : config.over(editor.settings);
    this.#byPath.set(key, complete);
    const placed = await Promise.all(config.problems.map((problem) => this.#placed(root, problem)));
    if (asked === this.#generation) this.#problems = [...this.#problems, ...placed];
    return complete;
  }

  async #placed(root: string, problem: ConfigProblem): Promise<PlacedProblem> {
    const uri = uriBelow(root, problem.file);
    return { uri, text: (await this.#textOf(uri)) ?? '', problem };
  }

  #textOf(uri: string): Promise<string | null> {
    let text = this.#texts.get(uri);
    if (text === undefined) {
      text = this.#files.read(uri);
      this.#texts.set(uri, text);
      // A read that failed may succeed when it is asked for again.
      text.catch(() => this.#texts.delete(uri));
    }
    return text;
  }
}

export interface PlacedProblem {
  readonly uri: string;
  /** The configuration's text, in which the problem's span counts. */
  readonly text: string;
  readonly problem: ConfigProblem;
}
