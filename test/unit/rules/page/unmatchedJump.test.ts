import { strict as assert } from 'node:assert';
import { unmatchedJump } from '../../../../server/src/core/rules/page/unmatchedJump';
import { checking, findingsAmong } from '../../../harness/markedSample';

const check = checking(unmatchedJump);

const folio = (page: string, day = '3月5日'): string => `2031年${day} 星期三 第${page}版`;
const LEDE = '本报讯 3月4日,青禾镇红山水库除险加固工程正式开工,工期预计两年。';
const first = (jump: string): string => ['青禾镇 水库除险加固工程开工', LEDE + jump].join('\n\n');
const other = ['柳塘镇 果农学剪枝', '本报讯 3月4日,柳塘镇请来农技专家,为果农讲解春季剪枝要领。'].join('\n\n');
const rest = ['(上接第一版)工程完工后,水库的灌溉面积将扩大到三万亩,下游六个村从此不再愁水。'].join('\n\n');

const page = (...blocks: readonly string[]): string => blocks.join('\n\n');

describe('unmatched-jump', () => {
  it('speaks of a jump to a page of the same dump where nothing goes on', () => {
    check(page(folio('一'), first('⟦(下转第2版)⟧'), folio('二'), other), { says: '2', safety: 'none' });
  });

  it('is silent where the other page points back', () => {
    check(page(folio('一'), first('(下转第2版)'), folio('二'), rest));
  });

  it('is silent where the other page was not read', () => {
    check(page(folio('一'), first('(下转第3版)'), other));
    check(page(first('(下转第3版)'), other));
  });

  describe('among dumps of one day and folder', () => {
    const found = (dumps: Record<string, string>): Record<string, string[]> =>
      Object.fromEntries(
        [...findingsAmong(unmatchedJump, new Map(Object.entries(dumps)))].map(([file, findings]) => [
          file,
          findings.map(({ start, end }) => dumps[file]!.slice(start, end)),
        ]),
      );

    it('speaks of a jump that the other dump doesn’t take up', () => {
      assert.deepEqual(
        found({ 'a/1.txt': page(folio('一'), first('(下转第2版)')), 'a/2.txt': page(folio('二'), other) }),
        { 'a/1.txt': ['(下转第2版)'], 'a/2.txt': [] },
      );
    });

    it('is silent where both point at each other', () => {
      assert.deepEqual(
        found({ 'a/1.txt': page(folio('一'), first('(下转第2版)')), 'a/2.txt': page(folio('二'), rest, other) }),
        { 'a/1.txt': [], 'a/2.txt': [] },
      );
    });

    it('is silent about dumps of another day or folder', () => {
      const one = page(folio('一'), first('(下转第2版)'));
      assert.deepEqual(found({ 'a/1.txt': one, 'a/2.txt': page(folio('二', '3月6日'), other) })['a/1.txt'], []);
      assert.deepEqual(found({ 'a/1.txt': one, 'b/2.txt': page(folio('二'), other) })['a/1.txt'], []);
    });
  });
});
