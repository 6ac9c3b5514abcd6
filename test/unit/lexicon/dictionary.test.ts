import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Dictionary } from '../../../server/src/core/lexicon/dictionary';
import { WordList } from '../../../server/src/core/lexicon/wordList';

const words = new WordList();
const dictionary = new Dictionary(words);

describe('the dictionary', () => {
  it('knows the words of newspapers', () => {
    for (const word of ['群众', '氛围', '舞龙队', '入党誓词', '满意度', '贵州省', '风清气正']) {
      assert.ok(dictionary.has(word, 0, word.length), word);
    }
  });

  it('does not know what a scanner makes of them', () => {
    for (const word of ['人党', '人户', '自已', '时侯', '气侯', '组识', '业己']) {
      assert.ok(!dictionary.has(word, 0, word.length), word);
    }
  });

  it('reads words in the middle of a text', () => {
    const text = '全体党员重温入党誓词。';
    assert.ok(dictionary.has(text, 6, 8));
    assert.equal(dictionary.longestFrom(text, 6), 4);
    assert.ok(!dictionary.has(text, 5, 7));
  });

  it('does not call a single character a word, though it has a rank', () => {
    assert.ok(!dictionary.has('的', 0, 1));
    assert.ok(dictionary.rank('的', 0, 1) > dictionary.rank('氛', 0, 1));
    assert.equal(dictionary.longestFrom('的', 0), 1);
  });

  it('ranks common words above rare ones', () => {
    const rank = (word: string) => dictionary.rank(word, 0, word.length);
    assert.ok(rank('中国') > rank('氛围'));
    assert.ok(rank('氛围') > rank('舞龙'));
    assert.equal(rank('办同'), 0);
  });

  it('reads Traditional writing with the same list', () => {
    for (const word of ['入黨', '學校', '書法家', '氣溫']) assert.ok(dictionary.has(word, 0, word.length), word);
  });

  it('holds no word outside its bounds', () => {
    assert.equal(dictionary.rank('群众', 0, 0), 0);
    assert.equal(dictionary.longestFrom('群众', 2), 0);
    assert.equal(dictionary.longestFrom('abc', 0), 0);
  });

  it("knows a newspaper's own words, also with characters that no other word has", () => {
    const own = new Dictionary(words, ['石榴桥', '㞎㞎湾']);
    assert.ok(!dictionary.has('石榴桥', 0, 3));
    assert.ok(own.has('石榴桥', 0, 3));
    assert.equal(own.longestFrom('在㞎㞎湾', 1), 3);
    assert.deepEqual(own.ownWordsWith('榴'), ['石榴桥']);
  });
});

describe('generated word and character data', () => {
  for (const script of ['scripts/dictionary.mjs', 'scripts/characterSets.mjs']) {
    it(`is what ${script} writes`, () => {
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
    });
  }
});
