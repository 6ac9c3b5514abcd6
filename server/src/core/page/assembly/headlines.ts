import { mapped } from '../../text/lists';
import type { HeadlineRole } from '../model';

/** A headline's line as its rank shows: how long it is, and how many `#` a converter set before it (0 for none). */
export interface HeadlineShape {
  readonly width: number;
  readonly level: number;
}

/**
 * Names the lines of a headline group. Of three lines the middle one is the main headline; of two, marks decide,
 * then length: a shorter first line is the main headline with its deck below, a longer one is a kicker.
 */
export function headlineRoles(lines: readonly HeadlineShape[]): readonly HeadlineRole[] {
  const main = mainLine(lines);
  return mapped(lines, (_, index) => (index < main ? 'kicker' : index === main ? 'main' : 'deck'));
}

function mainLine(lines: readonly HeadlineShape[]): number {
  if (lines.length <= 1) return 0;
  const marked = mapped(lines, (line) => line.level).filter((level) => level > 0);
  const top = Math.min(...marked);
  const tops = marked.filter((level) => level === top).length;
  if (tops === 1 && marked.length > 1) return lines.findIndex((line) => line.level === top);
  if (lines.length >= 3) return 1;
  return lines[0]!.width <= lines[1]!.width ? 0 : 1;
}
