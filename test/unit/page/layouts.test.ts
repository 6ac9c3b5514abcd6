import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

const STORY = '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。';

describe('a dump whose blank lines a converter has doubled', () => {
  it('reads as one with single blank lines does', () =>
    reads(`
      H 家门口的戏台


      H 文化大院里唱起来


      b 记者 温若溪


      . 七月的傍晚,青禾镇文化大院里锣鼓响起,村民早早搬来板凳等候开场,台下座无虚席,墙头上也坐满了孩子。


      . 演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停。


      b 记者 方叙言


      ----
      S 街谈巷议


      H 柳塘镇 老街巷亮起来


      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。


      b 记者 温若溪
    `));
});

describe('a dump that a converter has moved to the right', () => {
  const page = `
      H 家门口的戏台

      . 七月的傍晚,青禾镇文化大院里锣鼓响起,村民早早搬来板凳等候开场,台下座无虚席,墙头上也坐满了孩

      + 子,连过道里也站满了人。

      b 记者 方叙言

      ----
      H 老街巷亮起来

      . 柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼,老人们吃过晚饭又愿意出门了。

      b 记者 温若溪

      ----
      H 果园里忙起来

      . 桃源村的早桃开始采摘,四面八方的客商把货车开到地头,一天能收走六万斤,价格比去年高了两成。

      b 记者 方叙言
    `;

  it('reads as it did: no indent of a line says that a paragraph begins', () => {
    reads(page);
    reads(page.replace(/^( +\S) (?=\S)/gm, `$1 ${' '.repeat(12)}`));
  });
});

describe('a dump with a zero-width mark at the head and the end of each line', () => {
  it('has the same people and titles', () => {
    const page = `青禾镇 文化大院唱起来\n\n记者 方叙言\n\n${STORY}\n`;
    const marked = page.replace(/^(?=.)|(?<=.)$/gm, '\u200b');
    const article = readPage(marked).parts[0]!.part.article!;
    deepEqual(article.bylines[0]!.people[0]!.name, '方叙言');
    deepEqual(
      article.headline.map(({ start, end }) => marked.slice(start, end)),
      ['青禾镇 文化大院唱起来'],
    );
  });
});

describe('a dump without a blank line', () => {
  it('has titles and names right above the text, and the ends of paragraphs right above those', () =>
    reads(`
      H 东桥村办起敬老院
      . 东桥村投资三万元,办起一座拥有十二间房的敬老院,九位孤寡老人在中秋节前欢欢喜喜地搬进了
      + 新居。
      ----
      S 百字谈
      H 少说“研究研究”
      b 牛耕
      . 群众找上门来,有的干部张口就是“研究研究”。研究来研究去,黄花菜都凉了,事情还在原地。
    `));

  it('has poems with titles of their own', () =>
    reads(`
      H 外婆的灶台
      b 谷雨
      . 外婆的灶台是用黄泥垒的,灶膛口被烟熏得乌亮,像一只睁着的眼睛,望着我们一年一年长大。
      ----
      H 秋夜(外一首)
      b 林间客
      . 月亮落进水缸
      . 外婆舀起一瓢
      . 倒给了明天的粥
      . 粥里有一点甜
      . 像多年以前
      ----
      H 山中访茶记
      b 葛藤
      . 去山里访茶,要赶在清明前。路是石板路,一千二百级,走到第八百级的时候,茶香就迎面来了。
    `));

  it('has scraps of paragraphs that a word or a quote leads on from', () =>
    reads(`
      H 积分换来新风尚
      . 本报讯 今年以来,锦绣社区推行“小积分”制度,垃圾分类积5分,参加志愿服务积10分,可以兑换洗
      + 衣液、纸巾、食
      + 用油等生活用品。截至目前,累计有2100余户居民参与积分活动,兑换物品9600余件。
      . “积分低了,脸上挂不住。”61岁的
      + 党员方叙言说,他上个季度排名倒数第二,这个月主动报名当了河道保洁员,一下子冲到了前头。
    `));

  it('has scraps that opened a story, ended a sentence, or break off where none ends', () =>
    reads(`
      H 老粮站变身阅览室
      . 本报讯 每天晚饭后,苇塘镇的许多人家
      + 不再守着电视,而是三三两两走进镇东头的老粮站,那里如今是有八千册图书的阅览室。
      . 锣鼓响,龙灯起。今年正月,临浦
      + 区的水乡灯会也搬进了阅览室门前的晒谷场,来自八个乡镇的二十多条龙灯轮番上场。
      . 社区党委书记方叙言介绍,今年
      + 还要把阅览室开到沿街的商铺和快递驿站里去,让外卖小哥等餐的工夫也能翻上几页书。
    `));

  it('has crossheads that ask, which no text below goes on with', () =>
    reads(`
      H 小积分兑出大文明
      . 本报讯 积分细则不是镇里发的,而是村民在晒谷坪上议出来的,第一稿写了六十八条,念到一半就吵了起来。
      u 分怎么定?大家商量着来
      . 村里选出九名评分员,三人一组,交叉打分,任期半年,不得连任,每月二十八日是亮分的日子。
      u 分怎么用?小账本连着大民生
      . 积分除了换东西,还能兑换优先权,八十分以上的家庭优先安排公益性岗位,连续四个季度上榜的另有奖励。
    `));
});

