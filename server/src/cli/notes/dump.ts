import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../core/config/config';
import { dumpNameOf, labelOverridesOf, logNameOf, Notebook, type Outcome, type Stamp } from '../../core/notes';
import type { Page } from '../../core/page/model';
import { readPage } from '../../core/page/reading';
import type { Bilingual } from '../../core/text/bilingual';
import type { Values } from '../args/parse';
import { Configs } from '../config/configs';
import { type Decoded, decode } from '../encoding/decode';
import { isRefusal, splice } from '../encoding/splice';
import { replaceFile } from '../files/atomicWrite';
import { fileTrouble, LEFT_ALONE } from '../files/trouble';
import { PagePlaces } from '../report/reporting';
import type { Shell } from '../shell/shell';
import { complain, UsageError } from '../shell/shell';
import { appendNotes, logBeside } from './beside';
import { bytesOf } from './givenFile';

/** A dump with its notes, as one command sees it. */
export interface NotedDump {
  readonly path: string;
  readonly shown: string;
  readonly decoded: Decoded;
  readonly book: Notebook;
  readonly page: Page;
  readonly places: PagePlaces;
}

/** Reads a dump and its notes, by the words of its `newsproof.json`; says in one line why that cannot be done. */
export async function openDump(shell: Shell, shown: string): Promise<NotedDump> {
  const path = resolve(shell.cwd, shown);
  if (dumpNameOf(shown) !== null) throw new UsageError(isLog(shown));
  const decoded = decode(bytesOf(shell, shown));
  const book = Notebook.open(decoded.text, logOf(path, shown));
  const { lexicon } = await configBeside(path, shell);
  const page = readPage(decoded.text, lexicon, labelOverridesOf(book));
  return { path, shown, decoded, book, page, places: new PagePlaces(page) };
}

const isLog = (shown: string): Bilingual => ({
  en: `${shown}: holds notes itself; name the dump that they are about`,
  zh: `${shown}：这是批注文件，请指定所批注的文本`,
});

/** The configuration that a dump lies under; what is wrong with it is said. */
export async function configBeside(path: string, shell: Shell): Promise<Config> {
  const said: Bilingual[] = [];
  const configs = new Configs(shell.cwd, { kind: 'nearest' }, new Map(), (message) => said.push(message));
  const config = await configs.forFolder(dirname(path));
  for (const message of said) await complain(shell, message);
  return config;
}

function logOf(path: string, shown: string): string {
  try {
    return logBeside(path) ?? '';
  } catch (error) {
    throw new UsageError(fileTrouble(logNameOf(shown), error));
  }
}

/** Puts down what an operation answered: lines into the log and, for a correction that is applied, words into the dump. */
export function putDown(dump: NotedDump, outcome: Outcome): void {
  if (!outcome.done) throw new UsageError(about(dump, outcome.reason));
  if (outcome.edits.length > 0) writeEdits(dump, outcome.edits);
  try {
    appendNotes(dump.path, outcome.entries);
  } catch (error) {
    throw new UsageError(fileTrouble(logNameOf(dump.shown), error));
  }
}

/** Who writes: `--author`, else the user of git, else of the machine. */
export function stampOf(values: Values, shell: Shell): Stamp {
  return {
    author: values.text('author') ?? gitUser(shell.cwd) ?? userInfo().username,
    created: new Date().toISOString(),
  };
}

export const about = ({ shown }: Pick<NotedDump, 'shown'>, { en, zh }: Bilingual): Bilingual => ({
  en: `${shown}: ${en}`,
  zh: `${shown}：${zh}`,
});

function writeEdits(dump: NotedDump, edits: Parameters<typeof splice>[1]): void {
  const bytes = splice(dump.decoded, edits);
  if (isRefusal(bytes)) {
    throw new UsageError(
      about(dump, {
        en: `the correction cannot be written in ${dump.decoded.encoding}`,
        zh: `无法以 ${dump.decoded.encoding} 写入此改正`,
      }),
    );
  }
  const outcome = replaceFile(dump.path, dump.decoded.bytes, bytes);
  if (outcome !== 'written') throw new UsageError(LEFT_ALONE[outcome](dump.shown));
}

function gitUser(cwd: string): string | null {
  try {
    const name = execFileSync('git', ['config', 'user.name'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    return name.toString('utf8').trim() || null;
  } catch {
    // Without git, or without a name in it, the machine's own name for the person will do.
    return null;
  }
}
