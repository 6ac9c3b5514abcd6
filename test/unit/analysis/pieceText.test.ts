import assert from 'node:assert/strict';
import { PieceText } from '../../../server/src/core/analysis/pieceText';
import { type SeededRandom, seededRandom } from '../../harness/random';

describe('a text in pieces', () => {
  it('counts \\n, \\r\\n and a lone \\r as line ends, as the protocol does', () => {
    const text = PieceText.of('甲\n乙\r\n丙\r丁');
    assert.equal(text.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => text.lineStart(line)),
      [0, 2, 5, 7, 8],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => text.lineEnd(line)),
      [1, 3, 6, 8],
    );
    assert.deepEqual(
      [0, 1, 2, 4, 5, 6, 7, 8].map((offset) => text.lineAt(offset)),
      [0, 0, 1, 1, 2, 2, 3, 3],
    );
  });

  it('takes an \\r and an \\n that an edit brings together for one line end', () => {
    const apart = PieceText.of(`${'甲'.repeat(70_000)}\r乙\n${'丙'.repeat(70_000)}`);
    assert.equal(apart.lineCount, 3);
    assert.equal(apart.replaced(70_001, 70_002, '').lineCount, 2);
  });

  it('reads like a string after any edits, however large', () => {
    const random = seededRandom(3);
    let expected = random.text('甲乙丙丁', 500).repeat(300).replaceAll('丁丙', '\r\n').replaceAll('丙丁', '\n');
    let text = PieceText.of(expected);
    for (let step = 0; step < 80; step++) {
      const start = random.between(0, expected.length);
      const end = Math.min(expected.length, start + random.pick([0, 0, 1, 2, 50, 40_000]));
      const inserted = random.pick(['', '字', '\r', '\n', '\r\n', random.text('甲\r\n', 3), '甲乙\r'.repeat(30_000)]);
      expected = expected.slice(0, start) + inserted + expected.slice(end);
      text = text.replaced(start, end, inserted);
      checkAgainst(expected, text, random, step);
    }
    assert.equal(text.toString(), expected);
  });

  it('refuses spans that are not in it', () => {
    assert.throws(() => PieceText.of('甲乙').replaced(1, 3, ''), RangeError);
    assert.throws(() => PieceText.of('甲乙').replaced(2, 1, ''), RangeError);
  });
});

function checkAgainst(expected: string, text: PieceText, random: SeededRandom, step: number): void {
  const starts = [0];
  for (const { index, 0: end } of expected.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  assert.equal(text.length, expected.length, `length after step ${step}`);
  assert.equal(text.lineCount, starts.length, `lines after step ${step}`);
  for (let probe = 0; probe < 20; probe++) {
    const line = random.between(0, starts.length - 1);
    assert.equal(text.lineStart(line), starts[line], `start of line ${line} after step ${step}`);
    const offset = random.between(0, expected.length);
    const holding = starts.findLastIndex((start) => start <= offset);
    assert.equal(text.lineAt(offset), holding, `line of ${offset} after step ${step}`);
    assert.equal(text.lineStartAt(offset), starts[holding]);
    const end = Math.min(expected.length, offset + random.between(0, 100));
    assert.equal(text.slice(offset, end), expected.slice(offset, end));
    if (offset < expected.length) assert.equal(text.charCodeAt(offset), expected.charCodeAt(offset));
  }
}
