import assert from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';
import { readingView } from '../../../server/src/features/readingView';
import { seeds } from '../../harness/seeds';

/** A note is drawn where its words are read: over all seeds each character of the view leads back to its own like. */
describe('the reading view of every seed', () => {
  for (const { name, text } of seeds) {
    it(`knows of each character where it comes from: ${name}`, () => {
      for (const { text: read, source, origins } of readingView(readPage(text), 'zh')) {
        if (source === null) continue;
        const offsets = origins();
        assert.equal(offsets.length, read.length + 1);
        for (let i = 0; i < read.length; i++) {
          const printed = text.charAt(offsets[i]!);
          const isBlank = read.charAt(i) === ' ';
          assert.ok(isBlank || printed === read.charAt(i), `${read.slice(i, i + 12)} ≠ ${printed}`);
          assert.ok(i === 0 || offsets[i - 1]! <= offsets[i]!, read);
        }
      }
    });
  }
});
