import { strict as assert } from 'node:assert';
import type { Fix } from '../../server/src/core/fixes/fix';
import type { Check } from '../../server/src/core/fixes/fixpoint';
import { minimalEdits } from '../../server/src/core/fixes/minimalEdits';
import type { Finding } from '../../server/src/core/rules/finding';
import { ruleById } from '../../server/src/core/rules/registry';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edits';
import { skeletonOf } from '../../server/src/core/text/skeleton';

/**
 * The same check, proving every safe fix that it answers: whoever repairs a dump in a test repairs it through this,
 * so that no safe fix made in any test can lose a word without the test failing.
 */
export function proven<T extends Pick<Finding, 'rule' | 'fix'>>(check: (text: string) => readonly T[]): Check<T> {
  return (text) => {
    const findings = check(text);
    for (const { rule, fix } of findings) {
      if (fix?.safety === 'safe') assertLosesNothing(text, fix, ruleById(rule)?.meta.drops);
    }
    return findings;
  };
}

/** Holds a safe fix to its word: the skeleton stays, but for the residue that the rule declares. */
export function assertLosesNothing(text: string, fix: Fix, drops: RegExp | undefined): void {
  const edits = minimalEdits(text, fix.edits);
  const kept = edits.filter((edit) => !dropsResidue(text, edit, drops));
  if (kept.length === 0) return;
  const start = kept[0]!.start;
  const end = Math.max(...kept.map((edit) => edit.end));
  const before = text.slice(start, end);
  const after = applyEdits(
    before,
    kept.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  assert.equal(skeletonOf(after), skeletonOf(before), `“${fix.title.en}” loses or adds words`);
}

function dropsResidue(text: string, edit: TextEdit, drops: RegExp | undefined): boolean {
  if (drops === undefined || edit.text !== '') return false;
  return drops.test(skeletonOf(text.slice(edit.start, edit.end)));
}
