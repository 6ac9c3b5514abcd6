import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evaluateFolder, f1, precision, recall, scores } from '../../harness/evaluation';

describe('the measure of a reading', () => {
  it('counts what is right, extra and missed', () => {
    const [score] = scores([
      { part: 'headline', found: ['1', '1', '2'], wanted: ['1', '3'] },
      { part: 'headline', found: ['1'], wanted: ['1'] },
    ]);
    deepEqual(score, { part: 'headline', right: 2, extra: ['1', '2'], missed: ['3'] });
    equal(precision(score!), 0.5);
    equal(recall(score!), 2 / 3);
    equal(f1(score!), 4 / 7);
  });

  it('is full where there is nothing to find and nothing was found', () => {
    const [score] = scores([{ part: 'furniture', found: [], wanted: [] }]);
    deepEqual([precision(score!), recall(score!), f1(score!)], [1, 1, 1]);
  });
});

describe('the reading of the seeds never falls below what it was (npm run eval -- --raise-floor)', () => {
  const floor = JSON.parse(readFileSync('test/eval-floor.json', 'utf8')) as Readonly<Record<string, number>>;
  const total = scores([...evaluateFolder('seeds', 'test/gold').values()].flat());

  it('has a floor for every part', () => deepEqual(Object.keys(floor).sort(), total.map(({ part }) => part).sort()));

  for (const score of total) {
    it(`${score.part}: F1 of ${floor[score.part]} or more`, () => {
      const slips = [...score.extra.map((thing) => `+ ${thing}`), ...score.missed.map((thing) => `- ${thing}`)];
      ok(f1(score) >= floor[score.part]!, `${f1(score).toFixed(3)}\n${slips.join('\n')}`);
    });
  }
});
