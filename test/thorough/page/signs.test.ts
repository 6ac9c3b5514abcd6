import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { furnitureKindOf } from '../../../server/src/core/lexicon/furniture';
import { readPage } from '../../../server/src/core/page/reading';
import { scanLines } from '../../../server/src/core/page/scan';
import { allRules } from '../../../server/src/core/rules/registry';
import { hostileText } from '../../fuzz/hostileText';
import { seededRandom } from '../../harness/random';
import { seeds } from '../../harness/seeds';
import { spelledOut } from '../../harness/spelledOut';

/** As if every sign stood everywhere: nothing is passed by. */
const ALL_SIGNS = -1;

const texts: readonly string[] = [
  ...seeds.map(({ text }) => text),
  ...Array.from({ length: 1500 }, (_, i) => hostileText(seededRandom(90_000 + i)).slice(0, 4000)),
];

describe('the signs of a line', () => {
  it('let no rule pass by what it would speak of', () => {
    const ruleSet = ruleSetOf(allRules, new Map());
    for (const text of texts) {
      const page = readPage(text);
      const parts = page.parts.map((placed) => ({ ...placed, part: { ...placed.part, signs: ALL_SIGNS } }));
      assert.deepEqual(
        spelledOut(findingsOf(page, text, ruleSet)),
        spelledOut(findingsOf({ ...page, parts }, text, ruleSet)),
      );
    }
  });

  it('let no furniture pass by', () => {
    for (const text of texts) {
      const table = scanLines(text);
      for (let line = 0; line < table.count; line++) {
        const words = text.slice(table.bodyStart(line), table.bodyEnd(line));
        const width = table.width(line);
        if (words.length > 400) continue;
        assert.equal(
          furnitureKindOf(words, width, table.signs(line)),
          furnitureKindOf(words, width, ALL_SIGNS),
          JSON.stringify(words),
        );
      }
    }
  });
});
