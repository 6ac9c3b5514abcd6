import type { RuleSet } from '../config/ruleSet';
import { nothingSilenced, type Suppression } from '../notes/suppression';
import type { Page, PageTraits, PlacedPart } from '../page/model';
import type { Finding } from '../rules/finding';
import { type FindingsCache, type PartFinder, PassingFinder } from './findingsCache';
import { bySpan } from './placing';
import { RulesInForce } from './rulesInForce';

/**
 * All findings of a page under a rule set, in the coordinates of the whole dump, sorted by where they start.
 *
 * With the cache of an earlier call only the parts that are new since then are checked; `text` is asked for nothing
 * but what a person has let stand.
 */
export function findingsOf(
  page: Page,
  text: string,
  ruleSet: RuleSet,
  finder: PartFinder = new PassingFinder(),
  suppression: Suppression = nothingSilenced,
): readonly Finding[] {
  const ofParts: Finding[] = [];
  for (const placed of page.parts) {
    for (const finding of finder.placedFindings(placed, ruleSet, page.traits)) ofParts.push(finding);
  }
  return unsilenced(merged(ofParts, pageFindings(page, ruleSet, finder)), text, suppression);
}

/**
 * What the part rules find in one part, in the coordinates of the whole dump. After a keystroke this is all that has
 * to be found anew, however long the dump.
 */
export function partFindings(
  placed: PlacedPart,
  traits: PageTraits,
  ruleSet: RuleSet,
  cache: FindingsCache,
): readonly Finding[] {
  return cache.placedFindings(placed, ruleSet, traits);
}

/** What the page rules find. Putting the parts' surveys together is cheap and done each time. */
function pageFindings(page: Page, ruleSet: RuleSet, finder: PartFinder): readonly Finding[] {
  if (ruleSet.pageRules.length === 0) return [];
  const rules = new RulesInForce(ruleSet, page.traits);
  const findings = ruleSet.pageRules.flatMap((_, index) =>
    rules.pageFindings(index, page, finder.surveysBy(index, page, ruleSet)),
  );
  return findings.sort(bySpan);
}

/** The findings that no person has let stand. */
export function unsilenced(findings: readonly Finding[], text: string, suppression: Suppression): readonly Finding[] {
  if (suppression === nothingSilenced) return findings;
  return findings.filter((finding) => !suppression.silences(finding, text));
}

/** Two sorted lists as one; the parts' findings are sorted already because the parts are. */
function merged(ofParts: readonly Finding[], ofPage: readonly Finding[]): readonly Finding[] {
  if (ofPage.length === 0) return ofParts;
  const result: Finding[] = [];
  let next = 0;
  for (const finding of ofParts) {
    while (next < ofPage.length && bySpan(ofPage[next]!, finding) < 0) result.push(ofPage[next++]!);
    result.push(finding);
  }
  while (next < ofPage.length) result.push(ofPage[next++]!);
  return result;
}
