import assert from 'node:assert/strict';
import type { Page } from '../../../server/src/core/page/model';
import { applyEdits } from '../../../server/src/core/text/edits';
import { mergeWithPrevious, splitArticle } from '../../../server/src/features/structure/articles';
import { moveBlockDown, moveBlockUp, moveBylineToEnd } from '../../../server/src/features/structure/blocks';
import type { Restructuring } from '../../../server/src/features/structure/edits';
import { joinWithNext } from '../../../server/src/features/structure/join';
import { atCursor, snapshotOf } from '../../harness/snapshots';

type Command = (page: Page, offset: number) => Restructuring | null;

describe('rearranging a dump', () => {
  it('joins a paragraph with the one below it', () => {
    becomes(
      joinWithNext,
      '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了‸新路灯。\n\n老人说,晚上出门再也不用打手电了。\n\n记者 温若溪',
      '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了新路灯。老人说,晚上出门再也不用打手电了。\n\n记者 温若溪',
    );
  });

  it('joins nothing with a headline or a byline', () => {
    becomes(joinWithNext, '柳塘镇 老街巷亮‸起来\n\n本报讯 二十三条巷子装上了新路灯。\n\n记者 温若溪', null);
    becomes(joinWithNext, '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了新‸路灯。\n\n记者 温若溪', null);
  });

  it('moves a block over its neighbour and leaves the blank lines where they were', () => {
    becomes(moveBlockUp, '甲甲甲。\n\n\n乙‸乙乙。\n\n丙丙丙。', '乙乙乙。\n\n\n甲甲甲。\n\n丙丙丙。');
    becomes(moveBlockDown, '甲甲甲。\n\n\n乙‸乙乙。\n丁丁。\n\n丙丙丙。', '甲甲甲。\n\n\n丙丙丙。\n\n乙乙乙。\n丁丁。');
  });

  it('moves no block over the ends of the dump', () => {
    becomes(moveBlockUp, '\n甲‸甲甲。\n\n乙乙乙。', null);
    becomes(moveBlockDown, '甲甲甲。\n\n乙‸乙乙。\n', null);
    becomes(moveBlockUp, '甲甲甲。\n‸\n乙乙乙。', null);
  });

  it('moves a byline from above the text to below it', () => {
    becomes(
      moveBylineToEnd,
      '柳塘镇 老街巷亮起来\n\n记者 温‸若溪 通讯员 陶知远\n\n本报讯 二十三条巷子装上了新路灯。\n\n老人说,晚上出门再也不用打手电了。\n',
      '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了新路灯。\n\n老人说,晚上出门再也不用打手电了。\n\n记者 温若溪 通讯员 陶知远\n',
    );
  });

  it('keeps the line ends of the dump', () => {
    becomes(
      moveBylineToEnd,
      '柳塘镇 老街巷亮起来\r\n\r\n记者 温‸若溪\r\n\r\n本报讯 二十三条巷子装上了新路灯。\r\n\r\n老人说,晚上出门再也不用打手电了。',
      '柳塘镇 老街巷亮起来\r\n\r\n本报讯 二十三条巷子装上了新路灯。\r\n\r\n老人说,晚上出门再也不用打手电了。\r\n\r\n记者 温若溪',
    );
  });

  it('asks for the label of a headline where an article is to be split, and of a subhead where two become one', () => {
    const split = atCursor(
      '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了新路灯。\n\n夜校开‸课啦\n\n报名的青年大多在附近上班。',
    );
    const { page } = snapshotOf(split.text);
    const found = splitArticle(page, split.offset);
    assert.equal(found?.label, 'headline');
    assert.equal(split.text.slice(found!.start, found!.end), '夜校开课啦');

    const merge = atCursor(
      '柳塘镇 老街巷亮起来\n\n本报讯 二十三条巷子装上了新路灯。\n\n记者 温若溪\n\n青禾镇 文化大院唱‸起来\n\n本报讯 7月1日,演出开场。\n\n记者 方叙言',
    );
    const merged = mergeWithPrevious(snapshotOf(merge.text).page, merge.offset);
    assert.equal(merged?.label, 'subhead');
    assert.equal(merge.text.slice(merged!.start, merged!.end), '青禾镇 文化大院唱起来');
  });
});

function becomes(command: Command, sample: string, expected: string | null): void {
  const { text, offset } = atCursor(sample);
  const change = command(snapshotOf(text).page, offset);
  assert.equal(change === null ? null : applyEdits(text, change.edits), expected);
}
