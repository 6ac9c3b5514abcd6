import { reads } from '../../harness/markedPage';

describe('a section label', () => {
  it('may name the day behind a dot', () =>
    reads(`
      H 守岛夫妻的第26个春节

      . 正月初二,记者乘船来到灯塔岛。岛上没有淡水、没有市电,只有守岛人和妻子,一守就是二十六年。

      ----
      S 我们的节日·春节

      H 社区“百家宴” 邻里一家亲

      . 本报讯 2月2日,和平社区举办“百家宴”,160余户居民端出拿手菜,共迎新春。
    `));

  it('stands above the headline of its story', () =>
    reads(`
      S 家园建设

      H 青禾镇 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      b 记者 方叙言
    `));

  it('may carry a printed bullet', () =>
    reads(`
      H 柳塘镇 老街巷亮起来

      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。

      b 记者 温若溪

      ----
      S ❷ 青禾镇

      H 文化大院唱起来 三天大戏迎乡亲

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      b 记者 方叙言
    `));
});

describe('a label in the middle of a page without datelines', () => {
  it('stands above a headline, and is no crosshead above another', () =>
    reads(`
      H 冬季进补有讲究

      b 本报记者 方叙言

      . 入冬以来,不少市民开始炖汤泡酒。市中医院的大夫提醒,盲目进补往往适得其反,应当先调理脾胃。

      u 多动一动

      . 散步、打拳、踢毽子都能暖身,每天半个小时就好,出汗以后要及时擦干,不要马上脱衣服。

      u 早点睡觉

      . 冬天宜早睡晚起,等太阳出来以后再到户外活动,老年人尤其要避开清晨最冷的那一两个钟头。

      ----
      S 生活窍门

      H 泡脚时间莫超20分钟

      . 泡脚能促进血液循环,但水温不宜超过四十五摄氏度,时间以十五至二十分钟为宜。(方叙言)
    `));
});

describe('an office above what it did', () => {
  it('is the headline’s subject and no label', () =>
    reads(`
      H 县人大常委会
      H 调研乡村教师队伍建设

      . 本报讯 1月15日,县人大常委会调研组深入青禾小学、柳塘学校等地,实地察看教师周转房和食堂。
    `));
});

describe('a label over a title over a story', () => {
  it('is a label in the middle of a page as well, though no label known by name', () =>
    reads(`
      H 环卫工捡到五万元

      . 本报讯(记者 方叙言)昨天清晨,环卫工人在人民东路捡到一个塑料袋,里面装着五沓百元大钞。

      . 她在寒风中守了三个小时,直到失主哭着找来,跪在地上要磕头,她一把把他拉了起来。

      ----
      S 寻人

      H 您见过这位老人吗

      . 方老太,七十八岁,昨天从北关家中走失,身高一米五五,走失时穿黑色棉袄,有知情者请与家人联系。
    `));

  it('may ask what the story answers', () =>
    reads(`
      H 冬季进补有讲究

      b 本报记者 方叙言

      . 入冬以来,不少市民开始炖汤泡酒。市中医院的大夫提醒,盲目进补往往适得其反,应当先调理脾胃。

      ----
      S 健康贴士

      H 感冒了,到底要不要吃药?

      . 普通感冒多由病毒引起,一般一周左右可以自愈。症状轻的,多喝水、多休息就可以了,不必吃药。
    `));

  it('is a subject where the title says what it did', () =>
    reads(`
      H 县人大常委会

      H 调研乡村教师队伍建设

      . 本报讯(记者 方叙言)昨天,县人大常委会调研组到青禾镇、柳塘镇调研乡村教师队伍建设情况。
    `));
});

describe('two short lines right below each other', () => {
  it('are no crossheads where the others stand alone', () =>
    reads(`
      H “三长制”织密防汛网

      b 本报记者 上官雪 通讯员 司徒兰

      . 8月20日凌晨2时,接到预警信息后,“链长”挨家挨户敲门,全组23户76人全部转移至安置点。

      u 定人 定责 定岗

      . 全县划分网格1268个,选配片长、组长、邻长7600余名,实现“人在格中走、险在格中除”。

      u 早研 早判 早撤

      . 县应急管理局建立“叫应”机制,预警信息5分钟直达末端,累计提前转移群众1.6万人次。

      ----
      H 桐溪镇
      H “屋场会”开出新气象

      . “路灯装在哪儿?大家说了算!”8月18日晚,镇村干部和30多位村民围坐一起开“屋场会”。
    `));
});

describe('a few words that tell what happens, above a headline', () => {
  it('are its kicker and no label', () =>
    reads(`
      H 樱花开到家门口

      H 十二条“赏花街”等你来打卡

      b 本报记者方叙言

      . 三月底的青禾镇,樱花、海棠、玉兰次第开放。镇园林所昨日公布了今年的十二条“赏花街”,最长的一条有两公里。
    `));
});

