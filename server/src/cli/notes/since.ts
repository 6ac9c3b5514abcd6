import { dirname, relative, sep } from 'node:path';
import { git, repositoryOf } from '../commit/git';
import { decode } from '../encoding/decode';
import type { NotedDump } from './dump';

/** The notes that had no place in an older version of the dump either. */
export function orphansBefore(dump: NotedDump, revision: string): ReadonlySet<string> {
  const top = repositoryOf(dirname(dump.path));
  const name = relative(top, dump.path).split(sep).join('/');
  // A dump that is new has no older version in which a note could have had a place.
  if (git(top, ['ls-tree', '--name-only', '-z', revision, '--', name]).length === 0) return new Set();
  const { text } = decode(git(top, ['show', `${revision}:${name}`]));
  const lost = dump.book.in(text).notes.filter(({ placement }) => placement.span === null);
  return new Set(lost.map(({ thread }) => thread.id));
}
