// What came of a stage of `npm test`. The exit code alone is not believed: an extension host that crashes ends with 0.

/** A stage that ran no test of its own, because something is wrong with it. */
export function broken(name, problem) {
  return { name, passed: 0, failed: 0, skipped: [], problem };
}

/** A stage without tests: a build, a type check. */
export function judgeCheck(name, code) {
  return code === 0 ? { name, passed: 0, failed: 0, skipped: [] } : broken(name, `ended with ${code}`);
}

/** A suite: `result` is the JSON that it wrote when it had finished, undefined where it wrote none. */
export function judgeSuite(name, code, result) {
  if (result === undefined) return broken(name, `ended with ${code} and left no result: it crashed or could not start`);
  const { passes: passed, failures: failed, skipped } = JSON.parse(result);
  const sums = { name, passed, failed, skipped };
  if (passed + failed === 0) return { ...sums, problem: 'ran no test' };
  if (code !== 0 && failed === 0) return { ...sums, problem: `ended with ${code} although no test failed` };
  return sums;
}

/** The lines that close a run, the sums last, and its exit code. A stage with a problem counts as one failure. */
export function conclude(outcomes) {
  const lines = outcomes.flatMap(({ name, skipped, problem }) => [
    ...skipped.map((title) => `SKIPPED ${name}: ${title}`),
    ...(problem ? [`FAILED ${name}: ${problem}`] : []),
  ]);
  const passed = sum(outcomes.map((outcome) => outcome.passed));
  const failed = sum(outcomes.map((outcome) => outcome.failed + (outcome.problem ? 1 : 0)));
  return { lines: [...lines, `${passed} passed, ${failed} failed`], code: failed === 0 && passed > 0 ? 0 : 1 };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
