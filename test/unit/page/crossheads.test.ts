import { reads } from '../../harness/markedPage';

describe('a subhead', () => {
  const lede = '. 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';
  const more = '. 演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来,大家才说说笑笑地散去。';

  for (const [name, first, second] of [
    ['between marks', '>>请得来戏班<<', '>>留得住观众<<'],
    ['with a printed mark', '●请得来戏班', '●留得住观众'],
    ['numbered', '一、请得来戏班', '二、留得住观众'],
    ['without a mark', '请得来戏班 唱得响山村', '留得住观众 传得下手艺'],
    ['a number alone', '一', '二'],
    ['counted off in a word', '一是通', '二是控'],
    ['asking and answering', '分怎么定?大家商量着来', '分怎么评?干部不能说了算'],
    ['in figures of two digits', '01 小推车推出大民情', '02 小课堂讲出大道理'],
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

  it('between marks stands right below the headline, too, and the byline opens the text below it', () =>
    reads(`
      H 宅基地那些事 条条说清楚

      H 青禾镇农业服务中心答农民朋友问

      u >>谁能申请 “一户”怎么算

      . □记者 方叙言 报道 进入农闲,想翻修老屋的人多了起来,农业服务中心的电话也跟着多了起来,一天能接上百个。

      u >>能批多大 超了怎么办

      ${more}
    `));

  it('is none where all stories carry a triangle, and their datelines stand below it', () =>
    reads(`
      H ▶文化大院唱起来

      ${lede}

      ----
      H ▶老街巷亮起来

      ${lede}
    `));

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

describe('crossheads below a signed headline', () => {
  it('belong to its story, quotes at the head of one or not', () =>
    reads(`
      S 社区新闻

      H 小区换“新颜” 居民展“笑颜”
      H ——锦绣街道老旧小区改造见闻
      b 记者 温若溪

      . “以前下雨天,院子里的水能没过脚脖子,现在再大的雨也不怕了。”家住锦绣街道的李大妈高兴地说。

      u “一院一策” 改出新面貌

      . 安居小区建于上世纪90年代。由于年代久远,小区存在管网老化、路面破损、停车难等问题,居民反映强烈。

      u 共治共享 改出新生活

      . 改造完成后,小区成立了业主委员会,引进了物业公司。居民自发组建“红袖章”巡逻队,每天早晚巡查。

      ----
      S 图片新闻

      . 11月5日,锦绣街道文化站组织开展“邻里百家宴”活动,居民们端出拿手菜,共话邻里情,欢声笑语不断。
      b 记者 温若溪 摄
    `));
});

describe('the name of a box', () => {
  const page = (heading: string): string => `
      H 立冬以后 护住膝关节

      . 立冬以后,骨科门诊的老年患者比上个月多了两成。医生介绍,膝关节周围肌肉少,最怕受凉,不少人以为忍忍就过去了。

      . “护膝要戴,但不能从早戴到晚。”医生提醒,久坐一小时应起身活动,上下楼要扶好栏杆,不要一次走得太多。

      ${heading}

      . 出现下列情况之一应尽早就医:膝关节夜间疼痛影响睡眠;上下楼时突然打软;关节肿胀三天以上没有好转。

      b 记者 温若溪
`;

  it('is a crosshead right above its text', () => {
    for (const box of ['小贴士', '【医生提醒】', '■相关链接']) reads(page(`u ${box}`));
  });
  it('labels another story where a headline stands below', () =>
    reads(page('----\n      S 延伸阅读\n\n      H 医生教你做三个动作')));
});

describe('questions', () => {
  it('divide an adviser’s story, whatever pause is in one of them', () =>
    reads(`
      S 名医讲堂

      H 当心秋季哮喘来敲门

      . 入秋以来,早晚温差加大,不少市民出现咳嗽、胸闷、喘不上气的症状,医院里的病人一天比一天多了起来。

      u 为什么秋季哮喘高发?

      . 秋季是哮喘的第一个发作高峰,一是花粉在空气里浓度升高,二是冷空气刺激气道,三是室内尘螨增多。

      u 咳嗽老不好,会是哮喘吗?

      . 有一种哮喘没有喘鸣,只有反复的干咳,常在夜间或清晨加重,要到医院做肺功能检查才能确诊。

      u 哮喘患者日常要注意什么?

      . 哮喘患者要坚持规范用药,不能症状一缓解就自行停药,外出戴好口罩,回家换下外衣、洗净双手。

      b 通讯员 方叙言
    `));
});

describe('the first crosshead right below the headline', () => {
  it('is known by the next one, which is made like it', () =>
    reads(`
      H “小板凳”坐出好邻里

      H 龙湾街道秀水社区以“四议工作法”破解小区治理难题

      u 聚民意 议题由居民来定

      . 秀水社区在七个小区设立民情驿站,每周三下午由社区两委成员轮流坐班,居民想说什么就说什么。

      . 以前有事不知道找谁,现在下楼就能说,碧水苑小区的居民说,她反映的路灯第二天就修好了。

      b □本报记者 方叙言

      . 秀水社区地处龙湾街道老城片区,辖七个小区、三千九百余户居民,其中五个小区没有物业。

      u 解民忧 办法在商量中来

      . 碧水苑小区建成于1998年,只有八十个停车位,却有两百多辆车,抢车位、堵通道的事常有。

      u 暖民心 结果让大家来评

      . 事情办得怎么样,由居民打分,去年办结的四十二件实事里,满意率都在九成以上,没有一件返工。
    `));
});

describe('a crosshead behind what it is about', () => {
  it('is no text, though it has a comma', () =>
    reads(`
      H 三岁以下幼儿谁来带

      . 本报讯 妇联组织昨天发布了一份调查,全市有三岁以下幼儿的家庭,近八成说到了同一件难事。

      u 带娃:托位难找,老人顶上

      . 在有三岁以下幼儿的家庭中,77.3%由祖辈照料,送托育机构的不到一成,新城区明显高于老城区。

      u 上班:请假难开口,岗位怕被顶

      . 有六成受访的母亲说,孩子生病时请假最难开口,三成人因此换过工作,或者干脆辞了职。
    `));
});

describe('crossheads of a kind', () => {
  const page = (first: string, second: string, third: string): string => `
      H 一渠清水六十年

      b 本报记者 方叙言

      . 从引水口出发,干渠蜿蜒七十三公里,穿过十一座隧洞,把水送到下游五个乡镇的二十八万亩农田。

      u ${first}

      . 这年三月,技术员带着两名助手进了山,三个月里走了四百多里山路,画出了第一张干渠走线图。

      u ${second}

      . 随着承包责任制的推行,管水的办法也跟着变了,过去是派人看渠,现在是一户一张水票。

      u ${third}

      . 节水改造相继完工,水的利用系数从0.42提高到0.61,同样一渠水,现在能多浇九万亩地。
    `;

  it('open with the years of a chronicle', () =>
    reads(page('1956年 一份手绘的图纸', '1958—1961年 渠到户,水到田', '2011年至今 给老渠装上“大脑”')));
  it('have a bullet, and colons within', () =>
    reads(page('■ 关键词:图纸 数字:1张', '■ 关键词:水票 数字:26万张', '■ 关键词:节水 数字:9万亩')));
  it('say with a bullet what is talked about', () =>
    reads(page('●谈开山:没有一滴水是白来的', '●谈管水:过去是人看渠', '●谈节水:一渠水当两渠用')));
});

describe('a crosshead below the words of a picture', () => {
  it('stands as far from its story as the others do', () =>
    reads(`
      H 从“等着拆”到“舍不得搬”

      . 早上六点半,巷口的豆浆摊还没出完第一锅,七十三岁的老人已经绕着新铺的步道走了三圈。

      u 开了四十场会 定下一张图

      . 第一场会差点打起来,图纸刚挂出来,一楼的住户就炸了锅,停车场正对着他们的窗户。

      u 拆掉二百处棚 让出一条路

      . 党员先拆,别家跟着拆,到九月,二百零三处违建全部拆除,腾出空地两千一百多平方米。

      c 改造后的小区花园,居民在石桌旁下棋。 记者 方叙言 摄

      u 请回一个“管家” 立起一本账

      . 房子修好了,往后谁来管,榆树巷的做法是由居民自己投票,从三家物业公司里选一家。

      b 记者 方叙言
    `));
});
