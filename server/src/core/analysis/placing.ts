import type { Enabled, RuleSet } from '../config/ruleSet';
import type { Fix, Safety } from '../fixes/fix';
import { PagewideFix } from '../fixes/pagewideFix';
import type { PageTraits } from '../page/model';
import type { Discovery, Finding, Related, Severity } from '../rules/finding';
import type { AnyRule, RuleContext } from '../rules/rule';
import type { Bilingual } from '../text/bilingual';
import { shiftedEdit, type TextEdit } from '../text/edits';
import { type Span, shifted } from '../text/span';

/** What a rule may know while it looks at a page. */
export const contextOf = (ruleSet: RuleSet, enabled: Enabled<AnyRule>, traits: PageTraits): RuleContext => ({
  lexicon: ruleSet.lexicon,
  traits,
  options: enabled.options,
});

/**
 * A discovery with its rule and severity, moved by an offset. Tens of thousands of them are made on a large dump, and
 * most are only counted or shown: so all have one shape, and what a repair would write is moved when somebody asks.
 */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly #discovery: Discovery;

  constructor(discovery: Discovery, rule: string, severity: Severity, offset: number) {
    this.start = discovery.start + offset;
    this.end = discovery.end + offset;
    this.rule = rule;
    this.severity = severity;
    this.#discovery = discovery;
  }

  get message(): Bilingual {
    return this.#discovery.message;
  }

  get fix(): Fix | undefined {
    const { fix } = this.#discovery;
    return fix === undefined ? undefined : placedFix(fix, this.#offset);
  }

  get alternatives(): readonly Fix[] | undefined {
    return this.#discovery.alternatives?.map((one) => placedFix(one, this.#offset));
  }

  get related(): readonly Related[] | undefined {
    return this.#discovery.related?.map((one) => ({ ...one, ...shifted(one, this.#offset) }));
  }

  get unnecessary(): boolean | undefined {
    return this.#discovery.unnecessary;
  }

  get #offset(): number {
    return this.start - this.#discovery.start;
  }
}

export const attributed = (discovery: Discovery, { rule, severity }: Enabled<AnyRule>): Finding =>
  new PlacedFinding(discovery, rule.meta.id, severity, 0);

/** A finding in a part's coordinates, in those of the dump where the part stands at `offset`. */
export const placedAt = (finding: Finding, offset: number): Finding =>
  offset === 0 ? finding : new PlacedFinding(finding, finding.rule, finding.severity, offset);

export const bySpan = (a: Span & { readonly rule: string }, b: Span & { readonly rule: string }): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

function placedFix(fix: Fix, offset: number): Fix {
  if (offset === 0) return fix;
  return fix instanceof PagewideFix ? fix.shiftedBy(offset) : new PlacedFix(fix, offset);
}

/** A repair in other coordinates, whose edits are moved when they are wanted. */
class PlacedFix implements Fix {
  readonly title: Bilingual;
  readonly safety: Safety;
  readonly #fix: Fix;
  readonly #offset: number;

  constructor(fix: Fix, offset: number) {
    this.title = fix.title;
    this.safety = fix.safety;
    this.#fix = fix;
    this.#offset = offset;
  }

  get edits(): readonly TextEdit[] {
    return this.#fix.edits.map((edit) => shiftedEdit(edit, this.#offset));
  }
}
