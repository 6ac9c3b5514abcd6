import { reads } from '../../harness/markedPage';

const NEWS = `
      ----
      H 文化大院唱起来

      . 本报讯（记者 方叙言）7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场。
`;

const first = [
  '2017年，镇里启动老街改造。施工队进场之前，请来专家给街上的八十六间老屋逐一建档，哪块砖旧都记得清楚。',
  '改造历时两年，花了一千六百万元，街还是那条街，可是水电、排污、消防全都换了新的，住着比从前舒坦。',
];
const second = [
  '街修好了，怎么让它活起来？镇里的办法是“老人带新人”：老手艺人免租金，条件是每人要带一个徒弟。',
  '如今，老街的店铺恢复到了六十一家，去年接待游客三十七万人次，年轻人也回来了，一到周末就热闹。',
];

describe('a heading in two halves below a story that is signed at its head', () => {
  it('is a crosshead where what stands below it has neither a date line nor a byline', () =>
    reads(`
      H 一条古街的新生
      H ——柳塘镇老街改造见闻

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      u 修旧如旧 留住老味道

      . ${first[0]}

      . ${first[1]}

      u 引来活水 做活新文章

      . ${second[0]}

      . ${second[1]}

      ${NEWS.trim()}
    `));

  it('is one below a byline behind the lede as well', () =>
    reads(`
      H 老街改造换新颜

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      b □本报记者 温若溪

      u 修旧如旧 留住老味道

      . ${first[0]}

      . ${first[1]}

      ${NEWS.trim()}
    `));

  it('is one although it stands alone and is but a few words, where it would be read as the next headline', () =>
    reads(`
      H 一条古街的新生

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      u 修街的老人

      . ${first[0]}

      . ${first[1]}

      ${NEWS.trim()}
    `));

  it('is one on a page whose news are not dated, where two of them come in a row: hardly two bylines are missing', () =>
    reads(`
      H 老街改造换新颜

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      u 修旧如旧的匠人

      . ${first[0]}

      . ${first[1]}

      u 引来活水的年轻人

      . ${second[0]}

      . ${second[1]}

      ----
      H 文化大院唱起来

      b 本报记者 方叙言

      . 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。
    `));

  it('is one although it carries the mark that the converter gave all headings, where two come in a row', () =>
    reads(`
      H # 一条古街的新生

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      u # 修旧如旧的匠人

      . ${first[0]}

      . ${first[1]}

      u # 引来活水的年轻人

      . ${second[0]}

      . ${second[1]}

      ${NEWS.trim().replace('H 文化', 'H # 文化')}
    `));

  it('is a headline on such a page where it comes alone: the byline of the story below may be missing', () =>
    reads(`
      H 老街改造换新颜

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      ----
      H 修旧如旧 留住老味道

      . ${first[0]}

      . ${first[1]}

      ----
      H 文化大院唱起来

      b 本报记者 方叙言

      . 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。
    `));

  it('is a headline where the story above is news, signed below, or goes on elsewhere', () => {
    const piece = `
      ----
      H 修旧如旧 留住老味道

      . ${first[0]}

      . ${first[1]}
      ${NEWS}`;
    reads(`
      H 老街改造换新颜

      . 本报讯（记者 温若溪）柳塘镇老街改造日前完工，六十一家店铺重新开张，一到周末就热闹得走不动路。

      ${piece.trim()}
    `);
    reads(`
      H 老街改造换新颜

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      . 如今，老街的店铺恢复到了六十一家，去年接待游客三十七万人次，年轻人也回来了，一到周末就热闹。

      b 记者 温若溪

      ${piece.trim()}
    `);
    reads(`
      H 老街改造换新颜

      b 本报记者 温若溪

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷飘了出去。（下转第二版）

      ${piece.trim()}
    `);
  });
});

describe('two short headings on a page where nothing is dated and nobody signs', () => {
  const page = (one: string, other: string): string => `
      H 菜摊前的“小账本”
      H 柳塘镇推行平价公示见闻

      . 早上六点刚过，柳塘镇东关农贸市场的卷帘门一扇接一扇地拉开，摊主们把写着菜价的木牌挂到摊前，一天的买卖开始了。

      ${one}

      . ${first[0]}

      ${other}

      . ${second[0]}

      ----
      H 水库边的“蓝马甲”

      . 进入暑期，白龙水库周边游泳戏水的人多了起来，由沿岸六个村的村民组成的巡护队每天在岸边来回巡看。
    `;

  it('are a feature’s crossheads where they are of one length', () => reads(page('u 价从哪里来', 'u 账由谁来算')));

  it('are crossheads where each is two lines of a column', () =>
    reads(page('u 木匠申伯和他的\n      u 一百二十六张图', 'u 卖豆花的桥头\n      u 与等信的坐凳')));

  it('are headlines where they are not', () => reads(page('----\n      H 古渡口又开船', '----\n      H 老茶馆还在')));
});

