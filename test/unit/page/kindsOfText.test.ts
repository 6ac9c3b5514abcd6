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
