import { reads } from '../../harness/markedPage';

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

describe('a table’s rows of figures', () => {
  it('are text below a crosshead', () =>
    reads(`
      H 江北队险胜滨海队

      . 本报讯 昨晚,男篮联赛第四场打响,江北队主场经过加时以一分险胜滨海队,将总比分扳平。

      u 赛后声音

      . 主教练说:“队员们没有放弃,这比胜负更要紧。”

      u 技术统计

      . 江北 22 31 24 25 10 112
      . 滨海 30 26 22 24 9 111
    `));
});

describe('what is on where', () => {
  it('is a list of rows', () =>
    reads(`
      H 电影预告

      . 工人俱乐部:《山乡春晓》 九时、十四时
      . 人民影院:《小渡口》 十时、十五时、十九时
    `));
});

describe('a box of keyed lines', () => {
  it('has its title alone for a headline', () =>
    reads(`
      H 托育补助

      . 适用对象:未满三岁的幼儿
      . 申请方式:向户籍地的街道办理
    `));
});

describe('a word on the author', () => {
  for (const word of ['作者为新思维智库研究员', '(作者单位:东明县人民法院)', '(本文作者系县农技站站长)'])
    it(`ends the story: ${word}`, () =>
      reads(`
        H 再工业化不能只喊口号

        . 再工业化喊了多年,成效未见。笔者认为,关键在于人才与土地两大瓶颈,不宜急于求成。

        . ${word}

        ----
        H 电车站牌宜更新

        . 本人每日乘搭电车上班,发现不少站牌字体细小,长者难以辨认,盼有关公司从速改善。
      `));
});

describe('the office that has handed a story in', () => {
  it('ends it, in brackets below it', () =>
    reads(`
      H 车主注意 这三条路段本周末封闭施工

      . 商报讯 因热力管网改造,本周六、日,解放路、建设街、光明巷将封闭施工,请过往车辆提前绕行。
      . (市交警支队)

      ----
      H 七旬老人走失 民警两小时找回

      . “太感谢你们了!”5月9日晚,家住河东花园的吴女士握着民警的手激动地说。

      . 当天下午5时许,吴女士发现母亲不见了,急忙报警求助。民警最终在城郊公交站找到老人。

      b 商报记者 费翔宇 通讯员 卜凡
    `));
});

describe('items with arrows below the label of briefs', () => {
  it('are text, and point at no picture', () =>
    reads(`
      H 青禾队主场取胜

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队在点球大战中险胜柳塘队,取得了三连胜的好成绩。

      ----
      S ■短讯

      . ▲全国田径大奖赛昨日落幕,本市选手以8米12的成绩夺得男子跳远冠军。

      . ▲市中学生乒乓球赛报名工作启动,截止日期为5月30日。
    `));

  it('are so on a hard-wrapped page, where their second lines stand between them', () =>
    reads(`
      H 青禾队主场取胜

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青
      + 禾队在点球大战中险胜柳塘队,取得了三连
      + 胜的好成绩,积分升到全组的第二位。主教
      + 练说,小伙子们跑到了最后一分钟,看台上
      + 的父老乡亲也喊到了最后一分钟。

      ----
      S ■短讯

      . ▲全国田径大奖赛昨日落幕,本市选手以8米
      + 12的成绩夺得男子跳远冠军。
      . ▲市中学生乒乓球赛开始报名。
      . ▲县图书馆每周一闭馆,请读者留意门口的
      + 告示,以免白跑一趟,给您带来不便请谅解。
      . ▲县游泳馆六月开放。
    `));

  it('may be short', () =>
    reads(`
      H 红星队提前夺冠

      . 据新华社电 足球联赛第27轮7日进行,红星队2:0战胜蓝鹰队,提前三轮夺得联赛冠军。

      ----
      S 一句话新闻
      . ▲7日,世界羽联总决赛抽签揭晓。
      . ▲国际乒联8日公布最新世界排名。
    `));

  it('may stand below a label in brackets', () =>
    reads(`
      H 青禾队主场取胜

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队在点球大战中险胜柳塘队,取得了三连胜的好成绩。

      ----
      S 【社区资讯】

      . ▶安居社区:开展冬季用火用电安全检查,走访商户46家,整改隐患12处。
      . ▶柳荫社区:举办“银龄课堂”智能手机培训班,30名老人参加学习。
    `));

  it('end where another headline begins, below which an arrow points at a picture again', () =>
    reads(`
      S ■短讯

      . ▲市中学生乒乓球赛报名工作启动,截止日期为5月30日。

      ----
      H 青禾队主场取胜

      c ▲青禾队队员在庆祝胜利。

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队在点球大战中险胜柳塘队,取得了三连胜的好成绩。
    `));

  it('are pictures all the same where they say so or name who took them', () =>
    reads(`
      S ■短讯

      . ▲市中学生乒乓球赛报名工作启动,截止日期为5月30日。

      c ▲图为去年的比赛现场。
      c ▲小选手在练习发球。 马上飞 摄
    `));
});

