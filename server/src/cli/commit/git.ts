import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { realPath } from '../files/realPath';
import { UsageError } from '../shell/shell';

/** Runs git, without a shell between, and returns what it prints. Says in one line what went wrong. */
export function git(cwd: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', args, {
      cwd,
      input: input ?? '',
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      // Another language would change what is looked for in its messages.
      env: { ...process.env, LC_ALL: 'C' },
    });
  } catch (error) {
    throw new UsageError(troubleOf(error, args));
  }
}

function troubleOf(error: unknown, args: readonly string[]) {
  const { code, stderr } = error as { readonly code?: string; readonly stderr?: Buffer };
  if (code === 'ENOENT') return { en: 'git is not installed', zh: '没有安装 git' };
  const words =
    stderr
      ?.toString('utf8')
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? String(error);
  if (words.includes('not a git repository')) {
    return { en: 'this folder is not in a git repository', zh: '此文件夹不在 git 仓库中' };
  }
  return { en: `git ${args[0]}: ${words}`, zh: `git ${args[0]}：${words}` };
}

/** The top folder of the repository that a folder is in. */
export const repositoryOf = (cwd: string): string =>
  realPath(topAbove(cwd) ?? line(git(cwd, ['rev-parse', '--show-toplevel'])));

/**
 * To a hook in a linked work tree git hands GIT_DIR alone, and takes by it any folder that it is asked in for the top.
 * Left to look for itself, it finds the top; null where that is of another repository, or nothing was handed on.
 */
function topAbove(cwd: string): string | null {
  const { GIT_DIR, GIT_WORK_TREE, ...env } = process.env;
  if (GIT_DIR === undefined || GIT_WORK_TREE !== undefined) return null;
  try {
    const asked = ['rev-parse', '--absolute-git-dir', '--show-toplevel'];
    const found = line(execFileSync('git', asked, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] }));
    const end = found.indexOf('\n');
    return realPath(found.slice(0, end)) === realPath(resolve(GIT_DIR)) ? found.slice(end + 1) : null;
  } catch {
    // A repository that cannot be found from here: git's own word of the top holds.
    return null;
  }
}

/** The hash of a commit; a range, a file or an option in its place is refused, and never reaches another command. */
export function commitOf(cwd: string, revision: string): string {
  try {
    if (!revision.startsWith('-')) return line(git(cwd, ['rev-parse', '--verify', `${revision}^{commit}`]));
  } catch {
    // Git's own words speak of what this program has asked it, not of what the person has written.
  }
  throw new UsageError({ en: `git knows no commit "${revision}"`, zh: `git 中没有提交“${revision}”` });
}

/** Where the repository keeps its hooks, whatever its configuration says. */
export const hooksFolderOf = (cwd: string): string => line(git(cwd, ['rev-parse', '--git-path', 'hooks']));

const line = (output: Buffer): string => output.toString('utf8').replace(/\r?\n$/, '');

/** The contents of blobs, by one process for all. */
export function blobs(cwd: string, hashes: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (hashes.length === 0) return contents;
  const output = git(cwd, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const headEnd = output.indexOf(0x0a, at);
    const [hash, , size] = output.toString('latin1', at, headEnd).split(' ');
    const start = headEnd + 1;
    const end = start + Number(size);
    contents.set(hash!, output.subarray(start, end));
    at = end + 1;
  }
  return contents;
}
