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

/** Renamed files count as deleted and added: their old names are of no use here. */
const RAW = ['--raw', '-z', '--no-abbrev', '--no-renames', '--diff-filter=ACMT'] as const;

/** Reads `:100644 100644 <old> <new> M\0<path>\0`, again and again. */
function rawChanges(output: Buffer): readonly Change[] {
  const fields = output.toString('utf8').split('\0');
  const changes: Change[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, newMode, oldBlob, newBlob] = fields[i]!.slice(1).split(' ');
    // Links and submodules are no dumps.
    if (!newMode!.startsWith('100')) continue;
    changes.push({ path: fields[i + 1]!, oldBlob: known(oldBlob!), newBlob: known(newBlob!) });
  }
  return changes;
}

const known = (hash: string): string | null => (/^0+$/.test(hash) ? null : hash);
