import * as assert from 'node:assert/strict';
import { fromSkeleton, skeletonMap, skeletonOf, toSkeleton } from '../../../server/src/core/text/skeleton';

describe('a skeleton', () => {
  it('is the text without blanks, with straight quotes, under NFKC', () => {
    assert.equal(skeletonOf('“微 服\n务”，好　！\t'), '"微服务",好!');
    assert.equal(skeletonOf('‘ＡＢ１’㈱℃…'), "'AB1'(株)°C...");
  });

  it('leaves out marks that cannot be text, but keeps what stands for a lost character', () => {
    assert.equal(skeletonOf('甲\u200b乙\ufeff丙\f丁\u00ad'), '甲乙丙丁');
    assert.equal(skeletonOf('甲\ufffd乙\ue001'), '甲\ufffd乙\ue001');
  });

  it('keeps astral characters whole and a lone surrogate as it is', () => {
    assert.equal(skeletonOf('𠮷 野👨‍👩'), '𠮷野👨👩');
    assert.equal(skeletonOf('\ud842甲'), '\ud842甲');
    assert.equal(skeletonOf('𝟏𝐀'), '1A');
  });

  it('is the same for a text and its repaired twin', () => {
    assert.equal(skeletonOf('老街,重新\n\n开 张"好"。'), skeletonOf('老街，重新开张“好”。'));
  });

  it('knows for each of its units the character that it came from', () => {
    const text = ' 甲℃ 𠮷乙\n';
    const map = skeletonMap(text);
    assert.equal(map.skeleton, '甲°C𠮷乙');
    assert.deepEqual([...map.offsets], [1, 2, 2, 4, 4, 6, 8]);
    assert.equal(toSkeleton(map, 0), 0);
    assert.equal(toSkeleton(map, 3), 3);
    assert.equal(fromSkeleton(map, 3), 4);
    assert.equal(fromSkeleton(map, 99), text.length);
  });

  it('of nothing is nothing', () => {
    assert.deepEqual([...skeletonMap('').offsets], [0]);
    assert.equal(skeletonMap(' \n').skeleton, '');
  });

  it('is put together rightly beyond the size of one chunk', () => {
    const text = '甲 乙\n𠮷'.repeat(5000);
    assert.equal(skeletonOf(text), '甲乙𠮷'.repeat(5000));
  });
});
