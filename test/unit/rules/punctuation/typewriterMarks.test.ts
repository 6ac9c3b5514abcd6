import { strict as assert } from 'node:assert';
import { typewriterMarks } from '../../../../server/src/core/rules/punctuation/typewriterMarks';
import { checking, findingsOfRule } from '../../../harness/markedSample';

const check = checking(typewriterMarks);

const page = (line: string): string => `青禾镇 夜校开课\n\n本报讯 4月9日，青禾镇夜校开课。${line}`;

describe('typewriter-marks', () => {
  it('sets an ellipsis for six dots, safely and all over the dump', () => {
    check(page('育苗、嫁接⟦......⟧都学。“我呀......”他说。'), {
      says: '2',
      safety: 'safe',
      fixed: page('育苗、嫁接……都学。“我呀……”他说。'),
    });
  });

  it('sets an ellipsis for other rows of dots and full stops', () => {
    check(page('育苗、嫁接⟦...⟧都学。'), { safety: 'unsafe', fixed: page('育苗、嫁接……都学。') });
    check(page('育苗、嫁接⟦。。。⟧都学'), { safety: 'unsafe', fixed: page('育苗、嫁接……都学') });
  });

  it('sets a dash for hyphens', () => {
    check(page('有了好帮手⟦--⟧田秀才。'), { safety: 'unsafe', fixed: page('有了好帮手——田秀才。') });
  });

  it('tells the safe repairs from those that a person decides', () => {
    const found = findingsOfRule(typewriterMarks, page('育苗......嫁接...都学--真好'));
    assert.deepEqual(
      found.map(({ fix }) => [fix!.safety, fix!.edits.length]),
      [
        ['safe', 1],
        ['unsafe', 2],
      ],
    );
  });

  describe('is silent about', () => {
    it('the marks themselves', () => check(page('育苗……都学——真好。')));
    it('intervals and numbers', () => check(page('气温20℃~33℃，2019-2020年，电话0917--5550101，版本1.0..2.0')));
    it('dot leaders and rules', () => check(`${page('')}\n\n要闻..............第二版\n\n------------`));
    it('a few dots that lead to a page', () => check(`${page('')}\n\n第一章 春潮......3\n\n第二章 夏汛...12`));
    it('doubled marks', () => check(page('都学。。真好')));
    it('Latin text and an empty dump', () => {
      check(page('Wait... well -- yes'));
      check('');
    });
  });
});
