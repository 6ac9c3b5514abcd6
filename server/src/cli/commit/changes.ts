import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git';

/** A file that differs between two trees. */
export interface Change {
  /** From the top of the repository. */
  readonly path: string;
  /** Null where the file is new. */
  readonly oldBlob: string | null;
  /** Null where the content is that of the work tree. */
  readonly newBlob: string | null;
}

/** The regular files that `git add` has put into the index and that differ from a commit (else from HEAD). */
export const stagedChanges = (top: string, revision: string | null): readonly Change[] =>
  rawChanges(git(top, ['diff', '--cached', ...RAW, ...(revision === null ? [] : [revision]), '--']));

/** The regular files of the work tree that differ from a commit, also those that git does not know yet. */
export function changesSince(top: string, revision: string): readonly Change[] {
  const known = rawChanges(git(top, ['diff', ...RAW, revision, '--']));
  const untracked = git(top, ['ls-files', '--others', '--exclude-standard', '-z']).toString('utf8').split('\0');
  const fresh = untracked.filter((path) => path !== '' && isNoLink(join(top, path)));
  return [...known, ...fresh.map((path) => ({ path, oldBlob: null, newBlob: null }))];
}

/** What the file had in a commit that does not have its name, because it was renamed since; null where it is new. */
export function blobBeforeRename(top: string, revision: string, path: string): string | null {
  const changes = rawChanges(git(top, ['diff', ...RAW, revision, '--']));
  return changes.find((change) => change.path === path)?.oldBlob ?? null;
}

/**
 * What a link leads to is a file of its own, if it lies in the repository at all. A name that is not UTF-8 answers to
 * nothing here, and is told of later.
 */
const isNoLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() !== false;

/** A renamed file is compared with what it was under its old name: its articles are no newer for it. */
const RAW = ['--raw', '-z', '--no-abbrev', '--find-renames', '--diff-filter=ACMRT'] as const;

/** Reads `:100644 100644 <old> <new> M\0<path>\0`, or `… R90\0<old path>\0<path>\0`, again and again. */
function rawChanges(output: Buffer): readonly Change[] {
  const fields = output.toString('utf8').split('\0');
  const changes: Change[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const [, newMode, oldBlob, newBlob, status] = fields[i]!.slice(1).split(' ');
    const nameAt = i + (/^[RC]/.test(status!) ? 2 : 1);
    i = nameAt + 1;
    // Links and submodules are no dumps.
    if (!newMode!.startsWith('100')) continue;
    changes.push({ path: fields[nameAt]!, oldBlob: known(oldBlob!), newBlob: known(newBlob!) });
  }
  return changes;
}

const known = (hash: string): string | null => (/^0+$/.test(hash) ? null : hash);
