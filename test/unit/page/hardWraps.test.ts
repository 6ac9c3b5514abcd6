import { deepEqual, equal } from 'node:assert/strict';
import { outlineOf } from '../../../server/src/cli/outline/pageOutline';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

const ARTICLES = [
  {
    headline: '文化大院唱起来',
    paragraphs: [
      '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席,连过道里也站满了人。',
      '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句;年轻人举起手机拍个不停,把唱段发到网上。',
      '据悉,今后每月初八,戏台都有公益演出,剧目由乡亲们投票选定,费用由镇里和村里分担,乡亲们一分钱也不用花。',
    ],
  },
  {
    headline: '老街巷亮起来',
    paragraphs: [
      '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼,晚归的人心里也踏实了。',
      '住在巷尾的老人说,以前晚上出门要打手电,现在孩子们放学也敢一个人走,连猫都出来散步了,街坊们没有一个不说好。',
    ],
  },
];

/** Lines of so many characters; a line takes what fits, wherever a word ends. */
function wrapped(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let rest = indent + text;
  while (rest.length > columns) {
    lines.push(rest.slice(0, columns));
    rest = rest.slice(columns);
  }
  return [...lines, rest].join('\n');
}

const wanted = ARTICLES.flatMap(({ paragraphs }) => paragraphs);

function found(text: string): readonly string[] {
  const page = outlineOf(readPage(text));
  deepEqual(
    page.articles.map(({ headline }) => headline.map((line) => line.text)),
    ARTICLES.map(({ headline }) => [headline]),
  );
  return page.articles.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text));
}

describe('a hard-wrapped page', () => {
  for (const columns of [18, 25, 38]) {
    for (const indent of ['', '　　']) {
      for (const between of ['\n\n', '\n']) {
        if (indent === '' && between === '\n') continue;
        const name = `${columns} characters, ${indent === '' ? 'no indents' : 'indents'}, ${between === '\n' ? 'no blank lines' : 'blank lines'}`;
        it(`is read as its paragraphs: ${name}`, () => {
          const text = ARTICLES.map(({ headline, paragraphs }) =>
            [headline, ...paragraphs.map((paragraph) => wrapped(paragraph, columns, indent))].join(between),
          ).join(between);
          deepEqual(found(text), wanted);
        });
      }
    }
  }

  // The sentence that ends a first line just at the edge: only the room that an indent took says that the next line goes on.
  const atEdge =
    '江某某的早餐车有规矩:环卫工人喝豆浆不收钱。一年下来,她送出的豆浆有六千多碗,有人替她心疼,她却摆摆手笑了。';

  for (const between of ['\n\n', '\n']) {
    it(`is read as its paragraphs where their indents were stripped off${between === '\n' ? ', without blank lines' : ''}`, () => {
      const paragraphs = [...ARTICLES[0]!.paragraphs, atEdge];
      const page = ['文化大院唱起来', ...paragraphs.map((paragraph) => wrapped(paragraph, 24, '　　').slice(2))];
      const [article] = outlineOf(readPage(page.join(between))).articles;
      deepEqual(
        article!.paragraphs.map(({ text }) => text),
        paragraphs,
      );
    });
  }

  it('shows its measure', () => {
    const text = `文化大院唱起来\n\n${wanted.map((paragraph) => wrapped(paragraph, 25, '')).join('\n\n')}`;
    const [first] = readPage(text).parts;
    equal(first?.part.article?.measure?.width !== undefined, true);
    const width = first!.part.article!.measure!.width;
    equal(width >= 46 && width <= 52, true, `about 50 half-ems, not ${width}`);
  });
});

describe('a line of a column', () => {
  it('is text though it gives a telephone or a temperature, as the paper’s own lines do', () =>
    reads(`
      H 全镇寻找走失老人

      . 　　柳塘镇的张榜栏前昨天围满了人,大家都在看
      + 一张寻人启事,有人掏出手机拍了下来,转发给在
      + 外打工的同乡。
      . 　　康老太今年七十八岁,上月十七日从北关家中
      + 走失,身高一米五五左右,走失时穿黑色棉袄。有
      + 知情者请与家人联系,电话:0000-8800222,必
      + 有重谢。
      . 　　志愿者连日来沿河寻找,带队的村干部说,中
      + 午的地面温度接近50℃,大家身上的衣服湿了干、
      + 干了又湿,没有一个人喊累。

      b 记者 方叙言
    `));

  it('goes on though a telephone ends it just at the edge', () =>
    reads(`
      H 全镇寻找走失老人

      . 　　柳塘镇的张榜栏前昨天围满了人,大家都在看
      + 一张寻人启事,有人掏出手机拍了下来,转发给在
      + 外打工的同乡。知情者可以打热线0000-8800222
      + 说明情况,也可以直接到镇上的派出所去,那里全
      + 天有人值守,哪怕半夜也会有人马上赶过来。
      . 　　志愿者连日来沿河寻找,干粮带在身上,饿了
      + 就在堤上啃两口,没有一个人喊累。带队的村干部
      + 说,多一双眼睛就多一分希望。

      b 记者 方叙言
    `));

  it('is an item of a list though it opens with a bullet', () =>
    reads(`
      H 全镇寻找走失老人

      . 　　柳塘镇的张榜栏前昨天围满了人,大家都在看
      + 一张寻人启事,有人掏出手机拍了下来,转发给在
      + 外打工的同乡。志愿者连日来沿河寻找,干粮带在
      + 身上,饿了就在堤上啃两口,没有一个人喊累。

      b 记者 方叙言

      ----
      S 短波

      . 　　●连接柳塘、青禾两镇的公路改建段昨天全线
      + 通车,行车时间由一小时缩短到二十分钟。
      . 　　●柳塘镇为一百二十六名外卖骑手办理了集体
      + 意外保险,费用由镇工会承担。
    `));

  it('holds a dateline, and the story goes on below it', () =>
    reads(`
      H 全镇寻找走失老人

      . 　　柳塘镇的张榜栏前昨天围满了人,大家都在看
      + 一张寻人启事,有人掏出手机拍了下来,转发给在
      + 外打工的同乡。志愿者连日来沿河寻找,干粮带在
      + 身上,饿了就在堤上啃两口,没有一个人喊累。

      b 记者 方叙言

      ----
      H 老街巷亮起来

      . 　　本报讯(首席记者 方叙言 见习记者 温若溪)
      + 柳塘镇完成老街巷路灯改造,二十三条巷子装上了
      + 新路灯,夜里亮如白昼,晚归的人心里踏实了。
      . 　　住在巷尾的老人说,以前晚上出门要打手电,
      + 现在孩子们放学也敢一个人走。
    `));

  it('stands below a crosshead with blank lines around', () =>
    reads(`
      H 以县域商业激活乡村消费

      . 　　消费是发展的基础性力量,乡村消费则是其中
      + 潜力最大的一块。近年来,随着快递进村、冷链上
      + 山,农村居民的消费能力都在提高。

      u 一、准确把握县域商业的功能定位

      . 　　县域商业一头连着城市,一头连着农村,是不
      + 少农产品进城的第一站,也是家电下乡的末一站。

      u 二、着力破解三个突出问题

      . 　　县里的集贸市场大多建于二十世纪九十年代,
      + 棚顶漏雨,下水不畅,商户怨言不少。
    `));
});
