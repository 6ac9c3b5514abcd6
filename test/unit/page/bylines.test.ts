import { deepEqual, equal } from 'node:assert/strict';
import { outlineOf } from '../../../server/src/cli/outline/pageOutline';
import type { Byline } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';

const STORY = '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场。';
const MORE = '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。';

const bylinesOf = (text: string): readonly Byline[] =>
  readPage(text).parts.flatMap(({ part }) => part.article?.bylines ?? []);

/** A byline as one string: `记者 甲 通讯员 乙 +文/图`. */
const spelled = ({ people, credit }: Byline): string =>
  [...people.map(({ role, name }) => `${role} ${name}`.trim()), ...(credit === null ? [] : [`+${credit}`])].join(' ');

/** What a line below a story signs. */
const below = (line: string): readonly string[] =>
  bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}\n\n${line}`).map(spelled);

/** What a line between a headline and its story signs. */
const above = (line: string): readonly string[] =>
  bylinesOf(`文化大院唱起来\n\n${line}\n\n${STORY}\n\n${MORE}`).map(spelled);

function signs(line: string, ...people: readonly string[]): void {
  it(line, () => {
    deepEqual(below(line), [people.join(' ')]);
    deepEqual(above(line), [people.join(' ')]);
  });
}

describe('a byline on its own line', () => {
  describe('names people with their roles', () => {
    signs('记者 方叙言', '记者 方叙言');
    signs('本报记者 方叙言', '记者 方叙言');
    signs('首席记者 方叙言', '首席记者 方叙言');
    signs('见习记者 方叙言 实习生 温溪', '见习记者 方叙言', '实习生 温溪');
    signs('全媒体记者 方叙言', '全媒体记者 方叙言');
    signs('特约记者 方叙言 特约通讯员 陶知远', '特约记者 方叙言', '特约通讯员 陶知远');
    signs('本报评论员 方叙言', '评论员 方叙言');
    signs('本报调研组 方叙言', '调研组 方叙言');
    signs('滨城晚报记者 方叙言', '记者 方叙言');
    signs('新华社记者 方叙言', '记者 方叙言');
    signs('晚报记者 方叙言', '记者 方叙言');
    signs('摄影/口述 方叙言', '摄影/口述 方叙言');
    signs('（学生记者 方叙言 指导教师 温若溪）', '学生记者 方叙言', '指导教师 温若溪');
    signs('文/方 言 图/方 言 陶 远', '文 方言', '图 方言', '图 陶远');
  });

  describe('opens with a mark', () => {
    for (const mark of ['□', '■', '◇', '◎', '○', '□ ', '口']) signs(`${mark}记者 方叙言`, '记者 方叙言');
    signs('口 本报记者 方叙言', '记者 方叙言');
  });

  describe('stands in brackets', () => {
    signs('(记者/方叙言 通讯员/陶知远)', '记者 方叙言', '通讯员 陶知远');
    signs('（记者 方叙言）', '记者 方叙言');
    signs('【记者 方叙言】', '记者 方叙言');
  });

  describe('sets names apart with spaces, commas or nothing', () => {
    signs('记者 方叙言 温若溪', '记者 方叙言', '记者 温若溪');
    signs('记者 方叙言、温若溪', '记者 方叙言', '记者 温若溪');
    signs('本报记者方叙言温若溪', '记者 方叙言', '记者 温若溪');
    signs('□记者方叙言通讯员陶知远文图', '记者 方叙言', '通讯员 陶知远', '+文图');
    signs('记者：方叙言', '记者 方叙言');
    signs('记者：方叙言 编辑：温若溪', '记者 方叙言', '编辑 温若溪');
    signs('记者 温 溪 方 叙 言', '记者 温溪', '记者 方叙言');
  });

  describe('pads short names', () => {
    signs('记者 方 言', '记者 方言');
    signs('记者 方 叙 言', '记者 方叙言');
    signs('记者 方 言 通讯员 陶 远', '记者 方言', '通讯员 陶远');
    signs('记者 方　言', '记者 方言');
    signs('通讯员 方叙 言 报道', '通讯员 方叙言');
  });

  describe('has names of other peoples', () => {
    signs('记者 阿依慕·木拉提', '记者 阿依慕·木拉提');
    signs('记者 才让措姆 文 / 图', '记者 才让措姆', '+文 / 图');
    signs('记者 方叙言 实习生 何其芳菲', '记者 方叙言', '实习生 何其芳菲');
    signs('记者 方叙言 阿依慕·木拉提', '记者 方叙言', '记者 阿依慕·木拉提');
    signs('记者 欧阳方言', '记者 欧阳方言');
  });

  describe('closes with a credit', () => {
    for (const credit of ['文/图', '文图', '图/文', '摄', '摄影报道', '供图'])
      signs(`记者 方叙言 ${credit}`, '记者 方叙言', `+${credit}`);
    signs('记者 方叙言 报道', '记者 方叙言');
    signs('方叙言 摄(山川图片社)', '方叙言', '+摄');
    signs('方叙言 文/图', '方叙言', '+文/图');
    signs('方叙言 著', '方叙言', '+著');
    signs('洛川河 著', '洛川河', '+著');
    signs('文/本报记者 方叙言', '记者 方叙言', '+文');
    signs('文/方叙言 图/陶知远', '文 方叙言', '图 陶知远');
    signs('文：馋猫 图：阿圆', '文 馋猫', '图 阿圆');
  });

  it('asks where a credit is glued to a name', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n通讯员 方叙文/图`);
    equal(byline?.ambiguous, true);
  });

  it('is sure where a space sets the credit off', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n通讯员 方叙 文/图`);
    deepEqual([byline?.ambiguous, byline && spelled(byline)], [false, '通讯员 方叙 +文/图']);
  });

  it('may take two lines', () => {
    const [byline, ...others] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n记者 方叙言\n通讯员 陶知远 文/图`);
    deepEqual([byline && spelled(byline), byline?.spans.length, others], ['记者 方叙言 通讯员 陶知远 +文/图', 2, []]);
  });
});

