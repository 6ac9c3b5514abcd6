// The tools, each as a name, a function from a text to its repair, and the lines on which it finds look-alikes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';

/** Newsproof with its default rules and its safe repairs: what `newsproof fix` does. */
export async function newsproof(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-compare-'));
  const outfile = path.join(folder, 'newsproof.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/compare/newsproof.ts'],
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
  const { repair, lookalikeLines } = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return { name: 'Newsproof', repair, lookalikeLines };
}

/** The neighbours, as they are out of the box. They find no look-alikes. */
export async function neighbours(root) {
  const home = neighbourhood(root);
  const load = createRequire(path.join(home, 'package.json'));
  const version = (name) =>
    JSON.parse(readFileSync(path.join(home, 'node_modules', name, 'package.json'), 'utf8')).version;
  const autocorrect = load('autocorrect-node');
  const zhlint = load('zhlint');
  return [
    {
      name: `AutoCorrect ${version('autocorrect-node')}`,
      repair: (text) => autocorrect.formatFor(text, 'dump.txt'),
      lookalikeLines: () => [],
    },
    {
      name: `zhlint ${version('zhlint')}`,
      repair: (text) => zhlint.run(text, { rules: { preset: 'default' } }).result,
      lookalikeLines: () => [],
    },
  ];
}

/** Where the neighbours live: they are installed when they aren't there yet. */
function neighbourhood(root) {
  const home = path.join(root, 'bench');
  if (existsSync(path.join(home, 'node_modules', 'zhlint'))) return home;
  console.error('Installing the neighbours under bench/node_modules …');
  // Not `npm ci`: AutoCorrect names binaries of platforms for which there are none.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  return home;
}
