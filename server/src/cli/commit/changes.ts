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
  return [...known, ...untracked.filter((path) => path !== '').map((path) => ({ path, oldBlob: null, newBlob: null }))];
}

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
