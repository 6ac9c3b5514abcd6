import { Cue, type Cues, closesStory } from './cues';
import { lastMark, lineBelow } from './lineEnds';
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
    if (count === 1 && !marked && traits.several && complete && headsStory(cues, lone))
      labels[lone] = LineLabel.Headline;
    count = 0;
    marked = signed = false;
  };
  for (let line = 0; line < labels.length; line++) {
    const label = labels[line] as LineLabel;
    if (label === LineLabel.Headline || label === LineLabel.Section) settle();
    if (label === LineLabel.Byline || closesStory(cues, line)) signed = true;
    if (label !== LineLabel.Subhead) continue;
    lone = line;
    signedBefore = signed;
    count++;
    marked ||= cues.prefix.has(line) || isMarked(cues, line);
  }
  settle();
}

/** Below a headline stands running text; what stands above the rows of a list is its title. */
function headsStory(cues: Cues, line: number): boolean {
  const below = lineBelow(cues, line);
  return (
    below > 0 &&
    (cues.cue[below] !== Cue.None ||
      cues.table.closings(below) > 0 ||
      '：:，,'.includes(lastMark(cues, below)) ||
      cues.table.width(below) >= 40)
  );
}

function isMarked(cues: Cues, line: number): boolean {
  const start = cues.table.bodyStart(line);
  return /^[>＞»▶►■□◆●○一二三四五六七八九十（(\d]/.test(cues.text.slice(start, start + 1));
}
