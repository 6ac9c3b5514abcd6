import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { labelOverridesOf, Notebook, type Outcome, type Stamp } from '../../core/notes';
import type { Page } from '../../core/page/model';
import { readPage } from '../../core/page/reading';
import type { Bilingual } from '../../core/text/bilingual';
import type { Values } from '../args/parse';
import { type Decoded, decode } from '../encoding/decode';
import { isRefusal, splice } from '../encoding/splice';
import { replaceFile } from '../files/atomicWrite';
import { fileTrouble } from '../files/trouble';
import { PagePlaces } from '../report/reporting';
import type { Shell } from '../shell/shell';
import { UsageError } from '../shell/shell';
import { appendNotes, logBeside } from './beside';

/** A dump with its notes, as one command sees it. */
export interface NotedDump {
  readonly path: string;
  readonly shown: string;
  readonly decoded: Decoded;
  readonly book: Notebook;
  readonly page: Page;
  readonly places: PagePlaces;
}

/** Reads a dump and its notes; says in one line why that cannot be done. */
export function openDump(shell: Shell, shown: string): NotedDump {
  const path = resolve(shell.cwd, shown);
  const decoded = decode(contentOf(path, shown));
  const book = Notebook.open(decoded.text, logBeside(path) ?? '');
  const page = readPage(decoded.text, undefined, labelOverridesOf(book));
  return { path, shown, decoded, book, page, places: new PagePlaces(page) };
}

/** Puts down what an operation answered: lines into the log and, for a correction that is applied, words into the dump. */
export function putDown(dump: NotedDump, outcome: Outcome): void {
  if (!outcome.done) throw new UsageError(about(dump, outcome.reason));
  if (outcome.edits.length > 0) writeEdits(dump, outcome.edits);
  appendNotes(dump.path, outcome.entries);
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

function contentOf(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(fileTrouble(shown, error));
  }
}

function writeEdits(dump: NotedDump, edits: Parameters<typeof splice>[1]): void {
  const bytes = splice(dump.decoded, edits);
  const refused = isRefusal(bytes) || replaceFile(dump.path, dump.decoded.bytes, bytes) !== 'written';
  if (refused) {
    throw new UsageError(
      about(dump, {
        en: `the correction cannot be written in ${dump.decoded.encoding}`,
        zh: `无法以 ${dump.decoded.encoding} 写入此改正`,
      }),
    );
  }
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
