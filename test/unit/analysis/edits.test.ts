import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { FindingsCache } from '../../../server/src/core/analysis/findingsCache';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { readAll, reread } from '../../../server/src/core/page/incremental';
import { readPage } from '../../../server/src/core/page/reading';
import { allRules } from '../../../server/src/core/rules/registry';
import type { AnyRule } from '../../../server/src/core/rules/rule';
import { applyEdits, replacement, type TextEdit } from '../../../server/src/core/text/edits';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { type SeededRandom, seededRandom } from '../../harness/random';
import { spelledOut } from '../../harness/spelledOut';

/** Real pages, real rules: what is kept from before an edit must never differ from what a fresh look would find. */
describe('findings after edits', function () {
  this.timeout(20_000);

  it('equal those of a page that is read and checked from scratch', () => {
    const random = seededRandom(11);
    const ruleSet = ruleSetOf(allRules, new Map());
    for (let page = 0; page < 6; page++) {
      const cache = new FindingsCache();
      let text = damaged(cleanPage(random), random).text;
      let reading = readAll(text);
      for (let step = 0; step < 10; step++) {
        const edit = someEdit(text, random);
        text = applyEdits(text, [edit]);
        reading = reread(reading, edit);
        assert.deepEqual(
          spelledOut(findingsOf(reading.page, text, ruleSet, cache)),
          spelledOut(findingsOf(readPage(text), text, ruleSet)),
          `page ${page}, step ${step}`,
        );
      }
    }
  });

  it('take checks of a few parts, however long the dump', () => {
    const random = seededRandom(12);
    const { rules, checks } = counted();
    const ruleSet = ruleSetOf(rules, new Map());
    const cache = new FindingsCache();
    let text = Array.from({ length: 60 }, () => damaged(cleanPage(random), random).text).join('');
    let reading = readAll(text);
    findingsOf(reading.page, text, ruleSet, cache);
    assert.ok(checks() > 200, `${checks()} parts`);
    for (let stroke = 0; stroke < 20; stroke++) {
      const before = checks();
      const at = text.indexOf('，', random.between(0, text.length - 200));
      const edit = replacement(at, at, '的');
      text = applyEdits(text, [edit]);
      reading = reread(reading, edit);
      findingsOf(reading.page, text, ruleSet, cache);
      assert.ok(checks() - before <= 2, `stroke ${stroke}: ${checks() - before} parts checked`);
    }
  });
});

function someEdit(text: string, random: SeededRandom): TextEdit {
  const start = random.between(0, text.length);
  const end = Math.min(text.length, start + random.pick([0, 0, 1, 4, 60]));
  return replacement(start, end, random.pick(['', '的', '\n', '\n\n', ' ', '。', '记者 方叙言', '本报讯 ']));
}

/** One part rule that counts how often it is asked: once for each part that is checked. */
function counted(): { readonly rules: readonly AnyRule[]; readonly checks: () => number } {
  let checks = 0;
  const [first] = allRules.filter((rule) => rule.scope === 'part');
  const { meta, check } = first!;
  const counting: AnyRule = {
    scope: 'part',
    meta,
    check(part, context) {
      checks++;
      return check(part, context);
    },
  };
  return { rules: [counting], checks: () => checks };
}
