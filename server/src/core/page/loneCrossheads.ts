import type { Cues } from './cues';
import { LineLabel, type PageTraits } from './model';

/**
 * Crossheads come in twos and more: they divide a story into parts. A single one that carries no mark of its own,
 * in the middle of a page of several articles, is the next story's headline, and is read as such; not so where stories
 * end with bylines and the one above would be left unsigned.
 */
export function liftLoneCrossheads(cues: Cues, traits: PageTraits, labels: Uint8Array): void {
  let lone = -1;
  let count = 0;
  let marked = false;
  let signed = false;
  let signedBefore = false;
  const settle = (): void => {
    const complete = signedBefore || !traits.tailBylines;
    if (count === 1 && !marked && traits.several && complete) labels[lone] = LineLabel.Headline;
    count = 0;
    marked = signed = false;
  };
  for (let line = 0; line < labels.length; line++) {
    const label = labels[line] as LineLabel;
    if (label === LineLabel.Headline || label === LineLabel.Section) settle();
    if (label === LineLabel.Byline || cues.tails.has(line)) signed = true;
    if (label !== LineLabel.Subhead) continue;
    lone = line;
    signedBefore = signed;
    count++;
    marked ||= cues.prefix.has(line) || isMarked(cues, line);
  }
  settle();
}

function isMarked(cues: Cues, line: number): boolean {
  const start = cues.table.bodyStart(line);
  return /^[>＞»▶►■□◆●○一二三四五六七八九十（(\d]/.test(cues.text.slice(start, start + 1));
}
