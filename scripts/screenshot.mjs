// `npm run screenshot`: takes the pictures under docs/images, in a real workbench with the seeds open.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { runToEnd, whenWeEnd } from './setup/processes.mjs';

const result = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-pictures-')), 'result.json');
whenWeEnd(() => fs.rmSync(path.dirname(result), { recursive: true, force: true }));

process.exitCode = await main();

async function main() {
  await ensureInstalled();
  const steps = [
    ['esbuild.js', '--production', '--tests'],
    [
      'scripts/host/runSuite.mjs',
      ...['--suite', 'out/test/screenshots/index.js', '--screenshots', 'docs/images', '--result', result],
      ...process.argv.slice(2),
    ],
  ];
  for (const step of steps) {
    if ((await runToEnd(process.execPath, step, { cwd: root })) !== 0) return 1;
  }
  return fs.existsSync(result) ? 0 : 1;
}
