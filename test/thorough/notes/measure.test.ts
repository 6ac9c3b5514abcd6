import { strict as assert } from 'node:assert';
import { measureNotes, type NotePlaces, sumOf, tableOf, totalOf } from '../../harness/notePlaces';
import { seeds } from '../../harness/seeds';

/** A part of what `npm run notes:measure` does with a thousand notes on each seed. */
const NOTES_PER_SEED = 100;

describe('random notes on every seed', () => {
  let rows: readonly NotePlaces[] = [];

  before(function () {
    this.timeout(20_000);
    rows = seeds.map((seed) => measureNotes(seed, NOTES_PER_SEED));
    console.log(tableOf(rows));
  });

  it('are all where they belong after every safe repair', () => {
    for (const { seed, repaired } of rows) {
      assert.deepEqual(repaired, { right: NOTES_PER_SEED, wrong: 0, orphaned: 0 }, seed);
    }
  });

  it('are nearly all where they belong when a character of theirs changes too, and never elsewhere', () => {
    const changed = sumOf(rows.map((row) => row.changed));
    assert.equal(changed.wrong, 0);
    assert.ok(changed.right / totalOf(changed) >= 0.95, `${changed.right} of ${totalOf(changed)}`);
  });

  it('do not land on a look-alike when their line is deleted', () => {
    const deleted = sumOf(rows.map((row) => row.deleted));
    assert.ok(deleted.wrong / totalOf(deleted) <= 0.003, `${deleted.wrong} of ${totalOf(deleted)}`);
  });
});
