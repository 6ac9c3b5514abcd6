/** VS Code calls this inside the web worker that extensions run in; the promise settles when the suite has run. */
export async function run(): Promise<void> {
  // The browser build of mocha makes itself a global, and takes our exports for its own if it is loaded before them.
  await import('mocha/mocha.js');
  // Mocha's own reporter for browsers draws on a page, and a worker has none.
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: NoReporter as never, forbidOnly: true });
  await import('./worker.test.js');
  console.log('[newsproof] the suite starts');
  const sums = { passes: 0, failures: 0, skipped: [] as string[] };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        sums.passes++;
        console.log(`  ✔ ${test.fullTitle()}`);
      })
      .on('fail', (test, error: Error) => {
        sums.failures++;
        console.error(`  ✘ ${test.fullTitle()}\n${error.stack}`);
      })
      .on('pending', (test) => {
        sums.skipped.push(test.fullTitle());
      });
  });
  // scripts/host/runSuite.mjs writes it to the file that a worker can't write.
  console.log('[newsproof] result', JSON.stringify(sums));
  if (sums.failures > 0) throw new Error(`${sums.failures} tests failed in the web worker`);
}

class NoReporter {}
