import { FileType, Uri, workspace } from 'vscode';

/** The dumps of the folder that is open, by name. */
export async function seeds(): Promise<Uri[]> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open');
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([name, type]) => type === FileType.File && name.endsWith('.txt'))
    .map(([name]) => Uri.joinPath(folder, name))
    .sort((a, b) => a.path.localeCompare(b.path));
}

export async function firstSeed(): Promise<Uri> {
  const [first] = await seeds();
  if (!first) throw new Error('The open folder holds no dump');
  return first;
}