describe('local news that no dateline opens', () => {
  it('tells the next headline by the office that is set apart in it, though the story above is not signed', () =>
    reads(`
      H 陶家沟村 “三治融合”绘就和谐画卷

      . 走进陶家沟村,白墙黛瓦映着青山,村规民约写在墙上,也写进了家家户户的日子里,邻里和和气气。

      b 记者 方叙言

      ----
      H 李渡乡 彩礼“瘦身” 幸福“增值”

      . 李渡乡将移风易俗写进村规民约,一年来,全乡有57对新人主动降低了彩礼,婚事新办成了新风尚。

      ----
      H 李渡乡 返乡青年种出“彩虹油菜花”

      . 红的、粉的、紫的、橙的……眼下,李渡乡油坊村的500亩“彩虹油菜花”竞相绽放,吸引了不少游人。

      b 记者 方叙言
    `));
});

describe('a headline of several lines', () => {
  it('may have a last one like a clause, above a crosshead with marks', () =>
    reads(`
      H X(为民办实事

      H 锦绣街道海韵社区:“小网格”托起“大幸福”

      u >>建强组织<< 让网格“有人管”

      . 海韵社区坚持以民生需求为导向,在巩固“老关系”的同时结识“新朋友”,与十二家单位签订了共建协议。

      b □本报记者 方叙言

      . 今年以来,社区每月召开议事会,听取居民意见,解决了垃圾桶放置、电动车充电等二十多个问题。

      u >>凝聚力量<< 让难事“有人帮”

      . 社区还组建了三支志愿队伍,为独居老人送餐、理发、修水电,一年来上门两千多次,随叫随到。
    `));

  it('ends above words between two bullets of a kind, which open a crosshead also where nothing is dated', () =>
    reads(`
      H X(红锚稳舵 港湾情暖

      H 海韵街道渔港路社区以“五色工作法”激活治理末梢

      u ◆红色聚心◆ 支部建在楼门口

      . 渔港路社区现有居民楼六十九栋,在册党员两百多名,社区党委把党小组建到楼栋,选出六十九名楼门红管家。

      b □本报记者 方叙言

      . 潮涨潮落,渔港路社区守着老码头过了四十年,面对人口老、房子旧的难题,社区摸索出一套自己的办法来。

      u ◆橙色暖心◆ 服务跟着需求走

      . 每天上午十点半,社区助餐点的保温箱准时出发,为三十七名行动不便的老人送餐上门,风雨无阻好几年了。
    `));

  it('may end with a question below a line that leads in to it', () =>
    reads(`
      H 孩子还没满月,奶粉罐里却多出一只壁虎,家长质问——

      H 这罐“加料”奶粉,究竟是谁的责任?

      b 晚报记者 方叙言

      . “倒出来一看,魂都吓飞了!”昨日上午,市民邢先生抱着一罐已经打开的奶粉,怒气冲冲地来到报社。
    `));

  it('carries the mark of a converter on its first line alone', () =>
    reads(`
      H # 党建引领闯出基层治理新路

      H 锦绣街道以高质量党建赋能基层治理

      u 开展党建共建 “微服务”惠民生

      . 锦绣社区坚持以民生需求为导向,在巩固“老关系”的同时结识“新朋友”,与十二家单位签订了共建协议。

      u 凝聚干群力量 听民声聚民心

      . 社区每月召开议事会,听取居民意见,解决了垃圾桶放置、电动车充电等二十多个问题,居民都说好。

      b 记者 方叙言

      ----
      H # 柳塘镇 老街巷亮起来

      . 本报讯 昨日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。

      b 记者 温若溪
    `));
});

