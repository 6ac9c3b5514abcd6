import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';

/** Who is named in the bylines of a page, as `role name`. */
const people = (text: string): readonly string[] =>
  readPage(text)
    .parts.flatMap(({ part }) => part.article?.bylines ?? [])
    .flatMap((byline) => byline.people.map(({ role, name }) => `${role} ${name}`.trim()));

const STORY = '7月1日，青禾镇文化大院举行戏曲专场演出，四乡八里的村民早早搬来板凳等候开场，台下座无虚席。';

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

  it('stand behind whose commentator it is, as behind whose reporter', () => {
    const page = (byline: string): string => `${STORY}\n\n给打卡地算算长远账\n\n${byline}\n\n${STORY}\n\n${STORY}`;
    for (const [house, role] of [
      ['青禾新闻网', '评论员'],
      ['青禾晚报', '记者'],
    ] as const)
      deepEqual(people(page(`□ ${house}${role} 缪长青`)), [`${role} 缪长青`]);
  });

  it('are no words in everybody’s mouth behind an office', () =>
    deepEqual(people(`文化大院唱起来\n\n本报讯 ${STORY}镇政府 安排\n\n专人值守，村民放心。`), []));

  it('are followed by the office of whoever wrote in, in brackets', () => {
    const page = (byline: string): string => `文化大院唱起来\n\n${STORY}\n\n${byline}`;
    deepEqual(people(page('记者 侯青禾 通讯员 费明(罗湾工务段) 文/图')), ['记者 侯青禾', '通讯员 费明']);
    deepEqual(people(page('通讯员 费明(罗湾工务段) 温静(采煤二队)')), ['通讯员 费明', '通讯员 温静']);
    deepEqual(people(page('通讯员 阎小丽(石门站)')), ['通讯员 阎小丽']);
    const glued = `文化大院唱起来\n\n${STORY}记者 侯青禾 通讯员 费明(罗湾工务站) 文/图`;
    deepEqual(people(glued), ['记者 侯青禾', '通讯员 费明']);
  });

  it('stand behind what kind of writing it is', () =>
    deepEqual(people(`渡轮上的理发师\n\n【特稿】(特约记者 苗青阳)${STORY}`), ['特约记者 苗青阳']));

  it('stand in front of what each has done, or behind it', () => {
    const page = (byline: string): string => `文化大院唱起来\n\n${byline}\n\n${STORY}`;
    deepEqual(people(page('苗青阳 口述　孟 荻 整理')), ['口述 苗青阳', '整理 孟荻']);
    deepEqual(people(page('口述：苗青阳　整理：缪长青')), ['口述 苗青阳', '整理 缪长青']);
    deepEqual(people(page('〔爱尔兰〕莫·凯伦 著 岑溪 译')), ['著 莫·凯伦', '译 岑溪']);
    deepEqual(people(page('□甘绿 编译')), ['编译 甘绿']);
    deepEqual(people(page('□本报特约棋手 苗青阳')), ['特约棋手 苗青阳']);
  });

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

  it('stand behind the team that a paper has sent, whose name is none', () => {
    const page = (byline: string): string => `文化大院唱起来\n\n${byline}\n\n${STORY}`;
    deepEqual(people(page('■本报两会报道组 记者 沙棠 潘越')), ['记者 沙棠', '记者 潘越']);
    deepEqual(people(page('本报特派记者组 沙棠')), ['特派记者组 沙棠']);
  });

  it('of two characters are followed by 报道, and are no place with it', () =>
    deepEqual(people(`文化大院唱起来\n\n晚报讯 记者苏晴报道:记者昨日获悉,${STORY}`), ['记者 苏晴']));

  it('without a family name are followed by one that is set wide', () =>
    deepEqual(people(`文化大院唱起来\n\n本报讯(记者 才让卓玛 刘 凯)${STORY}`), ['记者 才让卓玛', '记者 刘凯']));

  it('are no topics, with a colon behind them', () =>
    deepEqual(people(`把河让出来\n\n${STORY}\n\n●谈防汛:没有一滴水是突然来的\n\n${STORY}`), []));
});
