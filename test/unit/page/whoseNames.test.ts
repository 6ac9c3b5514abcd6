import { deepEqual } from 'node:assert/strict';
import { below, bylinesOf, MORE, STORY, spelled } from '../../harness/bylines';

/** Who signs at the end of a story's last paragraph. */
const atTheEnd = (words: string): readonly string[] =>
  bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}${words}`).map(spelled);

/** Who signs in the brackets behind a dateline. */
const behindDateline = (words: string): readonly string[] =>
  bylinesOf(
    `文化大院唱起来\n\n本报讯(${words}) 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候。\n\n${MORE}`,
  ).map(spelled);

describe('people without a family name that a list knows', () => {
  it('sign in brackets by the dot in their name', () => deepEqual(atTheEnd('(木拉提·叶尔肯)'), ['木拉提·叶尔肯']));
  it('sign in twos', () => deepEqual(atTheEnd('(娜仁托娅 加娜尔)'), ['娜仁托娅 加娜尔']));
  it('have names of five characters behind a role', () =>
    deepEqual(behindDateline('记者 乌仁其木格'), ['记者 乌仁其木格']));
  it('have names that a line end cut behind the dot', () =>
    deepEqual(behindDateline('通讯员 阿依努尔·巴 合提 记者 方叙言'), ['通讯员 阿依努尔·巴合提 记者 方叙言']));
  it('have taken a picture', () => deepEqual(below('才让 摄'), ['才让 +摄']));
});

describe('the office to which people belong', () => {
  it('stands before a name and others with a role', () =>
    deepEqual(atTheEnd('(教务处 方叙言 学生记者 温若溪)'), ['方叙言 学生记者 温若溪']));
  it('stands before several names', () => deepEqual(atTheEnd('(县教育局 桑吉才让 方叙言)'), ['桑吉才让 方叙言']));
  it('stands before several names without brackets', () =>
    deepEqual(atTheEnd('市第一中学 方叙言 温若溪'), ['方叙言 温若溪']));
  it('stands behind a role', () =>
    deepEqual(behindDateline('记者 方叙言 通讯员 市七中 温若溪'), ['记者 方叙言 通讯员 温若溪']));
  it('stands before who made words and pictures', () =>
    deepEqual(below('城关二小 方叙言 温若溪 文/图'), ['方叙言 温若溪 +文/图']));
  it('may be a section of a road', () => deepEqual(atTheEnd('(公路段 方叙言)'), ['方叙言']));
  it('is none before everyday words', () => deepEqual(atTheEnd('(镇政府 安排)'), []));
});

describe('who distributes a picture', () => {
  for (const line of ['新华社发(方叙言 摄)', '新华社发 方叙言 摄', '(新华社发 方叙言 摄)'])
    it(`stands in front of who took it: ${line}`, () => deepEqual(below(line), ['方叙言 +摄']));
});

describe('a reporter', () => {
  for (const role of ['帮办记者', '跑线记者', '驻村记者', '红领巾记者'])
    it(`may be a ${role}`, () => deepEqual(below(`${role} 方叙言`), [`${role} 方叙言`]));
});

describe('words in label brackets at the head of a line', () => {
  it('name nobody', () =>
    deepEqual(bylinesOf(`链上“搭积木”\n\n${STORY}\n\n【强创新】 让“小巨人”长成“大块头”\n\n${MORE}`), []));
});

describe('who made words and who made pictures', () => {
  it('is told behind each name', () => deepEqual(below('本报记者 方叙言 文 温若溪 图'), ['记者 方叙言 温若溪 +图']));
  it('may be told of pictures that somebody else has given', () =>
    deepEqual(below('本报记者 方叙言 图/受访者提供'), ['记者 方叙言 +图/受访者提供']));
});

describe('somebody who speaks', () => {
  it('signs nothing where the sentence was cut behind the name', () =>
    deepEqual(
      bylinesOf(
        `电梯装好了\n\n${STORY}大家都很高兴。居民 方叙言\n\n说,以前下楼买菜要歇三回,现在一按就到,再也不用发愁。`,
      ),
      [],
    ));
});
