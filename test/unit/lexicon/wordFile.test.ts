import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { digitsOf } from '../../../server/src/core/lexicon/packedWords';
import { packedWords } from '../../../server/src/core/lexicon/wordData';
import { readWordFile, wordFileOf } from '../../../server/src/node/wordFile';

describe('the file of words that the bundles share', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'newsproof-words-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the very list that the program text holds', () => {
    const list = packedWords();
    const file = path.join(folder, 'words.bin');
    writeFileSync(file, wordFileOf(list));
    const read = readWordFile(file);
    assert.equal(read.alphabet, list.alphabet);
    assert.ok(Buffer.from(read.shape).equals(Buffer.from(list.shape)));
    assert.ok(Buffer.from(read.steps).equals(Buffer.from(list.steps)));
    assert.equal(read.shape.length, list.shape.length);
  });

  it('is made of digits from 0 to 63', () => {
    assert.deepEqual([...digitsOf('BD_')], [1, 3, 63]);
  });
});
