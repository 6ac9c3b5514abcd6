import type { Enabled, RuleSet } from '../config/ruleSet';
import type { Page, PageTraits, Part } from '../page/model';
import type { Finding } from '../rules/finding';
import type { AnyRule, RuleContext } from '../rules/rule';
import { mapped } from '../text/lists';
import { bySpan, PlacedFinding } from './placing';

/** A rule set on one page: its rules with what each may know, put together once and not for every part. */
export class RulesInForce {
  readonly ruleSet: RuleSet;
  readonly traits: PageTraits;
  readonly #ofParts: readonly RuleContext[];
  readonly #ofPage: readonly RuleContext[];

  constructor(ruleSet: RuleSet, traits: PageTraits) {
    this.ruleSet = ruleSet;
    this.traits = traits;
    const contextOf = ({ options }: Enabled<AnyRule>): RuleContext => ({ lexicon: ruleSet.lexicon, traits, options });
    this.#ofParts = mapped(ruleSet.partRules, contextOf);
    this.#ofPage = mapped(ruleSet.pageRules, contextOf);
  }

  /** What the part rules find in a part that stands at `offset`, sorted, in the coordinates of the dump. */
  findingsIn(part: Part, offset: number): readonly Finding[] {
    const { partRules } = this.ruleSet;
    let findings: Finding[] | null = null;
    for (let i = 0; i < partRules.length; i++) {
      const { rule, severity } = partRules[i]!;
      for (const discovery of rule.check(part, this.#ofParts[i]!)) {
        findings ??= [];
        findings.push(new PlacedFinding(discovery, rule.meta.id, severity, offset));
      }
    }
    if (findings === null) return NO_FINDINGS;
    return findings.length === 1 ? findings : findings.sort(bySpan);
  }

  /** What each page rule takes down of a part. */
  surveysOf(part: Part): readonly unknown[] {
    const { pageRules } = this.ruleSet;
    const surveys: unknown[] = [];
    for (let i = 0; i < pageRules.length; i++) surveys.push(pageRules[i]!.rule.survey(part, this.#ofPage[i]!));
    return surveys;
  }

  /** What one of the page rules takes down of every part. */
  surveysBy(index: number, page: Page): readonly unknown[] {
    const { rule } = this.ruleSet.pageRules[index]!;
    const context = this.#ofPage[index]!;
    const surveys: unknown[] = [];
    for (const { part } of page.parts) surveys.push(rule.survey(part, context));
    return surveys;
  }

  /** What one of the page rules makes of its surveys; `surveys[i]` is that of `page.parts[i]`. */
  pageFindings(index: number, page: Page, surveys: readonly unknown[]): readonly Finding[] {
    const { rule, severity } = this.ruleSet.pageRules[index]!;
    const found = rule.check(page, surveys, this.#ofPage[index]!);
    return mapped(found, (discovery) => new PlacedFinding(discovery, rule.meta.id, severity, 0));
  }
}

const NO_FINDINGS: readonly Finding[] = [];
