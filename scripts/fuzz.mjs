// Tries the library on texts, notes, configurations and bytes that nobody would write.
//
//   npm run fuzz                                  100,000 iterations
//   npm run fuzz -- --iterations 5000000          so many
//   npm run fuzz -- --minutes 60 --from 1000000   for so long, from that number on: each number is another text
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { runToEnd } from './setup/processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-fuzz-'));
try {
  const outfile = path.join(folder, 'fuzz.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/fuzz/main.ts'],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  process.exitCode = await runToEnd(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
