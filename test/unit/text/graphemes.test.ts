import * as assert from 'node:assert/strict';
import { snapped } from '../../../server/src/core/text/graphemes';

const check = (text: string, start: number, end: number, wanted: string): void => {
  const span = snapped(text, { start, end });
  assert.equal(text.slice(span.start, span.end), wanted);
};

describe('a selection snapped to visible characters', () => {
  it('stays where it cuts nothing', () => check('老街开张', 1, 3, '街开'));
  it('takes a pair whole', () => check('老𠮷街', 2, 4, '𠮷街'));
  it('takes a joined emoji whole', () => check('看👨‍👩‍👧呀', 3, 4, '👨‍👩‍👧'));
  it('takes an accent with its letter', () => check('caf\u0065\u0301s', 4, 6, 'e\u0301s'));
  it('takes CRLF whole', () => check('甲\r\n乙', 0, 2, '甲\r\n'));
  it('keeps an insertion point a point', () => {
    assert.deepEqual(snapped('老𠮷街', { start: 2, end: 2 }), { start: 1, end: 1 });
    assert.deepEqual(snapped('老街', { start: 2, end: 2 }), { start: 2, end: 2 });
  });
});
