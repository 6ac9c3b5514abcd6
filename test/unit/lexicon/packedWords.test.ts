import { strict as assert } from 'node:assert';
import { bytesOf, digitsOf, wordsIn } from '../../../server/src/core/lexicon/packedWords';
import { packedWords } from '../../../server/src/core/lexicon/wordData';

describe('the file of words that the bundles share', () => {
  it('holds the very list that the program text holds', () => {
    const list = packedWords();
    const read = wordsIn(bytesOf(list));
    assert.equal(read.alphabet, list.alphabet);
    assert.ok(Buffer.from(read.shape).equals(Buffer.from(list.shape)));
    assert.ok(Buffer.from(read.steps).equals(Buffer.from(list.steps)));
    assert.equal(read.shape.length, list.shape.length);
  });

  it('is read wherever in a larger memory its bytes stand', () => {
    const bytes = bytesOf({ alphabet: '词语', shape: Uint8Array.of(1, 2, 3), steps: Uint8Array.of(4, 5) });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    const read = wordsIn(larger.subarray(3));
    assert.deepEqual([read.alphabet, [...read.shape], [...read.steps]], ['词语', [1, 2, 3], [4, 5]]);
  });

  it('is made of digits from 0 to 63', () => {
    assert.deepEqual([...digitsOf('BD_')], [1, 3, 63]);
  });
});
