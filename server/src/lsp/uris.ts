/**
 * Clients write the same file in different ways (`file:///c%3A/甲.txt`, `file:///C:/%E7%94%B2.txt`). The key of a uri
 * is the same for all of them; it is for comparing only, never sent anywhere.
 */
export function keyOf(uri: string): string {
  const decoded = plain(uri);
  return decoded.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

function plain(uri: string): string {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    // A stray percent sign: the uri is taken as it stands.
    return uri;
  }
}

/** The path of a uri below a folder, with `/` between names; null where it is not below. */
export const pathBelow = (folder: string, uri: string): string | null => pathsBelow(folder)(uri);

/** The same for many uris of one folder. */
export function pathsBelow(folder: string): (uri: string) => string | null {
  const root = `${withoutSlash(keyOf(folder))}/`;
  return (uri) => {
    const key = keyOf(uri);
    return key.startsWith(root) ? key.slice(root.length) : null;
  };
}

/** Of the folders that a file lies in, the one right around it; undefined where it lies in none. */
export function innermost(folders: readonly string[], uri: string): string | undefined {
  const around = folders.filter((folder) => pathBelow(folder, uri) !== null);
  return around.sort((a, b) => keyOf(b).length - keyOf(a).length)[0];
}

/** Of keys: `file:///a/b/page.txt` is within itself, `file:///a/b` and `file:///a`. */
export function isWithin(key: string, files: ReadonlySet<string>): boolean {
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1))
    if (files.has(key.slice(0, end))) return true;
  return false;
}

/** The uri of a path below a folder. */
export const uriBelow = (folder: string, path: string): string =>
  `${withoutSlash(folder)}/${path.split('/').map(encodeURIComponent).join('/')}`;

/** `file:///a/b/page.txt` → `file:///a/b`. */
export const folderOfUri = (uri: string): string => uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));

/** `file:///a/b/%E7%94%B2.txt` → `甲.txt`. */
export const nameOfUri = (uri: string): string => plain(uri.slice(uri.lastIndexOf('/') + 1));

/** `.git/info` and `tools/node_modules/a`: what is hidden, or a package of somebody else's, holds no dumps. */
export const isLeftAlone = (path: string): boolean =>
  path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');

const withoutSlash = (uri: string): string => (uri.endsWith('/') ? uri.slice(0, -1) : uri);
