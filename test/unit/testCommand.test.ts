import { strict as assert } from 'node:assert';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Outcome {
  readonly problem?: string;
}

interface Judges {
  judgeCheck(name: string, code: number): Outcome;
  judgeSuite(name: string, code: number | string, result: string | undefined): Outcome;
  conclude(outcomes: readonly Outcome[]): { readonly lines: readonly string[]; readonly code: number };
}

describe('npm test', () => {
  let judges: Judges;
  before(async () => {
    const file = path.resolve(__dirname, '../../../scripts/setup/outcome.mjs');
    judges = (await import(pathToFileURL(file).href)) as Judges;
  });

  const green = JSON.stringify({ passes: 3, failures: 0, skipped: [] });

  it('passes when every stage finished and no test failed', () => {
    const { lines, code } = judges.conclude([judges.judgeCheck('build', 0), judges.judgeSuite('host', 0, green)]);
    assert.deepEqual(lines, ['3 passed, 0 failed']);
    assert.equal(code, 0);
  });

  it('names the tests that were skipped', () => {
    const result = JSON.stringify({ passes: 1, failures: 0, skipped: ['a test'] });
    const { lines, code } = judges.conclude([judges.judgeSuite('unit', 0, result)]);
    assert.deepEqual(lines, ['SKIPPED unit: a test', '1 passed, 0 failed']);
    assert.equal(code, 0);
  });

  const failures: readonly [what: string, outcome: () => Outcome, lines: readonly string[]][] = [
    [
      'a test fails',
      () => judges.judgeSuite('unit', 1, JSON.stringify({ passes: 2, failures: 1, skipped: [] })),
      ['5 passed, 1 failed'],
    ],
    [
      'an extension host crashes, although it reports success',
      () => judges.judgeSuite('host', 0, undefined),
      ['FAILED host: ended with 0 and left no result: it crashed or could not start', '3 passed, 1 failed'],
    ],
    [
      'a suite holds no test',
      () => judges.judgeSuite('host', 0, JSON.stringify({ passes: 0, failures: 0, skipped: [] })),
      ['FAILED host: ran no test', '3 passed, 1 failed'],
    ],
    [
      'a process fails after its tests passed',
      () => judges.judgeSuite('unit', 'signal SIGSEGV', green),
      ['FAILED unit: ended with signal SIGSEGV although no test failed', '6 passed, 1 failed'],
    ],
    ['the build fails', () => judges.judgeCheck('build', 1), ['FAILED build: ended with 1', '3 passed, 1 failed']],
  ];
  for (const [what, outcome, expected] of failures) {
    it(`fails when ${what}`, () => {
      const { lines, code } = judges.conclude([judges.judgeSuite('other', 0, green), outcome()]);
      assert.deepEqual(lines, expected);
      assert.equal(code, 1);
    });
  }

  it('fails when nothing ran at all', () => {
    assert.equal(judges.conclude([judges.judgeCheck('build', 0)]).code, 1);
  });
});
