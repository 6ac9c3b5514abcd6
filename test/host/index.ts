import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { hasPage, page } from '../support/page';
import ResultReporter from '../support/resultReporter';
import { stopAsking } from './support/until';

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
    // Longer than the page waits for one thing, so that what did not come is named.
    timeout: 60_000,
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  }
  // scripts/host/runSuite.mjs shows what is logged from here on.
  console.log('[newsproof] the suite starts');
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed in the extension host`));
      else resolve();
    });
    runner.on('fail', stopAsking);
    if (hasPage) runner.on('fail', pictureOf);
  });
}

/** What the page looked like when a test failed, before its hooks clear it away. */
function pictureOf(test: { fullTitle(): string }): void {
  page
    .screenshot(
      `failed ${test
        .fullTitle()
        .replaceAll(/[^\p{L}\d]+/gu, ' ')
        .trim()}`,
    )
    .then(
      (file) => console.error(`What the page looked like: ${file}`),
      (error: Error) => console.error(`No picture of the page: ${error.message}`),
    );
}
