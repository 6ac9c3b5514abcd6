import { digitLetter } from '../../../../server/src/core/rules/characters/digitLetter';
import { checking } from '../../../harness/markedSample';

const check = checking(digitLetter);

const page = (words: string): string => `青禾镇 夜校开课\n\n本报讯 青禾镇夜校开课，${words}。`;

describe('digit-letter', () => {
  it('writes 0 for O and 1 for l and I among digits', () => {
    check(page('树龄为⟦1O80⟧年'), { says: '1080', safety: 'unsafe', fixed: page('树龄为1080年') });
    check(page('发放⟦l200⟧册教材'), { fixed: page('发放1200册教材') });
    check(page('时间是⟦I5⟧日和⟦2l⟧日'), { fixed: page('时间是15日和21日') });
    check(page('增长⟦1O⟧%'), { fixed: page('增长10%') });
    check(page('编号⟦20O19⟧'), { fixed: page('编号20019') });
  });

  it('is silent about names, units and Latin words', () => {
    check(page('O2O平台、H7N9、O157、5G、CO2、1l水、Office2010和B2B、Model 3'));
    check(page('全场108人，10%'));
    check('');
  });
});
