import { deepEqual, equal } from 'node:assert/strict';
import { outlineOf } from '../../../server/src/cli/outline/pageOutline';
import { readPage } from '../../../server/src/core/page/reading';
import { above, bylinesOf, MORE, STORY, spelled } from '../../harness/bylines';

describe('a reporter behind the dateline at the end of a story', () => {
  const page = `文化大院唱起来\n\n${STORY.slice(4)}\n\n${MORE} 据新华社云汀7月2日电(记者 方叙言)`;

  it('signs it', () => deepEqual(bylinesOf(page).map(spelled), ['记者 方叙言']));

  it('stays in the text, as the dateline does, which is the story’s', () => {
    const [article] = outlineOf(readPage(page)).articles;
    equal(article!.paragraphs.at(-1)!.text.endsWith('据新华社云汀7月2日电(记者 方叙言)'), true);
    equal(article!.dateline?.place, '云汀');
  });
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

describe('names in brackets behind a dateline', () => {
  const story = '古渡码头的石阶近日修缮完毕,往来的居民又能沿着石阶下到江边,老人们在岸边下棋喝茶,十分热闹。';

  it('sign the story, without a role as well', () => {
    for (const dateline of ['中新网临沅新闻12月4日电', '本报讯 '])
      deepEqual(bylinesOf(`文化大院唱起来\n\n${dateline}(方叙言 温若溪)${story}`).map(spelled), ['方叙言 温若溪']);
  });

  it('are people, and no words', () =>
    deepEqual(bylinesOf(`文化大院唱起来\n\n本报讯 (安全生产)${story}`).map(spelled), []));
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

describe('a byline with where and when it was reported', () => {
  const EVENT = '青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场,台下座无虚席。';
  for (const byline of [
    '【本报记者方叙言7月1日青禾报道】',
    '【本报记者方叙言1日青禾电】',
    '本报记者方叙言7月1日青禾报道 ',
  ])
    it(`runs in before the story: ${byline}`, () => {
      const [match] = bylinesOf(`文化大院唱起来\n\n${byline}${EVENT}`);
      deepEqual([spelled(match!), match!.form], ['记者 方叙言', 'run-in']);
    });

  it('has a place of two characters behind its name', () =>
    deepEqual(above('■本报记者 方叙言 花浦报道'), ['记者 方叙言']));
  it('has no place but another name where more than two stand there', () =>
    deepEqual(above('■本报记者 方叙言 温若溪报道'), ['记者 方叙言 记者 温若溪']));
});

describe('a byline in one pair of brackets with the dateline', () => {
  it('names whom it names, up to where they close', () => {
    const [byline] = bylinesOf(
      '桃子缺斤少两\n\n【本报讯 记者 方叙言 通讯员 温若溪】7月6日凌晨,柳林镇老街的桃子摊前围满了人。',
    );
    deepEqual([spelled(byline!), byline!.form], ['记者 方叙言 通讯员 温若溪', 'bracketed']);
  });

  it('is none where they hold other words', () =>
    deepEqual(bylinesOf('桃子缺斤少两\n\n【本报讯 百姓热线】7月6日凌晨,柳林镇老街的桃子摊前围满了人。'), []));
});

describe('a byline behind a dateline and a mark', () => {
  for (const line of [
    '【本报讯】口记者方叙言通讯员温若溪 4月26日，随',
    '【本报讯】□记者方叙言 通讯员温若溪 从4月26日起，',
  ])
    it(`leaves a narrow column little of the story: ${line}`, () =>
      deepEqual(
        bylinesOf(`大堤提前完工\n\n　　${line}\n着最后一方混凝土浇筑到位，沧澜县滨江大堤完工。\n`).map(spelled),
        ['记者 方叙言 通讯员 温若溪'],
      ));

  it('is followed by the day, and not by a name', () =>
    deepEqual(bylinesOf(`大堤提前完工\n\n本报讯 口通讯员方叙言 连日来，沧澜县城管执法队伍走上街头。\n`).map(spelled), [
      '通讯员 方叙言',
    ]));

  it('is followed by an office’s deeds, and not by the office', () =>
    deepEqual(
      bylinesOf(
        `泳池水质合格\n\n本报7月3日讯 通讯员 方叙言 市卫生监督机构日前对市区31家游泳场馆进行水质抽检,全部合格。\n`,
      ).map(spelled),
      ['通讯员 方叙言'],
    ));
});