describe('a story put together from other media', () => {
  it('opens a story as a dateline does', () =>
    reads(`
      H 江北队险胜滨海队

      . 本报讯 昨晚,男篮联赛第四场打响,江北队主场经过加时以一分险胜滨海队,将总比分扳成平局。

      u 赛后声音

      . 主教练说:“队员们没有放弃,这比胜负更要紧。”

      u 技术统计

      . 江北 22 31 24 25 10 112

      ----
      H 北海联赛 红狮队客场告负

      . 综合外媒报道,北海联赛首回合昨日凌晨展开争夺,红狮队客场不敌蓝鲸队。
    `));
});

describe('a title with a space after each character', () => {
  it('heads what stands below it', () =>
    reads(`
      H 利率维持不变

      . 新华社法兰克福3月4日电 欧洲央行4日召开货币政策会议,决定维持三大关键利率不变。

      ----
      H 简  明  国  际

      . ●日本北部4日发生地震,暂无人员伤亡报告。
      . ●一场狂欢节吸引游客超过百万人次。
    `));
});

describe('unmarked crossheads below marked ones', () => {
  it('head stories of their own', () =>
    reads(`
      H 一根丝抽出好日子

      . 四月,桑叶正肥。走进云岭乡桑园村,房前屋后都是桑树,养蚕大户正在蚕房里给蚕宝宝添桑叶。

      u ▌他的经

      . “养蚕先要养好桑。”他告诉记者,桑园要做到一年三次肥、两次除草,一样也省不得。

      u ▌专家点评

      . 这个做法抓住了桑、种、温、湿四个环节,值得推广,乡里已经请他给别的养蚕户讲过课。

      ----
      H 农事提醒

      . 油菜收获前七到十天,不宜再施药,以免影响品质,造成不必要的损失。

      ----
      H 市场行情

      . 生猪每公斤十七元二角,比上周涨三角;鸡蛋每公斤九元六角,与上周持平。
    `));
});

describe('a picture with a title', () => {
  it('is an article of its own', () =>
    reads(`
      H 河口镇 小网格托起大民生

      . 本报讯 今年以来,河口镇把全镇划分为138个网格,选聘专兼职网格员212名,推动服务下沉。

      ----
      H 桃源县:产业兴 百姓富

      c ▲4月16日,桃源县沙坪镇,村民在采摘春茶。当地发展茶园2.3万亩,年产值超过4亿元。
      b 融媒记者 温暖 摄

      ----
      H 绿水街道举办“邻里节”

      . 本报讯 4月17日,绿水街道第五届“邻里节”开幕,吸引了两千多名居民参与。
    `));
});

describe('an unmarked crosshead below the signature of a story', () => {
  it('heads the next story where the others are marked', () =>
    reads(`
      H 超市购物滑倒 谁来担责?

      u 【案情】
      . 去年8月,市民杨女士在某超市生鲜区购物时,因地面有水摔倒,致右腕骨折。双方协商未果,杨女士诉至法院。

      u 【评析】
      . 笔者同意第二种意见。经营场所的经营者未尽到安全保障义务,造成他人损害的,应当承担侵权责任。
      . (作者单位:东明县人民法院)

      ----
      H 夏日防暑常识

      . 高温天气外出时,应备好饮用水与遮阳帽,避免在正午时分长时间暴露在阳光之下。
    `));
});

describe('a question above a byline', () => {
  it('is the headline of its story, below a label', () =>
    reads(`
      S 周三刊
      S 今日关注

      H “老字号”如何焕新?
      b 本报记者 周天

      . 上午9点,南门口的“福源斋”门前已排起长队,第四代传人忙得额头冒汗。
    `));
});

describe('items with arrows on a hard-wrapped page', () => {
  it('stand apart below a label with a space in it', () =>
    reads(`
      H 红旗水库提前完工
      . 本报讯  红旗水库经过二千五百名民工五个月的奋战,
      + 已于六月十日提前二十天完工。这个水库可以灌溉农田
      + 一万八千亩。

      ----
      S             简      讯
      . △朝阳农具厂试制成功脚踏脱粒机,每小时可脱粒八
      + 百斤。
      . △东风小学师生利用课余时间积肥三万多斤。
      . △县供销社最近调来化肥二百吨,支援夏收夏种。
    `));
});

describe('lines with as many commas', () => {
  it('are no rows of a table where one is indented and the other not', () =>
    reads(`
      H 小改小革显身手
      .     市第二机床厂青年工人陆小波,刻苦钻研技术,先后搞成小
      + 改小革十四项,为工厂节约资金三万余元,最近被评为市新长征
      + 突击手。
      .     他说,这只是开头,还要再搞几项,为厂里多作一点贡献。
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
