import { isHan } from '../text/charClass';
import { Cue, type Cues } from './cues';
import { lineBelow } from './lineEnds';
import type { LineFacts } from './lineFacts';

/**
 * A headline’s words come again in the text below it: `农民工工资实现月结` above `…把农民工的工资做到…`. Of six headlines in ten
 * three characters in a row do, of one crosshead in seven, of hardly any label, and of one beginning of a cut sentence
 * in eighteen.
 */
export function isToldAgain({ cues, line, closings, width, start, end }: LineFacts): boolean {
  if (closings > 0 || width < NARROWEST || width > WIDEST || cues.cue[line] !== Cue.None) return false;
  const story = textBelow(cues, line);
  return story >= 0 && tellsAgain(cues, start, end, story);
}

/** True where three characters in a row, of those between `start` and `end`, stand at the beginning of a line as well. */
export function tellsAgain({ text, table }: Cues, start: number, end: number, line: number): boolean {
  const from = table.bodyStart(line);
  const last = Math.min(table.bodyEnd(line), from + LONGEST_LOOK) - 3;
  let run = 0;
  for (let at = start; at < end; at++) {
    run = isHan(text.charCodeAt(at)) ? run + 1 : 0;
    if (run >= 3 && standsWithin(text, at - 2, from, last)) return true;
  }
  return false;
}

function standsWithin(text: string, at: number, from: number, last: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  for (let i = from; i <= last; i++)
    if (text.charCodeAt(i) === first && text.charCodeAt(i + 1) === second && text.charCodeAt(i + 2) === third)
      return true;
  return false;
}

/** The first long line below, past the other lines of a headline and a byline. */
function textBelow(cues: Cues, line: number): number {
  let below = lineBelow(cues, line);
  for (let rest = MOST_BETWEEN; rest > 0 && below >= 0 && cues.cue[below] !== Cue.Running; rest--)
    below = lineBelow(cues, below);
  return below >= 0 && cues.cue[below] === Cue.Running ? below : -1;
}

/** `▶柳沟街道` is a label, and comes again. */
const NARROWEST = 18;
const WIDEST = 72;
const LONGEST_LOOK = 80;
const MOST_BETWEEN = 3;
