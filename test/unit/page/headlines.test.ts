import { deepEqual } from 'node:assert/strict';
import { headlineRoles } from '../../../server/src/core/page/assembly/headlines';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

const STORY = '本报讯 昨日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

const TEXT = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

const rolesOf = (...headline: readonly string[]): readonly string[] =>
  readPage(`${headline.join('\n')}\n\n${STORY}`).parts.flatMap(
    ({ part }) => part.article?.headline.map(({ start, end, role }) => `${role} ${part.text.slice(start, end)}`) ?? [],
  );

describe('the lines of a headline', () => {
  it('are one main headline where there is one', () => deepEqual(rolesOf('文化大院唱起来'), ['main 文化大院唱起来']));

  it('are a kicker, the main headline and a deck where there are three', () =>
    deepEqual(rolesOf('沿着河流看振兴', '文化大院 唱起来', '——青禾镇文化见闻'), [
      'kicker 沿着河流看振兴',
      'main 文化大院 唱起来',
      'deck ——青禾镇文化见闻',
    ]));

  it('put the deck below a shorter main headline', () =>
    deepEqual(rolesOf('文化大院唱起来', '三天大戏迎来四乡八里的乡亲'), [
      'main 文化大院唱起来',
      'deck 三天大戏迎来四乡八里的乡亲',
    ]));

  it('put the kicker above a shorter main headline', () =>
    deepEqual(rolesOf('“书香青禾”全民阅读系列活动之五', '文化大院唱起来'), [
      'kicker “书香青禾”全民阅读系列活动之五',
      'main 文化大院唱起来',
    ]));

  it('go by their marks where those differ', () =>
    deepEqual(rolesOf('## 书香青禾', '# 文化大院唱起来 三天大戏迎乡亲'), [
      'kicker 书香青禾',
      'main 文化大院唱起来 三天大戏迎乡亲',
    ]));

  it('may lead in with a dash', () =>
    deepEqual(rolesOf('孩子没满月,奶粉罐里多出一只壁虎,家长质问——', '这罐奶粉,究竟是谁的责任？').length, 2));

  it('include what stands above a deck with a dash, however short', () =>
    deepEqual(rolesOf('焙火者', '——记岩茶传人方叙言'), ['main 焙火者', 'deck ——记岩茶传人方叙言']));

  it('leave residue out of the text', () => deepEqual(rolesOf('# 文化大院唱起来'), ['main 文化大院唱起来']));

  it('have no role where there are none', () => deepEqual(headlineRoles([]), []));
});

describe('a heading that lists things', () => {
  it('makes no pauses by it, and is joined to nothing', () =>
    reads(`
      H 企业放权以后

      b 本报评论员

      . 企业放权以后，厂长应当怎样当？有些同志还在等上面的文件，有些同志已经走到了市场的前面。

      u “等、靠、要”不是办法

      . 有些同志把改革理解为干多干少一个样，这是一种误解。改革在于发展生产力，而不在于养懒汉。

      u 日子怎么过：票子、孩子都顾上

      . 园区实行弹性工时，早上送完孩子上班，下午四点半可以先去接孩子，再回来接着做手里的活。
    `));
});

describe('a few words that ask or trail off above a headline', () => {
  const story = '. 本报讯（记者 方叙言）7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场。';

  it('are its first line where a story opens below it', () => {
    for (const words of ['戏台搭在哪里？', '搭戏台、扎灯彩、排新戏……'])
      reads(`
        H 柳塘镇修好老街

        . 本报讯（记者 温若溪）柳塘镇老街改造日前完工，六十一家店铺重新开张，一到周末就热闹得走不动路。

        ----
        H ${words}

        H 文化大院唱起来

        ${story}
      `);
  });

  it('are a speaker’s where quotes open them', () =>
    reads(`
      H 柳塘镇修好老街

      . 本报讯（记者 温若溪）柳塘镇老街改造日前完工，六十一家店铺重新开张，一到周末就热闹得走不动路。

      . “你说好不好？”

      ----
      H 文化大院唱起来

      ${story}
    `));
});

