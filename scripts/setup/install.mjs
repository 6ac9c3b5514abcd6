// Brings node_modules in line with the lockfile, and does nothing where it is already.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './processes.mjs';

/** The root of the project. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** As in `engines` of package.json. */
const [oldestMajor, oldestMinor] = [20, 19];

export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Error(`Node ${oldestMajor}.${oldestMinor} or newer is needed; this is ${process.versions.node}.`);
  }
  const why = whyInstall();
  if (!why) return;
  console.log(`Installing dependencies: ${why}.`);
  const code = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root, timeout: 10 * 60_000 });
  if (code !== 0) throw new Error(`npm ci failed (${code}). Is the npm registry within reach?`);
}

/** Versions are compared, not dates: a fresh checkout gives files dates that say nothing. */
function whyInstall() {
  const installedList = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(installedList)) return 'there is no node_modules folder yet';
  const locked = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(installedList);
  for (const [name, { version, optional }] of Object.entries(locked)) {
    if (name === '' || (optional && !installed[name])) continue;
    if (installed[name]?.version !== version) return `${name} should be at ${version}`;
  }
  return undefined;
}

function packagesOf(lockfile) {
  return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages;
}
