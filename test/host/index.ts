import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import ResultReporter from '../support/resultReporter';

/** VS Code calls this inside the extension host; the promise settles when the suite has run. */
export function run(): Promise<void> {
  return runSuite(__dirname);
}

/** Runs every `*.test.js` of a folder, all the way down. */
export function runSuite(folder: string): Promise<void> {
  const grep = process.env.NEWSPROOF_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: ResultReporter,
    timeout: 30_000,
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  }
  // scripts/host/runSuite.mjs shows what is logged from here on.
  console.log('[newsproof] the suite starts');
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed in the extension host`));
      else resolve();
    });
  });
}
