import { deepEqual } from 'node:assert/strict';
import { LINE_EVIDENCE } from '../../../server/src/core/page/evidence';
import { SEAM_EVIDENCE } from '../../../server/src/core/page/seams';
import { allGoldPages, damagedPages, worthOfEvidence } from '../../harness/evidenceWorth';

const DAMAGED = 20;
/** So many slips may be chance; twice as many say that a row does harm. */
const TOLERANCE = 3;

describe('the evidence of the reading (npm run eval -- --evidence prints what each row is worth)', () => {
  it('has no row that the reading would be better without', function () {
    this.timeout(60_000);
    const harmful = worthOfEvidence(allGoldPages(), damagedPages(DAMAGED, 11)).filter(
      ({ slips, damagedSlips }) => slips + damagedSlips < -TOLERANCE,
    );
    deepEqual(harmful, []);
  });

  it('has names of its own', () => {
    const names = [...LINE_EVIDENCE, ...SEAM_EVIDENCE].map(({ name }) => name);
    deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });
});