describe('a byline within the text', () => {
  const only = (text: string): Byline => {
    const bylines = bylinesOf(text);
    equal(bylines.length, 1);
    return bylines[0]!;
  };

  it('is glued to the last sentence', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}\n\n${MORE}记者 方叙言 通讯员 陶知远`);
    deepEqual([spelled(byline), byline.form, byline.position], ['记者 方叙言 通讯员 陶知远', 'glued', 'tail']);
  });

  it('is glued in brackets', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}\n\n${MORE}（方叙言 陶知远）`);
    deepEqual([spelled(byline), byline.form], ['方叙言 陶知远', 'glued']);
  });

  it('may have who distributes a picture in front of its brackets', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}新华社发（方叙言摄）`);
    deepEqual([spelled(byline), byline.form], ['方叙言 +摄', 'glued']);
  });

  it('runs in before the story', () => {
    const byline = only(`文化大院唱起来\n\n□记者 方叙言 报道 ${STORY}\n\n${MORE}`);
    deepEqual([spelled(byline), byline.form], ['记者 方叙言', 'run-in']);
  });

  it('stands in the brackets behind a dateline', () => {
    const byline = only(`文化大院唱起来\n\n本报讯(记者 方叙言 通讯员 陶知远) ${STORY.slice(4)}\n\n${MORE}`);
    deepEqual([spelled(byline), byline.form], ['记者 方叙言 通讯员 陶知远', 'bracketed']);
  });

  it('stands in brackets before a story without a dateline', () => {
    const byline = only(`文化大院唱起来\n\n(记者 方叙言)${STORY.slice(4)}\n\n${MORE}`);
    equal(spelled(byline), '记者 方叙言');
  });
});

describe('a name without a role', () => {
  const essay = '外婆的灶台是用黄泥垒的，灶膛口被烟熏得乌亮，像一只半睁的眼睛，夜里也亮着。';

  for (const line of ['方叙言', '□ 方叙言', '（方叙言）']) {
    it(`signs the story below it: ${line}`, () =>
      deepEqual(bylinesOf(`外婆的灶台\n\n${line}\n\n${essay}`).map(spelled), ['方叙言']));
  }

  for (const line of ['□ 方叙言', '（方叙言）']) {
    it(`signs the story above it where something sets it off: ${line}`, () => deepEqual(below(line), ['方叙言']));
  }

  it('signs the story above it, bare, where other stories are signed below', () =>
    deepEqual(
      bylinesOf(
        `文化大院唱起来\n\n${STORY}\n\n记者 温若溪\n\n老街巷亮起来\n\n${STORY}\n\n方叙言\n\n果园里忙起来\n\n${STORY}\n\n记者 温若溪`,
      ).map(spelled),
      ['记者 温若溪', '方叙言', '记者 温若溪'],
    ));

  it('is a label elsewhere', () =>
    deepEqual(
      bylinesOf(`文化大院唱起来\n\n记者 温若溪\n\n${STORY}\n\n金点子\n\n老街巷亮起来的好办法\n\n${STORY}`).map(spelled),
      ['记者 温若溪'],
    ));

  it('is no byline behind a round bullet below a story: it may be a label', () => deepEqual(below('○ 龙泉坞'), []));

  it('may have a sender’s place and standing before it', () => deepEqual(below('柳湾村 村民 方叙言'), ['村民 方叙言']));

  it('may have others beside it who send with him', () =>
    deepEqual(below('柳湾村村民 方叙言 温若溪 陶知远'), ['村民 方叙言 村民 温若溪 村民 陶知远']));

  it('is none in a headline about somebody', () => {
    for (const headline of ['热心市民 王先生 雨夜救人', '退休教师 陈明 义务讲学'])
      deepEqual(bylinesOf(`${headline}\n\n${STORY}\n\n${MORE}`), []);
  });

  it('is none where a crosshead behind a square sets two words apart', () =>
    deepEqual(bylinesOf(`文化大院唱起来\n\n${STORY}\n\n□ 高兴 安心\n\n${MORE}`), []));

  it('may have others beside it behind a square', () => deepEqual(above('□ 方叙言 温若溪'), ['方叙言 温若溪']));

  it('may have any place before it in brackets', () => deepEqual(below('（北关 方叙言）'), ['方叙言']));

  for (const [line, people] of [
    ['（青禾县农技站 方叙言）', '方叙言'],
    ['（教务处 方言）', '方言'],
    ['（初二(4)班 小记者 方叙言）', '小记者 方叙言'],
    ['（本期坐诊专家：青禾县医院骨科 方叙言）', '方叙言'],
    ['（初二(4)班 方叙言）', '方叙言'],
    ['（校团委 供稿）', '+供稿'],
    ['（温若山）', '温若山'],
  ] as const) {
    it(`may have where the writer belongs before it, in brackets: ${line}`, () => deepEqual(below(line), [people]));
  }

  it('may stand behind a square with where the writer belongs', () =>
    deepEqual(bylinesOf(`毕业季里话成长\n□市二中高三(7)班 秦朗\n\n${STORY}`).map(spelled), ['秦朗']));

  it('may have behind it where somebody lives and what he is', () =>
    deepEqual(bylinesOf(`请给行人一条好走的路\n◎林小满（台北／国中教师）\n\n${STORY}`).map(spelled), ['林小满']));

  it('may have the house of the photographer in front of it', () =>
    deepEqual(bylinesOf(`文化大院唱起来\n\n${STORY}\n\n花溪融媒 方叙言 摄`).map(spelled), ['方叙言 +摄']));

  it('may have a profession in front of it at the end of the last sentence', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}(农艺师 方叙言)`);
    deepEqual([spelled(byline!), byline!.form], ['农艺师 方叙言', 'glued']);
  });

  it('may have an office in front of it at the end of the last sentence', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}(青禾县文化馆 方叙言)`);
    deepEqual([spelled(byline!), byline!.form], ['方叙言', 'glued']);
  });

  it('may have a class with brackets of its own in front of it there', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}(初二(4)班 方叙言)`);
    deepEqual([spelled(byline!), byline!.form], ['方叙言', 'glued']);
  });

  for (const line of ['初一(3)班 方叙言', '语文教师 方叙言', '青禾县实验小学 方言', '青禾县教研室 方叙言'])
    it(`may have a class or a profession before it below a headline: ${line}`, () => equal(above(line).length, 1));

  for (const line of ['（青禾县医院 急诊科）', '（县农业农村局 办公室）', '（县气象局 提供）'])
    it(`is no writer but a place or a source: ${line}`, () => deepEqual(below(line), []));

  it('is no byline where an everyday word for people runs on', () => deepEqual(above('市民来电'), []));
});

