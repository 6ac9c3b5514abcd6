import { renameSync, writeFileSync } from 'node:fs';
import { type MochaOptions, type Runner, reporters, type Test } from 'mocha';

/** What a stage of `npm test` leaves behind. It is written at the very end: a run that crashed leaves none. */
export interface StageResult {
  readonly passes: number;
  readonly failures: number;
  /** The full titles of tests that did not run, so that none is left out silently. */
  readonly skipped: readonly string[];
}

/** Mocha's `dot` reporter, which also writes the sums to the file that $NEWSPROOF_RESULT names. */
export default class ResultReporter extends reporters.Dot {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const skipped: string[] = [];
    runner.on('pending', (test: Test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      const file = process.env.NEWSPROOF_RESULT;
      if (!file) return;
      const { passes, failures } = this.stats;
      writeWhole(file, { passes, failures, skipped });
    });
  }
}

function writeWhole(file: string, result: StageResult): void {
  writeFileSync(`${file}.part`, JSON.stringify(result));
  renameSync(`${file}.part`, file);
}
