import assert from 'node:assert/strict';
import { findingsOf, partFindings } from '../../../server/src/core/analysis/findings';
import { FindingsCache } from '../../../server/src/core/analysis/findingsCache';
import { WorkspaceSurveys } from '../../../server/src/core/analysis/workspaceFindings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import type { Page } from '../../../server/src/core/page/model';
import type { Finding } from '../../../server/src/core/rules/finding';
import { textOf } from '../../../server/src/core/text/span';
import { FrequentWordRule, handMadePage, handMadePart, SameTextRule, WordRule } from '../../harness/handMade';

const rules = () => {
  const wrong = new WordRule('wrong-word', '错');
  const old = new WordRule('old-word', '旧');
  const frequent = new FrequentWordRule('frequent-word', '多');
  return { wrong, old, frequent, set: ruleSetOf([old, wrong, frequent], new Map()) };
};

const textOfPage = (page: Page): string => page.parts.map(({ part }) => part.text).join('');

describe('findings of a page', () => {
  it('stand where the dump has them, sorted, with everything that they carry', () => {
    const page = handMadePage([handMadePart('一错旧\n'), handMadePart('二旧错\n')]);
    const text = textOfPage(page);
    const findings = findingsOf(page, text, rules().set);
    assert.deepEqual(
      findings.map((finding) => [finding.rule, finding.start, textOf(text, finding)]),
      [
        ['wrong-word', 1, '错'],
        ['old-word', 2, '旧'],
        ['old-word', 5, '旧'],
        ['wrong-word', 6, '错'],
      ],
    );
    for (const { fix, related, start } of findings) {
      assert.equal(fix!.edits[0]!.start, start);
      assert.equal(related![0]!.start, start);
    }
  });

  it('come from part rules and page rules in one list', () => {
    const page = handMadePage([handMadePart('甲错多\n'), handMadePart('多错\n')]);
    assert.deepEqual(ruleIds(findingsOf(page, textOfPage(page), rules().set)), [
      'frequent-word',
      'wrong-word',
      'wrong-word',
    ]);
  });

  it('leave out what a person has let stand', () => {
    const page = handMadePage([handMadePart('错旧')]);
    const silences = ({ rule }: Finding): boolean => rule === 'wrong-word';
    const findings = findingsOf(page, '错旧', rules().set, new FindingsCache(), { silences });
    assert.deepEqual(ruleIds(findings), ['old-word']);
  });
});

describe('checks after an edit', () => {
  it('run for the touched part alone', () => {
    const { wrong, old, frequent, set } = rules();
    const cache = new FindingsCache();
    const parts = Array.from({ length: 50 }, (_, i) => handMadePart(`第${i}条错\n`));
    const before = handMadePage(parts);
    findingsOf(before, textOfPage(before), set, cache);
    assert.deepEqual([wrong.checks, old.checks, frequent.surveys], [50, 50, 50]);

    const after = handMadePage([...parts.slice(0, 20), handMadePart('改了错错\n'), ...parts.slice(21)]);
    const findings = findingsOf(after, textOfPage(after), set, cache);
    assert.deepEqual([wrong.checks, old.checks, frequent.surveys], [51, 51, 51]);
    assert.equal(findings.length, 51);
    for (const finding of findings) assert.equal(textOf(textOfPage(after), finding), '错');
  });

  it('can be answered for that part before the rest of the page is looked at', () => {
    const { wrong, frequent, set } = rules();
    const page = handMadePage([handMadePart('一错\n'), handMadePart('二错\n')]);
    const findings = partFindings(page.parts[1]!, page.traits, set, new FindingsCache());
    assert.deepEqual(
      findings.map(({ start }) => start),
      [4],
    );
    assert.deepEqual([wrong.checks, frequent.surveys], [1, 0]);
  });

  it('run anew everywhere when the page as a whole reads otherwise, or the rules change', () => {
    const { wrong, set } = rules();
    const cache = new FindingsCache();
    const parts = [handMadePart('一\n'), handMadePart('二\n')];
    const check = (page: Page, ruleSet = set): void => void findingsOf(page, textOfPage(page), ruleSet, cache);
    check(handMadePage(parts));
    check(handMadePage(parts));
    assert.equal(wrong.checks, 2);
    check(handMadePage(parts, { bylines: true }));
    assert.equal(wrong.checks, 4);
    check(handMadePage(parts, { bylines: true }), ruleSetOf([wrong], new Map()));
    assert.equal(wrong.checks, 6);
  });
});

describe('findings across dumps', () => {
  const set = ruleSetOf([new SameTextRule()], new Map());

  it('see every dump that was taken down, and forget those removed', () => {
    const surveys = new WorkspaceSurveys();
    const page = handMadePage([handMadePart('同文')]);
    surveys.add('a.txt', page, set);
    assert.deepEqual(surveys.findings('a.txt', page, set), []);
    surveys.add('b.txt', page, set);
    assert.deepEqual(ruleIds(surveys.findings('a.txt', page, set)), ['same-text']);
    surveys.remove('b.txt');
    assert.deepEqual(surveys.findings('a.txt', page, set), []);
  });
});

const ruleIds = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);
