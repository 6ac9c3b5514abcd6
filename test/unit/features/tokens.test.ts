import assert from 'node:assert/strict';
import { tokenModifiers, tokensOf, tokenTypes } from '../../../server/src/features/tokens';
import { cleanPage } from '../../damage/cleanPages';
import { damaged } from '../../damage/damage';
import { seededRandom } from '../../harness/random';
import { snapshotOf } from '../../harness/snapshots';

describe('semantic tokens', () => {
  it('name what a reader would colour', () => {
    const text = [
      '家园建设',
      '',
      '柳塘镇 老街巷亮起来',
      '',
      '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,居民都说好。',
      '',
      '记者 温若溪 通讯员 陶知远 文/图',
    ].join('\n');
    assert.deepEqual(tokensIn(text), [
      ['section', '家园建设'],
      ['headline', '柳塘镇 老街巷亮起来'],
      ['dateline', '本报讯'],
      ['role', '记者'],
      ['name', '温若溪'],
      ['role', '通讯员'],
      ['name', '陶知远'],
      ['credit', '文/图'],
    ]);
  });

  it('mark the last character before a seam', () => {
    const text =
      '青禾镇 举办农技培训\n\n本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛\n\n围,大家围着农技员问个不停。';
    assert.deepEqual(
      tokensIn(text).filter(([type]) => type === 'seam'),
      [['seam', '氛']],
    );
  });

  it('stand in order, on one line each, and never overlap, whatever the dump', () => {
    const random = seededRandom(31);
    for (let page = 0; page < 20; page++) {
      for (const placed of snapshotOf(damaged(cleanPage(random), random).text).page.parts) {
        let at = 0;
        for (const { start, end, type, modifiers } of tokensOf(placed)) {
          assert.ok(start >= at && end > start, 'in order');
          assert.doesNotMatch(placed.part.text.slice(start, end), /[\r\n]/);
          assert.ok(type < tokenTypes.length && modifiers < 1 << tokenModifiers.length);
          at = end;
        }
      }
    }
  });
});

const tokensIn = (text: string): [string, string][] =>
  snapshotOf(text).page.parts.flatMap((placed) =>
    tokensOf(placed).map(({ start, end, type }): [string, string] => [
      tokenTypes[type]!,
      placed.part.text.slice(start, end),
    ]),
  );
