import { repeatedBlock } from '../../../../server/src/core/rules/page/repeatedBlock';
import { checking } from '../../../harness/markedSample';

const check = checking(repeatedBlock);

const page = (...blocks: readonly string[]): string => ['枫林小学 种下一片向日葵', ...blocks].join('\n\n');
const LEDE = '本报讯 4月20日,枫林小学的孩子们在校园东侧的空地上种下三百多株向日葵。';
const QUOTE = '“等到九月开学,这里就是一片金黄的花海了。”班主任温老师一边培土一边说。';
const LAST = '学校还打算办一个写生角,请美术老师带着孩子们来画花。';

describe('repeated-block', () => {
  it('drops the later of two copies', () => {
    check(page(LEDE, QUOTE, `⟦${QUOTE}⟧`, LAST), { safety: 'unsafe', fixed: page(LEDE, QUOTE, LAST) });
  });

  it('finds a copy further down', () => {
    check(page(LEDE, QUOTE, LAST, `⟦${QUOTE}⟧`), { fixed: page(LEDE, QUOTE, LAST) });
  });

  it('finds a copy in another article', () => {
    const story = ['青禾小学 书香满校园', '本报讯 4月21日,青禾小学举行读书节,孩子们带来自己最喜欢的书互相交换。'].join(
      '\n\n',
    );
    check(`${page(LEDE, QUOTE, LAST, '记者 方叙言')}\n\n${story}\n\n⟦${QUOTE}⟧\n\n记者 苏晓岚`);
  });

  it('finds a third copy', () => {
    check(page(LEDE, QUOTE, `⟦${QUOTE}⟧`, `⟦${QUOTE}⟧`, LAST), { fixed: page(LEDE, QUOTE, LAST) });
  });

  it('is silent about short lines that come back, as in a song', () => {
    check(page(LEDE, '“向阳花,开起来!”', LAST, '“向阳花,开起来!”', QUOTE));
  });

  it('is silent about paragraphs that differ in one character', () => {
    check(page(LEDE, QUOTE, QUOTE.replace('金黄', '金红'), LAST));
  });

  it('compares shorter ones where it is told to', () => {
    check(page(LEDE, '“向阳花,开起来!”', LAST, '⟦“向阳花,开起来!”⟧', QUOTE), { options: { minLength: 8 } });
  });
});
