import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { WorkspaceSurveys } from '../../../server/src/core/analysis/workspaceFindings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { fixToFixpoint, safeOnly } from '../../../server/src/core/fixes/fixpoint';
import { readPage } from '../../../server/src/core/page/reading';
import type { Finding } from '../../../server/src/core/rules/finding';
import { allRules } from '../../../server/src/core/rules/registry';
import { proven } from '../../harness/safeFixes';
import { type Seed, seeds } from '../../harness/seeds';

const ruleSet = ruleSetOf(allRules, new Map());
const check = proven((text: string) => {
  const page = readPage(text);
  const workspace = new WorkspaceSurveys();
  workspace.add('alone.txt', page, ruleSet);
  return [...findingsOf(page, text, ruleSet), ...workspace.findings('alone.txt', page, ruleSet)];
});

describe('all safe fixes together', () => {
  for (const seed of seeds) {
    it(`turn ${seed.name} into its repaired twin`, () => {
      const { text, settled } = fixToFixpoint(seed.text, check, safeOnly);
      assert.ok(settled);
      assert.deepEqual(linesOf(text), linesOf(seed.repaired));
      assert.deepEqual(fixToFixpoint(text, check, safeOnly).edits, []);
    });
  }
});

describe('the findings on the seeds', () => {
  for (const seed of seeds) {
    const found = (...rules: readonly string[]): readonly Finding[] =>
      check(seed.text).filter(({ rule }) => rules.includes(rule));
    const startLines = (...rules: readonly string[]): readonly number[] =>
      found(...rules).map(({ start }) => lineAt(seed, start));

    describe(seed.name, () => {
      it('are the cut paragraphs', () => {
        const cuts = found('split-paragraph', 'interrupted-paragraph');
        assert.deepEqual(
          cuts.map(({ start, end }) => [lineAt(seed, start), lineAt(seed, end)]),
          seed.gold.wraps.map(({ after, before }) => [after, before]),
        );
      });

      it('are the runs of blank lines', () => {
        assert.deepEqual(
          startLines('blank-run'),
          seed.gold.blankRuns.map(([first]) => first),
        );
      });

      it('are the paragraphs whose end is lost', () => {
        assert.deepEqual(startLines('truncated-paragraph'), seed.gold.truncated);
      });

      it('are the missing bylines', () => {
        assert.deepEqual(startLines('missing-byline'), seed.gold.missingBylines);
      });

      it('are what else a careful reader would find', () => {
        for (const { rule, line } of seed.gold.findings ?? [])
          assert.ok(startLines(rule).includes(line), `${rule} ${line}`);
      });
    });
  }
});

/** White space at a line's end means nothing, and line breaks of either kind are one. */
const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trimEnd());

const lineAt = ({ text }: Seed, offset: number): number => text.slice(0, offset).split('\n').length;