describe('a role that a line end of the print cut', () => {
  for (const role of ['通 讯员', '通讯 员'])
    it(`is whole at the end of a story: ${role}`, () =>
      deepEqual(bylinesOf(`文化大院唱起来\n\n${STORY}记者 方叙言 ${role} 何处寻`).map(spelled), [
        '记者 方叙言 通讯员 何处寻',
      ]));
});

describe('a reporter behind the dateline at the end of a story', () => {
  const page = `文化大院唱起来\n\n${STORY.slice(4)}\n\n${MORE} 据新华社云汀7月2日电(记者 方叙言)`;

  it('signs it', () => deepEqual(bylinesOf(page).map(spelled), ['记者 方叙言']));

  it('stays in the text, as the dateline does, which is the story’s', () => {
    const [article] = outlineOf(readPage(page)).articles;
    equal(article!.paragraphs.at(-1)!.text.endsWith('据新华社云汀7月2日电(记者 方叙言)'), true);
    equal(article!.dateline?.place, '云汀');
  });
});

describe('a name that a line end of the print cut', () => {
  const dated = (byline: string): string =>
    `文化大院唱起来\n\n本报讯${byline}7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场。`;
  const paragraph = (text: string): string => outlineOf(readPage(text)).articles[0]!.paragraphs[0]!.text;

  for (const byline of [' 记者 方叙言 通讯 员 温若 溪 ', '(记者 方叙言 通讯 员 温若 溪)']) {
    it(`is whole behind a dateline: ${byline}`, () =>
      deepEqual(bylinesOf(dated(byline)).map(spelled), ['记者 方叙言 通讯员 温若溪']));

    it(`has no space in its paragraph: ${byline}`, () =>
      equal(paragraph(dated(byline)).includes('通讯员 温若溪'), true));
  }

  it('keeps the space that sets it wide', () =>
    equal(paragraph(dated('(记者 方 言)')).startsWith('本报讯(记者 方 言)'), true));
});

