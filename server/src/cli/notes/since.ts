import { dirname, relative, sep } from 'node:path';
import { blobBeforeRename } from '../commit/changes';
import { commitOf, git, repositoryOf } from '../commit/git';
import { decode } from '../encoding/decode';
import { realPath } from '../files/realPath';
import type { NotedDump } from './dump';

/** The notes that had no place in an older version of the dump either. */
export function orphansBefore(dump: NotedDump, revision: string): ReadonlySet<string> {
  const old = versionOf(realPath(dump.path), revision);
  // A dump that is new has no older version in which a note could have had a place.
  if (old === null) return new Set();
  const { text } = decode(old);
  const lost = dump.book.in(text).notes.filter(({ placement }) => placement.span === null);
  return new Set(lost.map(({ thread }) => thread.id));
}

/** What a file was in a commit, also where it was renamed since; null where the commit does not have it. */
function versionOf(path: string, revision: string): Uint8Array | null {
  const top = repositoryOf(dirname(path));
  const commit = commitOf(top, revision);
  const name = relative(top, path).split(sep).join('/');
  if (git(top, ['ls-tree', '--name-only', '-z', commit, '--', name]).length > 0) {
    return git(top, ['show', `${commit}:${name}`]);
  }
  const blob = blobBeforeRename(top, commit, name);
  return blob === null ? null : git(top, ['cat-file', 'blob', blob]);
}