describe('lines that a converter has marked alike', () => {
  it('are headlines, short as they may be', () =>
    reads(`
      H ## 丰禾集团白茶数字化车间投产

      . 本报讯 5月3日,丰禾集团投资8000万元建设的白茶数字化萎凋车间正式投产,日处理鲜叶6吨。

      b 记者 方叙言

      ----
      S 供求信息

      H ## 求购

      . 求购2015年以前的老白茶,饼形、散茶均可,须提供仓储证明。电话:0000-5550162。

      ----
      H ## 转让

      . 因年事已高,转让县城茶厂一座,占地4亩,设备齐全,证照完备。电话:0000-5550163。
    `));
});

describe('marks of the second level', () => {
  it('stand before crossheads where one story of the first level fills the page', () =>
    reads(`
      H # 奏响文明实践“最强音”

      H ## ——滨湖街道新时代文明实践工作综述

      b □ 本报记者 方叙言 通讯员 龚小北

      . 志愿红、文明风、邻里情……走进滨湖街道,处处能感受到文明实践带来的新变化,居民们的笑声也多了起来。

      u ## 建强阵地 打通“最后一米”

      . “每天来这里看看书、下下棋,日子过得有滋有味。”78岁的尹大爷是文明实践站的“常客”,天天都来。

      u ## 建好队伍 汇聚“最大合力”

      . 街道组建了理论宣讲、文艺文化、助学支教、医疗健身等8支志愿服务队,注册志愿者达6200余人。

      u ## 建优项目 回应“最热期盼”

      . “小饭桌”解决了孩子午餐难题,“周末课堂”让孩子们的周末丰富多彩,一个个项目回应了群众的期盼。
    `));
});

describe('a byline of two lines', () => {
  const bylinesOf = (...lines: readonly string[]): readonly string[] =>
    readPage(['文化大院唱起来', STORY, ...lines].join('\n\n')).parts.flatMap(({ part }) =>
      (part.article?.bylines ?? []).map(({ people }) => people.map(({ role, name }) => `${role} ${name}`).join(' ')),
    );

  it('may have a blank line between them', () =>
    deepEqual(bylinesOf('记者 方叙言', '通讯员 温若溪 文/图'), ['记者 方叙言 通讯员 温若溪']));

  it('is two where the second one says the same role again', () =>
    deepEqual(bylinesOf('记者 方叙言', '记者 温若溪'), ['记者 方叙言', '记者 温若溪']));

  it('is two where the first one has said all', () =>
    deepEqual(bylinesOf('记者 方叙言 文/图', '通讯员 温若溪'), ['记者 方叙言', '通讯员 温若溪']));
});

describe('a byline below the headline', () => {
  it('may say what somebody does', () =>
    reads(`
      H 等一朵花开

      b 语文教师 叶蓁蓁

      . 去年接手初一(6)班的时候,有人提醒我,要当心那个“不说话的孩子”。他叫小北,整整一个学期没有说过一个字。
    `));
});

describe('an indented poem of regular lines', () => {
  it('is no column, and keeps its lines', () =>
    reads(`
      S 古韵新声

      H 　　七律·春日登高
      b 　　秦望舒

      . 　　独上高楼望远津，
      . 　　东风吹绿一江春。
      . 　　千帆过尽云犹在，
      . 　　满树生时雨正匀。
      . 　　往事如烟随逝水，
      . 　　新词似酒赠归人。
      . 　　凭栏莫道知音少，
      . 　　明月清风是近邻。
    `));
});

describe('a headline whose lines', () => {
  it('break behind a verb is no label above another one', () =>
    reads(`
      H 我市新增
      H 2家国家级“星创天地”
      . 本报讯(记者 方叙言) 记者昨日从市科技局获悉,科技部日前公布备案名单,我市2家单位榜上有名。
    `));

  it('tell what two sides say are no items of a box', () =>
    reads(`
      H 新买手机三天两头死机
      H 商家:包修不包换
      H 消协:15日内可换货

      . 晚报讯 (记者 方叙言)“花2000多块钱买的新手机,三天两头死机,跑了四趟维修点,还是老样子!”
    `));
});
