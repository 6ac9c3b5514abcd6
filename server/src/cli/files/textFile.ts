import { readFileSync, statSync } from 'node:fs';

/**
 * The text of a file that stands beside dumps and was not named for its content: a configuration, an ignore file, a log
 * of notes. A pipe in its place would keep the run waiting for somebody to write into it. Throws what the file system
 * says.
 */
export function textOfFile(path: string): string {
  const stats = statSync(path);
  // A folder has a message of the system's own.
  if (stats.isFile() || stats.isDirectory()) return readFileSync(path, 'utf8');
  throw Object.assign(new Error(`${path} is not a regular file`), { code: NOT_REGULAR });
}

/** The system has no code for it. */
export const NOT_REGULAR = 'NOT_REGULAR';
