import type { RuleSet } from '../config/ruleSet';
import type { Page, PageTraits, Part, PlacedPart } from '../page/model';
import type { Finding } from '../rules/finding';
import { placedAt } from './placing';
import { RulesInForce } from './rulesInForce';

/** Who is asked what was found in a part. */
export interface PartFinder {
  /** The part rules' findings, in the coordinates of the dump. */
  placedFindings(placed: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[];
  /** What one of the rule set's page rules, by its number, took down of every part. */
  surveysBy(index: number, page: Page, ruleSet: RuleSet): readonly unknown[];
}

/** Looks at each part and keeps nothing, not even till the next rule: for a page that is checked once. */
export class PassingFinder implements PartFinder {
  #rules: RulesInForce | null = null;

  placedFindings({ part, offset }: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    return this.rules(ruleSet, traits).findingsIn(part, offset);
  }

  surveysBy(index: number, page: Page, ruleSet: RuleSet): readonly unknown[] {
    return this.rules(ruleSet, page.traits).surveysBy(index, page);
  }

  rules(ruleSet: RuleSet, traits: PageTraits): RulesInForce {
    if (this.#rules?.ruleSet !== ruleSet || this.#rules.traits !== traits)
      this.#rules = new RulesInForce(ruleSet, traits);
    return this.#rules;
  }
}

/**
 * What was found in each part, for as long as the part lives. A part is replaced when its text changes, so a kept
 * answer can only be wrong where the rule set or the page's traits are others than they were; it is then made anew.
 */
export class FindingsCache implements PartFinder {
  readonly #entries = new WeakMap<Part, Entry>();
  readonly #passing = new PassingFinder();

  /** The part rules' findings, in the part's own coordinates. */
  ownFindings(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const entry = this.#entry(part, ruleSet, traits);
    entry.findings ??= this.#check(part, ruleSet, traits);
    return entry.findings;
  }

  /** How many they are. Only the number is kept: in a large dump most findings are counted and never looked at. */
  countOf(part: Part, ruleSet: RuleSet, traits: PageTraits): number {
    const entry = this.#entry(part, ruleSet, traits);
    entry.count ??= entry.findings?.length ?? this.#check(part, ruleSet, traits).length;
    return entry.count;
  }

  /** The part rules' findings in the coordinates of the dump, for somebody who passes by: nothing new is kept. */
  passingFindings({ part, offset }: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const known = this.#entry(part, ruleSet, traits).findings;
    if (known !== null) return known.map((finding) => placedAt(finding, offset));
    return this.#passing.placedFindings({ part, offset, firstLine: 0 }, ruleSet, traits);
  }

  /** The part rules' findings, in the coordinates of the dump. */
  placedFindings(placed: PlacedPart, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    const entry = this.#entry(placed.part, ruleSet, traits);
    entry.findings ??= this.#check(placed.part, ruleSet, traits);
    if (entry.findings.length === 0) return entry.findings;
    if (entry.placed?.offset !== placed.offset) {
      entry.placed = { offset: placed.offset, findings: entry.findings.map((one) => placedAt(one, placed.offset)) };
    }
    return entry.placed.findings;
  }

  /** What each of the rule set's page rules took down of the part. */
  surveys(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly unknown[] {
    const entry = this.#entry(part, ruleSet, traits);
    entry.surveys ??= this.#passing.rules(ruleSet, traits).surveysOf(part);
    return entry.surveys;
  }

  surveysBy(index: number, page: Page, ruleSet: RuleSet): readonly unknown[] {
    return page.parts.map(({ part }) => this.surveys(part, ruleSet, page.traits)[index]);
  }

  #check(part: Part, ruleSet: RuleSet, traits: PageTraits): readonly Finding[] {
    return this.#passing.rules(ruleSet, traits).findingsIn(part, 0);
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

function sameTraits(a: PageTraits, b: PageTraits): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof PageTraits)[]).every((key) => a[key] === b[key]);
}
