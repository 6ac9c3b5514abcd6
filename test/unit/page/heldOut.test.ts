import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evaluateFolder, f1, scores } from '../../harness/evaluation';

function neverFalls(pages: string, folder: string): void {
  describe(`the reading of ${pages} never falls below what it was`, () => {
    const floor = JSON.parse(readFileSync(`${folder}/floor.json`, 'utf8')) as Readonly<Record<string, number>>;
    const total = scores([...evaluateFolder(folder, folder).values()].flat());

    for (const score of total.filter(({ part }) => floor[part] !== undefined)) {
      it(`${score.part}: F1 of ${floor[score.part]} or more`, () => {
        const slips = [...score.extra.map((thing) => `+ ${thing}`), ...score.missed.map((thing) => `- ${thing}`)];
        ok(f1(score) >= floor[score.part]!, `${f1(score).toFixed(3)}\n${slips.join('\n')}`);
      });
    }
  });
}

neverFalls('pages held out', 'test/heldout');
neverFalls('pages in many styles', 'test/variety');
