// `npm run package`: builds for production and makes newsproof.vsix, holding only what .vscodeignore lets through.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { runToEnd } from './setup/processes.mjs';

const limit = 2_000_000;
/** Everything is bundled, and the links of the README are made for this checkout, wherever it is kept. */
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const vsix = path.join(root, 'newsproof.vsix');

process.exitCode = await main();

async function main() {
  await ensureInstalled();
  const steps = [
    ['esbuild.js', '--production'],
    ['node_modules/@vscode/vsce/vsce', 'package', ...options, '--out', vsix],
  ];
  for (const step of steps) {
    if ((await runToEnd(process.execPath, step, { cwd: root })) !== 0) return 1;
  }
  const { size } = fs.statSync(vsix);
  console.log(`${path.basename(vsix)}: ${(size / 1e6).toFixed(2)} MB`);
  if (size <= limit) return 0;
  console.error('That is more than the 2 MB that a user should have to download.');
  return 1;
}
