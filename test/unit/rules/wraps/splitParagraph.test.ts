import { splitParagraph } from '../../../../server/src/core/rules/wraps/splitParagraph';
import { checking } from '../../../harness/markedSample';

const check = checking(splitParagraph);

const page = (...blocks: readonly string[]): string =>
  ['青禾镇 举办春季农技培训', ...blocks, '记者 方叙言'].join('\n\n');
const LEDE = '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习';

describe('split-paragraph', () => {
  describe('joins what a page break cut', () => {
    it('inside a word', () => {
      check(page(`${LEDE},现场营造出浓厚的学习氛⟦\n\n⟧围,大家围着农技员问个不停。`), {
        says: '学习氛',
        safety: 'safe',
        fixed: page(`${LEDE},现场营造出浓厚的学习氛围,大家围着农技员问个不停。`),
      });
    });

    it('inside a quotation', () => {
      check(page(`${LEDE}。种植户们说:“往年全凭老经验,今年有了专家指导和⟦\n\n⟧帮助,心里踏实多了,谢谢你们!”`), {
        safety: 'safe',
        fixed: page(`${LEDE}。种植户们说:“往年全凭老经验,今年有了专家指导和帮助,心里踏实多了,谢谢你们!”`),
      });
    });

    it('across the gap that a picture left', () => {
      check(page(`${LEDE},专家的讲解让前来⟦\n\n\n\n⟧听课的群众都觉得受益匪浅,达到了预期效果。`), {
        fixed: page(`${LEDE},专家的讲解让前来听课的群众都觉得受益匪浅,达到了预期效果。`),
      });
    });

    it('twice in one paragraph', () => {
      check(page(`${LEDE},农技员激动⟦\n\n\n\n⟧地说:“感谢大家冒雨赶来,更感谢各村干部给予的⟦\n\n⟧支持,咱们秋后再见!”`), {
        fixed: page(`${LEDE},农技员激动地说:“感谢大家冒雨赶来,更感谢各村干部给予的支持,咱们秋后再见!”`),
      });
    });

    it('behind a comma or a pause mark', () => {
      check(
        page(`${LEDE}。培训内容包括育苗技术、⟦\n\n⟧田间管理等,深受大家欢迎。镇里还向每户发放了技术手册,方便随时查阅。`),
        {
          fixed: page(
            `${LEDE}。培训内容包括育苗技术、田间管理等,深受大家欢迎。镇里还向每户发放了技术手册,方便随时查阅。`,
          ),
        },
      );
    });

    it('with the blanks around the cut', () => {
      check(page(`${LEDE},现场营造出浓厚的学习氛⟦  \n\n　　⟧围,大家围着农技员问个不停。`), {
        fixed: page(`${LEDE},现场营造出浓厚的学习氛围,大家围着农技员问个不停。`),
      });
    });

    it('with Windows line ends', () => {
      const dump = page(`${LEDE},现场营造出浓厚的学习氛⟦\n\n⟧围,大家围着农技员问个不停。`);
      check(dump.replaceAll('\n', '\r\n'), {
        fixed: page(`${LEDE},现场营造出浓厚的学习氛围,大家围着农技员问个不停。`).replaceAll('\n', '\r\n'),
      });
    });
  });

  describe('is silent', () => {
    it('between two paragraphs', () => {
      check(page(`${LEDE}。`, '现场营造出浓厚的学习氛围,大家围着农技员问个不停。'));
    });

    it('before who answers, or where somebody is cited', () => {
      check(
        page(`${LEDE},有人反映:南门桥的路灯不亮已经半个月了,晚上出行很不方便\n\n县住建局回复:经查,系电缆被盗所致。`),
      );
      check(page(`${LEDE},她才抢到了一\n\n据街道团工委书记方叙言介绍,夜校已累计开班68期。`));
    });

    it('before a telephone to ask at', () => {
      check(page(`${LEDE},另招收学员800名\n\n咨询电话:0517-0050188,联系人:方老师、温老师。`));
    });

    it('behind who has said it', () => {
      check(page('读书破万卷,下笔如有神。——方叙言', '书籍是人类进步的阶梯。——温若溪', `${LEDE}。`));
    });

    it('before a subhead', () => {
      check(page(`${LEDE}。`, '搭建课堂 学技术', '镇里请来三位专家,在田头搭起课堂,手把手教大家育苗、嫁接和防虫。'));
    });

    it('before a byline', () => {
      check(page(`${LEDE}`));
    });

    it('after a headline', () => {
      check(['用好“金扁担”挑起新生活', '青禾镇农技培训进村入户', `${LEDE}。`, '记者 方叙言'].join('\n\n'));
    });

    it('where a paragraph closes with a quotation, dots or a bracket', () => {
      check(page(`${LEDE}。大家说:“听得懂,用得上。”`, '下一步,镇里还将把课堂办到每一个村,让农技专家常来常往。'));
      check(page(`${LEDE},育苗、嫁接、防虫……`, '下一步,镇里还将把课堂办到每一个村,让农技专家常来常往。'));
    });

    it('on an empty dump', () => {
      check('');
      check('\n\n\n');
    });
  });
});
