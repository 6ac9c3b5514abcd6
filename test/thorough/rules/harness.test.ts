import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import type { Fix } from '../../../server/src/core/fixes/fix';
import { anyFix, fixToFixpoint, safeOnly } from '../../../server/src/core/fixes/fixpoint';
import { readPage } from '../../../server/src/core/page/reading';
import type { Finding, Severity } from '../../../server/src/core/rules/finding';
import { allRules } from '../../../server/src/core/rules/registry';
import type { AnyRule, RuleMeta } from '../../../server/src/core/rules/rule';
import type { Bilingual } from '../../../server/src/core/text/bilingual';
import { applyEdits } from '../../../server/src/core/text/edits';
import { findingsOfRule } from '../../harness/markedSample';
import { outlineOf } from '../../harness/outline';
import { proven } from '../../harness/safeFixes';
import { seeds } from '../../harness/seeds';

/**
 * Every rule on every seed and on its own examples. A fix makes its finding go, once and for all; a safe one loses no
 * word and leaves the page reading as it did; none brings up something as bad as what it mended.
 */
describe('every rule', function () {
  this.timeout(10_000);

  for (const rule of allRules) {
    const { meta } = rule;
    const check = proven((text: string) => findingsOfRule(rule, text));

    describe(meta.id, () => {
      let speaking: readonly (Sample & { readonly findings: readonly Finding[] })[] = [];

      before(() => {
        const all = samplesOf(rule).map(({ name, text }) => ({ name, text, findings: check(text) }));
        speaking = all.filter(({ findings }) => findings.length > 0);
      });

      it('speaks of its examples and is silent where they are right', () => {
        for (const { bad, good } of meta.docs.examples) {
          assert.ok(check(bad).length > 0, `says nothing of:\n${bad}`);
          if (good !== undefined) assert.deepEqual(check(good), [], `speaks of:\n${good}`);
        }
      });

      it('repairs its examples as it says', () => {
        for (const { bad, fixed } of meta.docs.examples) {
          if (fixed === undefined) continue;
          assert.equal(fixToFixpoint(bad, check, anyFix).text, fixed);
        }
      });

      it('says what it found in both languages, where it found it', () => {
        for (const { name, text, findings } of speaking) {
          for (const finding of findings) assertWellMade(finding, text, name);
        }
      });

      it('is as fixable as it declares', () => {
        const found = speaking.flatMap(({ findings }) => findings);
        assertFixable(meta, found);
      });

      it('has safe fixes that settle, keep the page’s outline and bring up nothing as bad', () => {
        for (const { name, text } of speaking) {
          const outcome = fixToFixpoint(text, check, safeOnly);
          assert.ok(outcome.settled, `${name}: does not settle`);
          assert.deepEqual(
            fixToFixpoint(outcome.text, check, safeOnly).edits,
            [],
            `${name}: a second run changes more`,
          );
          assert.deepEqual(outlineOf(outcome.text, meta.drops), outlineOf(text, meta.drops), name);
          assertNothingNew(meta, text, outcome.text, name);
        }
      });

      it('has fixes and alternatives each of which makes its finding go', () => {
        for (const { name, text, findings } of speaking) {
          for (const finding of findings) {
            for (const fix of repairsOf(finding)) {
              const after = check(applyEdits(text, fix.edits));
              assert.ok(after.length < findings.length, `${name}: “${fix.title.en}” leaves ${finding.message.en}`);
            }
          }
        }
      });
    });
  }
});

interface Sample {
  readonly name: string;
  readonly text: string;
}

function samplesOf({ meta }: AnyRule): readonly Sample[] {
  return [...meta.docs.examples.map(({ bad }, index) => ({ name: `example ${index + 1}`, text: bad })), ...seeds];
}

function repairsOf({ fix, alternatives }: Finding): readonly Fix[] {
  return [...(fix === undefined ? [] : [fix]), ...(alternatives ?? [])];
}

function assertWellMade(finding: Finding, text: string, name: string): void {
  assertBilingual(finding.message, name);
  assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length, name);
  for (const related of finding.related ?? []) assertBilingual(related.message, name);
  for (const fix of repairsOf(finding)) {
    assertBilingual(fix.title, name);
    assert.notEqual(applyEdits(text, fix.edits), text, `${name}: “${fix.title.en}” changes nothing`);
  }
}

function assertBilingual({ en, zh }: Bilingual, name: string): void {
  assert.ok(en.trim() !== '' && zh.trim() !== '', name);
  assert.notEqual(en, zh, name);
}

function assertFixable({ fixable, id }: RuleMeta, findings: readonly Finding[]): void {
  const withFix = findings.filter(({ fix }) => fix !== undefined);
  switch (fixable) {
    case 'safe':
    case 'unsafe':
      for (const { fix, message } of findings) assert.equal(fix?.safety, fixable, message.en);
      break;
    case 'sometimes':
      assert.ok(withFix.length > 0, `${id} never repairs anything`);
      break;
    case 'alternatives':
      for (const { alternatives, message } of findings) assert.ok((alternatives ?? []).length > 0, message.en);
      assert.deepEqual(withFix, []);
      break;
    case 'none':
      assert.deepEqual(findings.flatMap(repairsOf), []);
  }
}

/** No rule of that severity or above may find more after the fix than before. */
function assertNothingNew({ severity, id }: RuleMeta, before: string, after: string, name: string): void {
  if (severity === 'off' || before === after) return;
  const worse = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  const [was, is] = [before, after].map((text) => countsOf(text, worse)) as [Counts, Counts];
  for (const [rule, count] of is) {
    assert.ok(count <= (was.get(rule) ?? 0), `${name}: after the fixes of ${id} there is a new ${rule}`);
  }
}

type Counts = ReadonlyMap<string, number>;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const everyRule = ruleSetOf(allRules, new Map());

function countsOf(text: string, severities: readonly Severity[]): Counts {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findingsOf(readPage(text), text, everyRule)) {
    if (severities.includes(severity)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
