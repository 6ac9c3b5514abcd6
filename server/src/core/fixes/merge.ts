import { byPlace, conflict, type TextEdit } from '../text/edits';
import type { Fix } from './fix';

/** As much of a finding as repairing needs: which rule speaks, and what it would do about it. */
export interface Repairable {
  readonly rule: string;
  readonly fix?: Fix | undefined;
}

export interface MergedFixes<T extends Repairable> {
  /** The edits of all fixes that were taken, in the order of the text, none overlapping another. */
  readonly edits: readonly TextEdit[];
  readonly taken: readonly T[];
  /** Fixes that got in the way of one taken; they are asked for again once the text has been read anew. */
  readonly postponed: readonly T[];
}

/**
 * Brings fixes together that were each made without knowing of the others. A fix is taken whole or not at all:
 * the one that starts first wins, the same fix from two findings is taken once, and one that would touch what
 * another has changed is postponed.
 */
export function mergeFixes<T extends Repairable>(findings: readonly T[]): MergedFixes<T> {
  const candidates = inOrder(withoutDuplicates(findings));
  const rivals = rivalsOf(candidates);
  const lost = new Set<Candidate<T>>();
  const taken: Candidate<T>[] = [];
  for (const candidate of candidates) {
    if (lost.has(candidate)) continue;
    taken.push(candidate);
    for (const rival of rivals.get(candidate) ?? []) lost.add(rival);
  }
  return {
    edits: taken.flatMap((candidate) => candidate.edits).sort(byPlace),
    taken: taken.map((candidate) => candidate.finding),
    postponed: candidates.filter((candidate) => lost.has(candidate)).map((candidate) => candidate.finding),
  };
}

interface Candidate<T> {
  readonly finding: T;
  readonly edits: readonly TextEdit[];
}

interface OwnedEdit<T> {
  readonly edit: TextEdit;
  readonly owner: Candidate<T>;
}

function withoutDuplicates<T extends Repairable>(findings: readonly T[]): Candidate<T>[] {
  const seen = new Set<string>();
  const candidates: Candidate<T>[] = [];
  for (const finding of findings) {
    const edits = [...(finding.fix?.edits ?? [])].sort(byPlace);
    if (edits.length === 0) continue;
    const key = edits.map((edit) => `${edit.start},${edit.end},${edit.text}`).join(';');
    if (seen.has(key)) continue;
    seen.add(key);
    candidates.push({ finding, edits });
  }
  return candidates;
}

function inOrder<T extends Repairable>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  return [...candidates].sort(
    (a, b) => byPlace(a.edits[0]!, b.edits[0]!) || (a.finding.rule < b.finding.rule ? -1 : 1),
  );
}

/**
 * For each candidate, those with an edit in conflict with one of its own. One sweep over all edits in the order
 * of the text, because a page-wide fix has edits everywhere and must not shut out whatever lies between them.
 */
function rivalsOf<T>(candidates: readonly Candidate<T>[]): Map<Candidate<T>, Set<Candidate<T>>> {
  const rivals = new Map<Candidate<T>, Set<Candidate<T>>>();
  const note = (a: Candidate<T>, b: Candidate<T>): void => {
    const known = rivals.get(a);
    if (known === undefined) rivals.set(a, new Set([b]));
    else known.add(b);
  };
  const all: OwnedEdit<T>[] = candidates.flatMap((owner) => owner.edits.map((edit) => ({ edit, owner })));
  all.sort((a, b) => byPlace(a.edit, b.edit));
  let open: OwnedEdit<T>[] = [];
  for (const next of all) {
    open = open.filter((earlier) => earlier.edit.end >= next.edit.start);
    for (const earlier of open) {
      if (earlier.owner === next.owner || !conflict(earlier.edit, next.edit)) continue;
      note(earlier.owner, next.owner);
      note(next.owner, earlier.owner);
    }
    open.push(next);
  }
  return rivals;
}
