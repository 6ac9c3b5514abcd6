import type { Bilingual } from '../text/bilingual';
import { Config, type ConfigLayer } from './config';
import { emptyConfig, type RuleTable, readConfigFile } from './configFile';
import { configCandidates, folderOf, resolvePath } from './paths';
import { isPreset, PRESET_NAMES, presetSettings } from './presets';
import type { ConfigProblem } from './problem';
import { unknownName } from './values';

/** What the core asks of the world outside to find and read configurations. */
export interface ConfigHost {
  /** The text of a file, or null where there is none. The path counts from the workspace root. */
  read(path: string): Promise<string | null>;
}

/** The configuration of a file: the nearest `newsproof.json` upward, or the defaults where there is none. */
export async function configFor(path: string, host: ConfigHost, rules: RuleTable): Promise<Config> {
  for (const candidate of configCandidates(path)) {
    const text = await host.read(candidate);
    if (text !== null) return resolveConfig(candidate, text, host, rules);
  }
  return defaultConfig(rules);
}

export const defaultConfig = (rules: RuleTable): Config =>
  new Config({ path: null, folder: '', sources: [], layers: [], problems: [] }, rules);

/** Reads a configuration with everything that it extends. A file that can't be read or goes in circles is reported. */
export async function resolveConfig(path: string, text: string, host: ConfigHost, rules: RuleTable): Promise<Config> {
  const resolution = new Resolution(host, rules);
  await resolution.add(path, text, []);
  const { layers, problems, sources } = resolution;
  return new Config({ path, folder: folderOf(path), sources: [...sources], layers, problems }, rules);
}

class Resolution {
  readonly layers: ConfigLayer[] = [];
  readonly problems: ConfigProblem[] = [];
  readonly sources = new Set<string>();
  readonly #host: ConfigHost;
  readonly #rules: RuleTable;

  constructor(host: ConfigHost, rules: RuleTable) {
    this.#host = host;
    this.#rules = rules;
  }

  /** Puts what the file extends below, then the file itself. `below` is the way that led here. */
  async add(path: string, text: string, below: readonly string[]): Promise<void> {
    this.sources.add(path);
    const { config, problems } = readConfigFile(path, text, this.#rules);
    for (const problem of problems) this.#report(problem);
    for (const { name, span: place } of config.extends) {
      const problem = await this.#extend(path, name, [...below, path]);
      if (problem !== null) this.#report({ file: path, span: place, message: problem });
    }
    this.layers.push(config);
  }

  async #extend(from: string, name: string, way: readonly string[]): Promise<Bilingual | null> {
    if (isPreset(name)) {
      this.layers.push({ ...emptyConfig, rules: presetSettings(name, this.#rules.values()) });
      return null;
    }
    if (name.startsWith('newsproof:')) return unknownName({ en: 'preset', zh: '预设' }, name, PRESET_NAMES);
    const target = resolvePath(folderOf(from), name);
    if (target === null) return leavesWorkspace(name);
    if (way.includes(target)) return goesInCircles([...way.slice(way.indexOf(target)), target]);
    const text = await this.#host.read(target);
    // Named all the same, so that a host which watches the sources sees the file when it comes.
    this.sources.add(target);
    if (text === null) return notFound(name);
    await this.add(target, text, way);
    return null;
  }

  /** A file that is extended on two ways has its problems told once. */
  #report(problem: ConfigProblem): void {
    const known = this.problems.some(
      (other) =>
        other.file === problem.file &&
        other.span.start === problem.span.start &&
        other.message.en === problem.message.en,
    );
    if (!known) this.problems.push(problem);
  }
}

const notFound = (name: string): Bilingual => ({ en: `"${name}" was not found.`, zh: `找不到“${name}”。` });

const leavesWorkspace = (path: string): Bilingual => ({
  en: `"${path}" leaves the workspace; only files in it can be extended.`,
  zh: `“${path}”超出了工作区，只能引用工作区内的文件。`,
});

const goesInCircles = (way: readonly string[]): Bilingual => ({
  en: `This goes round in circles: ${way.join(' → ')}.`,
  zh: `循环引用：${way.join(' → ')}。`,
});
