import { hyphenatedWrap } from '../../../../server/src/core/rules/wraps/hyphenatedWrap';
import { checking } from '../../../harness/markedSample';

const check = checking(hyphenatedWrap);

const page = (...lines: readonly string[]): string => ['柳塘中学 英语角迎来新伙伴', '', ...lines].join('\n');
const HEAD = '本报讯 5月12日,柳塘中学英语角迎来一批新伙伴,同学们围绕主题词';
const TAIL = '展开讨论,老师还带大家朗读了短文。';

describe('hyphenated-wrap', () => {
  it('puts a word together that a line end divided', () => {
    check(page(`${HEAD}⟦inter-\nnational⟧${TAIL}`), {
      says: 'international',
      safety: 'safe',
      fixed: page(`${HEAD}international${TAIL}`),
    });
  });

  it('keeps the hyphen of a word that is written with one', () => {
    check(page(`${HEAD}⟦well-\nknown⟧${TAIL}`), { says: 'well-known', fixed: page(`${HEAD}well-known${TAIL}`) });
  });

  describe('is silent', () => {
    it('about a hyphen inside a line', () => {
      check(page(`${HEAD}well-known${TAIL}`));
    });

    it('about a suspended hyphen', () => {
      check(page(`${HEAD}pre-\nand post-war${TAIL}`));
    });

    it('about numbers and names', () => {
      check(page(`${HEAD}COVID-\n19${TAIL}`));
    });
  });
});
