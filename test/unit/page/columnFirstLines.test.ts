import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

/** How many paragraphs the two lines below a headline are. */
const paragraphs = (above: string, below: string): number =>
  readPage(`桦林路社区打造“五微”治理新样板\n\n${above}\n\n${below}`).parts.flatMap(
    ({ part }) => part.article?.paragraphs ?? [],
  ).length;

describe('the first printed line of what stands below a cut', () => {
  const above =
    '针对居民反映集中的停车问题,社区 整合党建经费、公益创投和企业捐助, 每个项目从立项、施工到验收都请 居民代表全程监督,居民的满';

  it('has the indent of a paragraph that begins', () =>
    deepEqual(
      paragraphs(
        above,
        '“五微”工作法实施以来,凤栖 里社区的热线投诉量下降了四成多, 书记说,下一步将继续在细微处做 文章,把问题清单变成幸福账单。',
      ),
      2,
    ));

  it('has none where the cut paragraph goes on', () =>
    deepEqual(
      paragraphs(
        above,
        '意度稳步上升。凤栖里社区的热线 电话今年少了四成多,社区书记说, 下一步将继续在细微处做足文章, 把问题清单变成幸福账单。',
      ),
      1,
    ));
});

describe('a paragraph that has lost its full stop', () => {
  it('ends with who has spoken', () =>
    reads(`
      H 社区医院开了夜门诊

      . 本报讯 晚上七点,青禾镇卫生院还亮着灯,来看病的人排起了队。

      . “白天上班没时间,下了班来拿点药,正好。”居民方女士说

      . 夜门诊设有全科、中医、口腔三个科室,由十二名医生轮流坐诊。
    `));

  it('goes on where a mark stands behind who speaks', () =>
    reads(`
      H 社区医院开了夜门诊

      . 本报讯 晚上七点,青禾镇卫生院还亮着灯,来看病的人排起了队。

      . “白天上班没时间,下了班来拿点药,正好。”居民方女士说

      + ,夜门诊设有全科、中医、口腔三个科室,由十二名医生轮流坐诊。
    `));
});

describe('a paragraph cut behind a word that wants another', () => {
  it('goes on with a line that could be a headline', () =>
    reads(`
      H 双师课堂开课

      . 本报讯 大屏幕那头,是市实验小学的语文老师;屏幕这头,是九十公里外的石门坎教学点。

      . 教学点只有四十七名学生,一名老师要教好几门课,外出学习的机会少。今年起,全市把优质课件和教案全部共享,让乡村老师足不

      + 出校就能得到名师指点

      ----
      S 教师手记

      H 那个爱画圈的孩子

      . 他总在本子上画圈,一个套着一个,从清早画到放学,谁也不知道他在想些什么,我也没有问过他,只是每天放学后陪他多坐一会儿。
    `));
});

describe('two lines that stay apart', () => {
  it('are a crosshead that ends with a word such as 说和, and its text', () =>
    reads(`
      H 老旧小区加装电梯记

      . 本报讯 今年以来,青禾镇老旧小区加装电梯三十二部,居民上下楼方便了,邻里也和气了许多。

      u >>破题之策<<

      . 意见不一,是加装电梯最大的难处,镇里请来设计人员现场测光,一层一层地算。

      u 党员带头 上门说和

      . 街道组建了由退休干部、律师、工程师组成的帮帮团,一年多来协调矛盾八十多起。

      u 一窗受理 并联审批

      . 过去加装一部电梯要跑七个部门,现在一个窗口收件,十五个工作日办结,少跑了许多路。
    `));

  it('are the last line of a stanza and the first of the next', () =>
    reads(`
      S 诗歌

      H 把缆绳,系在夕阳上

      b 方叙言

      . 母亲在岸边洗白菜
      . 一片一片剥开
      . 像剥开一封
      . 还没寄出的信

      . 风从北边来
      . 带着雪的口音
      . 我站在河的这一边
      . 替故乡,加了一件衣裳
    `));
});
