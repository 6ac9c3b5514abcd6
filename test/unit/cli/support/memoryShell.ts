import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { run } from '../../../../server/src/cli/program';
import type { Shell } from '../../../../server/src/cli/shell/shell';

/** What a command line said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What stands on standard input, or what becomes of reading it. */
  readonly input?: string | Uint8Array | Error;
  readonly language?: 'en' | 'zh';
  readonly columns?: number;
  readonly colour?: boolean;
  readonly interrupted?: AbortSignal;
  /** Called with everything that goes to standard output. */
  readonly onOutput?: (text: string | Uint8Array) => void;
}

/** Runs a command line in this process, with a shell that keeps what is written. */
export async function newsproof(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const keep = (into: Buffer[]) => (text: string | Uint8Array) => {
    into.push(Buffer.from(text as string));
    if (into === out) options.onOutput?.(text);
    return Promise.resolve();
  };
  const { columns = null, colour = false } = options;
  const shell: Shell = {
    cwd: options.cwd ?? process.cwd(),
    language: options.language ?? 'en',
    out: { write: keep(out), columns, colour },
    err: { write: keep(err), columns: null, colour: false },
    readInput: async () => {
      if (options.input instanceof Error) throw options.input;
      return Buffer.from((options.input ?? '') as string);
    },
    program: path.resolve(__dirname, '../../../../server/src/cli/main.js'),
    interrupted: options.interrupted ?? new AbortController().signal,
  };
  const code = await run(args, shell);
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString('utf8'), err: Buffer.concat(err).toString('utf8'), bytes };
}

/** A folder of its own for one test, with these files in it; it goes when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'newsproof-cli-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

const folders: string[] = [];

/** To be called in a suite that uses `folderWith`. */
export function cleansUp(): void {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** A page with one cut paragraph, one run of blank lines, and nothing else to say. */
export const brokenPage = [
  '青禾镇 春季农事讲习班开课',
  '',
  '本报讯 4月8日上午，青禾镇在文化站举办春季农事讲习班，来自十二个村的农民参加了学习，讲习内容包括选种、育',
  '',
  '苗和田间管理。镇里还请来了农技员现场解答问题，农民们听得十分认真。',
  '',
  '',
  '',
  '柳塘镇 老街巷装上新路灯',
  '',
  '本报讯 4月9日，柳塘镇完成老街巷路灯改造，二十三条巷子装上了新路灯，居民夜里出行更加方便。',
].join('\n');

export const cleanPage = [
  '柳塘镇 老街巷装上新路灯',
  '',
  '本报讯 4月9日，柳塘镇完成老街巷路灯改造，二十三条巷子装上了新路灯，居民夜里出行更加方便。',
].join('\n');
