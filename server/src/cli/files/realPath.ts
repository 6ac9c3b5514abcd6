import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The same path without symbolic links on the way, as git names what lies in a repository. Of what is not on the disk,
 * the folders above that are.
 */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It may be in git's index alone.
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
