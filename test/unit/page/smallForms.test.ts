import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

/** Who is named in the bylines of a page, as `role name`. */
const people = (text: string): readonly string[] =>
  readPage(text)
    .parts.flatMap(({ part }) => part.article?.bylines ?? [])
    .flatMap((byline) => byline.people.map(({ role, name }) => `${role} ${name}`.trim()));

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
      f 家电维修 空调加氟 洗衣机 热水器 电话13000000000
      f 投资有风险 入市须谨慎
      f 以上信息仅供参考，购房以合同约定为准
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

describe('when and where something is held', () => {
  it('belongs to the notice, and is no small ad', () =>
    reads(`
      H 关于春季义诊的通知

      . 县人民医院定于3月5日在门诊楼前举行义诊，请居民前来参加，逾期不再办理。

      . 活动时间 3月5日上午 地址：门诊楼前广场
    `));
});

describe('specks that a scanner took for marks', () => {
  it('are residue, and the paragraph goes on below them', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开

      r . ’ ‘ ～ 1 |

      + 场，台下座无虚席，老人们听得津津有味，不时跟着哼上几句，孩子们围着戏台跑来跑去。
    `));
});

describe('boxes of results', () => {
  it('have titles of their own, and belong to no story above them', () =>
    reads(`
      H 青禾队主场取胜

      . 本报讯 ${STORY}

      ----
      H 积分榜

      . 1.青禾队 22战 46分
      . 2.柳塘队 22战 41分
    `));
});

describe('figures, each behind what it is', () => {
  it('are lines by themselves', () =>
    reads(`
      H 数说林改

      . ${STORY}

      . 累计投入:26亿元

      . 新造、改培林地:58万亩

      . 参与农户:2.1万户,户均年增收8300元
    `));
});

describe('a story in numbered parts', () => {
  it('has their bare numbers for crossheads', () =>
    reads(`
      H 把小事办成实事

      . ${STORY}

      u （一）

      . ${STORY}

      u （二）

      . ${STORY}
    `));
});

describe('headlines that are sentences', () => {
  it('stand, one below the other, above the line that opens the story', () =>
    reads(`
      H 东湖路一栋老楼外墙脱落，险些砸到过路学生

      H 危墙“瘦身”，为何拖了三年？

      H 房管部门：维修资金已到位，下月动工；街道：先围挡，后派人值守

      . 晚报讯（记者 方叙言）${STORY}
    `));

  it('may tell between a title and the byline whom it is about, pauses and all', () =>
    reads(`
      H 一座灯塔似的修表摊

      H 钟楼下的残疾修表匠方叙言,修好了四万只表,也修好了自己的日子

      b ■晚报记者 温若溪 文/图

      . ${STORY}
    `));

  it('may ask above a second line and the byline', () =>
    reads(`
      H 夏天为何总被蚊子“盯上”?

      H 招蚊体质,真不是“血型惹的祸”

      b □ 方叙言

      . ${STORY}
    `));

  it('say above whose words they are, with a colon', () =>
    reads(`
      H 民政部门提醒:

      H 低保申请可“码”上办 不必再跑三趟

      . 本报讯 ${STORY}
    `));

  it('name the firm that did it on a line of its own', () =>
    reads(`
      H 白鹭洲农业社
      H 早稻平均亩产五百六十斤

      . 本报讯 ${STORY}
    `));
});

describe('who asks and who answers', () => {
  it('signs below the question and below the answer', () =>
    reads(`
      H 职工退休后户口可否迁回原籍?

      . 问:我今年年底退休,想把户口迁回农村老家,不知是否允许?
      b 机床厂 方叙言

      . 答:按照现行规定,可以办理户口迁移手续,退休金由原单位按月汇寄,医药费凭单据报销。
    `));

  it('is a guest, whose line is joined to nothing', () =>
    reads(`
      H 夏天“贪凉” 当心面瘫找上门

      . 本期嘉宾：市中医院针灸科副主任医师 方叙言

      . ${STORY}
    `));
});

describe('letters', () => {
  it('are signed below, and the editor may add a word', () =>
    reads(`
      H 路灯何时再亮

      . 编辑同志：

      . ${STORY}

      b 浦川县古渡乡 读者 瞿长根

      . 编后：路灯装上了是好事，管好了才是实事。既然花钱装了灯，就不能让它成为摆设。
    `));

  it('and notices have the number of their document behind the title', () =>
    reads(`
      H 云溪市自然资源局国有建设用地使用权拍卖公告（云自然拍告〔2020〕37号）

      . ${STORY}
    `));

  it('and notices end with an office and its date on one line', () =>
    reads(`
      H 停水公告

      . ${STORY}

      . 浦川县自来水公司 2009年3月24日
    `));
});

describe('the words of a picture in the middle of a paragraph', () => {
  it('are a caption where the word above them ends below', () =>
    reads(`
      H 菊花枕里好日子

      . ${STORY}院子里洋溢着节日的气

      c 采菊工在霜山县菊源村采摘金丝皇菊。

      + 氛，散场以后，不少人还围着演员问长问短，舍不得离开，约好明年再来，村里的妇女合作社送上了菊花枕。
    `));
});

describe('who is doing something somewhere, in the middle of a sentence', () => {
  const page = (words: string, mark: string): string => `
      H 文化大院唱起来

      . 本报讯 7月1日，考古队在青禾镇出水古船上清点器物，船舱里的青瓷碗摆得整整齐齐，碗套碗、碟叠碟，

      ${mark} ${words}

      + 中间用稻草和茶叶填塞。领队告诉记者，舱内还发现了骰子、铜秤砣和一副象棋，棋子上的字迹还认得出来，一枚不少。
    `;

  it('is shown by a picture', () => reads(page('考古队员在清理船舱中的青瓷碗。', 'c')));
  it('is part of the story where it is said of somebody in it', () =>
    reads(page('他在银行工作了整整三十年。', '+').replace('+ 中间', '. 中间')));
});

describe('who speaks, at the head of a line of a column', () => {
  it('goes on with the sentence that the line above has begun', () =>
    reads(`
      H 谎称车祸骗老人

      . 　　本报讯 “奶奶,我撞了人,要三
      + 千块私了。”4月13日中午,住在北岭
      + 新村的姜阿婆接到一个带哭腔的电话,
      + 对方自称是她的大孙子。阿婆应了一声,
      + 问:“你小名叫啥?”那头愣了半天,
      + 挂了。
      . 　　姜阿婆当过二十年仓库保管员,凡
      + 事爱多问一句。她告诉记者,孙子前一
      + 天刚来吃过饭,嗓门又粗又哑,哪里是
      + 这个声音。
    `));
});

describe('columns that cut wherever they are full', () => {
  it('end a paragraph with a line that stops short, however little', () =>
    reads(`
      H 一把雨伞的故事
      b 咸小雨
      . 上个星期二下班的时候，突然下起了大雨。我没有带伞
      + ，只好躲在百货公司的屋檐下。一个卖烤红薯的老人招
      + 呼我说，姑娘，把我的伞拿去，明天送回来就行。
      . 我说，您不认识我，就不怕我不还吗？老人笑了，一把
      + 伞值几个钱，人心要是潮了，多少炭火也烤不干。
      . 第二天我去还伞，老人却不在。旁边修表的师傅告诉我
      + ，老人回乡下了，走之前交代，伞不用还，留给下一个
      + 没带伞的人。
    `));
});

describe('lists of names', () => {
  it('are lines, as are those who hold an office', () =>
    reads(`
      H 公　告

      . 青禾市第十四届人民代表大会第一次会议选举产生了新一届常务委员会，现将名单公布如下。

      . 主　任：方叙言

      . 副主任：温若溪　荀草（女）　尤佳

      . 丁春早　卞长河　邓雨石（女）　艾青桐　司马澄

      . 胡　麦　柏岸生（回族）　俞　畔　桑晓舟
    `));
});

describe('rows of names behind who they are', () => {
  it('are told from titles by the family names', () =>
    reads(`
      H 青禾镇:产业兴 百姓富 环境美

      . 本报讯 ${STORY}

      . 获奖者:丁春早 卞长河 艾青桐 司马澄
    `));
});

describe('names', () => {
  const cases: Readonly<Record<string, readonly [byline: string, ...people: string[]]>> = {
    'of families with two characters': ['晚报讯(记者闻人青禾通讯员岳涛)', '记者 闻人青禾', '通讯员 岳涛'],
    'that are withheld': ['本报讯（记者 牧 某 通讯员 终某某）', '记者 牧某', '通讯员 终某某'],
    'that a wrap cut behind the family name': ['本报讯(记者 向海潮 实习生 易 小歌)', '记者 向海潮', '实习生 易小歌'],
    'behind a paper that calls itself as it likes': ['科技日讯(记者 桑晓舟)', '记者 桑晓舟'],
    'of two characters, padded to three': ['本报讯（记者 欧阳 晓 通讯员 任远道）', '记者 欧阳晓', '通讯员 任远道'],
    'behind one that calls itself by any name': ['晚间都市讯（见习记者 翁晓棠）', '见习记者 翁晓棠'],
  };
  for (const [name, [byline, ...expected]] of Object.entries(cases))
    it(`${name}: ${byline}`, () => deepEqual(people(`文化大院唱起来\n\n${byline} ${STORY}`), expected));

  it('run in before the story where blanks set all apart, and end where it begins', () => {
    deepEqual(people(`文化大院唱起来\n\n本报记者 缪长青 通讯员 甲某某 一只轴承，${STORY}`), [
      '记者 缪长青',
      '通讯员 甲某某',
    ]);
    deepEqual(people(`文化大院唱起来\n\n□本报记者 苗青阳 秋日的临漪湖畔，芦花飞白。${STORY}`), ['记者 苗青阳']);
    deepEqual(people(`文化大院唱起来\n\n记者 苗青阳 在现场看到，${STORY}`), []);
  });

  it('are no words in everybody’s mouth behind an office', () =>
    deepEqual(people(`文化大院唱起来\n\n本报讯 ${STORY}镇政府 安排\n\n专人值守，村民放心。`), []));

  it('do not say where a report was sent from', () =>
    deepEqual(people(`文化大院唱起来\n\n本报特派记者 阮小旗 发自萨米省\n\n${STORY}`), ['特派记者 阮小旗']));

  it('of two characters apart, where a story stands below them', () => {
    for (const name of ['老 茶', '魚　片', '◎ 外语学院 2017级 米 朵'])
      deepEqual(people(`外婆的腌菜坛\n\n${name}\n\n${STORY}`), [name.replace(/^.* (?=. .$)|\s/g, '')]);
  });

  it('with a square in front may be any two characters', () => {
    deepEqual(people(`秋日\n\n□ 北岸\n\n${STORY}`), ['北岸']);
    deepEqual(people(`秋日\n\n□北塘居士\n\n${STORY}`), ['北塘居士']);
    deepEqual(people(`渡口\n\n□ 苇 杭\n\n船还在\n摆渡的人去了城里\n芦花替他坐着\n等对岸有人`), ['苇杭']);
  });
});
