import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What became of a write: done, or left undone because somebody else changed the file meanwhile, locked it against
 * writing, or gave it a second name.
 */
export type WriteOutcome = 'written' | 'changed-meanwhile' | 'write-protected' | 'hard-linked';

/**
 * Puts new bytes in the place of a file's old ones, whole or not at all: they are written beside it, flushed to
 * the disk and renamed over it. The mode and the owner stay; a link stays a link. Throws what the file system says.
 */
export function replaceFile(path: string, oldBytes: Uint8Array, newBytes: Uint8Array): WriteOutcome {
  const target = realpathSync(path);
  const { mode, uid, gid, nlink } = statSync(target);
  // A rename would not mind, but whoever took the right to write away did.
  if ((mode & 0o222) === 0) return 'write-protected';
  // A rename would part the names without a word, and to write in place would change a text in a folder that nobody named.
  if (nlink > 1) return 'hard-linked';
  const temporary = join(dirname(target), temporaryName(basename(target)));
  try {
    writeWhole(temporary, newBytes, { mode, uid, gid });
    if (Buffer.compare(readFileSync(target), oldBytes) !== 0) {
      unlinkSync(temporary);
      return 'changed-meanwhile';
    }
    renameSync(temporary, target);
    return 'written';
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

/** Removes what a killed run left in a folder; a run that is still alive keeps its own. */
export function sweep(folder: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // A folder that cannot be listed is reported by whoever reads its files.
    return;
  }
  for (const name of names) {
    const match = TEMPORARY.exec(name);
    if (match !== null && !belongsToLiveRun(join(folder, name), Number(match[1]))) removeIfThere(join(folder, name));
  }
}

const TEMPORARY = /^\..+\.newsproof-(\d+)-[0-9a-f]{8}\.tmp$/;

const temporaryName = (name: string): string =>
  `.${name.slice(0, 60)}.newsproof-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;

interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

function writeWhole(path: string, bytes: Uint8Array, { mode, uid, gid }: Ownership): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepOwner(file: number, uid: number, gid: number): void {
  if (process.getuid?.() === uid && process.getgid?.() === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only root may give files away; the writer then owns the new file, as with any other editor.
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** A process with the number of a dead one may have been started since: the file must be younger than this run too. */
function belongsToLiveRun(path: string, pid: number): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  if (pid === process.pid) return made >= Date.now() - process.uptime() * 1000 - 1000;
  return isAlive(pid) && made > Date.now() - ONE_HOUR;
}

const ONE_HOUR = 3_600_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // "Not yours" means that it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