describe('headlines that are sentences', () => {
  it('stand, one below the other, above the line that opens the story', () =>
    reads(`
      H 东湖路一栋老楼外墙脱落，险些砸到过路学生

      H 危墙“瘦身”，为何拖了三年？

      H 房管部门：维修资金已到位，下月动工；街道：先围挡，后派人值守

      . 晚报讯（记者 方叙言）${TEXT}
    `));

  it('may tell between a title and the byline whom it is about, pauses and all', () =>
    reads(`
      H 一座灯塔似的修表摊

      H 钟楼下的残疾修表匠方叙言,修好了四万只表,也修好了自己的日子

      b ■晚报记者 温若溪 文/图

      . ${TEXT}
    `));

  it('may ask above a second line and the byline', () =>
    reads(`
      H 夏天为何总被蚊子“盯上”?

      H 招蚊体质,真不是“血型惹的祸”

      b □ 方叙言

      . ${TEXT}
    `));

  it('say above whose words they are, with a colon', () =>
    reads(`
      H 民政部门提醒:

      H 低保申请可“码”上办 不必再跑三趟

      . 本报讯 ${TEXT}
    `));

  it('name the firm that did it on a line of its own', () =>
    reads(`
      H 白鹭洲农业社
      H 早稻平均亩产五百六十斤

      . 本报讯 ${TEXT}
    `));
});

describe('a last line without a full stop', () => {
  it('is no headline, where a label stands between it and the next story', () =>
    reads(`
      H 人多的地方 有他们守着

      . 本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场。

      . 本届庙会将持续到7月16日,其 间每晚七点半在河岸广场还有打铁



      ----
      S ❷ 青禾街道

      H 闹元宵 “村晚”登台

      . □记者 方叙言 报道 本报讯 7月14日晚,青禾街道的“村晚”开演,二十多个节目全部由村民自编自演。
    `));
});

describe('a second line of the headline', () => {
  it('may be wider than a headline, above a marked crosshead', () =>
    reads(`
      H 一面“红哨”吹响治理集结号

      H 望河街道海棠湾社区探索“楼院吹哨、党员报到”工作法

      u >>织密一张网<< “哨声”响在楼道口

      . ${TEXT}

      . □记者 方叙言 报道 本报讯 ${TEXT}

      u >>下好一盘棋<< “哨兵”都动了起来

      . ${TEXT}
    `));

  it('has no mark, where the crossheads of the story have one', () =>
    reads(`
      H 街道织密“小网格” 托起“大民生”

      H 把服务送到楼道口,把矛盾化在家门前

      . 本报讯的常客、网格员汪某的帆布包里装着三样东西:一本民情日记、一沓便民卡、一把卷尺,她笑称自己是半个瓦匠。

      u ◆网格建起来 “陌邻”变“睦邻”

      . ${TEXT}

      u ◆难题议起来 “堵点”变“亮点”

      . ${TEXT}

      u ◆力量聚起来 “独唱”变“合唱”

      . ${TEXT}

      b 记者 方叙言
    `));
  it('may stand below who the headline is about, with a colon, on a hard-wrapped page', () =>
    reads(`
      H 桥头村的水渠通了

      . 　　本报讯　桥头村的水渠昨日全线通水,沿渠的八个村
      + 民小组都用上了自流水,村民们奔走相告,有人在渠边放
      + 起了鞭炮。
      . 　　这条渠全长六公里,由村民投工投劳修成,前后用了
      + 一年零两个月。
      b 记者 方叙言

      ----
      H 退休干部甲某某:
      H 义务修路十三年

      . 　　在南湾镇,提起退休干部甲某某,大人小孩没有不竖
      + 大拇指的。从退休那年算起,他义务修补村道整整十三个
      + 年头。
      . 　　村里到镇上的五里土路,过去一下雨就成了烂泥塘,
      + 他看在眼里,疼在心上。
    `));
});
