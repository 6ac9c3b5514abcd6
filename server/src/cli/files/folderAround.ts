import { dirname, sep } from 'node:path';

/** True for the folder itself and all that is below it. */
export const liesIn = (folder: string, place: string): boolean =>
  place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The folder itself or the nearest one above in which a place lies. On another drive there is none, and it is the topmost. */
export function folderAround(folder: string, place: string): string {
  if (liesIn(folder, place)) return folder;
  const above = dirname(folder);
  return above === folder ? folder : folderAround(above, place);
}
