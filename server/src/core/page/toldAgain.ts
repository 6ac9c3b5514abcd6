import { isHan } from '../text/charClass';
import { readsAsText } from './column';
import { Cue, type Cues } from './cues';
import { lineBelow } from './lineEnds';
import type { LineFacts } from './lineFacts';
import type { PageTraits } from './model';

/**
 * A headline’s words come again in the text below it: `农民工工资实现月结` above `…把农民工的工资做到…`. Of six headlines in ten
 * three characters in a row do, of one crosshead in seven, of hardly any label, and of one beginning of a cut sentence
 * in eighteen.
 */
export function isToldAgain({ cues, traits, line, closings, width, start, end }: LineFacts): boolean {
  if (closings > 0 || width < NARROWEST || width > WIDEST || cues.cue[line] !== Cue.None) return false;
  const story = textBelow(cues, traits, line);
  return story >= 0 && tellsAgain(cues, start, end, story);
}

/**
 * True where three characters in a row, of those between `start` and `end`, stand at the beginning of a paragraph as
 * well, also where that runs over several lines of a column.
 */
export function tellsAgain(cues: Cues, start: number, end: number, line: number): boolean {
  const { text, table } = cues;
  const from = table.bodyStart(line);
  const to = Math.min(table.bodyEnd(lastOfBlock(cues, line)), from + LONGEST_LOOK);
  mark(text, from, to, 1);
  const found = comesAgain(text, start, end, from, to - 3);
  mark(text, from, to, 0);
  return found;
}

function comesAgain(text: string, start: number, end: number, from: number, last: number): boolean {
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    run = marked[code & MASK] === 1 && isHan(code) ? run + 1 : 0;
    if (run >= 3 && standsWithin(text, at - 2, from, last)) return true;
  }
  return false;
}

/** Which characters may stand there, by their last bits: three in a row seldom do, and only these are looked for. */
const MASK = 0xfff;
const marked = new Uint8Array(MASK + 1);

function mark(text: string, from: number, to: number, value: number): void {
  for (let at = from; at < to; at++) marked[text.charCodeAt(at) & MASK] = value;
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

/** The last line that stands right below the others, within reach. */
function lastOfBlock({ cue }: Cues, line: number): number {
  let last = line;
  while (last < line + MOST_LINES && (cue[last + 1] === Cue.None || cue[last + 1] === Cue.Running)) last++;
  return last;
}

/** The first line of text below, past the other lines of a headline and a byline. */
function textBelow(cues: Cues, traits: PageTraits, line: number): number {
  let below = lineBelow(cues, line);
  for (let rest = MOST_BETWEEN; rest > 0 && below >= 0 && !readsAsText(cues, traits, below); rest--)
    below = lineBelow(cues, below);
  return below >= 0 && readsAsText(cues, traits, below) ? below : -1;
}

/** `▶柳沟街道` is a label, and comes again. */
const NARROWEST = 18;
const WIDEST = 72;
const LONGEST_LOOK = 60;
/** Sixty characters stand in so many lines of a narrow column. */
const MOST_LINES = 4;
const MOST_BETWEEN = 3;
