// Measures where random notes stand after repairs, changes and deletions, and how long many notes take to load.
//
//   npm run notes:measure
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-notes-'));
try {
  const outfile = path.join(folder, 'notes.cjs');
  await esbuild.build({
    entryPoints: ['bench/notes.ts'],
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
