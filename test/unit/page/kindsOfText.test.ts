import { reads } from '../../harness/markedPage';

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
