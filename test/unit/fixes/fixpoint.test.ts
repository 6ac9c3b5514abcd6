import assert from 'node:assert/strict';
import type { Safety } from '../../../server/src/core/fixes/fix';
import { anyFix, type Check, fixToFixpoint, MOST_PASSES, safeOnly } from '../../../server/src/core/fixes/fixpoint';
import { applyEdits } from '../../../server/src/core/text/edits';

/** A check that finds every match of a pattern and would replace it. */
function replacing(rule: string, pattern: RegExp, by: string, safety: Safety = 'safe'): Check {
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const edits = [{ start: match.index, end: match.index + match[0].length, text: by }];
      return { rule, fix: { title: { en: 'Repair', zh: '修复' }, safety, edits } };
    });
}

const together =
  (...checks: Check[]): Check =>
  (text) =>
    checks.flatMap((check) => check(text));

describe('fixing to a fixpoint', () => {
  it('changes nothing where there is nothing to repair', () => {
    const outcome = fixToFixpoint('甲乙', replacing('space', / /g, ''), safeOnly);
    assert.deepEqual(outcome, { text: '甲乙', edits: [], counts: new Map(), passes: 0, settled: true });
  });

  it('makes all fixes that go together in one pass', () => {
    const outcome = fixToFixpoint('甲 乙 丙', replacing('space', / /g, ''), safeOnly);
    assert.equal(outcome.text, '甲乙丙');
    assert.equal(outcome.passes, 1);
    assert.deepEqual([...outcome.counts], [['space', 2]]);
  });

  it('repairs what a repair has laid open, and answers with edits of the original', () => {
    const text = '甲aab乙';
    const check = together(replacing('outer', /ab/g, ''), replacing('inner', /a乙/g, '乙'));
    const outcome = fixToFixpoint(text, check, safeOnly);
    assert.equal(outcome.text, '甲乙');
    assert.equal(outcome.passes, 2);
    assert.deepEqual(outcome.edits, [{ start: 1, end: 4, text: '' }]);
    assert.equal(applyEdits(text, outcome.edits), outcome.text);
  });

  it('leaves unsafe fixes for a person', () => {
    const check = together(replacing('space', / /g, ''), replacing('guess', /0/g, 'O', 'unsafe'));
    assert.equal(fixToFixpoint('A 0', check, safeOnly).text, 'A0');
    assert.equal(fixToFixpoint('A 0', check, anyFix).text, 'AO');
  });

  it('counts the most frequent rule first', () => {
    const check = together(replacing('few', /b/g, ''), replacing('many', /a/g, ''));
    assert.deepEqual([...fixToFixpoint('baa', check, safeOnly).counts.keys()], ['many', 'few']);
  });

  it('gives up on repairs that undo each other, and says so', () => {
    const seesaw = together(replacing('up', /a/g, 'b'), replacing('down', /b/g, 'a'));
    const outcome = fixToFixpoint('a', seesaw, safeOnly);
    assert.equal(outcome.settled, false);
    assert.equal(outcome.passes, MOST_PASSES);
  });
});
