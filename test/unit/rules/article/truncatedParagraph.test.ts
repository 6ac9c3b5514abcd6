import { truncatedParagraph } from '../../../../server/src/core/rules/article/truncatedParagraph';
import { checking } from '../../../harness/markedSample';
import { dumpOf } from '../../../harness/newsPage';

const check = checking(truncatedParagraph);
const HEADLINE = '柳塘社区 议事厅里话家常';
const LEDE = '本报讯 今年以来,柳塘社区通过居民议事厅帮助居民解决停车难、晾晒难等各项民生问题';
const NEXT = '下一步,社区将把议事厅开进每一个小区。';
const BYLINE = '记者 方叙言';

describe('truncated-paragraph', () => {
  it('speaks of a sentence that stops in the middle', () => {
    check(dumpOf(HEADLINE, `${LEDE},大大提升了⟦辖区居民群众的满⟧`, '搭建平台 汇聚民意', NEXT, BYLINE), {
      says: '辖区居民群众的满',
      safety: 'none',
    });
  });

  it('speaks of a full stop that was lost', () => {
    check(
      dumpOf(HEADLINE, `${LEDE},不断提升居民⟦的幸福感、获得感⟧`, '同时,社区还请来律师坐诊,为居民答疑解惑。', BYLINE),
    );
  });

  it('is not fooled by a credit without a sentence before it', () => {
    check(dumpOf(HEADLINE, `${LEDE},社区还请来老师教大家一⟦起练习航拍和拍摄⟧`, NEXT, BYLINE));
  });

  describe('is silent', () => {
    it('about whole sentences', () => {
      check(dumpOf(HEADLINE, `${LEDE},大大提升了居民的满意度。`, NEXT, BYLINE));
      check(dumpOf(HEADLINE, `${LEDE}。居民说:“有事好商量。”`, NEXT, BYLINE));
      check(dumpOf(HEADLINE, `${LEDE}……`, NEXT, BYLINE));
    });

    it('about a paragraph that the next line goes on with', () => {
      check(dumpOf(HEADLINE, `${LEDE},大大提升了辖区居民的满`, `意度。${NEXT}`, BYLINE));
    });

    it('about a paragraph that introduces a list', () => {
      check(dumpOf(HEADLINE, `${LEDE}。议事厅开放时间如下:`, NEXT, BYLINE));
    });

    it('about a sentence that jumps to another page', () => {
      check(dumpOf(HEADLINE, `${LEDE},大大提升了辖区居民的(下转第2版)`));
      check(dumpOf(HEADLINE, `${LEDE},大大提升了辖区居民的`, '(下转第2版)'));
      check(dumpOf(HEADLINE, `${LEDE},大大提升了辖区居民的`, BYLINE, '(下转第2版)'));
    });

    it('about a whole sentence with the credit of a picture behind it', () => {
      for (const credit of ['图为议事现场。 方叙言 摄', '图/柳塘社区提供', '（柳塘社区供图）']) {
        check(dumpOf(HEADLINE, NEXT, `${LEDE}。${credit}`));
      }
    });

    it('about a notice that ends with how to reach whoever placed it', () => {
      check(dumpOf(HEADLINE, NEXT, `${LEDE}。联系人:简先生 电话:0000-5550162`));
    });

    it('about the last of several results, or of the holders of an office', () => {
      check(
        dumpOf(HEADLINE, `${LEDE}。`, '男子100米:1.方叙言(市二中)10秒98;2.温若溪(实验中学)11秒05;3.荀草(市一中)11秒21'),
      );
      check(
        dumpOf(HEADLINE, `${LEDE}。`, '副主任：方叙言　温若溪（女）　荀草　闻人青禾（女）　卞小满', '委员：龚小北'),
      );
    });

    it('about headlines, subheads and bylines', () => {
      check(dumpOf(HEADLINE, '议事厅开进小区 好办法说进心坎', `${LEDE}。`, '搭建平台 汇聚民意', NEXT, BYLINE));
    });
  });
});
