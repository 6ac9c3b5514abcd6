// `npm test`: everything that must hold, on a machine that has nothing but Node and npm.
//
//   node scripts/test.mjs                      all of it; what .ci/run runs
//   node scripts/test.mjs unit [mocha args]    one suite alone: unit, thorough, protocol, host, web or desktop
//
// Each suite writes its sums to a file when it has finished. A stage counts as failed when it ends with an error, takes
// too long, ran no test, or left no such file: nothing that did not run can look as if it had passed.
// This file needs no package, because it is what installs them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { broken, conclude, judgeCheck, judgeSuite } from './setup/outcome.mjs';
import { runToEnd, whenWeEnd } from './setup/processes.mjs';

const minute = 60_000;
const results = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-results-'));
whenWeEnd(() => fs.rmSync(results, { recursive: true, force: true }));

const [only, ...extra] = process.argv.slice(2);

const build = { name: 'build', command: ['esbuild.js', '--production', '--tests'], timeout: minute };
const buildTests = { name: 'build', command: ['esbuild.js', '--only-tests'], timeout: minute };
const types = { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', '.'], timeout: 2 * minute };
const lint = {
  name: 'lint',
  command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  timeout: minute,
};
const workbench = { name: 'workbench', command: ['scripts/host/prepare.mjs'], timeout: 12 * minute };
const suites = {
  unit: mochaStage('unit', 3 * minute),
  // What takes seconds because it tries thousands of cases; kept out of the fast loop.
  thorough: mochaStage('thorough', 4 * minute),
  protocol: mochaStage('protocol', 6 * minute),
  // Long enough to fetch the workbench on a slow line; the suite itself has a shorter limit of its own.
  host: editorStage('host', 'scripts/host/runSuite.mjs', 12 * minute),
  web: editorStage('web', 'scripts/host/runSuite.mjs', 12 * minute, ['--host', 'browser'], 'out/test/web/bundle.js'),
  desktop: editorStage('desktop', 'scripts/host/runDesktop.mjs', 12 * minute),
};

/** Each lane goes on beside the others, as far as they leave it a processor. The editor has the machine to itself. */
const WHOLE_RUN = [
  [[types, lint, suites.unit, suites.thorough], [suites.protocol], [workbench]],
  [[suites.host, suites.web]],
];

process.exitCode = await main();

async function main() {
  if (only !== undefined && !Object.hasOwn(suites, only)) {
    console.error(`There is no suite ${only}; there are ${Object.keys(suites).join(', ')}.`);
    return 2;
  }
  const outcomes = [];
  try {
    await ensureInstalled();
  } catch (error) {
    outcomes.push(broken('install', error.message));
    return close(outcomes);
  }
  const built = await run(only === 'unit' || only === 'thorough' ? buildTests : build);
  outcomes.push(built);
  for (const lanes of only ? [[[suites[only]]]] : WHOLE_RUN) {
    const perform = built.problem ? unbuilt : lanes.length === 1 ? run : runAside;
    const done = await Promise.all(lanes.map((stages) => inTurn(stages, perform)));
    outcomes.push(...done.flat());
  }
  return close(outcomes);
}

async function inTurn(stages, perform) {
  const outcomes = [];
  for (const stage of stages) outcomes.push(await perform(stage));
  return outcomes;
}

async function unbuilt({ name }) {
  return broken(name, 'not run, because the build failed');
}

function mochaStage(name, timeout) {
  const files = `out/test/${name}/**/*.test.js`;
  const reporter = path.resolve(root, 'out/test/support/resultReporter.js');
  // The limit is there for what never ends; a busy machine may take seconds for what takes a tenth of one here.
  const mocha = ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--timeout', '30000', '--reporter', reporter];
  return {
    name,
    command: ['--enable-source-maps', ...mocha, ...extra, files],
    timeout,
    result: path.join(results, `${name}.json`),
  };
}

function editorStage(name, script, timeout, options = [], suite = 'out/test/host/index.js') {
  const result = path.join(results, `${name}.json`);
  return { name, command: [script, ...options, '--suite', suite, '--result', result, ...extra], timeout, result };
}

/** Runs one stage, tells what it says as it says it, and answers what came of it. */
async function run(stage) {
  console.log(`\n▶ ${stage.name}`);
  return told(stage, await timed(stage, 'inherit'));
}

/** Runs one stage beside others, and tells what it said when it has ended. */
async function runAside(stage) {
  const file = path.join(results, `${stage.name}.log`);
  const log = fs.openSync(file, 'w');
  const done = await timed(stage, ['ignore', log, log]);
  fs.closeSync(log);
  console.log(`\n▶ ${stage.name}\n${fs.readFileSync(file, 'utf8')}`);
  return told(stage, done);
}

async function timed(stage, stdio) {
  const started = Date.now();
  const outcome = await outcomeOf(stage, stdio);
  return { outcome, seconds: (Date.now() - started) / 1000 };
}

function told({ name }, { outcome, seconds }) {
  console.log(`${outcome.problem || outcome.failed ? '✘' : '✔'} ${name} (${seconds.toFixed(1)} s)`);
  return outcome;
}

async function outcomeOf({ name, command, timeout, result }, stdio) {
  try {
    const env = { ...process.env, ...(result ? { NEWSPROOF_RESULT: result } : {}) };
    const code = await runToEnd(process.execPath, command, { cwd: root, env, timeout, stdio });
    if (!result) return judgeCheck(name, code);
    return judgeSuite(name, code, fs.existsSync(result) ? fs.readFileSync(result, 'utf8') : undefined);
  } catch (error) {
    return broken(name, error.message);
  }
}

function close(outcomes) {
  const { lines, code } = conclude(outcomes);
  console.log(`\n${lines.join('\n')}`);
  return code;
}
