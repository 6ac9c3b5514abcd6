// Things that are fetched or unpacked once, under a folder that git ignores.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../setup/install.mjs';

export const cacheFolder = path.join(root, '.vscode-test');

/**
 * Answers the folder `name` of the cache; where there is none yet, `make(draft)` fills one.
 * It is filled beside its place and moved there whole: neither an interrupt nor a second run at the same time can
 * leave half of it.
 */
export async function cached(name, make) {
  const home = path.join(cacheFolder, name);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(cacheFolder, { recursive: true });
  const draft = fs.mkdtempSync(`${home}-draft-`);
  try {
    await make(draft);
    moveIntoPlace(draft, home);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  }
  return home;
}

function moveIntoPlace(draft, home) {
  try {
    fs.renameSync(draft, home);
  } catch (error) {
    // Another run was faster; what it made is as good as ours.
    if (!fs.existsSync(home)) throw error;
  }
}
