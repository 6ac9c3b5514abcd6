import type { Enabled, RuleSet } from '../config/ruleSet';
import type { Fix } from '../fixes/fix';
import { PagewideFix } from '../fixes/pagewideFix';
import type { PageTraits } from '../page/model';
import type { Discovery, Finding } from '../rules/finding';
import type { AnyRule, RuleContext } from '../rules/rule';
import { shiftedEdit } from '../text/edits';
import { type Span, shifted } from '../text/span';

/** What a rule may know while it looks at a page. */
export const contextOf = (ruleSet: RuleSet, enabled: Enabled<AnyRule>, traits: PageTraits): RuleContext => ({
  lexicon: ruleSet.lexicon,
  traits,
  options: enabled.options,
});

export const attributed = (discovery: Discovery, { rule, severity }: Enabled<AnyRule>): Finding => ({
  ...discovery,
  rule: rule.meta.id,
  severity,
});

/** A finding in a part's coordinates, in those of the dump where the part stands at `offset`. */
export function placedAt(finding: Finding, offset: number): Finding {
  if (offset === 0) return finding;
  const { fix, alternatives, related } = finding;
  return {
    ...finding,
    ...shifted(finding, offset),
    ...(fix !== undefined && { fix: placedFix(fix, offset) }),
    ...(alternatives !== undefined && { alternatives: alternatives.map((one) => placedFix(one, offset)) }),
    ...(related !== undefined && { related: related.map((one) => ({ ...one, ...shifted(one, offset) })) }),
  };
}

export const bySpan = (a: Span & { readonly rule: string }, b: Span & { readonly rule: string }): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

const placedFix = (fix: Fix, offset: number): Fix =>
  fix instanceof PagewideFix
    ? fix.shiftedBy(offset)
    : { ...fix, edits: fix.edits.map((edit) => shiftedEdit(edit, offset)) };
