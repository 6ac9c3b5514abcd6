import { longHash } from '../../core/text/hash';
import { skeletonOf } from '../../core/text/skeleton';
import type { ReportedFinding } from './report';

/** As much of the words before and after a finding as tells it from its like. */
const CONTEXT = 24;

/**
 * Names a finding by its rule, its words and those around them, without white space and widths of marks: the name
 * stays when lines move, when other paragraphs change, and when the layout around it is repaired.
 */
export function fingerprint({ rule, excerpt }: Pick<ReportedFinding, 'rule' | 'excerpt'>): string {
  const before = skeletonOf(excerpt.before).slice(-CONTEXT);
  const after = skeletonOf(excerpt.after).slice(0, CONTEXT);
  return longHash([rule, skeletonOf(excerpt.quote), before, after].join('\n'));
}
