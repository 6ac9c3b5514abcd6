// How long Newsproof keeps the extension host busy when it is activated: loading its bundle and calling `activate`.
//
//   node bench/activation.mjs [runs]
//
// Each run is a fresh extension host of a real VS Code workbench. Budget: 60 ms.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from '../scripts/setup/install.mjs';
import { runToEnd, whenWeEnd } from '../scripts/setup/processes.mjs';

process.exitCode = await main(Number(process.argv[2] ?? 5));

async function main(runs) {
  await ensureInstalled();
  if ((await runToEnd(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: root })) !== 0) return 1;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-activation-'));
  whenWeEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  const times = [];
  for (let run = 0; run < runs; run++) {
    const result = path.join(folder, `${run}.json`);
    const suite = ['scripts/host/runSuite.mjs', '--suite', 'out/bench/activation/index.js', '--result', result];
    if ((await runToEnd(process.execPath, suite, { cwd: root })) !== 0 || !fs.existsSync(result)) return 1;
    times.push(JSON.parse(fs.readFileSync(result, 'utf8')).time);
  }
  times.sort((a, b) => a - b);
  console.log(
    `activation, ${runs} runs: median ${show(times[runs >> 1])}, slowest ${show(times.at(-1))} (budget 60 ms)`,
  );
  return 0;
}

function show(milliseconds) {
  return `${milliseconds.toFixed(1)} ms`;
}
