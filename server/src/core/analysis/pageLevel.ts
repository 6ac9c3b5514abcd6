import type { RuleSet } from '../config/ruleSet';
import type { Page, Part, PlacedPart } from '../page/model';
import type { Finding } from '../rules/finding';
import type { TextEdit } from '../text/edits';
import { overlaps } from '../text/span';
import type { Pace } from './cancellation';
import type { FindingsCache } from './findingsCache';
import { bySpan, placedAt } from './placing';
import { RulesInForce } from './rulesInForce';

/**
 * What the page rules found, kept part by part and in the parts' own coordinates, so that it outlives edits elsewhere.
 * In a large dump the page rules look again only when nobody types; until then what they last said stands, moved
 * along with the text.
 */
export class PageLevel {
  readonly count: number;
  readonly #byPart: WeakMap<Part, readonly Finding[]>;

  private constructor(byPart: WeakMap<Part, readonly Finding[]>, count: number) {
    this.#byPart = byPart;
    this.count = count;
  }

  static of(page: Page, findings: readonly Finding[]): PageLevel {
    const byPart = new WeakMap<Part, readonly Finding[]>();
    let next = 0;
    for (const { offset, part } of page.parts) {
      const end = offset + part.text.length;
      const first = next;
      while (next < findings.length && findings[next]!.start < end) next++;
      if (next > first)
        byPart.set(
          part,
          findings.slice(first, next).map((one) => placedAt(one, -offset)),
        );
    }
    return new PageLevel(byPart, findings.length);
  }

  countIn(part: Part): number {
    return this.#byPart.get(part)?.length ?? 0;
  }

  in({ part, offset }: PlacedPart): readonly Finding[] {
    return (this.#byPart.get(part) ?? []).map((finding) => placedAt(finding, offset));
  }

  /** After an edit that made `now` out of `before`: what it did not touch still stands. */
  after(before: readonly PlacedPart[], now: readonly PlacedPart[], edit: TextEdit): PageLevel {
    const by = edit.text.length - (edit.end - edit.start);
    const standing = before
      .flatMap((placed) => this.in(placed))
      .filter((finding) => !overlaps(finding, edit) && finding.start !== edit.start)
      .map((finding) => (finding.start >= edit.end ? placedAt(finding, by) : finding));
    let gone = before.reduce((sum, { part }) => sum + (this.#byPart.get(part)?.length ?? 0), 0);
    for (const { part, offset } of now) {
      const own = standing.filter(({ start }) => start >= offset && start < offset + part.text.length);
      this.#byPart.set(
        part,
        own.map((one) => placedAt(one, -offset)),
      );
      gone -= own.length;
    }
    return new PageLevel(this.#byPart, this.count - gone);
  }
}

/** Asks the page rules, with a breath between one part and the next and between the rules. */
export async function checkPage(
  page: Page,
  ruleSet: RuleSet,
  cache: FindingsCache,
  pace: Pace,
): Promise<readonly Finding[]> {
  if (ruleSet.pageRules.length === 0) return [];
  for (const { part } of page.parts) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    cache.surveys(part, ruleSet, page.traits);
  }
  const rules = new RulesInForce(ruleSet, page.traits);
  const findings: Finding[] = [];
  for (let index = 0; index < ruleSet.pageRules.length; index++) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    for (const finding of rules.pageFindings(index, page, cache.surveysBy(index, page, ruleSet)))
      findings.push(finding);
  }
  return findings.sort(bySpan);
}
