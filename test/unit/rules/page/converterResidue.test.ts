import { converterResidue } from '../../../../server/src/core/rules/page/converterResidue';
import { checking } from '../../../harness/markedSample';

const check = checking(converterResidue);

const HEADLINE = '石桥村 修通环村路';
const LEDE = '本报讯 6月3日,石桥村环村路全线贯通,村民出行更方便了。';
const NEXT = '据了解,环村路全长四公里,沿线还装上了路灯。';

const page = (...blocks: readonly string[]): string => blocks.join('\n\n');

describe('converter-residue', () => {
  it('removes a zero-width character', () => {
    check(page(HEADLINE, '本报讯 6月3日,石桥村⟦\u200b⟧环村路全线贯通,村民出行更方便了。'), {
      says: 'invisible',
      safety: 'safe',
      fixed: page(HEADLINE, LEDE),
    });
  });

  it('speaks once of all characters of a kind', () => {
    check(page(HEADLINE, '本报讯 6月3日,石桥村⟦\u200b⟧环村路全线\u200b贯通,村民出行\u200b更方便了。'), {
      says: '3',
      fixed: page(HEADLINE, LEDE),
    });
  });

  it('removes an image link', () => {
    check(page(HEADLINE, '⟦![](images/0012.jpg)⟧', LEDE), {
      says: 'image',
      safety: 'safe',
      fixed: page(HEADLINE, LEDE),
    });
    check(page(HEADLINE, LEDE, '⟦![](images/0012.jpg)⟧'), { fixed: page(HEADLINE, LEDE) });
  });

  it('removes a form feed', () => {
    check(page(HEADLINE, LEDE, `⟦\f⟧${NEXT}`), { safety: 'safe', fixed: page(HEADLINE, LEDE, NEXT) });
  });

  it('breaks the line where a separator stands between words, and glues nothing', () => {
    for (const separator of ['\u2028', '\u2029', '\u0085', '\v', '\x1e', '\f'])
      check(`${HEADLINE}⟦${separator}⟧${LEDE}\n\n${NEXT}`, {
        safety: 'safe',
        fixed: `${HEADLINE}\n${LEDE}\n\n${NEXT}`,
      });
    check(`${HEADLINE}\r\n\r\n${LEDE}⟦\u2028⟧${NEXT}`, { fixed: `${HEADLINE}\r\n\r\n${LEDE}\r\n${NEXT}` });
    check(page(HEADLINE, `${LEDE}⟦\u2028⟧`, NEXT), { fixed: page(HEADLINE, LEDE, NEXT) });
  });

  it('leaves heading marks to a person', () => {
    check(page(`⟦# ⟧${HEADLINE}`, LEDE), { safety: 'unsafe', fixed: page(HEADLINE, LEDE) });
  });

  it('is silent about text', () => {
    check(page(HEADLINE, LEDE, '参赛作品编号为#12,评委打分分别是9-10分。', NEXT));
  });
});
