import { unhurried } from '../../server/src/core/analysis/cancellation';
import { conditionsOf, Snapshot } from '../../server/src/core/analysis/snapshot';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import { allRules } from '../../server/src/core/rules/registry';
import type { Span } from '../../server/src/core/text/span';

/** The rules as they are by default; one object, so that what was found under it stays known. */
export const defaultRules = ruleSetOf(allRules, new Map());

/** A dump read and checked as the server does it. */
export const snapshotOf = (text: string): Snapshot => Snapshot.of(text, conditionsOf(defaultRules));

export async function settledSnapshot(text: string): Promise<Snapshot> {
  const snapshot = snapshotOf(text);
  await snapshot.settle(unhurried);
  return snapshot;
}

const CURSOR = '‸';

/** A sample with a cursor in it: `甲‸乙` is the text 甲乙 and the offset 1. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`The sample has no ${CURSOR}.`);
  return { text: marked.replace(CURSOR, ''), offset };
}

/** The text with each span in marks: `甲⟦乙⟧`. Spans may nest, and come in any order. */
export function marked(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, rank: 1, size: start - end, mark: '⟦' },
    { at: end, rank: 0, size: end - start, mark: '⟧' },
  ]);
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank || a.size - b.size);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}
