import assert from 'node:assert/strict';
import { LINE_EVIDENCE } from '../../../server/src/core/page/evidence';
import { SEAM_EVIDENCE } from '../../../server/src/core/page/seams';

describe('the tables of evidence', () => {
  it('hold no more rows on seams than a number has bits, because what holds is kept as one bit a row', () => {
    assert.ok(SEAM_EVIDENCE.length <= 32, `${SEAM_EVIDENCE.length} rows`);
  });

  for (const rows of [LINE_EVIDENCE, SEAM_EVIDENCE]) {
    it(`name each row once and say it in both languages (${rows.length} rows)`, () => {
      const names = rows.map((row) => row.name);
      assert.deepEqual([...new Set(names)], names);
      for (const { name, text } of rows) {
        assert.match(text.en, /[a-z]/, name);
        assert.match(text.zh, /[\u4e00-\u9fff]/, name);
      }
    });
  }
});
