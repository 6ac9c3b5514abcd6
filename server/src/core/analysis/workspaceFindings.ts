import type { RuleSet } from '../config/ruleSet';
import type { Page } from '../page/model';
import type { Finding } from '../rules/finding';
import { attributed, bySpan, contextOf } from './placing';

/** What the workspace rules take down of one dump, by rule. */
export type DumpSurveys = Readonly<Record<string, unknown>>;

export function surveysOf(page: Page, ruleSet: RuleSet): DumpSurveys {
  const surveys: Record<string, unknown> = {};
  for (const enabled of ruleSet.workspaceRules) {
    surveys[enabled.rule.meta.id] = enabled.rule.survey(page, contextOf(ruleSet, enabled, page.traits));
  }
  return surveys;
}

/** What the workspace rules took down of every dump. One object for the workspace, told of each dump as it changes. */
export class WorkspaceSurveys {
  readonly #byRule = new Map<string, Map<string, unknown>>();
  #revision = 0;

  /** Rises when something of a dump is taken down that was not known of it, or is known no more. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes down a dump, or takes it down anew. */
  add(file: string, page: Page, ruleSet: RuleSet): void {
    this.restore(file, surveysOf(page, ruleSet));
  }

  /** Puts back what was taken down of a dump before. */
  restore(file: string, surveys: DumpSurveys): void {
    if (this.#knows(file, surveys)) return;
    this.remove(file);
    for (const [rule, survey] of Object.entries(surveys)) this.#ofRule(rule).set(file, survey);
    this.#revision++;
  }

  remove(file: string): void {
    for (const surveys of this.#byRule.values()) if (surveys.delete(file)) this.#revision++;
  }

  #knows(file: string, surveys: DumpSurveys): boolean {
    const rules = new Set([...this.#byRule.keys(), ...Object.keys(surveys)]);
    return [...rules].every(
      (rule) => JSON.stringify(this.#byRule.get(rule)?.get(file)) === JSON.stringify(surveys[rule]),
    );
  }

  /** What the workspace rules say of one dump in the light of all others, sorted by where it starts. */
  findings(file: string, page: Page, ruleSet: RuleSet): readonly Finding[] {
    const findings = ruleSet.workspaceRules.flatMap((enabled) => {
      const surveys = this.#ofRule(enabled.rule.meta.id);
      if (!surveys.has(file)) return [];
      const discoveries = enabled.rule.check(file, surveys, contextOf(ruleSet, enabled, page.traits));
      return discoveries.map((discovery) => attributed(discovery, enabled));
    });
    return findings.sort(bySpan);
  }

  #ofRule(id: string): Map<string, unknown> {
    const known = this.#byRule.get(id);
    if (known !== undefined) return known;
    const created = new Map<string, unknown>();
    this.#byRule.set(id, created);
    return created;
  }
}
