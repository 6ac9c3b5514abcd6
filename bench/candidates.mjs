// One candidate on one corpus, in a process of its own: `node bench/candidates.mjs NAME FILE REPEATS`.
// Prints what it took as JSON. One run beforehand is not counted, so that a compiler that warms up is warm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const [name, file, repeats] = process.argv.slice(2);

/** AutoCorrect's binding gives up on more than this at once, without saying so. */
const CHUNK = 200_000;

const candidates = {
  floor: () => {
    const { tablePass } = require(path.join(here, 'corpora/library.cjs'));
    return () => tablePass(readFileSync(file, 'utf8'));
  },
  'newsproof reading': () => {
    const { read } = require(path.join(here, 'corpora/library.cjs'));
    return () => read(readFileSync(file, 'utf8'));
  },
  'newsproof check': () => {
    const { check } = require(path.join(here, 'corpora/library.cjs'));
    return () => check(readFileSync(file, 'utf8'));
  },
  'autocorrect binding': () => {
    const { lintFor } = require('autocorrect-node');
    return () => {
      let found = 0;
      for (const chunk of chunksOf(readFileSync(file, 'utf8'))) {
        const { error, lines } = lintFor(chunk, 'page.txt');
        if (error) throw new Error(error);
        found += lines.length;
      }
      return found;
    };
  },
  zhlint: () => {
    const { run } = require('zhlint');
    const options = { rules: { preset: 'default' } };
    return () => run(readFileSync(file, 'utf8'), options).validations.length;
  },
  textlint: async () => {
    const { createLinter, loadTextlintrc } = require('textlint');
    const descriptor = await loadTextlintrc({
      configFilePath: path.join(here, 'textlintrc.json'),
      node_modulesDir: path.join(here, 'node_modules'),
    });
    const linter = createLinter({ descriptor });
    return async () => (await linter.lintText(readFileSync(file, 'utf8'), 'page.txt')).messages.length;
  },
};

const run = await candidates[name]();
let found = await run();
const times = [];
const cpu = [];
for (let i = 0; i < Number(repeats); i++) {
  const before = process.cpuUsage();
  const started = performance.now();
  found = await run();
  times.push(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
}
console.log(JSON.stringify({ times, cpu, found, peak: process.resourceUsage().maxRSS * 1024 }));

/** At line ends, as the lines are what is looked at. */
function* chunksOf(text) {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + CHUNK / 3);
    if (end < text.length) end = Math.max(text.lastIndexOf('\n', end) + 1, start + 1);
    yield text.slice(start, end);
    start = end;
  }
}
