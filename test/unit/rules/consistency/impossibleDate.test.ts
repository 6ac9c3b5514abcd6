import { impossibleDate } from '../../../../server/src/core/rules/consistency/impossibleDate';
import { checking } from '../../../harness/markedSample';

const check = checking(impossibleDate);
const page = (words: string): string => `石桥村 修通环村路\n\n本报讯 ${words},石桥村环村路全线贯通。`;

describe('impossible-date', () => {
  describe('speaks of', () => {
    for (const date of [
      '2月30日',
      '4月31日',
      '13月5日',
      '0月5日',
      '6月0日',
      '12月32日',
      '2023年2月29日',
      '1900年2月29日',
      '２月３０日',
    ]) {
      it(date, () => check(page(`⟦${date}⟧`), { safety: 'none' }));
    }

    it('a date that a line end cut', () => {
      check(page('⟦2 月30日⟧'));
    });

    it('a weekday that the day was not', () => {
      check(page('⟦2031年3月5日(星期五⟧)'), { says: '星期三' });
      check(page('⟦2031年3月5日 星期日⟧'), { says: 'Wednesday' });
      check(page('⟦2031年3月5日周一⟧'));
      check('⟦2031年3月5日 星期四⟧ 第二版\n\n石桥村 修通环村路\n\n本报讯 3月4日,石桥村环村路全线贯通。');
    });
  });

  describe('is silent about', () => {
    for (const date of [
      '2月28日',
      '2月29日',
      '2024年2月29日',
      '2000年2月29日',
      '12月31日',
      '1月1日',
      '2031年3月5日(星期三)',
      '2031年3月5日 星期三',
      '2031年3月9日周日',
      '2031年3月9日星期天',
      '农历2月30日',
      '9月至12月',
      '15个月30日内',
      '从3月5日至31日',
      '1—13月',
      '3月5日周三',
    ]) {
      it(date, () => check(page(date)));
    }
  });
});
