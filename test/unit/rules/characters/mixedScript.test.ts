import { mixedScript } from '../../../../server/src/core/rules/characters/mixedScript';
import { checking } from '../../../harness/markedSample';

const check = checking(mixedScript);

const SIMPLIFIED = '本报讯 4月9日，青禾镇夜校开课，二百多名种植户到场听课，专家讲解棚菜栽培技术。';
const TRADITIONAL = '本報訊 4月9日，青禾鎮夜校開課，二百多名種植戶到場聽課，專家講解棚菜栽培技術。';
const page = (...blocks: readonly string[]): string => ['青禾镇 夜校', ...blocks].join('\n\n');

describe('mixed-script', () => {
  it('writes the Traditional characters of a Simplified article in Simplified', () => {
    check(page(`${SIMPLIFIED}⟦現⟧场气氛熱烈。`), {
      says: '現熱',
      safety: 'unsafe',
      fixed: page(`${SIMPLIFIED}现场气氛热烈。`),
    });
  });

  it('asks about the Simplified characters of a Traditional article', () => {
    check(`青禾鎮 夜校開課\n\n${TRADITIONAL}現⟦场⟧氣氛熱烈。`, { says: '场', safety: 'none' });
  });

  it('is silent about articles in one script, and about an article of each', () => {
    check(page(SIMPLIFIED));
    check(`青禾鎮 夜校開課\n\n${TRADITIONAL}`);
    check(`青禾镇 夜校开课\n\n${SIMPLIFIED}\n\n记者 方叙言\n\n柳塘鎮 夜校開課\n\n${TRADITIONAL}\n\n記者 溫若溪`);
  });

  it('leaves names in bylines alone', () => {
    check(page(`${SIMPLIFIED}\n\n记者 方敘言`));
  });

  it('leaves characters alone that both scripts print', () => {
    check(`青禾鎮 夜校開課\n\n${TRADITIONAL}一群年輕人天剛亮就起床。`);
  });

  it('may leave quotations and titles alone', () => {
    check(page(`${SIMPLIFIED}院里挂着“惠風”的匾。`), { options: { quotations: 'ignore' } });
    check(page(`${SIMPLIFIED}院里挂着“惠⟦風⟧”的匾。`));
  });

  it('is silent about a few words and an empty dump', () => {
    check('開课');
    check('');
  });
});
