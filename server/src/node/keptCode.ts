import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import * as path from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a program with what V8 made of it last time, which is kept in a file beside it (`languageServer.js.kept`). The
 * findings of the first dump are there a seventh sooner. The program exports when it is warm: a promise that settles
 * when what every start needs has been compiled.
 *
 * Whoever can write that file can write the program; where the folder is not to be written, nothing is kept.
 */
export function runKept(file: string): void {
  const source = readFileSync(file);
  const kept = new KeptCode(`${file}.kept`, source);
  const script = new Script(wrap(source.toString()), { filename: file, cachedData: kept.read() });
  const isFresh = script.cachedDataRejected !== false;
  const { warm } = run(script, file);
  if (isFresh) void warm.then(() => soonOrAtTheEnd(() => kept.write(script.createCachedData())));
}

function run(script: Script, file: string): { readonly warm: Promise<void> } {
  const module = { exports: {} as { readonly warm: Promise<void> } };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/**
 * The file begins with a digest of the program and of what was made of it. V8 itself goes by the length of the program,
 * which a new version may share with the old one, and takes damaged code for whole.
 */
class KeptCode {
  readonly #file: string;
  readonly #source: Buffer;

  constructor(file: string, source: Buffer) {
    this.#file = file;
    this.#source = source;
  }

  read(): Buffer | undefined {
    try {
      const bytes = readFileSync(this.#file);
      const code = bytes.subarray(DIGEST_LENGTH);
      return this.#digestOf(code).equals(bytes.subarray(0, DIGEST_LENGTH)) ? code : undefined;
    } catch {
      // Nothing has been kept yet.
      return undefined;
    }
  }

  write(code: Buffer): void {
    const unfinished = `${this.#file}.new`;
    try {
      writeFileSync(unfinished, Buffer.concat([this.#digestOf(code), code]));
      renameSync(unfinished, this.#file);
    } catch {
      // A folder that is not ours to write, or a full disk: the next start is as slow as this one, and no more.
      removeIfOurs(unfinished);
    }
  }

  #digestOf(code: Buffer): Buffer {
    return createHash('sha1').update(this.#source).update(code).digest();
  }
}

const DIGEST_LENGTH = 20;

function removeIfOurs(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed was not written by this start either, and the server has nobody to tell.
  }
}

/** Not while somebody waits for the first answers; but before V8 forgets code that only a start needs. */
function soonOrAtTheEnd(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    work();
  };
  setTimeout(once, SOON).unref();
  process.once('exit', once);
}

/** In milliseconds. */
const SOON = 2000;
