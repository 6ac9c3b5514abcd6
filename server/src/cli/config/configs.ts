import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../../core/config/config';
import { CONFIG_NAME, folderOf, relativeTo } from '../../core/config/paths';
import type { ConfigProblem } from '../../core/config/problem';
import { type ConfigHost, configFor, defaultConfig, resolveConfig } from '../../core/config/resolve';
import type { RuleSettings } from '../../core/config/ruleSettings';
import { dumpNameOf } from '../../core/notes';
import { ruleTable } from '../../core/rules/registry';
import type { Bilingual } from '../../core/text/bilingual';
import type { FileSettings } from '../files/discover';
import { textOfFile } from '../files/textFile';
import { fileTrouble, type Report } from '../files/trouble';

/** Where configurations come from: the nearest `newsproof.json` of each file, one file for all, or nowhere. */
export type ConfigChoice =
  | { readonly kind: 'nearest' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' };

/** The configurations of a run, each read once. Their problems are reported once, with line and column. */
export class Configs {
  readonly #cwd: string;
  readonly #choice: ConfigChoice;
  readonly #report: Report;
  readonly #above: RuleSettings;
  readonly #byFolder = new Map<string, Promise<Config>>();
  readonly #byPath = new Map<string, Promise<Config>>();
  readonly #texts = new Map<string, string | null>();

  /** `above` lies over everything that files say: the command line's own `--rule` options. */
  constructor(cwd: string, choice: ConfigChoice, above: RuleSettings, report: Report) {
    this.#cwd = cwd;
    this.#choice = choice;
    this.#above = above;
    this.#report = report;
  }

  /** The configuration for the files of a folder. */
  forFolder(folder: string): Promise<Config> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const config = this.#resolve(folder);
    this.#byFolder.set(folder, config);
    return config;
  }

  async fileSettings(folder: string): Promise<FileSettings> {
    const config = await this.forFolder(folder);
    return {
      isDump: (path) => config.includes(corePath(path)) || (isElsewhere(config, path) && path.endsWith('.txt')),
      isIgnored: (path) => config.ignores(corePath(path)),
      isOwn: (path) =>
        dumpNameOf(path) !== null || basename(path) === CONFIG_NAME || config.sources.includes(corePath(path)),
    };
  }

  async #resolve(folder: string): Promise<Config> {
    if (this.#choice.kind === 'none') return this.#known('', () => defaultConfig(ruleTable));
    if (this.#choice.kind === 'file') return this.#fromFile(resolve(this.#cwd, this.#choice.path));
    const place = this.#nearest(folder);
    if (place === null) return this.#known('', () => defaultConfig(ruleTable));
    return this.#known(place, () => configFor(corePath(join(folder, 'dump')), this.#host, ruleTable));
  }

  /** The folder's own file or that of the nearest folder above, so that folders below share what was read. */
  #nearest(folder: string): string | null {
    for (let at = folder; ; at = dirname(at)) {
      const path = join(at, 'newsproof.json');
      if (this.#textOf(path) !== null) return path;
      if (dirname(at) === at) return null;
    }
  }

  #fromFile(path: string): Promise<Config> {
    return this.#known(path, () => {
      const text = this.#textOf(path);
      if (text !== null) return resolveConfig(corePath(path), text, this.#host, ruleTable);
      // What is there and cannot be read has been told of.
      if (!existsSync(path)) this.#report({ en: `${path}: no such configuration file`, zh: `${path}：没有此配置文件` });
      return defaultConfig(ruleTable);
    });
  }

  /** One configuration object for each path, because what is found under it is kept by the object. */
  #known(path: string, make: () => Config | Promise<Config>): Promise<Config> {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const config = Promise.resolve(make()).then((made) => {
      for (const problem of made.problems) this.#report(this.#placed(problem));
      return this.#above.size === 0 ? made : made.under(this.#above);
    });
    this.#byPath.set(path, config);
    return config;
  }

  #placed({ file, span, message }: ConfigProblem): Bilingual {
    const path = osPath(file);
    const { line, column } = placeIn(this.#textOf(path) ?? '', span.start);
    const inside = relative(this.#cwd, path);
    const shown = `${inside.startsWith('..') ? path : inside}:${line}:${column}`;
    return { en: `${shown}: ${message.en}`, zh: `${shown}：${message.zh}` };
  }

  readonly #host: ConfigHost = { read: async (path) => this.#textOf(osPath(path)) };

  #textOf(path: string): string | null {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = this.#read(path);
    this.#texts.set(path, text);
    return text;
  }

  #read(path: string): string | null {
    try {
      return textOfFile(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.#report(fileTrouble(path, error));
      return null;
    }
  }
}

/** A file outside of the folder of the one configuration that `--config` names: its globs cannot speak of it. */
const isElsewhere = (config: Config, path: string): boolean =>
  config.path !== null && relativeTo(folderOf(config.path), corePath(path)) === null;

/** The core counts paths from a root that is the empty path; here that is the root of the file system. */
export function corePath(path: string): string {
  const slashed = sep === '/' ? path : path.split(sep).join('/');
  return slashed.startsWith('/') ? slashed.slice(1) : slashed;
}

const osPath = (path: string): string => (sep === '/' ? `/${path}` : path.split('/').join(sep));

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
