import { simplified } from '../lexicon/scripts';
import { Sign } from '../lexicon/signs';
import type { LineTable } from './scan';

/** What is read in another form than it is printed in. */
const FOLDED = Sign.Traditional | Sign.FullWidth;

export const isFolded = (table: LineTable): boolean => table.holds(FOLDED);

/** The text with each line simplified that needs it: most dumps have no such line, and some have a few. */
export function foldedText(text: string, table: LineTable): string {
  const pieces: string[] = [];
  let from = 0;
  for (let line = 0; line < table.count; line++) {
    if (!table.has(line, FOLDED)) continue;
    pieces.push(text.slice(from, table.start(line)), simplified(text.slice(table.start(line), table.next(line))));
    from = table.next(line);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
