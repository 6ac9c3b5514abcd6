import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NOT_REGULAR } from '../files/textFile';
import { fileTrouble } from '../files/trouble';
import { type Shell, UsageError } from '../shell/shell';

/** The bytes of a file that somebody named. A pipe would keep the command waiting for whoever writes into it. */
export function bytesOf(shell: Shell, shown: string): Uint8Array {
  const path = resolve(shell.cwd, shown);
  try {
    const stats = statSync(path);
    // A folder has a message of the system's own.
    if (stats.isFile() || stats.isDirectory()) return readFileSync(path);
  } catch (error) {
    throw new UsageError(fileTrouble(shown, error));
  }
  throw new UsageError(fileTrouble(shown, Object.assign(new Error(), { code: NOT_REGULAR })));
}