describe('a byline that a line end cut in two', () => {
  const cut = (first: string, second: string): readonly Byline[] =>
    bylinesOf(
      [
        '八旬老人学电脑',
        '　　本报讯 家住糖坊巷的退休教师今年',
        '八十三岁。上个月,他拿出积蓄买了一台',
        '电脑,每天跟着孙子学打字,如今一分钟',
        `能打二十个字。${first}`,
        second,
        '',
        '公厕挂上“意见本”',
        '　　本报讯 最近,市环卫处在全市公厕',
        '里挂起了“意见本”,市民对卫生、照明有',
        '什么意见,都可以写在本子上。',
      ].join('\n'),
    );

  it('names whom it names, over both lines', () => {
    const [byline] = cut('(通讯员 方叙', '言 温若溪)');
    deepEqual([spelled(byline!), byline!.spans.length], ['通讯员 方叙言 通讯员 温若溪', 2]);
  });

  it('needs no brackets, and is cut wherever the column ends', () => {
    for (const [first, second] of [
      ['还会上网。记者 方叙言 通', '讯员 温若溪'],
      ['如今还会发邮件了。记', '者 方叙言 通讯员 温若溪'],
      ['记者 方叙言 通讯员 温若', '溪'],
      [' (本报记', '者 方叙言 通讯员 温若溪)'],
    ] as const)
      deepEqual(cut(first, second).map(spelled), ['记者 方叙言 通讯员 温若溪']);
  });

  const page = (...lines: readonly string[]): string =>
    ['八旬老人学电脑', ...lines, '电脑,每天跟着孙子学打字,如今一分钟', '能打二十个字,还能给远方的女儿发邮件'].join(
      '\n',
    );

  it('is whole where the next headline stands right below it', () =>
    deepEqual(cut('还会上网。记者 方叙言', '平安建设').map(spelled), ['记者 方叙言']));

  it('is none of the words of its paragraph', () => {
    const whole = `${page('　　本报讯 家住糖坊巷的退休教师今年', '八十三岁。上个月,他拿出积蓄买了一台')}\n。老伴也要学。记者 方叙言 通讯员 温\n若溪`;
    const [paragraph] = outlineOf(readPage(whole)).articles[0]!.paragraphs;
    deepEqual(paragraph!.lines, [2, 3, 4, 5, 6]);
    equal(paragraph!.text.endsWith('老伴也要学。'), true);
    equal(readPage(whole).parts[0]!.part.article!.paragraphs[0]!.seams.at(-1)!.strength, 'strong');
  });

  it('may stand behind a dateline', () => {
    for (const [first, second] of [
      ['(记者 方叙言 通讯员 温若', '溪)家住糖坊巷的退休教师今年八十三'],
      ['(记者 方叙言 通讯', '员 温若溪)家住糖坊巷的退休教师今年'],
    ] as const)
      deepEqual(bylinesOf(page(`　　本报讯${first}`, second)).map(spelled), ['记者 方叙言 通讯员 温若溪']);
  });

  it('is no sentence about a reporter, or about a team', () => {
    deepEqual(cut('记者曾经写', '过一篇内参反映这件事。'), []);
    deepEqual(cut('调研组由局总农艺师', '带队。'), []);
  });

  it('may be a name alone', () => deepEqual(cut('(方', '叙言)').map(spelled), ['方叙言']));
  it('is no remark', () => deepEqual(cut('(见第三', '版)'), []));
});

