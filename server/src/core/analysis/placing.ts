import type { Enabled, RuleSet } from '../config/ruleSet';
import type { Fix } from '../fixes/fix';
import { PagewideFix } from '../fixes/pagewideFix';
import type { PageTraits } from '../page/model';
import type { Discovery, Finding, Related, Severity } from '../rules/finding';
import type { AnyRule, RuleContext } from '../rules/rule';
import type { Bilingual } from '../text/bilingual';
import { shiftedEdit } from '../text/edits';
import { type Span, shifted } from '../text/span';

/** What a rule may know while it looks at a page. */
export const contextOf = (ruleSet: RuleSet, enabled: Enabled<AnyRule>, traits: PageTraits): RuleContext => ({
  lexicon: ruleSet.lexicon,
  traits,
  options: enabled.options,
});

/**
 * A discovery with its rule and severity, moved by an offset. A class and no copy with a few more fields, because tens
 * of thousands of them are made on a large dump.
 */
export class PlacedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
  readonly rule: string;
  readonly severity: Severity;
  declare readonly fix?: Fix;
  declare readonly alternatives?: readonly Fix[];
  declare readonly related?: readonly Related[];
  declare readonly unnecessary?: boolean;

  constructor(discovery: Discovery, rule: string, severity: Severity, offset: number) {
    const { fix, alternatives, related, unnecessary } = discovery;
    this.start = discovery.start + offset;
    this.end = discovery.end + offset;
    this.message = discovery.message;
    this.rule = rule;
    this.severity = severity;
    if (fix !== undefined) this.fix = offset === 0 ? fix : placedFix(fix, offset);
    if (alternatives !== undefined) {
      this.alternatives = offset === 0 ? alternatives : alternatives.map((one) => placedFix(one, offset));
    }
    if (related !== undefined) {
      this.related = offset === 0 ? related : related.map((one) => ({ ...one, ...shifted(one, offset) }));
    }
    if (unnecessary !== undefined) this.unnecessary = unnecessary;
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
  if (fix instanceof PagewideFix) return fix.shiftedBy(offset);
  const { title, safety, edits } = fix;
  return { title, safety, edits: edits.map((edit) => shiftedEdit(edit, offset)) };
}
