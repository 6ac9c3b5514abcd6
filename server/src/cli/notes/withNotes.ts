import { existsSync } from 'node:fs';
import { logNameOf } from '../../core/notes';
import { Configs } from '../config/configs';
import { discover } from '../files/discover';
import { complain, type Shell } from '../shell/shell';

/** The dumps that operands mean and that have notes, as people see their names; without operands, below this folder. */
export async function dumpsWithNotes(operands: readonly string[], shell: Shell): Promise<readonly string[]> {
  const troubles: Parameters<typeof complain>[1][] = [];
  const configs = new Configs(shell.cwd, { kind: 'nearest' }, new Map(), (trouble) => troubles.push(trouble));
  const files: string[] = [];
  const found = discover(operands.length === 0 ? ['.'] : operands, {
    cwd: shell.cwd,
    honourIgnores: true,
    settingsFor: (folder) => configs.fileSettings(folder),
    report: (trouble) => troubles.push(trouble),
    noteIgnored: () => {},
  });
  for await (const { path, shown, named } of found) if (named || existsSync(logNameOf(path))) files.push(shown);
  for (const trouble of troubles) await complain(shell, trouble);
  return files;
}
