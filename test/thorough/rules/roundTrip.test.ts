import { strict as assert } from 'node:assert';
import { type RoundTrip, roundTrip } from '../../damage/roundTrip';

const PAGES = 500;

/**
 * Clean pages of many habits, damaged as converters do, and repaired: what comes back exactly as it was printed.
 */
describe(`${PAGES} pages, damaged and repaired`, function () {
  this.timeout(30_000);
  let result: RoundTrip;

  before(() => {
    result = roundTrip(PAGES, 20240402);
    console.log(tableOf(result));
  });

  it('come back, at least 97 of 100 paragraphs, word for word', () => {
    assert.ok(shareOf(result.all) >= 0.97, lostOnes(result));
  });

  it('come back as often where a paragraph was damaged at all', () => {
    assert.ok(shareOf(result.damaged) >= 0.97, lostOnes(result));
  });

  it('miss every byline that was dropped', () => {
    assert.ok(result.dropped.bylines > 100);
    assert.deepEqual(result.dropped.unnoticed, []);
  });

  it('give rise to no finding at all before the damage', () => {
    assert.deepEqual(result.falseAlarms, []);
  });
});

const shareOf = ({ restored, total }: { restored: number; total: number }): number => restored / total;

const lostOnes = ({ lost }: RoundTrip): string => `not restored, among others:\n${lost.slice(0, 10).join('\n')}`;

function tableOf({ byDamage, all, damaged, dropped }: RoundTrip): string {
  const rows = [...byDamage, ['damaged in any way', damaged] as const, ['all paragraphs', all] as const];
  const lines = rows.map(
    ([name, tally]) =>
      `      ${name.padEnd(24)}${String(tally.restored).padStart(6)} of ${String(tally.total).padStart(6)}   ${shareOf(tally).toFixed(4)}`,
  );
  return [
    ...lines,
    `      dropped bylines noticed ${dropped.bylines - dropped.unnoticed.length} of ${dropped.bylines}`,
  ].join('\n');
}
