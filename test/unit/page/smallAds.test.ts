import { reads } from '../../harness/markedPage';

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

describe('what a paper prints of itself and for money', () => {
  it('is furniture: its name above its registration, small ads, pointers, remarks', () =>
    reads(`
      f 青禾日报
      f 国内统一连续出版物号：CN 00-0017 邮发代号：00-21

      f 今日导读
      f 清明祭扫可网上预约 ▶A03
      f 环城绿道西段下月开放 ▶A05

      H 文化大院唱起来

      . 本报讯 ${STORY}

      f 旺铺转让 鼓楼街口 60平方米 证照齐全 5550789
      f 青禾家电卖场 周年店庆 全场八折起 地址：人民路与兴业街交叉口
      f 家电维修 空调加氟 洗衣机 热水器 电话13000000000
      f 投资有风险 入市须谨慎
      f 以上信息仅供参考，购房以合同约定为准
    `));

  it('is furniture: what the other pages have, below whatever such an index is called', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 ${STORY}

      b 记者 方叙言

      f 今日看点
      f 2版 麦收时节看机手
      f 5版 一座老厂区的第三次生命
      f 8版 谁来为“银发求职者”搭桥

      ----
      S 要闻速览

      H 小菜园种出大和谐

      . 本报讯 ${STORY}

      b 记者 方叙言
    `));

  it('is furniture at the head of a page: overseas dates, labels with a dot, slashes behind the editors', () => {
    reads('f C3 灣區社區 北美青禾報 SATURDAY, MARCH 9, 2013');
    reads('f 经济·金融 A09');
    reads('f 08 副刊·芦花');
    reads('f 二〇〇四年九月廿六日 星期日 A5 文化');
    reads('f 主編／方叙言 美編／溫若溪');
    reads('f 青禾农民报 一九五七年五月十二日 星期日 第三三八号 今日一大张 零售三分');
  });

  it('is furniture in the middle of a story: what is for sale and where, whom to write to', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来

      f 祥和家电 以旧换新 最高补贴三成 地址：中山路41号

      f 春季家装节 3月30日启幕 全场满减 详询门店

      f 您身边有烦心事？请拨打本报热线 0000-5550789

      f 敬请关注本报《冬日来信》征文 来稿请寄：青禾市北斗路9号

      f 投稿邮箱 tougao@qinghe.example

      f 调查线索请拨打 0000-8800456 电子邮箱 diaocha@qinghe.example

      f 今日彩券开奖:04 17 23 28 35 41 特别号 09

      + 板凳等候开场，台下座无虚席。

      f 本版插图 方叙言 题字 温若溪
    `));

  it('is furniture in the middle of a sentence wherever it sells something', () => {
    for (const ad of [
      '青禾县第二丝绸厂门市部 真丝被面处理 每条四十五元起',
      '青禾县百货公司新到缝纫机 欢迎选购',
      '青禾市自行车厂代销处 地址:解放路七号',
    ])
      reads(`
        H 文化大院唱起来

        . 本报讯 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来

        f ${ad}

        + 板凳等候开场，台下座无虚席，连过道里也站满了人，孩子们骑在大人的肩上，老人们跟着哼唱起来，热闹极了。
      `);
  });

  it('is furniture where its name is set wide, in two languages', () =>
    reads(`
      f 青 禾 日 报
      f QINGHE DAILY
      f 2009年3月18日 星期三 第1版
    `));
});

describe('what only looks like a small ad or a remark of the paper', () => {
  it('is text: codes to scan, lists of offices, what the law says', () =>
    reads(
      `
      H 扫描二维码 一键查公厕

      . 本报讯 ${STORY}

      . 县人民医院 发热门诊 门诊楼一层 6612345
      . 县中医院 发热门诊 急诊楼二层 6612346

      H 未经授权不得转载 判决给平台提了醒

      . 本报讯 ${STORY}
    `.replace('\n\n      H 未经', '\n\n      ----\n      H 未经'),
    ));
});

describe('what costs how much', () => {
  it('is part of the story', () =>
    reads(`
      H 暴雨停了 菜价稳住了

      . 本报讯 7月3日，记者走访城区六家菜市场和大型超市看到，各类蔬菜供应充足，白菜、土豆、黄瓜的零售价

      + 与暴雨前大体持平，摊主们说，路上积水一退，菜车就能按时进城。
    `));
});

describe('when and where something is held', () => {
  it('belongs to the notice, and is no small ad', () =>
    reads(`
      H 关于春季义诊的通知

      . 县人民医院定于3月5日在门诊楼前举行义诊，请居民前来参加，逾期不再办理。

      . 活动时间 3月5日上午 地址：门诊楼前广场
    `));
});
