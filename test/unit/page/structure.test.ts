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

describe('a section label', () => {
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

describe('a subhead', () => {
  const lede = '. 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';
  const more = '. 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来,大家才说说笑笑地散去。';

  for (const [name, first, second] of [
    ['between marks', '>>请得来戏班<<', '>>留得住观众<<'],
    ['with a printed mark', '●请得来戏班', '●留得住观众'],
    ['numbered', '一、请得来戏班', '二、留得住观众'],
    ['without a mark', '请得来戏班 唱得响山村', '留得住观众 传得下手艺'],
    ['a number alone', '一', '二'],
  ] as const) {
    it(`stands within a story, ${name}`, () =>
      reads(`
        H 文化大院唱起来

        ${lede}

        u ${first}

        ${more}

        u ${second}

        ${more}

        b 记者 方叙言
      `));
  }

  it('is none where the headline has the same bullet: they are stories in a row', () =>
    reads(`
      S 赛事速递

      H ●百姓乒乓球赛收拍

      ${lede}

      ----
      H ●城市马拉松开放报名

      ${more}

      ${more}

      ----
      H ●暑期游泳课受欢迎

      ${more}
    `));

  it('is none below a section label where each has one paragraph: they are briefs', () =>
    reads(`
      H 柳塘镇 老街巷亮起来

      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。

      b 记者 温若溪

      ----
      S 企业动态

      H 青禾茶厂数字化车间投产

      . 青禾茶厂投资八千万元建设的数字化车间正式投产,日处理鲜叶六吨,温度和湿度由系统自动调节。

      ----
      H 柳湾果园推出认养活动

      . 柳湾果园启动“一棵果树”认养活动,市民每年支付二百九十九元,即可获得秋后的五十斤鲜果。
    `));

  it('stands within what is left of another page’s story as well', () =>
    reads(`
      ${more}

      u 请得来戏班 唱得响山村

      ${more}

      ${more}

      u 留得住观众 传得下手艺

      ${more}

      ----
      H 柳塘镇 老街巷亮起来

      . 本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯,夜里亮如白昼。
    `));

  it('carries a deeper mark than the headlines', () =>
    reads(`
      H # 文化大院唱起来

      ${lede}

      u ### 请得来戏班

      ${more}

      u ### 留得住观众

      ${more}
    `));
});

describe('a caption', () => {
  for (const words of ['图为演出现场。', '▲演出现场', '上图:演出现场', '（左图）老艺人在后台化妆。']) {
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

describe('an arrow', () => {
  it('before a few words is the bullet of a headline', () =>
    reads(`
      S 简讯

      H ▲县审计局开展节前廉政谈话

      . 本报讯 9月26日,县审计局对全局干部开展节前廉政谈话,要求大家严守纪律,过一个节俭的节日。(方叙言)

      ----
      H ▲县图书馆流动书车开进军营

      . 本报讯 9月25日,县图书馆流动书车开进驻县部队,送去各类图书五百余册,并现场办理借书证。(温若溪)
    `));
});

describe('a picture', () => {
  it('shows its caption by the source behind it', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。

      c 老艺人在后台化妆。(受访者供图)

      . 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。
    `));
});

describe('a notice', () => {
  it('ends with the office that gives it, and the date', () =>
    reads(`
      H 寻人公告

      . 12月3日清晨,青禾镇卫生院门口发现一名走失老人,身穿蓝色棉衣,请其家属尽快与我局联系。

      . 联系电话:0000-1234567

      . 沧水县民政局

      . 2018年12月10日
    `));
});

describe('notices in a row', () => {
  it('end with their office where the next title brings its own', () =>
    reads(`
      H 招领启事

      . 8月30日,本单位在候车大厅拾得黑色皮包一个,内有现金、证件若干,请失主携带有效证件前来认领。

      . 联系人:方先生 电话:0000-66123

      . 青禾汽车客运中心站

      ----
      H 青禾县教育局关于秋季新生报名时间的通告

      . 根据上级统一安排,现将我县秋季中小学新生报名时间通告如下,请各位家长互相转告,按时报名。
    `));
});

describe('results and programmes', () => {
  it('are rows of text', () =>
    reads(`
      H 青禾队主场取胜

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队在点球大战中险胜柳塘队,取得了三连胜的好成绩。

      u 本轮战报

      . 青禾队 1(5):(4)1 柳塘队

      . 东坪队 2:0 柏林队

      . 今日19:30 中甲联赛 北岭VS江湾
    `));

  it('are no headline with a score in it', () =>
    reads(`
      H 青禾队 3:0 大胜柳塘队

      . 本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队主场大胜柳塘队,取得了三连胜的好成绩。
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
});

describe('an office above what it did', () => {
  it('is the headline’s subject and no label', () =>
    reads(`
      H 县人大常委会
      H 调研乡村教师队伍建设

      . 本报讯 1月15日,县人大常委会调研组深入青禾小学、柳塘学校等地,实地察看教师周转房和食堂。
    `));
});

describe('rows of names', () => {
  it('are neither headlines nor crossheads', () =>
    reads(`
      H 关于表彰先进工作者的决定

      . 县里决定,对在各条战线上涌现出来的先进工作者予以表彰,希望受到表彰的同志珍惜荣誉、再接再厉。

      . 方 叙 温若溪 苏 岚 岑 岭
      . 穆 青 常清清 边 疆 柏 杨
    `));
});

describe('verse', () => {
  it('is text, line by line', () =>
    reads(`
      H 秋夜

      b 方叙言

      . 月亮落进水缸
      . 外婆舀起一瓢
      . 倒给了明天的粥
      . 粥里有一点甜
    `));
});

describe('a poem in parts', () => {
  it('has titles within it, and stanzas of any length', () =>
    reads(`
      H 渡口(组诗)

      b □ 方叙言

      u 摆渡人

      . 一根竹篙
      . 撑过了四十年的水
      . 他的腰弯下去
      . 河就直了

      u 石阶

      . 上上下下的脚印
      . 被水一遍一遍地读
      . 读到最后一级
      . 就是故乡

      u 夜泊

      . 灯火都上了岸
      . 只有月亮留下来
      . 陪着船
    `));

  it('ends above a title and a name', () =>
    reads(`
      H 秋夜
      b 方叙言

      . 月亮落进水缸
      . 外婆舀起一瓢
      . 倒给了明天的粥
      . 粥里有一点甜

      ----
      H 山中访茶记
      b 温若溪

      . 去山里访茶,要赶在清明前。路是石板路,走到第八百级的时候,茶香就迎出来了。
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

describe('a single crosshead right below the headline', () => {
  it('is the headline’s other line', () =>
    reads(`
      H 红色议事厅里话民生

      . 本报讯(记者 方叙言)昨晚,社区的议事厅里灯火通明,二十多名居民代表围坐一堂,你一言我一语。

      ----
      H 既要“绿起来” 更要“用起来”

      H 口袋公园藏着大幸福

      . 走出家门不到三百米,就有一座小公园。家住云门里的方大爷带着小孙子来到新开放的公园,跟老伙计们下棋。
    `));
});

describe('questions and answers below a column’s title', () => {
  it('are stories of two paragraphs each', () =>
    reads(`
      S 有问必答

      H 未休年假可以折算工资吗?

      . 市民方先生问:我在一家食品厂工作了六年,从来没有休过年假,请问可以要求单位折算成工资吗?

      . 市劳动保障咨询热线答:可以。单位确因工作需要不能安排职工休年假的,应当按规定支付报酬。

      ----
      H 医保卡丢了怎么补办

      . 市民温女士问:我的医保卡不慎丢失,请问到哪里补办,需要带什么材料,大概要等多长时间?

      . 市医保中心答:请先拨打电话挂失,然后持本人身份证到就近的服务网点补办,十五个工作日后领取。
    `));
});

describe('a box at the end of a story', () => {
  it('stays in it', () =>
    reads(`
      H 网购的奶粉喝出怪味

      . 晚报讯(记者 方叙言)市民温女士反映,她在网上买的六罐奶粉冲出来有一股怪味,孩子喝了拉肚子。

      u 律师说法

      . 律师认为,消费者可以要求商家退还货款,并支付价款十倍的赔偿金,协商不成的,可以向法院起诉。

      ----
      H 小区门口有了工具箱

      . 晚报讯(记者 方叙言)家里水龙头坏了没有扳手怎么办?在江南新村,居民登个记就能把工具借回家。
    `));
});

describe('a heading over counted steps', () => {
  it('stays in the story above it', () =>
    reads(`
      H 暖气不热先看看哪里堵了

      . 本报讯(记者 方叙言)连日来,不少市民反映家里暖气不热,记者随供热公司的维修人员上门看了看。

      u 自查三步走

      . 第一步,看阀门。进水阀、回水阀的手柄应与管道平行。

      . 第二步,放空气。用钥匙拧开暖气片顶端的放气阀,等水流成线再拧紧,前后只要几分钟时间。

      ----
      H 小区门口有了工具箱

      . 本报讯(记者 方叙言)家里水龙头坏了没有扳手怎么办?在江南新村,居民登个记就能把工具借回家。
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
});

describe('words in label brackets', () => {
  it('are crossheads right above running text', () =>
    reads(`
      S 以案说法

      H 网购“高仿”被罚

      b 本报记者 方叙言

      u 【案情】

      . 市民在网店购买运动鞋一双,收到货后发现鞋子做工粗糙,经鉴定为假冒产品,遂诉至法院,要求退一赔三。

      u 【提醒】

      . 消费者网购时应保留聊天记录、付款凭证;发现商品存在质量问题的,应在七日内提出,以免错过时机。
    `));
});

describe('a speech', () => {
  it('greets, calls and thanks in its text', () =>
    reads(`
      H 愿你们走得远
      H ——在毕业典礼上的致辞

      b 方叙言

      . 亲爱的毕业生同学们、各位家长、老师们:

      . 上午好!

      . 四年前的秋天,你们拖着箱子走进校门,箱子里装着被子、家乡的特产,还有父母的叮咛。今天要走出去了。

      . 同学们,出发吧!

      . 谢谢大家!
    `));
});

describe('a question', () => {
  it('is a title where the line below answers', () =>
    reads(`
      S 政策问答

      H 怎样参加职工医保

      . 问:我是一名司机,没有固定单位,可以参加吗?

      . 答:可以。灵活就业人员可凭身份证到户籍地或居住地的窗口办理参保登记,按月缴费,自缴费满半年起享受待遇。

      ----
      H 孩子落户需要哪些材料?

      . 答:需提供出生医学证明、父母双方的身份证、户口簿和结婚证,到派出所户籍窗口当场办理,不收费用。
    `));

  it('is an item of a quiz where the lines beside it are numbered as well', () =>
    reads(`
      H 看谁答得快

      . 1.什么门永远关不上?

      . 2.什么布剪不断?

      . 3.什么路最窄?

      . 答案:1.球门;2.瀑布;3.冤家路窄
    `));
});

describe('items below the title of a column', () => {
  it('are briefs, whatever else the page shows', () =>
    reads(`
      S 市场速览

      H 蔬菜:价格稳中有降

      . 本周,我市蔬菜批发均价为每公斤三元八角,环比下降百分之二点六,其中大白菜、萝卜的降幅较大。

      ----
      H 猪肉:小幅回升

      . 受腌腊需求带动,本周猪肉批发均价每公斤三十六元,环比上涨百分之一点一,预计下周继续小幅上涨。
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
