import type { Pace } from '../core/analysis/cancellation';
import type { Snapshot } from '../core/analysis/snapshot';
import type { Finding } from '../core/rules/finding';
import { partIndexAt } from './places';

/** The findings that an editor is sent, and how many it is not. */
export interface FindingsWindow {
  readonly findings: readonly Finding[];
  readonly hidden: number;
}

/** Editors show no more than about a thousand of a file, and the protocol sends all of them after each keystroke. */
export const MOST_SENT = 1000;

/** In a dump with more than that, so many around the place where somebody works. */
const AROUND = 150;

/**
 * All findings of a dump, or, where there are more than an editor can show, those of the articles around `focus`: so a
 * keystroke costs the same in a dump of any length.
 */
export async function findingsWindow(snapshot: Snapshot, focus: number, pace: Pace): Promise<FindingsWindow> {
  const total = await snapshot.count(pace);
  if (total <= MOST_SENT) return { findings: await snapshot.findings(pace), hidden: 0 };
  const findings = findingsAround(snapshot, partIndexAt(snapshot.page, focus));
  return { findings, hidden: Math.max(1, total - findings.length) };
}

/** Those of parts in a row around the focus, as many parts as hold about the wanted number; at least the one itself. */
function findingsAround(snapshot: Snapshot, focus: number): readonly Finding[] {
  const { parts } = snapshot.page;
  const found = [snapshot.findingsIn(parts[focus]!)];
  let count = found[0]!.length;
  for (let reach = 1; count < AROUND && reach < parts.length; reach++) {
    const above = parts[focus - reach];
    const below = parts[focus + reach];
    if (above !== undefined) found.unshift(snapshot.findingsIn(above));
    if (below !== undefined) found.push(snapshot.findingsIn(below));
    count += (above === undefined ? 0 : found[0]!.length) + (below === undefined ? 0 : found.at(-1)!.length);
  }
  return found.flat();
}
