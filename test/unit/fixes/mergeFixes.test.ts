import assert from 'node:assert/strict';
import type { Safety } from '../../../server/src/core/fixes/fix';
import { mergeFixes, type Repairable } from '../../../server/src/core/fixes/merge';
import { applyEdits, deletion, insertion, replacement, type TextEdit } from '../../../server/src/core/text/edits';

function repair(rule: string, ...edits: TextEdit[]): Repairable {
  const safety: Safety = 'safe';
  return { rule, fix: { title: { en: 'Repair', zh: '修复' }, safety, edits } };
}

const rulesOf = (findings: readonly Repairable[]): string[] => findings.map(({ rule }) => rule);

describe('merging fixes', () => {
  it('takes fixes that leave each other alone, in the order of the text', () => {
    const merged = mergeFixes([repair('late', deletion(4, 5)), repair('early', deletion(0, 1))]);
    assert.deepEqual(rulesOf(merged.taken), ['early', 'late']);
    assert.equal(applyEdits('abcdef', merged.edits), 'bcdf');
  });

  it('takes the same fix once', () => {
    const merged = mergeFixes([repair('one', deletion(1, 2)), repair('two', deletion(1, 2))]);
    assert.deepEqual(rulesOf(merged.taken), ['one']);
    assert.deepEqual(merged.postponed, []);
    assert.equal(applyEdits('abc', merged.edits), 'ac');
  });

  it('postpones the later of two that overlap', () => {
    const merged = mergeFixes([repair('second', replacement(2, 5, 'x')), repair('first', deletion(0, 3))]);
    assert.deepEqual(rulesOf(merged.taken), ['first']);
    assert.deepEqual(rulesOf(merged.postponed), ['second']);
  });

  it('makes a fix whole or not at all', () => {
    const merged = mergeFixes([
      repair('move', deletion(0, 3), insertion(8, 'abc')),
      repair('split', insertion(1, '\n'), deletion(9, 10)),
    ]);
    assert.deepEqual(rulesOf(merged.taken), ['move']);
    assert.equal(applyEdits('abcdefghij', merged.edits), 'defghabcij');
  });

  it('lets small fixes lie between the edits of a page-wide one', () => {
    const pageWide = repair('marks', replacement(0, 1, '，'), replacement(9, 10, '，'));
    const merged = mergeFixes([pageWide, repair('space', deletion(4, 5))]);
    assert.deepEqual(rulesOf(merged.taken), ['marks', 'space']);
    assert.equal(applyEdits(',abc def,,', merged.edits), '，abcdef,，');
  });

  it('gives way to a rival only where that rival was taken itself', () => {
    const merged = mergeFixes([repair('a', deletion(0, 3)), repair('b', deletion(2, 6)), repair('c', deletion(5, 8))]);
    assert.deepEqual(rulesOf(merged.taken), ['a', 'c']);
  });

  it('never puts two texts into the same place at once', () => {
    const merged = mergeFixes([repair('a', insertion(3, '。')), repair('b', insertion(3, '\n'))]);
    assert.deepEqual(rulesOf(merged.taken), ['a']);
  });

  it('knows nothing to do where no finding brings a fix', () => {
    assert.deepEqual(mergeFixes([{ rule: 'missing-byline' }]), { edits: [], taken: [], postponed: [] });
  });
});
