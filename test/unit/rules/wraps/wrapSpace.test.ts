import { wrapSpace } from '../../../../server/src/core/rules/wraps/wrapSpace';
import { checking } from '../../../harness/markedSample';

const check = checking(wrapSpace);

const page = (...blocks: readonly string[]): string => ['石桥村 老井换上新井盖', ...blocks].join('\n\n');

describe('wrap-space', () => {
  it('removes the spaces of old line ends, one finding for the paragraph', () => {
    check(
      page(
        '本报讯 入秋以来,石桥村组织⟦ 党员志愿者逐户走访,把村里二十七 口老井的井沿重新砌好,换上了统一 制作的新井盖。村民们说,孩子们放 ⟧学路上再也不用绕着井口走了。',
      ),
      {
        says: '4',
        safety: 'safe',
        fixed: page(
          '本报讯 入秋以来,石桥村组织党员志愿者逐户走访,把村里二十七口老井的井沿重新砌好,换上了统一制作的新井盖。村民们说,孩子们放学路上再也不用绕着井口走了。',
        ),
      },
    );
  });

  it('speaks once of every paragraph', () => {
    check(
      page(
        '入秋以来,石桥村组织党员志⟦ 愿者逐户走访,把村里二十七口老 井的井沿重新砌好,换上了统一制 ⟧作的新井盖。',
        '村民们说,孩子们放学路上⟦ 再也不用绕着井口走,夜里出门心 ⟧里也踏实了许多,都夸好。',
      ),
      {
        fixed: page(
          '入秋以来,石桥村组织党员志愿者逐户走访,把村里二十七口老井的井沿重新砌好,换上了统一制作的新井盖。',
          '村民们说,孩子们放学路上再也不用绕着井口走,夜里出门心里也踏实了许多,都夸好。',
        ),
      },
    );
  });

  it('removes the one within a role of a byline, and none around names', () => {
    check(page('入秋以来,石桥村组织党员志愿者逐户走访,把井沿重新砌好。', '记者 方 言 通讯⟦ ⟧员 何处寻'), {
      safety: 'safe',
      fixed: page('入秋以来,石桥村组织党员志愿者逐户走访,把井沿重新砌好。', '记者 方 言 通讯员 何处寻'),
    });
  });

  describe('is silent', () => {
    it('about the spaces of headlines, datelines and bylines', () => {
      check(
        page('本报讯 入秋以来,石桥村组织党员志愿者逐户走访,把老井的井沿重新砌好。', '记者 方叙言 通讯员 温若溪 文/图'),
      );
    });

    it('about the space of a motto in the middle of a line', () => {
      check(page('本报讯 石桥村以“邻里一家亲 携手护平安”为主题开展志愿活动,党员志愿者逐户走访,把老井的井沿重新砌好。'));
    });

    it('about spaces between Latin words', () => {
      check(
        page('本报讯 石桥村的孩子们在课堂上学唱英文歌Happy New Year,并用PPT 2016做了新年贺卡,寄给在外打工的父母。'),
      );
    });
  });
});
