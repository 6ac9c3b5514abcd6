import type { Pace } from '../core/analysis/cancellation';
import type { Snapshot } from '../core/analysis/snapshot';
import type { PlacedPart } from '../core/page/model';
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
const AROUND = 300;

/**
 * All findings of a dump, or, where there are more than an editor can show, those of the articles around `focus`: so a
 * keystroke costs the same in a dump of any length.
 */
export async function findingsWindow(snapshot: Snapshot, focus: number, pace: Pace): Promise<FindingsWindow> {
  const { parts } = snapshot.page;
  let total = snapshot.findingsOfPage().length;
  for (const placed of parts) {
    const wait = pace.step();
    if (wait !== undefined) await wait;
    total += snapshot.countIn(placed);
  }
  if (total <= MOST_SENT) return { findings: await snapshot.findings(pace), hidden: 0 };
  const shown = partsAround(snapshot, parts, partIndexAt(snapshot.page, focus));
  const first = shown[0]!;
  const last = shown.at(-1)!;
  const end = last.offset + last.part.text.length;
  const ofPage = snapshot.findingsOfPage().filter(({ start }) => start >= first.offset && start < end);
  const findings = [...shown.flatMap((placed) => snapshot.findingsIn(placed)), ...ofPage.slice(0, AROUND)];
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, hidden: total - findings.length };
}

/** Parts in a row around the focus, as many as hold about the wanted number of findings; at least the one itself. */
function partsAround(snapshot: Snapshot, parts: readonly PlacedPart[], focus: number): readonly PlacedPart[] {
  let first = focus;
  let last = focus;
  let count = snapshot.countIn(parts[focus]!);
  while (count < AROUND && (first > 0 || last + 1 < parts.length)) {
    if (first > 0) count += snapshot.countIn(parts[--first]!);
    if (last + 1 < parts.length) count += snapshot.countIn(parts[++last]!);
  }
  return parts.slice(first, last + 1);
}