describe('a headline’s subject with a colon', () => {
  it('belongs to the headline below it', () =>
    reads(`
      H 红色议事厅里话民生

      . 本报讯(记者 方叙言)昨晚,社区的议事厅里灯火通明,二十多名居民代表围坐一堂,你一言我一语。

      ----
      H 北关街道:
      H 流动党校开到工地上

      . 本报讯 “今天的课就讲三件事:怎么讨薪、怎么看病、孩子怎么上学。”昨晚,流动党校在工地开了课。
    `));

  it('may be a place where the story below is signed: a kicker', () =>
    reads(`
      H 年货市场走访:

      H 价格稳中有降 特色农品走俏

      b ○记者 方叙言

      . 腊月十八,青禾镇农贸市场里人头攒动。红彤彤的灯笼、冒着热气的黏豆包、码成小山的冻梨,把过道挤得只剩一条缝。
    `));
});

describe('briefs below their label, on a page where others sign', () => {
  it('are articles of their own, and so is the longer story behind them, whatever its headline begins with', () =>
    reads(`
      H 柳塘镇 老街巷亮起来

      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。

      b 记者 温若溪

      ----
      S 简讯

      H 县文化馆开办皮影班

      . 清川县文化馆日前开办少年皮影班,首期招收学员三十名,由皮影戏的第五代传人授课。

      ----
      H 万亩油菜播种结束

      . 截至10月底,清川县二十一万亩油菜播种任务全部完成,其中机械播种面积占八成。

      ----
      H 老旧路灯换新

      . 城关镇用两个月时间更换老旧路灯一千二百盏,新灯采用感应开关,车来灯亮,车走灯暗。

      ----
      H 一片树叶为什么会变红

      . 秋天,枫树、黄栌、乌桕的叶子会变红。天气转凉以后,树木要把养分收回到枝干里去。

      . 所以,昼夜温差越大、晴天越多,叶子就红得越好看,看红叶的人也就越多。
    `));
});

describe('a label that says what a column is about', () => {
  it('stands by itself above the headline', () => {
    for (const topic of ['聚焦老旧小区改造', '关注“双减”后的课后服务'])
      reads(`
        S ${topic}

        H 青禾街道 请居民当“监工” 把工程晒在楼下

        . 本报讯 7月1日，青禾街道在四个改造现场设立居民监工台，由居民推选出来的监督员轮流值守，当天问题当天回复。
      `);
  });
});

describe('a label of briefs', () => {
  it('may say of what kind they are and how many', () => {
    for (const label of ['文化简讯', '简讯二则'])
      reads(
        `
        H 文化大院唱起来

        . 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。

        S ${label}

        . △县文化馆本月起在五个区设立人民阅览室，每天晚上开放两小时，周末照常。

        . △红星水泥厂业余剧团排演的话剧将于二十五日起在工人俱乐部公演三天。
      `.replace(`S ${label}`, `----\n        S ${label}`),
      );
  });
});

describe('an office below the last sentence of a notice', () => {
  it('signs it', () =>
    reads(`
      H 公告：北山隧道夜间封闭施工

      . 因北山隧道照明系统更新改造，每日23时至次日6时封闭施工，过往车辆可绕行。给您带来不便，敬请谅解。

      . 青禾市公路管理局

      ----
      H 文化大院唱起来

      . 本报讯 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。
    `));
});

describe('what a column is about', () => {
  it('stands above a headline that begins with an office', () =>
    reads(`
      S 冬季安全进万家

      H 青禾街道 上门查烟道 守住取暖“安全门”

      . 本报讯 连日来,气温持续走低,青禾街道组织网格员逐户检查烟道,发放宣传单两千多份。

      b 记者 方叙言
    `));

  it('may be two names with a dot between them, whatever particles they have', () =>
    reads(`
      S 创先争优·身边的榜样

      H “马路天使”和她的三把扫帚

      b 本报记者 方叙言

      . 凌晨四点,青禾镇的街巷还在沉睡,环卫工人温若溪已经扫完了第一条街。
    `));
});

describe('a ring that a scanner read as a letter', () => {
  it('stands in front of a label', () =>
    reads(`
      S O 灵溪街道

      H 口袋公园 装下居民“小确幸”

      b □记者 方叙言 报道

      . 本报讯 7月1日,灵溪街道的第六座口袋公园开放,附近居民带着孩子前来散步。
    `));
});

describe('简 讯', () => {
  it('is a label, however wide it is set', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。

      ----
      S 简 讯

      . ●7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。(方叙言)

      . ●7月3日,石桥村的早熟桃进入采摘期,客商开着货车上门收购。(温若溪)
    `));
});

describe('the index of the other pages', () => {
  for (const [title, ...items] of [
    ['导读:', '县城西大街月底前完成改造(第二版)', '高考期间考点周边实行交通管制(第三版)'],
    ['导读', '高速公路服务区年内实现充电桩全覆盖 2版', '老字号怎样吃上“新潮饭” 9版'],
  ])
    it(`ends each of its items with a page: ${items[0]}`, () =>
      reads(`
        H 文化大院唱起来

        . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。

        f ${title}

        f ${items[0]}

        f ${items[1]}
      `));
});
