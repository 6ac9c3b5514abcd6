import { reads } from '../../harness/markedPage';

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

describe('the words of a picture in the middle of a paragraph', () => {
  it('are a caption where the word above them ends below', () =>
    reads(`
      H 菊花枕里好日子

      . ${STORY}院子里洋溢着节日的气

      c 采菊工在霜山县菊源村采摘金丝皇菊。

      + 氛，散场以后，不少人还围着演员问长问短，舍不得离开，约好明年再来，村里的妇女合作社送上了菊花枕。
    `));
});

describe('who gave all pictures of a page', () => {
  it('is told in a caption', () =>
    reads(`
      H 文化大院唱起来

      . 本报讯 ${STORY}

      c 本组图片由青禾镇文化站供图
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
  it('ends the sentence above where it says nobody who does it', () => {
    for (const end of ['人排在候补名单上。', '多为在校学生和在家带孩子的年轻母亲。'])
      reads(`
        H 文化大院唱起来

        . 本报讯 夜校每期十二节课，第一期放出的名额不到二十分钟就被抢光，第二期扩到四百二十个，仍有三百多

        + ${end}

        . 学员严可心在附近的写字楼上班，搬来两年，上了一期夜校，结识了六位同住一个小区的同学。
      `);
  });

  it('is part of the story where it is said of somebody in it', () =>
    reads(page('他在银行工作了整整三十年。', '+').replace('+ 中间', '. 中间')));
});

describe('somebody at work, in a sentence by itself', () => {
  const page = (words: string, mark: string): string => `
      H 守着灯塔的人

      . ${STORY}散场以后，不少人还围着演员问长问短，舍不得离开。

      ${mark} ${words}

      . 三年前，灯塔实现了遥控遥测，守塔人本可以下岛享清福，可他放心不下，说机器也有打盹的时候。
    `;

  it('is shown by a picture between two paragraphs', () => {
    for (const words of ['闵兆福在擦拭灯塔透镜。', '渔嫂在晾网场修补渔网。', '文艺志愿者在大院里表演渔鼓戏。'])
      reads(page(words, 'c'));
  });
  it('is shown by a picture within a paragraph, however little of that goes on below', () =>
    reads(`
      H 老粮站变身阅览室

      . ${STORY}镇里保留了站台、水塔和晒谷场，投资1800万元

      c 游客在老站台前留影。

      + 建成阅览室和青少年活动中心。
    `));
  it('is no picture’s where a pause, a pronoun or a word of the story says otherwise', () => {
    for (const words of ['他在灯塔里住了三十年。', '闵兆福在岛上，他的家也在岛上。', '时间在这里走得很慢。'])
      reads(page(words, '.'));
  });
});

describe('the words of a picture that have lost their full stop', () => {
  it('stand where the story stops at a comma, which it does for no crosshead', () =>
    reads(`
      H 暑期托管班开课啦

      . 本报讯 7月10日,青禾镇公益暑期托管班开班,课程有书法、围棋和科学小实验,镇里还对活动场地进行了全面排查,

      c 孩子们在志愿者指导下做科学小实验

      + 建立了家长接送签字制度,并为每名孩子购买了意外伤害保险,家长们都说放心,老师们也觉得踏实,邻镇听说以后前来取经。
    `));
});

describe('a picture’s one sentence', () => {
  for (const words of [
    '这是7月1日在青禾镇文化大院拍摄的演出现场,台上台下坐满了村民。 新华社发(记者 方叙言 摄)',
    '东港市场地下一楼进水及膝,摊商忙着把鱼货搬到一楼,附近居民也来帮忙。（记者方叙言摄）',
    '昨日,岳师傅(右)把皮包交还给失主。记者方叙言 摄',
    '《山村晨曦》(套色木刻) 方 言 作',
  ])
    it(`is a caption with who took it: ${words}`, () =>
      reads(`
        H 文化大院唱起来

        . 本报讯 ${STORY}

        c ${words}
      `));
});

describe('the end of a sentence above words that begin anew', () => {
  it('is no picture’s, though a word seems to run past it: 凭 and 据了解', () =>
    reads(`
      H 社区微巴开到家门口

      . 本报讯 7月1日,三条社区微巴线路开通,途经市场和医院,早晚高峰十二分钟一班。六十周岁以上的老年人凭

      + 长者卡免费乘坐。

      . 据了解,社区微巴的线路由居民点菜产生,去年底街道通过居委会上门派发问卷,收回三千多份。
    `));
});

describe('sentences by themselves at the end of a story that is signed 摄影报道', () => {
  it('are the words of pictures below another one’s', () =>
    reads(`
      H 老匠人“编”出新日子

      b □记者 方叙言 摄影报道

      . 本报讯 ${STORY}

      . 青禾草编有三百多年历史，该镇成立草编合作社，产品销往十多个国家和地区，去年产值突破九百万元。

      c 图为村民在收边。

      c 工坊里的草编灯罩。



      ----
      H 赶海去

      . 本报讯 7月2日，青禾镇海滩上人头攒动，市民带着铲子和小桶前来赶海，享受挖的乐趣，一直到天黑。
    `));
  it('are such below a lede that no more text follows', () =>
    reads(`
      H 春潮涌动 处处是风景

      . □记者 方叙言 摄影报道 春回大地，青禾镇各重点工程建设现场一派繁忙，建设者们抢抓晴好天气，全力冲刺。

      c 跨海大桥东段，工人正在绑扎桥面钢筋。

      c 隧道进口端，最后一组模板台车就位。
    `));
  it('are text where others have taken the pictures', () =>
    reads(`
      H 春潮涌动 处处是风景

      . □记者 方叙言 报道 春回大地，青禾镇各重点工程建设现场一派繁忙，建设者们抢抓晴好天气，全力冲刺。

      . 跨海大桥东段，工人正在绑扎桥面钢筋。

      . 隧道进口端，最后一组模板台车就位。
    `));
});

describe('who took a picture, and who handed it in', () => {
  it('are told behind its words', () =>
    reads(`
      H 老照片里的护城河

      . 本报讯 ${STORY}

      c 1958年冬，护城河清淤工地。甲某某摄 乙某某供图
    `));
});
