import { reads } from '../../harness/markedPage';

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

describe('specks that a scanner took for marks', () => {
  it('are residue, and the paragraph goes on below them', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开

      r . ’ ‘ ～ 1 |

      + 场，台下座无虚席，老人们听得津津有味，不时跟着哼上几句，孩子们围着戏台跑来跑去。
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

describe('who asks and who answers', () => {
  it('signs below the question and below the answer', () =>
    reads(`
      H 职工退休后户口可否迁回原籍?

      . 问:我今年年底退休,想把户口迁回农村老家,不知是否允许?
      b 机床厂 方叙言

      . 答:按照现行规定,可以办理户口迁移手续,退休金由原单位按月汇寄,医药费凭单据报销。
    `));

  it('is told in brackets behind the question, and has not written the answer', () =>
    reads(`
      H 夜班津贴病假期间还发不发

      . 问:我是一名理货员,上月因为阑尾炎手术休息了12天,公司把夜班津贴全部停发,合理吗?(白鹭港 小郑)

      . 答:夜班津贴是对实际上夜班的补偿,没有上夜班的日子,可以不发;休病假之前已经上的夜班,应当照发。
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
