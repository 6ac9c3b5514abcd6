import { type Uri, workspace } from 'vscode';
import { asking } from './until';

/** The lines of a dump's log of notes, once there are so many. */
export function logOf(dump: Uri, lines: number): Promise<string[]> {
  const file = dump.with({ path: `${dump.path}.anno.jsonl` });
  return asking(async () => {
    const found = await read(file);
    return found.length >= lines ? found : undefined;
  });
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
