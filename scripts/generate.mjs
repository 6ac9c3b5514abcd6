// Writes everything that is made out of the rules: their documentation, the schema of newsproof.json, and the settings
// in package.json.
//
//   node scripts/generate.mjs           writes the files
//   node scripts/generate.mjs --check   fails when a file is not what this script would write
//
// The work is done in TypeScript (generate/main.ts), which is bundled first: it reads the rules themselves.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { writeGenerated } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-generate-'));
try {
  const outfile = path.join(folder, 'generate.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['scripts/generate/main.ts'],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  const { generatedFiles } = (await import(pathToFileURL(outfile).href)).default;
  const files = generatedFiles(root);
  for (const [file, text] of files) writeGenerated(file, text);
  removeLeftovers('docs/rules', files);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A rule that is gone must not leave its page behind. */
function removeLeftovers(where, files) {
  for (const name of readdirSync(path.join(root, where))) {
    if (files.has(`${where}/${name}`)) continue;
    if (process.argv.includes('--check')) {
      console.error(`${where}/${name} belongs to no rule: run npm run generate`);
      process.exitCode = 1;
    } else rmSync(path.join(root, where, name));
  }
}