describe('an unsigned piece on a page where all stories are signed at their end', () => {
  const signed = (title: string, name: string): string => `
      ----
      H ${title}

      . 7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。

      b 记者 ${name}
`;
  const page = (pieces: string): string => `
      H 修笔匠老毕的最后一张柜台

      . 北大街百货商店一楼拐角，有一张不到一米宽的玻璃柜台，里面摆着十几盒笔尖和一盏台灯。

      ${pieces.trim()}
      ${signed('文化大院唱起来', '方叙言')}
      ${signed('乡村夜校开了课', '温若溪')}
      ${signed('老街巷亮起来了', '方叙言')}`;

  it('is one of the story above, as is the one that is signed', () =>
    reads(
      page(`
      u 一枚笔尖磨半天

      . ${first[0]}

      u 柜台留到年底

      . ${second[0]}

      b 记者 温若溪
      `),
    ));

  it('is a story whose byline is missing where news stand below the heading', () =>
    reads(
      page(`
      ----
      H 老粮仓里听评书

      . 本报讯 7月2日，柳塘镇老粮仓书场开张，说书人一块醒木拍了三十年，台下坐满了从四乡八里赶来的老听众。

      b 记者 温若溪
      `),
    ));
});

describe('a short heading below a long story among dated news', () => {
  const page = (paragraphs: readonly string[], piece: string): string => `
      H 青莲道旧楼火警 两人受轻伤
      H 住户：走火通道堆满杂物

      . 【本报讯】青莲道一幢楼龄五十六年的旧楼昨日凌晨起火，消防员到场后二十分钟把火救熄，两人受轻伤送院。

      ${paragraphs.map((paragraph) => `. ${paragraph}`).join('\n\n      ')}

      ${piece.trim()}
      ${NEWS.trim()}`;

  it('is its crosshead', () => reads(page([...first, second[1]!], `u 法团：工程费屡筹不足\n\n      . ${second[0]}\n`)));

  it('is the next headline where the story above is short, or what stands below it begins as news do', () => {
    reads(page([], `----\n      H 屋宇署：已发修葺令\n\n      . ${second[0]}\n`));
    reads(
      page(
        [...first, second[1]!],
        '----\n      H 夏粮收购进展顺利\n\n      . 截至7月10日，全市各类粮食企业累计收购新产小麦四十二万吨，进度快过往年，农民手里的余粮也卖出了好价钱。\n',
      ),
    );
  });
});

describe('a heading made like the crosshead before it', () => {
  const NOTES = '县里今年要办十场这样的活动，';
  const page = (mark: string, heading: string): string => `
      S 睦邻故事

      H 槐荫里 一棵老槐树和它的“邻居们”

      b ◎记者 商羽 通讯员 尹朝禾

      . 本报讯 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      . ${first[0]}

      ${mark} 一张石桌 摆平邻里纷争

      . ${first[1]}

      . “石桌有个规矩，先听完对方的话再开口。”守桌人说。三年里，石桌旁坐过的街坊有两百多人次。

      ${mark} ${heading}

      . ${NOTES}${second[0]}

      . ${second[1]}
${NEWS}`;

  it('is the next one, in dated news as well', () => reads(page('u', '一场春社 捧出各家拿手菜')));
});

describe('the title of a notice below a story that is signed at its head', () => {
  it('is no crosshead of it', () =>
    reads(`
      H 老街改造换新颜

      b 本报记者 方叙言

      . ${second[0]}

      . ${second[1]}

      ----
      S 有话直说

      H 莫让“扫码点餐”难倒老人

      b 本报评论员 温若溪

      . ${first[0]}

      . ${first[1]}

      ----
      H 停水通知

      . 因供水管网改造施工,定于9月19日22时至9月20日6时停止供水,请沿线用户提前储水,恢复供水初期放流几分钟即可。

      ----
      H 招领启事

      . 9月8日,环卫工人在鼓楼广场东侧捡到红色手提包一只,内有银行卡两张和钥匙一串,请失主携带有效证件前来领取。
`));
});

describe('headings whose quotes and blanks stand at the same places', () => {
  const page = (mark: string, headings: readonly [string, string, string]): string => `
      H 海棠湾街道:小院落里的大治理

      . 清晨六点，老街的青石板上还挂着露水，糕饼铺的第一笼米糕已经出锅，香气顺着街巷一路飘了出去。

      ${mark} ${headings[0]}

      . ${first[0]}

      . ${first[1]}

      b ■本报记者 温若溪 通讯员 甲某某

      . ${second[1]}

      ${mark} ${headings[1]}

      . ${second[0]}

      ${mark} ${headings[2]}

      . ${first[0]}

      . ${second[1]}
${NEWS}`;

  it('divide a story whose lede and byline lost their place', () => {
    reads(page('u', ['从“没人管”到“争着管”', '从“要我出”到“我要出”', '从“一盏灯”到“满院春”']));
    reads(page('u', ['“红单”快办 急事不过夜', '“黄单”会办 难事有人扛', '“蓝单”领办 好事大家做']));
  });
});
