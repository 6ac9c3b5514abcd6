import type { Lexicon } from '../lexicon/lexicon';
import type { Page, PageTraits, Part } from '../page/model';
import type { Bilingual } from '../text/bilingual';
import type { Discovery, Severity } from './finding';

export type RuleGroup = 'wraps' | 'page' | 'article' | 'punctuation' | 'characters' | 'consistency';

/** safe / unsafe: every finding carries such a fix. sometimes: some do. alternatives: a person chooses. none: no repair. */
export type Fixability = 'safe' | 'unsafe' | 'sometimes' | 'alternatives' | 'none';

/**
 * A rule is data on top (what it is called, what it says of itself, its examples) and one pure function below.
 * Its id names the defect, so that it reads well after "allow …".
 */
export interface RuleMeta {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity | 'off';
  readonly fixable: Fixability;
  /** One line: what the rule reports. */
  readonly summary: Bilingual;
  /** The doc page's paragraphs: what it does, why that is bad, how safe the fix is. */
  readonly docs: RuleDocs;
  /** Each option with its JSON schema and default; the configuration's schema is made out of these. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** The characters that a safe fix may drop although they belong to the skeleton: `/^#+$/`-like residue. */
  readonly drops?: RegExp;
}

export interface RuleDocs {
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly fixSafety: Bilingual;
  /** Run as tests: `bad` makes the rule speak, `good` leaves it silent, `fixed` is `bad` after the rule's fix. */
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly bad: string;
  readonly good?: string;
  readonly fixed?: string;
}

export interface RuleOption {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: unknown;
  readonly description: Bilingual;
}

export type OptionValues = Readonly<Record<string, unknown>>;

/** What every rule may know besides the text. */
export interface RuleContext {
  readonly lexicon: Lexicon;
  readonly traits: PageTraits;
  readonly options: OptionValues;
}

/** Sees one part alone; its findings are kept until that part, the traits or the configuration change. */
export interface PartRule {
  readonly scope: 'part';
  readonly meta: RuleMeta;
  /** Spans in the part's coordinates. */
  check(part: Part, context: RuleContext): readonly Discovery[];
}

/**
 * Sees the page. `survey` looks at one part and is kept like a part's findings; `check` puts the surveys together
 * and must be cheap, because it runs after every change.
 */
export interface PageRule<Survey = unknown> {
  readonly scope: 'page';
  readonly meta: RuleMeta;
  survey(part: Part, context: RuleContext): Survey;
  /** Spans in the coordinates of the whole dump. `surveys[i]` belongs to `page.parts[i]`. */
  check(page: Page, surveys: readonly Survey[], context: RuleContext): readonly Discovery[];
}

/** Sees every dump of the workspace through what `survey` took from each: plain data, as it may be kept on disk. */
export interface WorkspaceRule<Survey = unknown> {
  readonly scope: 'workspace';
  readonly meta: RuleMeta;
  survey(page: Page, context: RuleContext): Survey;
  /** The findings of `file`, in the coordinates of that dump. */
  check(file: string, surveys: ReadonlyMap<string, Survey>, context: RuleContext): readonly Discovery[];
}

export type Rule = PartRule | PageRule<never> | WorkspaceRule<never>;

// biome-ignore lint/suspicious/noExplicitAny: a registry holds rules of every survey type; each only meets its own.
export type AnyRule = PartRule | PageRule<any> | WorkspaceRule<any>;
