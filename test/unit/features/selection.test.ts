import assert from 'node:assert/strict';
import { selectionSteps } from '../../../server/src/features/selection';
import { atCursor, snapshotOf } from '../../harness/snapshots';

describe('growing a selection', () => {
  it('goes from the word over the sentence and the paragraph to the article and the page', () => {
    const steps = stepsIn(
      '青禾镇 文化大院唱起来\n\n本报讯 7月1日,青禾镇举行戏曲专场演‸出,村民早早等候开场。演出持续了两个多小时。\n\n记者 方叙言\n\n柳塘镇 老街巷亮起来\n\n本报讯 7月2日,柳塘镇完成老街巷路灯改造。\n\n记者 温若溪',
    );
    assert.equal(steps[0], '演出');
    assert.ok(steps.includes('本报讯 7月1日,青禾镇举行戏曲专场演出,村民早早等候开场。'));
    assert.ok(steps.includes('本报讯 7月1日,青禾镇举行戏曲专场演出,村民早早等候开场。演出持续了两个多小时。'));
    assert.ok(steps.some((step) => step.startsWith('青禾镇 文化大院') && step.endsWith('记者 方叙言')));
  });

  it('takes a paragraph with all the fragments that it was cut into', () => {
    const text =
      '青禾镇 举办农技培训\n\n本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习‸氛\n\n围,大家围着农技员问个不停。';
    const steps = stepsIn(text);
    assert.ok(
      steps.some((step) => step.startsWith('本报讯 4月9日') && step.endsWith('氛\n\n围,大家围着农技员问个不停。')),
    );
  });

  it('encloses each step in the next, at every offset of a dump', () => {
    const text = '柳塘镇 老街巷亮起来\n\n本报讯 “亮了!”他说。😀𠮷字\n\n\n\n记者 温若溪\n';
    const { page } = snapshotOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const steps = selectionSteps(page, offset);
      steps.reduce((inner, outer) => {
        assert.ok(outer.start <= inner.start && inner.end <= outer.end, `at ${offset}`);
        return outer;
      });
    }
  });

  it('never cuts a character in two', () => {
    const text = '柳塘镇 𠮷𠮷𠮷亮起来\n\n本报讯 𠮷林路的灯亮了。';
    const { page } = snapshotOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (/[\udc00-\udfff]/.test(text.charAt(offset))) continue;
      for (const { start, end } of selectionSteps(page, offset)) {
        assert.ok(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)), `at ${offset}`);
      }
    }
  });
});

function stepsIn(sample: string): string[] {
  const { text, offset } = atCursor(sample);
  return selectionSteps(snapshotOf(text).page, offset).map(({ start, end }) => text.slice(start, end));
}
