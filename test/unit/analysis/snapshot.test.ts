import assert from 'node:assert/strict';
import { Cancelled, type Pace, unhurried } from '../../../server/src/core/analysis/cancellation';
import { conditionsOf, type Snapshot } from '../../../server/src/core/analysis/snapshot';
import { applyEdits, replacement, type TextEdit } from '../../../server/src/core/text/edits';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { type SeededRandom, seededRandom } from '../../harness/random';
import { defaultRules, snapshotOf } from '../../harness/snapshots';

describe('a snapshot', function () {
  this.timeout(20_000);

  it('reads and finds after edits what a fresh one reads and finds', async () => {
    const random = seededRandom(21);
    for (let page = 0; page < 4; page++) {
      let text = damaged(cleanPage(random), random).text;
      let snapshot = snapshotOf(text);
      for (let step = 0; step < 10; step++) {
        const edits = someEdits(text, random);
        text = edits.reduce((now, edit) => applyEdits(now, [edit]), text);
        snapshot = afterEdits(snapshot, edits);
        await assertLikeFresh(snapshot, text, `page ${page}, step ${step}`);
      }
    }
  });

  it('does so in a large dump, once it has settled', async () => {
    const random = seededRandom(22);
    let text = largeDump(random);
    let snapshot = snapshotOf(text);
    await snapshot.count(unhurried);
    for (let step = 0; step < 8; step++) {
      const at = random.between(0, text.length);
      const edit = replacement(
        at,
        Math.min(text.length, at + random.pick([0, 1, 30])),
        random.pick(['', '字', '\n\n']),
      );
      text = applyEdits(text, [edit]);
      snapshot = afterEdits(snapshot, [edit]);
      await snapshot.settle(unhurried);
    }
    await assertLikeFresh(snapshot, text, 'after all edits');
  });

  it('keeps what the page rules said of a large dump standing while somebody types', async () => {
    const text = `${largeDump(seededRandom(23))}\n\n青禾镇 文化大院唱起来\n\n本报讯 7月1日,青禾镇文化大院举行演出。记者 方叙言`;
    const before = snapshotOf(text);
    await before.count(unhurried);
    const glued = (snapshot: Snapshot): string[] =>
      snapshot
        .findingsIn(snapshot.page.parts.at(-1)!)
        .filter(({ rule }) => rule === 'glued-byline')
        .map(({ start, end }) => snapshot.text.slice(start, end));
    assert.deepEqual(glued(before), ['记者 方叙言']);
    const typed = afterEdits(before, [replacement(0, 0, '字')]);
    assert.equal(typed.isSettled, false);
    assert.deepEqual(glued(typed), ['记者 方叙言']);
    const inside = afterEdits(typed, [replacement(text.length - 12, text.length - 12, '晚间')]);
    assert.deepEqual(glued(inside), ['记者 方叙言']);
  });

  it('shares with the one before it every part that an edit left alone', () => {
    const before = snapshotOf(largeDump(seededRandom(24)));
    const middle = Math.floor(before.text.length / 2);
    const after = afterEdits(before, [replacement(middle, middle, '字')]);
    const known = new Set(before.page.parts.map(({ part }) => part));
    const fresh = after.page.parts.filter(({ part }) => !known.has(part));
    assert.ok(fresh.length <= 2, `${fresh.length} parts were read anew`);
  });

  it('throws when it is called off, keeps no half result, and begins anew', async () => {
    const text = largeDump(seededRandom(25));
    const snapshot = snapshotOf(text);
    await assert.rejects(snapshot.count(callsOffAfter(5)), Cancelled);
    await assert.rejects(snapshot.findings(callsOffAfter(230)), Cancelled);
    assert.deepEqual(await snapshot.findings(unhurried), await snapshotOf(text).findings(unhurried));
  });
});

function afterEdits(snapshot: Snapshot, edits: readonly TextEdit[]): Snapshot {
  const text = edits.reduce((now, { start, end, text: inserted }) => now.replaced(start, end, inserted), snapshot.text);
  return snapshot.after(edits, text, conditionsOf(defaultRules));
}

async function assertLikeFresh(snapshot: Snapshot, text: string, where: string): Promise<void> {
  const fresh = snapshotOf(text);
  assert.equal(snapshot.wholeText(), text, where);
  assert.deepEqual(snapshot.page, fresh.page, where);
  assert.deepEqual(await snapshot.findings(unhurried), await fresh.findings(unhurried), where);
  assert.equal(await snapshot.count(unhurried), await fresh.count(unhurried), where);
}

/** One edit, several in a row, or so many that they are taken in as one. */
function someEdits(text: string, random: SeededRandom): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let length = text.length;
  for (let i = random.pick([1, 1, 3, 40]); i > 0; i--) {
    const start = random.between(0, length);
    const end = Math.min(length, start + random.pick([0, 0, 1, 5]));
    const inserted = random.pick(['', '字', '。', '\n', '\n\n', ' ', '记者 方叙言']);
    edits.push(replacement(start, end, inserted));
    length += inserted.length - (end - start);
  }
  return edits;
}

function largeDump(random: SeededRandom): string {
  return Array.from({ length: 40 }, () => damaged(cleanPage(random), random).text).join('\n\n');
}

function callsOffAfter(steps: number): Pace {
  let left = steps;
  return {
    step: () => {
      if (left-- <= 0) throw new Cancelled();
      return undefined;
    },
  };
}
