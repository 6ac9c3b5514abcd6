import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { dumpNameOf, logNameOf } from '../../core/notes';
import type { Bilingual } from '../../core/text/bilingual';
import { Configs } from '../config/configs';
import { discover, isLeftAlone } from '../files/discover';
import type { Report } from '../files/trouble';
import { complain, type Shell } from '../shell/shell';

/** The dumps that operands mean and that have notes, as people see their names; without operands, below this folder. */
export async function dumpsWithNotes(
  operands: readonly string[],
  shell: Shell,
  report: Report,
): Promise<readonly string[]> {
  const configs = new Configs(shell.cwd, { kind: 'nearest' }, new Map(), report);
  const files: string[] = [];
  const ignored: string[] = [];
  const found = discover(operands.length === 0 ? ['.'] : operands, {
    cwd: shell.cwd,
    honourIgnores: true,
    settingsFor: (folder) => configs.fileSettings(folder),
    report,
    interrupted: shell.interrupted,
    noteIgnored: ({ shown }) => ignored.push(shown),
  });
  for await (const { path, shown, named } of found) if (named || existsSync(logNameOf(path))) files.push(shown);
  for (const shown of ignored) await complain(shell, LEFT_OUT(shown));
  return files;
}

const LEFT_OUT = (shown: string): Bilingual => ({
  en: `${shown}: left out by an ignore file or the configuration`,
  zh: `${shown}：已被忽略规则排除`,
});

/** Notes in the folders of the operands whose dump is gone: renamed without them, or deleted. As people see their names. */
export function strandedLogs(operands: readonly string[], shell: Shell): readonly string[] {
  const folders = (operands.length === 0 ? ['.'] : operands).map((operand) => resolve(shell.cwd, operand));
  return folders
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
    .flatMap((folder) => logsBelow(folder))
    .filter((log) => !existsSync(dumpNameOf(log)!))
    .map((log) => relative(shell.cwd, log).split(sep).join('/'))
    .sort();
}

function logsBelow(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (isLeftAlone(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return logsBelow(path);
    return entry.isFile() && dumpNameOf(entry.name) !== null ? [path] : [];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Whoever looks for the dumps in the folder says why it cannot be listed.
    return [];
  }
}
