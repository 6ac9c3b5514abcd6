import type { RuleSet } from '../config/ruleSet';
import type { PageTraits, Part, PlacedPart } from '../page/model';
import type { Finding } from '../rules/finding';
import { attributed, bySpan, contextOf, placedAt } from './placing';

/**
 * What was found in each part, for as long as the part lives. A part is replaced when its text changes, so a kept
 * answer can only be wrong where the rule set or the page's traits are others than they were; it is then made anew.
 */
export class FindingsCache {
  readonly #entries = new WeakMap<Part, Entry>();

  /** The part rules' findings, in the part's own coordinates. */
  ownFindings(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const entry = this.#entry(part, ruleSet, traits);
    entry.findings ??= checkPart(part, ruleSet, traits);
    return entry.findings;
  }

  /** How many they are. Only the number is kept: in a large dump most findings are counted and never looked at. */
  countOf(part: Part, ruleSet: RuleSet, traits: PageTraits): number {
    const entry = this.#entry(part, ruleSet, traits);
    entry.count ??= entry.findings?.length ?? checkPart(part, ruleSet, traits).length;
    return entry.count;
  }

  /** The part rules' findings in the coordinates of the dump, for somebody who passes by: nothing new is kept. */
  passingFindings({ part, offset }: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const known = this.#entry(part, ruleSet, traits).findings;
    return (known ?? checkPart(part, ruleSet, traits)).map((finding) => placedAt(finding, offset));
  }

  /** The part rules' findings, in the coordinates of the dump. */
  placedFindings(placed: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const entry = this.#entry(placed.part, ruleSet, traits);
    entry.findings ??= checkPart(placed.part, ruleSet, traits);
    if (entry.findings.length === 0) return entry.findings;
    if (entry.placed?.offset !== placed.offset) {
      entry.placed = { offset: placed.offset, findings: entry.findings.map((one) => placedAt(one, placed.offset)) };
    }
    return entry.placed.findings;
  }

  /** What each of the rule set's page rules took down of the part. */
  surveys(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly unknown[] {
    const entry = this.#entry(part, ruleSet, traits);
    entry.surveys ??= ruleSet.pageRules.map((enabled) =>
      enabled.rule.survey(part, contextOf(ruleSet, enabled, traits)),
    );
    return entry.surveys;
  }

  #entry(part: Part, ruleSet: RuleSet, traits: PageTraits): Entry {
    const known = this.#entries.get(part);
    if (known !== undefined && known.ruleSet === ruleSet && sameTraits(known.traits, traits)) return known;
    const entry: Entry = { ruleSet, traits, findings: null, count: null, placed: null, surveys: null };
    this.#entries.set(part, entry);
    return entry;
  }
}

interface Entry {
  readonly ruleSet: RuleSet;
  readonly traits: PageTraits;
  /** In the part's own coordinates; null until asked for, as are the others. */
  findings: readonly Finding[] | null;
  count: number | null;
  /** The same, where the part stood last. */
  placed: { readonly offset: number; readonly findings: readonly Finding[] } | null;
  surveys: readonly unknown[] | null;
}

function checkPart(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
  const findings: Finding[] = [];
  for (const enabled of ruleSet.partRules) {
    for (const discovery of enabled.rule.check(part, contextOf(ruleSet, enabled, traits))) {
      findings.push(attributed(discovery, enabled));
    }
  }
  return findings.sort(bySpan);
}

function sameTraits(a: PageTraits, b: PageTraits): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof PageTraits)[]).every((key) => a[key] === b[key]);
}
