// `npm run screenshot`: takes the pictures of the README, the docs and the walkthrough, in a real workbench with the
// seeds open. `npm run screenshot -- walkthrough` takes only those whose run has that word in its name.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { runToEnd, whenWeEnd } from './setup/processes.mjs';

const light = 'Default Light Modern';
const dark = 'Default Dark Modern';
const contrast = 'Default High Contrast';

/** Each run: which tests of test/screenshots take their pictures, where those go, in which colours and language. */
const runs = [
  { name: 'readme', grep: 'the readme', folder: 'docs/images', theme: light, locale: 'en' },
  { name: 'walkthrough', grep: 'the walkthrough', folder: 'media/walkthrough', theme: light, locale: 'en' },
  { name: 'light-en', grep: 'the docs', folder: 'docs/images/light-en', theme: light, locale: 'en' },
  { name: 'light-zh', grep: 'the docs', folder: 'docs/images/light-zh', theme: light, locale: 'zh-cn' },
  { name: 'dark-en', grep: 'the docs', folder: 'docs/images/dark-en', theme: dark, locale: 'en' },
  { name: 'dark-zh', grep: 'the docs', folder: 'docs/images/dark-zh', theme: dark, locale: 'zh-cn' },
  { name: 'contrast-en', grep: 'the docs', folder: 'docs/images/contrast-en', theme: contrast, locale: 'en' },
];

process.exitCode = await main(process.argv[2] ?? '');

async function main(wanted) {
  await ensureInstalled();
  if ((await runToEnd(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: root })) !== 0) return 1;
  for (const run of runs.filter(({ name }) => name.includes(wanted))) if (!(await take(run))) return 1;
  return 0;
}

async function take({ name, grep, folder, theme, locale }) {
  console.log(`\n▶ ${name}`);
  const results = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-pictures-'));
  whenWeEnd(() => fs.rmSync(results, { recursive: true, force: true }));
  const result = path.join(results, 'result.json');
  const suite = ['--suite', 'out/test/screenshots/index.js', '--grep', grep, '--result', result];
  const look = ['--screenshots', folder, '--theme', theme, '--locale', locale];
  const code = await runToEnd(process.execPath, ['scripts/host/runSuite.mjs', ...suite, ...look], { cwd: root });
  return code === 0 && fs.existsSync(result);
}
