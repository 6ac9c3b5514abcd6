import { type Uri, workspace } from 'vscode';
import { asking } from './until';

/** The lines of a dump's log of notes, once there are so many. */
export function logOf(dump: Uri, lines: number): Promise<string[]> {
  return asking(() => logNow(dump, lines));
}

/** The same where there are so many by now. */
export async function logNow(dump: Uri, lines: number): Promise<string[] | undefined> {
  const found = await read(dump.with({ path: `${dump.path}.anno.jsonl` }));
  return found.length >= lines ? found : undefined;
}

async function read(file: Uri): Promise<string[]> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return text.split('\n').filter((line) => line !== '');
  } catch {
    // Nobody has written a note yet.
    return [];
  }
}
