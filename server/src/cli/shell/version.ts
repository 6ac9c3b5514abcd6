import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of the package that a program is part of: the nearest package.json above says it. */
export function versionOf(program: string): string {
  for (let folder = dirname(program); ; folder = dirname(folder)) {
    const text = textOf(join(folder, 'package.json'));
    if (text !== null) return (JSON.parse(text) as { readonly version: string }).version;
    if (dirname(folder) === folder) throw new Error('package.json is missing');
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The folder above may have it.
    return null;
  }
}