describe('a byline behind a dateline', () => {
  it('fills the line with it, and the story stands below', () => {
    const { part } = readPage(
      `老舊公寓火警\n\n【本報訊】記者林佑安/台中報導\n\n台中市東區一處老舊公寓昨晚發生火警,所幸無人傷亡,消防局仍在調查原因。`,
    ).parts[0]!;
    deepEqual(part.article!.bylines.map(spelled), ['記者 林佑安']);
    equal(part.article!.paragraphs.length, 1);
    equal(part.article!.paragraphs[0]!.fragments.length, 1);
  });
});

describe('a byline behind a dateline, without brackets', () => {
  const EVENT = '7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。';
  it('reports', () =>
    deepEqual(bylinesOf(`文化大院唱起来\n\n本报讯 记者方叙言 通讯员温若溪报道：${EVENT}`).map(spelled), [
      '记者 方叙言 通讯员 温若溪',
    ]));

  it('is set off by blanks alone', () => {
    for (const byline of ['记者方叙言', '记者 方叙言', '记者方叙言 通讯员温若溪']) {
      const page = `文化大院唱起来\n\n本报讯 ${byline} 四乡八里的村民早早搬来板凳等候开场,台下座无虚席,热闹非凡。`;
      equal(bylinesOf(page)[0]?.people[0]?.name, '方叙言');
    }
  });

  it('is none where a line end of the print makes a name of a word', () =>
    deepEqual(
      bylinesOf('文化大院唱起来\n\n本报讯 记者高兴 地看到,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。'),
      [],
    ));

  it('is none where a sentence tells of the reporter', () =>
    deepEqual(bylinesOf(`文化大院唱起来\n\n本报讯 记者昨日从县文化馆获悉,${EVENT}`), []));
});

describe('brackets of two widths', () => {
  const LEDE = '7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。';
  for (const [name, page] of [
    ['behind a dateline', `文化大院唱起来\n\n本报讯（记者 方叙言)${LEDE}`],
    ['around a dateline', `文化大院唱起来\n\n(本报讯）记者 方叙言报道：${LEDE}`],
    ['behind the last sentence', `文化大院唱起来\n\n本报讯 ${LEDE}(记者 方叙言）`],
    ['on a line of its own', `文化大院唱起来\n\n本报讯 ${LEDE}\n\n（记者 方叙言)`],
  ] as const) {
    it(`are one pair ${name}`, () => deepEqual(bylinesOf(page).map(spelled), ['记者 方叙言']));
  }
});

describe('a byline in a dateline’s brackets', () => {
  it('may end with the place, in Simplified print too', () => {
    const [byline] = bylinesOf(
      `华埠办嘉年华\n\n【本报记者伍月明旧金山报导】华埠12日举办嘉年华,舞狮、腰鼓轮番登场,吸引数千民众参与。`,
    );
    equal(spelled(byline!), '记者 伍月明');
  });
  for (const [dateline, name] of [
    ['【記者方敘言白沙訊】', '記者 方敘言'],
    ['【記者方敘言台北報導】', '記者 方敘言'],
    ['【記者方敘言／台北報導】', '記者 方敘言'],
  ] as const)
    it(`has the place of the report glued to the name: ${dateline}`, () => {
      const story = `${dateline}海線五個鄉鎮出現缺水現象，縣政府昨日調派十二輛水車，分送各村里，以解燃眉之急。`;
      deepEqual(bylinesOf(`海線鄉鎮缺水\n\n${story}`).map(spelled), [name]);
    });
});

