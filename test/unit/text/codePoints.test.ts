import * as assert from 'node:assert/strict';
import { codePointsOf } from '../../../server/src/core/text/codePoints';

describe('code points', () => {
  it('are offsets where every character is one unit', () => {
    const points = codePointsOf('老街开张');
    assert.equal(points.toCodePoint(3), 3);
    assert.equal(points.toOffset(3), 3);
  });

  it('count each pair once, in both directions', () => {
    const text = '𠮷a𠮷𠮷b\ud842c';
    const points = codePointsOf(text);
    const starts: number[] = [];
    for (let at = 0, i = 0; at <= text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1, i++) {
      starts.push(at);
      assert.equal(points.toCodePoint(at), i);
      assert.equal(points.toOffset(i), at);
    }
    assert.deepEqual(starts, [0, 2, 3, 5, 7, 8, 9, 10]);
  });

  it('take the middle of a pair for its start', () => assert.equal(codePointsOf('a𠮷b').toCodePoint(2), 1));
});
