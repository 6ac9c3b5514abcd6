import { deepEqual, equal, ok } from 'node:assert/strict';
import { unhurried } from '../../../server/src/core/analysis/cancellation';
import { conditionsOf, Snapshot } from '../../../server/src/core/analysis/snapshot';
import { readInSlices, SLICE } from '../../../server/src/lsp/readInSlices';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { seededRandom } from '../../harness/random';
import { defaultRules } from '../../harness/snapshots';

const conditions = conditionsOf(defaultRules);

/** A clock on which every slice takes as long as it is told. */
const clockOf = (took: number) => {
  let time = 0;
  return {
    now: () => {
      time += took;
      return time;
    },
  };
};

describe('a dump that is read in slices', function () {
  this.timeout(20_000);

  for (const [how, took] of [
    ['quickly', 0],
    ['slowly, so that the slices grow', 50],
    ['so slowly that the rest is read at once', 1000],
  ] as const) {
    it(`is read as if at once, ${how}`, async () => {
      const random = seededRandom(7);
      let text = '';
      while (text.length < 3 * SLICE) text += `${damaged(cleanPage(random), random).text}\n\n`;
      await assertSame(text, took);
    });
  }

  it('may be one line, or end its lines with two marks, one on either side of a cut', async () => {
    await assertSame('围观的村民越来越多，'.repeat(SLICE / 4), 0);
    await assertSame(`${'字'.repeat(SLICE - 1)}\r\n${'字'.repeat(SLICE)}\r\n`, 0);
    await assertSame(`${'字'.repeat(SLICE - 1)}😀${'字'.repeat(SLICE)}`, 0);
  });

  it('lets others come in between', async () => {
    let steps = 0;
    const pace = {
      step: () => {
        steps++;
        return undefined;
      },
    };
    await readInSlices('围观的村民越来越多。\n\n'.repeat(SLICE / 4), conditions, clockOf(0), pace);
    ok(steps >= 2, `${steps} breaths`);
  });
});

async function assertSame(text: string, took: number): Promise<void> {
  const sliced = await readInSlices(text, conditions, clockOf(took), unhurried);
  const whole = Snapshot.of(text, conditions);
  equal(sliced.wholeText(), text);
  equal(sliced.text.lineCount, whole.text.lineCount);
  deepEqual(sliced.page, whole.page);
  deepEqual(await sliced.findings(unhurried), await whole.findings(unhurried));
}
