/** Paths here count from the workspace root, with `/` between folders; the root itself is the empty path. */

export const CONFIG_NAME = 'newsproof.json';

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export const joinPath = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** `pages//./1.txt` → `pages/1.txt`, which names the same file. */
export const withSingleSlashes = (path: string): string => path.replace(/\/(?:\.?\/)+/g, '/');

/** Where a relative path leads from a folder, or null where it leaves the root. */
export function resolvePath(folder: string, relative: string): string | null {
  if (relative.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(relative)) return null;
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split(/[\\/]/)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join('/');
}

/** The path of a file as seen from a folder above it, or null where it is not below. */
export function relativeTo(folder: string, path: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/**
 * Where the configuration of a file may stand, the nearest first:
 * `a/b/page.txt` → `a/b/newsproof.json`, `a/newsproof.json`, `newsproof.json`.
 */
export function configCandidates(path: string): readonly string[] {
  const candidates: string[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    candidates.push(joinPath(folder, CONFIG_NAME));
    if (folder === '') return candidates;
  }
}
