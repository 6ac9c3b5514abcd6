import { strict as assert } from 'node:assert';
import { findingsOf } from '../../server/src/core/analysis/findings';
import { WorkspaceSurveys } from '../../server/src/core/analysis/workspaceFindings';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import type { Fix } from '../../server/src/core/fixes/fix';
import { anyFix, fixToFixpoint, safeOnly } from '../../server/src/core/fixes/fixpoint';
import { readPage } from '../../server/src/core/page/reading';
import type { Finding } from '../../server/src/core/rules/finding';
import type { AnyRule, OptionValues } from '../../server/src/core/rules/rule';
import { applyEdits } from '../../server/src/core/text/edits';
import { proven } from './safeFixes';

/**
 * Says of a rule what it finds in a sample, in the way a reader would: the places are marked in the text.
 *
 *     const check = checking(blankRun);
 *     check('一行⏎⟦⏎⏎⟧另一行')
 */
export interface Expectation {
  /** What the message must say, in either language. */
  readonly says?: string | RegExp;
  readonly safety?: Fix['safety'] | 'none';
  /** The sample after every fix of the rule, safe or not. */
  readonly fixed?: string;
  /** The sample after each alternative of the first finding. */
  readonly alternatives?: readonly string[];
  readonly options?: OptionValues;
}

export type Check = (marked: string, expectation?: Expectation) => void;

/** A check that the rule speaks of each place between ⟦ and ⟧ and of nothing else. */
export function checking(rule: AnyRule): Check {
  return (marked, expectation = {}) => {
    const { text, places } = unmarked(marked);
    const found = findingsOfRule(rule, text, expectation.options);
    assert.equal(remarked(text, found), marked, 'the places that the rule speaks of');
    assert.equal(found.length, places);
    for (const finding of found) checkFinding(finding, expectation);
    if (expectation.alternatives !== undefined) {
      assert.deepEqual(
        (found[0]?.alternatives ?? []).map(({ edits }) => applyEdits(text, edits)),
        expectation.alternatives,
      );
    }
    checkRepairs(rule, text, expectation);
  };
}

/** What one rule finds in a dump that stands alone. */
export function findingsOfRule(rule: AnyRule, text: string, options?: OptionValues): readonly Finding[] {
  return findingsAmong(rule, new Map([['dump.txt', text]]), options).get('dump.txt')!;
}

/** What one rule finds in each dump of a workspace. */
export function findingsAmong(
  rule: AnyRule,
  dumps: ReadonlyMap<string, string>,
  options: OptionValues = {},
): ReadonlyMap<string, readonly Finding[]> {
  const ruleSet = ruleSetOf([rule], new Map([[rule.meta.id, { options }]]));
  const pages = new Map([...dumps].map(([file, text]) => [file, readPage(text, ruleSet.lexicon)]));
  const workspace = new WorkspaceSurveys();
  for (const [file, page] of pages) workspace.add(file, page, ruleSet);
  return new Map(
    [...pages].map(([file, page]) => [
      file,
      [...findingsOf(page, dumps.get(file)!, ruleSet), ...workspace.findings(file, page, ruleSet)],
    ]),
  );
}

const OPEN = '⟦';
const CLOSE = '⟧';

function unmarked(marked: string): { readonly text: string; readonly places: number } {
  const places = marked.split(OPEN).length - 1;
  return { text: marked.replaceAll(OPEN, '').replaceAll(CLOSE, ''), places };
}

/** The text with marks around each finding. */
function remarked(text: string, findings: readonly Finding[]): string {
  const marks = findings
    .flatMap(({ start, end }) => [
      { at: end, mark: CLOSE },
      { at: start, mark: OPEN },
    ])
    .sort((a, b) => a.at - b.at);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}

function checkFinding(finding: Finding, { says, safety }: Expectation): void {
  const words = `${finding.message.en} ${finding.message.zh}`;
  if (typeof says === 'string') assert.ok(words.includes(says), `${words} says nothing of ${says}`);
  else if (says !== undefined) assert.match(words, says);
  if (safety !== undefined) assert.equal(finding.fix?.safety ?? 'none', safety);
}

function checkRepairs(rule: AnyRule, text: string, { fixed, options }: Expectation): void {
  const check = proven((now: string): readonly Finding[] => findingsOfRule(rule, now, options));
  const safe = fixToFixpoint(text, check, safeOnly);
  assert.ok(safe.settled, 'safe repairs settle');
  if (fixed === undefined) return;
  const all = fixToFixpoint(text, check, anyFix);
  assert.ok(all.settled, 'repairs settle');
  assert.equal(all.text, fixed);
}