describe('a credit on a line of its own', () => {
  it('belongs to the byline right above it', () =>
    deepEqual(above('□ 本报记者 方叙言\n□ 文/图'), ['记者 方叙言 +文/图']));
  it('is none without a byline above it', () => deepEqual(above('□ 文/图'), []));
});

describe('an office', () => {
  for (const line of ['县气象局 供稿', '青禾县疾控中心供稿'])
    it(`hands a text in: ${line}`, () => deepEqual(below(line), ['+供稿']));
  it('hands a text in at the end of its last sentence', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}（县纪委监委 供稿）`);
    deepEqual([spelled(byline!), byline!.form], ['+供稿', 'glued']);
  });
  it('is meant, and no other words before 供稿', () => deepEqual(below('欢迎广大读者 供稿'), []));
});

describe('a pen name', () => {
  const essay = '外婆的灶台是用黄泥垒的，灶膛口被烟熏得乌亮，像一只半睁的眼睛，夜里也亮着。';
  const signed = (end: string): readonly string[] => bylinesOf(`外婆的灶台\n\n${essay}\n\n${essay}${end}`).map(spelled);

  for (const line of ['小苇', '言午', '□ 小苇', '（小苇）'])
    it(`needs no family name between a headline and a story: ${line}`, () =>
      deepEqual(bylinesOf(`外婆的灶台\n\n${line}\n\n${essay}`).map(spelled), [line.replace(/[□ （）]/g, '')]));

  it('needs none in brackets below the story', () => deepEqual(below('（小苇）'), ['小苇']));
  it('needs none in brackets at its end', () => deepEqual(signed('（秋鸿）'), ['秋鸿']));
  for (const name of ['秋鸿', '墨池', '书签'])
    it(`is any word with a mark behind the last sentence: □${name}`, () => deepEqual(signed(`□${name}`), [name]));
  for (const remark of ['□待续', '□完', '□上接第一版'])
    it(`is no remark with a mark: ${remark}`, () => deepEqual(signed(remark), []));
  it('may have a credit behind it', () => deepEqual(signed('（小苇 摄）'), ['小苇 +摄']));
  it('needs none below the last story of a page', () => deepEqual(signed('\n\n小苇'), ['小苇']));
  it('needs none nearer to the story above than to the one below', () =>
    deepEqual(signed(`\n\n小苇\n\n\n\n老街巷亮起来\n\n${STORY}`), ['小苇']));
  it('is none as far from the story above as from the one below', () =>
    deepEqual(signed(`\n\n\n\n小苇\n\n\n\n老街巷亮起来\n\n${STORY}`), []));
  it('stands beside other names', () => deepEqual(signed('（方叙言 秋鸿）'), ['方叙言 秋鸿']));

  for (const remark of ['（掌声）', '（图略）', '（待续）', '（见下图）', '（笑声 掌声）', '（县城）'])
    it(`is no remark: ${remark}`, () => deepEqual(signed(remark), []));

  it('is a crosshead among news, where others follow', () =>
    deepEqual(
      bylinesOf(`一渠清水润千家\n\n找水\n\n${STORY.slice(4)}\n\n引水\n\n${MORE}\n\n老街巷亮起来\n\n${STORY}`).map(
        spelled,
      ),
      [],
    ));

  it('is no word of the dictionary', () => deepEqual(bylinesOf(`外婆的灶台\n\n民生\n\n${essay}`).map(spelled), []));
});

describe('no byline', () => {
  const silent = (line: string): void => {
    it(line, () => deepEqual(below(line), []));
  };
  silent('❷ 方里镇');
  silent('方家庄街道 向阳社区');
  silent('记者从县文化馆获悉,下一场演出将于8月1日在青禾镇文化大院举行,欢迎村民前往观看。');
  silent('记者在现场看到,台下座无虚席,连过道里也站满了人,孩子们骑在大人的肩膀上。');
  silent('通讯员们纷纷表示,要多写百姓故事,多拍家乡变化,把镜头和笔头对准田间地头。');
  silent('一位在场的老记者说,他采访了三十年,第一次看到这么热闹的戏曲演出。');
  silent('摄影作品展同时开幕,共展出作品一百二十件,吸引了许多市民前来参观。');
});
