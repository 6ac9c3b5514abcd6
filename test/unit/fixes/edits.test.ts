import assert from 'node:assert/strict';
import { composeEdits } from '../../../server/src/core/fixes/composeEdits';
import { minimalEdits } from '../../../server/src/core/fixes/minimalEdits';
import { applyEdits, deletion, insertion, replacement, type TextEdit } from '../../../server/src/core/text/edits';
import { seededRandom } from '../../harness/random';

describe('minimal edits', () => {
  const cases: [string, string, TextEdit, readonly TextEdit[]][] = [
    ['keeps what stays at the start', '甲 乙', replacement(0, 3, '甲乙'), [deletion(1, 2)]],
    ['keeps what stays at the end', '甲,乙', replacement(0, 3, '甲，乙'), [replacement(1, 2, '，')]],
    ['turns a replacement into an insertion', '记者甲', replacement(0, 3, '记者 甲'), [insertion(2, ' ')]],
    ['drops an edit that changes nothing', '甲乙', replacement(0, 2, '甲乙'), []],
    ['does not count a character for both ends', '乙乙', replacement(0, 2, '乙'), [deletion(1, 2)]],
    ['never cuts a character in half', '𠀀', replacement(0, 2, '𠀁'), [replacement(0, 2, '𠀁')]],
  ];
  for (const [name, text, edit, expected] of cases) {
    it(name, () => assert.deepEqual(minimalEdits(text, [edit]), expected));
  }
});

describe('composing edits', () => {
  it('puts an edit of the changed text back into the original', () => {
    const composed = composeEdits(6, [deletion(1, 3)], [replacement(2, 3, 'X')]);
    assert.deepEqual(composed, [deletion(1, 3), replacement(4, 5, 'X')]);
  });

  it('forgets what was put in and taken out again', () => {
    assert.deepEqual(composeEdits(2, [insertion(1, 'new')], [deletion(1, 4)]), []);
  });

  it('does in one step what both did, for any edits', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 400; round++) {
      const text = random.text('abcdefg', random.between(0, 30));
      const first = randomEdits(text, random);
      const middle = applyEdits(text, first);
      const second = randomEdits(middle, random);
      const both = composeEdits(text.length, first, second);
      assert.equal(applyEdits(text, both), applyEdits(middle, second));
    }
  });
});

function randomEdits(text: string, random: ReturnType<typeof seededRandom>): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; at <= text.length; ) {
    const start = at + random.between(0, 5);
    const end = start + random.between(0, 4);
    if (end > text.length) break;
    edits.push(replacement(start, end, random.text('XYZ', random.between(0, 3))));
    at = end + 1;
  }
  return edits;
}
