import { existsSync } from 'node:fs';
import { logNameOf } from '../../core/notes';
import { Configs } from '../config/configs';
import { discover } from '../files/discover';
import type { Report } from '../files/trouble';
import type { Shell } from '../shell/shell';

/** The dumps that operands mean and that have notes, as people see their names; without operands, below this folder. */
export async function dumpsWithNotes(
  operands: readonly string[],
  shell: Shell,
  report: Report,
): Promise<readonly string[]> {
  const configs = new Configs(shell.cwd, { kind: 'nearest' }, new Map(), report);
  const files: string[] = [];
  const found = discover(operands.length === 0 ? ['.'] : operands, {
    cwd: shell.cwd,
    honourIgnores: true,
    settingsFor: (folder) => configs.fileSettings(folder),
    report,
    interrupted: shell.interrupted,
    noteIgnored: () => {},
  });
  for await (const { path, shown, named } of found) if (named || existsSync(logNameOf(path))) files.push(shown);
  return files;
}
