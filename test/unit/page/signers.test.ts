import { deepEqual, equal } from 'node:assert/strict';
import { above, below, bylinesOf, MORE, STORY, spelled } from '../../harness/bylines';

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
  it('may be set wide there', () => deepEqual(signed('（水 生）'), ['水生']));
  it('is no remark there, however wide', () => deepEqual(signed('（待 续）'), []));
  for (const name of ['秋鸿', '墨池', '书签'])
    it(`is any word with a mark behind the last sentence: □${name}`, () => deepEqual(signed(`□${name}`), [name]));
  for (const remark of ['□待续', '□完', '□上接第一版'])
    it(`is no remark with a mark: ${remark}`, () => deepEqual(signed(remark), []));
  it('may have a credit behind it', () => deepEqual(signed(`${essay}（小苇 摄）`), ['小苇 +摄']));
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

describe('a letter’s writer', () => {
  for (const line of ['方叙言（南埕，退休教师）', '方叙言（北岸市／教师）', '◎方叙言（台北／教师）'])
    it(`says where from and what he is: ${line}`, () => deepEqual(above(line), ['方叙言']));
});

describe('who wrote it, in brackets', () => {
  it('heads nothing, though a question that its answer follows stands below', () => {
    const page = `大棚蔬菜防寒三招\n\n${STORY}\n\n（县农技中心 方叙言）\n\n问：柿子怎么脱涩？\n\n答：${STORY}`;
    deepEqual(bylinesOf(page).map(spelled), ['方叙言']);
  });
});
