import { isOfficeAt } from '../lexicon/titles';
import { Cue, type Cues } from './cues';
import { lineBelow } from './lineEnds';
import { LineLabel } from './model';

/** A notice ends with the office that gives it, and below that a date: `沧江县民政局`, `2018年12月10日`. */
export function signsNotice(cues: Cues, line: number): boolean {
  if (cues.table.width(line) > WIDEST_OFFICE || !isOfficeAt(cues.text, cues.table.bodyEnd(line))) return false;
  const below = lineBelow(cues, line);
  return below > 0 && isBareDate(cues, below);
}

/** A date alone looks like a folio line; below an office it belongs to the notice. */
export function takeInSignatures(cues: Cues, labels: Uint8Array): void {
  for (let line = 0; line < labels.length; line++) {
    if (labels[line] !== LineLabel.Body || !signsNotice(cues, line)) continue;
    const date = lineBelow(cues, line);
    if (cues.cue[date] === Cue.Furniture && !cues.overrides.has(date)) labels[date] = LineLabel.Body;
  }
}

const WIDEST_OFFICE = 44;

function isBareDate({ text, table }: Cues, line: number): boolean {
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  return end - start <= LONGEST_DATE && BARE_DATE.test(text.slice(start, end));
}

const LONGEST_DATE = 16;
const BARE_DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
