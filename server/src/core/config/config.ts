import { defaultLexicon, extendLexicon, type Lexicon } from '../lexicon/lexicon';
import type { ConfigFile, FailLevel, RuleTable } from './configFile';
import { compileGlob, type Glob, GlobList } from './globs';
import { relativeTo } from './paths';
import type { ConfigProblem } from './problem';
import { type RuleSet, ruleSetOf } from './ruleSet';
import { layered, type RuleSettings } from './ruleSettings';
import type { TagDefinition } from './tagSettings';

/** One file's (or preset's) say in the whole; later layers lie over earlier ones. */
export type ConfigLayer = ConfigFile;

export interface ResolvedLayers {
  /** The `newsproof.json` in force, from the workspace root, or null where the defaults hold. */
  readonly path: string | null;
  /** Globs count from here. */
  readonly folder: string;
  /** Every file that was asked for on the way; when one of them changes, the configuration is stale. */
  readonly sources: readonly string[];
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly ConfigProblem[];
}

/** Settings from outside the files. */
interface Surroundings {
  readonly below?: RuleSettings;
  readonly above?: RuleSettings;
}

const noSettings: RuleSettings = new Map();

/** A configuration put together: answers what holds for each file below its folder. */
export class Config {
  readonly path: string | null;
  readonly sources: readonly string[];
  readonly problems: readonly ConfigProblem[];
  readonly failLevel: FailLevel;
  readonly lexicon: Lexicon;
  /** Tags besides those that every paper has; of two with one id the later counts. */
  readonly tags: readonly TagDefinition[];
  readonly #resolved: ResolvedLayers;
  readonly #rules: RuleTable;
  readonly #surroundings: Surroundings;
  readonly #files: GlobList;
  readonly #ignore: GlobList;
  readonly #overrides: readonly { readonly files: GlobList; readonly rules: RuleSettings }[];
  readonly #ruleSets = new Map<string, RuleSet>();

  constructor(resolved: ResolvedLayers, rules: RuleTable, surroundings: Surroundings = {}) {
    const { layers } = resolved;
    this.path = resolved.path;
    this.sources = resolved.sources;
    this.problems = resolved.problems;
    this.failLevel = lastSaid(layers, (layer) => layer.failLevel) ?? 'warning';
    this.lexicon = lexiconOf(layers);
    this.tags = [...new Map(layers.flatMap(({ tags }) => tags).map((tag) => [tag.id, tag])).values()];
    this.#resolved = resolved;
    this.#rules = rules;
    this.#surroundings = surroundings;
    this.#files = new GlobList(lastSaid(layers, (layer) => layer.files) ?? DEFAULT_FILES);
    this.#ignore = new GlobList(layers.flatMap((layer) => layer.ignore));
    this.#overrides = layers.flatMap((layer) =>
      layer.overrides.map(({ files, rules: settings }) => ({ files: new GlobList(files), rules: settings })),
    );
  }

  /**
   * The same configuration over the editor's settings: what files say wins over them, so that the editor and the
   * command line agree wherever a project has said what it wants.
   */
  over(below: RuleSettings): Config {
    return new Config(this.#resolved, this.#rules, { ...this.#surroundings, below });
  }

  /** The same configuration under settings that win over all files: what a person asks for on the command line. */
  under(above: RuleSettings): Config {
    return new Config(this.#resolved, this.#rules, { ...this.#surroundings, above });
  }

  /** Whether a file is a dump by its name. */
  includes(path: string): boolean {
    const own = this.#relative(path);
    return own !== null && this.#files.matches(own) && !this.#ignore.matches(own);
  }

  /** Whether a file is to be left alone even if someone names it. */
  ignores(path: string): boolean {
    const own = this.#relative(path);
    return own !== null && this.#ignore.matches(own);
  }

  /** The rules for a file. Files to which the same overrides apply share one rule set. */
  ruleSetFor(path: string): RuleSet {
    const own = this.#relative(path);
    const applying = this.#overrides.filter(({ files }) => own !== null && files.matches(own));
    const key = applying.map((override) => this.#overrides.indexOf(override)).join();
    const known = this.#ruleSets.get(key);
    if (known !== undefined) return known;
    const settings = layered(
      this.#surroundings.below ?? noSettings,
      ...this.#resolved.layers.map((layer) => layer.rules),
      ...applying.map((override) => override.rules),
      this.#surroundings.above ?? noSettings,
    );
    const ruleSet = ruleSetOf(this.#rules.values(), settings, this.lexicon);
    this.#ruleSets.set(key, ruleSet);
    return ruleSet;
  }

  #relative(path: string): string | null {
    return relativeTo(this.#resolved.folder, path);
  }
}

const DEFAULT_FILES: readonly Glob[] = ['*.txt'].flatMap((source) => {
  const result = compileGlob(source);
  return 'glob' in result ? [result.glob] : [];
});

function lastSaid<T>(layers: readonly ConfigLayer[], of: (layer: ConfigLayer) => T | null): T | null {
  for (let i = layers.length - 1; i >= 0; i--) {
    const said = of(layers[i]!);
    if (said !== null) return said;
  }
  return null;
}

function lexiconOf(layers: readonly ConfigLayer[]): Lexicon {
  const extensions = layers.map(({ lexicon, words }) => ({ ...lexicon, words }));
  const speaking = extensions.filter((extension) => Object.values(extension).some((list) => list.length > 0));
  return speaking.reduce(extendLexicon, defaultLexicon);
}
