import { LineLabel } from '../../../server/src/core/page/model';
import { reads, readsWith } from '../../harness/markedPage';

describe('a page', () => {
  it('is articles one below the other', () =>
    reads(`
      H 青禾镇 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      b 记者 方叙言

      ----
      H 柳塘镇 老街巷亮起来

      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。

      b 记者 温若溪
    `));

  it('needs no blank lines', () =>
    reads(`
      H 青禾镇文化大院唱起来
      .     本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。
      .     演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。
      b     (记者 方叙言)
      ----
      H 柳塘镇老街巷亮起来
      .     本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。
      b     (记者 温若溪)
    `));

  it('needs neither datelines nor bylines', () =>
    reads(`
      H 县文化馆开办皮影班

      . 县文化馆日前开办少年皮影班,首期招收学员三十名,由两位老艺人免费传授雕刻和操纵的技艺。

      ----
      H 全市跳绳锦标赛落幕

      . 为期两天的全市青少年跳绳锦标赛在市体育馆落幕,共有四十六所学校的五百余名选手参赛。
    `));

  it('may be several pages, with folio lines between them', () =>
    reads(`
      f 第一版 要闻 2017年7月5日 星期三

      H 全市重点项目观摩会举行

      . 本报讯 7月4日,全市重点项目观摩会举行,与会人员先后观摩了十二个项目,现场打分排名。

      b 记者 方叙言

      f 第二版 综合 2017年7月5日 星期三

      ----
      H 环卫工人有了“清凉包”

      . 本报讯 昨天,全市一千八百名环卫工人领到了“清凉包”,里面有毛巾、风油精和一顶草帽。

      b 记者 温若溪
    `));

  it('may be Traditional Chinese', () =>
    reads(`
      S 〖地方新聞〗

      H 青瀾溪整治完工　螢火蟲回來了

      . 〖本報訊〗歷時兩年的青瀾溪整治工程上月底完工，沿岸拆除水泥護坡，恢復了濕地，螢火蟲又回來了。

      b 記者 温知行／青瀾報導
    `));
});

describe('a caption', () => {
  for (const words of [
    '图为演出现场。',
    '▲演出现场',
    '上图:演出现场',
    '（左图）老艺人在后台化妆。',
    '图片由县文化馆提供',
    '《渔舟唱晚》 (国画) 方叙言 作',
    '秋山图（国画） 方叙言 作',
    '县文化馆历年演出场次。 数据来源:县统计局',
    '老艺人在后台化妆。 方 言 摄(人民视觉)',
    '方叙言(左二)带着学徒在后台化妆 温若溪 摄',
    '▲老艺人在后台化妆。（美联社）',
    '②老艺人在后台化妆。',
  ]) {
    it(words, () =>
      reads(`
        H 文化大院唱起来

        . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

        c ${words}

        b 记者 方叙言
      `),
    );
  }
});

describe('a picture', () => {
  it('shows its caption by the source behind it', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      c 老艺人在后台化妆。(受访者供图)

      . 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。
    `));

  it('shows its caption on two lines in the middle of a sentence', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,有几个还站起

      c 老艺人在晒谷场上表演渔鼓戏。
      c 记者 方叙言 摄

      + 身来打着拍子。
    `));

  it('shows its caption by the arrow, and who took it belongs to that', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      c 右图:老艺人在后台化妆。

      c 本报记者 方叙言 摄
    `));

  it('leaves the last paragraph and its photographer to the story where the text above is whole', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      . 老艺人在晒谷场上表演渔鼓戏。
      b 记者 方叙言 摄
    `));

  it('is no label because of an arrow, but a place behind one is', () =>
    reads(`
      S ▲柳塘社区

      H 一根晾衣绳 拉近两栋楼

      . 本报讯 7月1日,柳塘社区的居民围坐一堂,商量怎样用好楼前的空地,你一言我一语,会场里热闹得很。
    `));

  it('shows its caption by where somebody stands in it', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      c 老艺人温若溪(右)为学徒画脸谱。

      . 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。
    `));
});

describe('a story taken from elsewhere', () => {
  it('says so at its end, and is over', () =>
    reads(`
      H 夏粮收购进展顺利

      . 截至7月10日,各类粮食企业累计收购新产小麦四千多万吨,进度快于上年同期,市场平稳。【新华社北京7月12日电】

      ----
      H 多地发布高温预警

      . 7月以来,多地持续出现高温天气,气象台连日发布预警,提醒公众减少午后户外活动,注意防暑。
    `));
});

describe('a story that comes from another page', () => {
  it('is a part of its own', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      f 第二版

      ----
      j (上接第一版)

      . 要坚持因地制宜、分类指导,把群众满意不满意作为检验工作的标准,推动各项任务落到实处。
    `));

  it('also where the jump stands before its first words', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      ----
      . (上接第一版)要坚持因地制宜、分类指导,把群众满意不满意作为检验工作的标准,推动各项任务落到实处。
    `));
});

describe('what a converter left', () => {
  it('is residue', () =>
    reads(`
      r ![](images/p1.jpg)

      H # 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      r ------
    `));
});

describe('a person’s word', () => {
  const line = (marked: string): string => `
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      ${marked}

      . 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。
    `;

  for (const [label, mark] of [
    [LineLabel.Subhead, 'u'],
    [LineLabel.Body, '.'],
    [LineLabel.Byline, 'b'],
    [LineLabel.Caption, 'c'],
    [LineLabel.Furniture, 'f'],
    [LineLabel.Residue, 'r'],
  ] as const) {
    it(`makes any line ${mark}`, () => readsWith(new Map([[4, label]]), line(`${mark} 戏台上下 其乐融融`)));
  }

  it('begins an article where it says headline', () =>
    readsWith(new Map([[4, LineLabel.Headline]]), line('----\n      H 戏台上下 其乐融融')));

  it('outweighs what the line itself says', () => readsWith(new Map([[4, LineLabel.Body]]), line('. 记者 方叙言')));
});
