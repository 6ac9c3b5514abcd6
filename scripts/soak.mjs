// Makes random edits by the million and holds each reading after an edit to a full one.
//
//   npm run soak                   a million edits
//   npm run soak -- 50000 7        fifty thousand, with seed 7
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-soak-'));
try {
  const outfile = path.join(folder, 'soak.cjs');
  await esbuild.build({
    entryPoints: [path.join(root, 'test/soak/rereading.ts')],
    bundle: true,
    platform: 'node',
    outfile,
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
