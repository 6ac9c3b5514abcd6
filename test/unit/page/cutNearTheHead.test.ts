import { equal } from 'node:assert/strict';
import { outlineOf } from '../../../server/src/cli/outline/pageOutline';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

/** The text of all paragraphs, joined. */
const paragraphsOf = (page: string): readonly string[] =>
  outlineOf(readPage(page)).articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));

/** A paragraph below the first one that a page break cut into a short piece and the rest. */
const cut = (head: string, rest: string): void =>
  reads(`
    H 文化大院唱起来

    . 本报讯 ${STORY}

    . ${head}

    + ${rest}

    b 记者 方叙言
  `);

describe('the beginning of a cut paragraph is no heading', () => {
  it('where it opens as sentences do', () => {
    cut('如今,湖湾村草莓种植面积', '达到860亩,年产值超过3000万元,村集体每年增收20万元。');
    cut('去年冬天,镇上的老人们', '凑钱修好了戏台,又请来邻县的师傅把横梁和台板全部换新,花了整整两个月。');
  });

  it('where it breaks off right behind a pause', () =>
    cut('戏台就搭在村口的老槐树下,叠', '加灯光以后更显得气派,连过路的司机也停下车来看上一段,舍不得走。'));

  it('where it stops at a word that wants another', () =>
    cut('最让老人们高兴的是', '戏台两边添了取暖的炉子,冬天坐上两个钟头也不觉得冷,茶水随时可以添。'));

  it('where a word goes on below', () =>
    cut('文化大院负责人介', '绍,戏台由镇里和村里共同出资,电费按月分摊,谁用谁打扫,账目每个季度贴在墙上。'));
});

describe('a title is one', () => {
  it('though a word seems to go on below, where what it tells comes again', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 ${STORY}

      b 记者 方叙言

      ----
      H 农民工工资实现月结

      . 清川县在四十六个在建工程推行实名考勤、银行代发，八千九百名农民工的工资做到按月结清，未发生一起欠薪投诉。
    `));

  it('though its last character and the first one below make a word, where a name opens the text or says it twice', () => {
    for (const [title, text] of [
      ['下一场雪', '景德润已经定下二期的图纸，打算明年秋天扩到四条生产线，希望剪彩那天还能赶上下雪。'],
      ['等', '等霜是一件需要耐心的事。它不像雨，打在瓦上先有动静；也不像雪，早早就有人预报。'],
      ['货不愁卖愁下山', '石门坎到镇上十九公里，雨季一到，塌方是常事，快递点只肯送到山脚的加油站。'],
    ] as const)
      for (const paragraph of paragraphsOf(`文化大院唱起来\n\n记者 方叙言\n\n${STORY}\n\n${title}\n\n${text}`))
        equal(paragraph.includes(title + text.slice(0, 2)), false, paragraph);
  });

  it('though it is worded as a sentence begins, where somebody signs below', () =>
    reads(`
      H 母亲与她

      b □ 温若溪

      . 这条路修了三年。刚开始的时候，谁也没有想到它真能修到山顶上去，更没有想到会修得这么快。

      ----
      H 如今，村里人不再愁

      b □ 方叙言

      . 我们家三代人都住在这片山里，从爷爷那一辈起就跟树打交道，一棵树什么时候发芽都记得清清楚楚。
    `));

  it('though it opens with a number of years', () =>
    reads(`
      H 五年,青螺之变

      . 本报讯 ${STORY}
    `));
});

describe('a title over a longer line', () => {
  for (const [title, below] of [
    ['山货出山记', '西山五乡镇电商服务站走访见闻'],
    ['雪线下的教室', '阿勒坦旗巴音乌拉教学点采访札记'],
    ['盐田复晒记', '七十二岁老盐工重开三亩旧盐田'],
  ] as const)
    it(`is no label: ${title}`, () =>
      reads(`
        H ${title}

        H ${below}

        . ${STORY}

        b 记者 方叙言
      `));
});
