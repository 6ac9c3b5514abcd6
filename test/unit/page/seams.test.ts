import { deepEqual, equal, match } from 'node:assert/strict';
import { paragraphText } from '../../../server/src/core/page/joined';
import type { Paragraph, Part } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';

const LEDE = '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

/** The paragraphs of a page that has these lines below its headline and lede. */
function paragraphsBelow(lines: string): readonly { readonly part: Part; readonly paragraph: Paragraph }[] {
  const page = readPage(`文化大院唱起来\n\n${LEDE}\n\n${lines}\n\n记者 方叙言`);
  return page.parts
    .flatMap(({ part }) => (part.article?.paragraphs ?? []).map((paragraph) => ({ part, paragraph })))
    .slice(1);
}

/** What joins the fragments: kind and strength of each seam of each paragraph. */
const seamsOf = (lines: string): readonly (readonly string[])[] =>
  paragraphsBelow(lines).map(({ paragraph }) => paragraph.seams.map(({ kind, strength }) => `${kind} ${strength}`));

const joins = (name: string, above: string, below: string, seam: string): void => {
  it(name, () => deepEqual(seamsOf(`${above}${below}`), [[seam]]));
};
const parts = (name: string, above: string, below: string): void => {
  it(name, () => deepEqual(seamsOf(`${above}\n\n${below}`), [[], []]));
};

const START = '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停,现场洋溢着节日的气';
const REST = '氛;散场以后,不少人还围着演员问长问短,舍不得离开,约好明年再来。';

describe('the words of a picture', () => {
  const story = '他十四岁学徒,一把剃刀用了六十多年,手艺传了三代人,镇上的老人只认他这一家。';

  it('are a caption where it is one sentence, and nothing is joined to them', () =>
    deepEqual(seamsOf(`七十九岁的剃头匠在青禾镇的老铺子里给老顾客刮脸。 方叙言 摄\n\n${story}`), [[]]));

  parts(
    'end with who took it where they are more, and nothing is joined to them',
    '七十九岁的剃头匠在青禾镇的老铺子里给老顾客刮脸。铺子开了六十年。 方叙言 摄',
    story,
  );
});

describe('a line that begins as the one above has it already', () => {
  const below = '溪口镇菜市场东头,有一张刷着绿漆的小桌,桌上放着一台公平秤,桌后坐着六十二岁的管理员。';
  const seams = (above: string): readonly string[] => seamsOf(`${above}\n\n${below}`).flat();

  it('does not go on with it', () => deepEqual(seams('一杆秤,四十年,溪口镇菜市场里的公平账'), []));
  it('may do so otherwise', () => deepEqual(seams('一杆秤,四十年,谁的分量都骗不了人,都说那是'), ['blank strong']));
});

describe('a paragraph that a remark closes', () => {
  parts(
    'is whole, blanks in front of the remark or not',
    '散场以后,纺织二厂青年女工方叙言三年如一日照顾邻居孤老太太的事,又在戏台下传开了。        (纺二工会)',
    '漫画里的戏台虽小,却也画出了青禾人的精气神,引得台下的孩子们一个劲儿地鼓掌叫好。',
  );
});

describe('a paragraph that lost its full stop', () => {
  const LOST = '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停,久久不肯散去';
  parts('stands apart from what somebody says', LOST, '“十几年没看过这么好的戏了,看得我手心都拍红了。”村民方叙言说。');
  parts('stands apart from another time', LOST, '三年前,这座大院还是一处堆满杂物的仓库,屋顶漏雨,门窗也坏了。');
  parts('stands apart from another place', LOST, '在后台的化妆间里,几名年轻演员正对着镜子卸妆,准备赶往下一个村。');
  parts('stands apart from the reporter who comes', LOST, '记者赶到时,大院门口已经停满了电动车,邻村的人还在往这边走。');
});

describe('a cut paragraph', () => {
  joins(
    'goes on with a name in quotes',
    '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停,都说要多办这样的',
    '\n\n“村晚”活动,让乡亲们在家门口就能看上好戏。',
    'blank strong',
  );
  joins(
    'goes on with what somebody says, behind the verb',
    '演出持续了两个多小时,散场以后还有不少人围着演员问长问短,七十九岁的戏迷拉着演员的手说',
    '\n\n“我十六岁在这里看过这出戏,今天又来看了一回。”',
    'blank strong',
  );
  joins('goes on below a blank line', START, `\n\n${REST}`, 'blank strong');
  joins('goes on below a gap', START, `\n\n\n\n${REST}`, 'gap strong');
  joins('goes on below furniture', START, `\n\n新闻热线:0000-1234567\n\n${REST}`, 'interrupted strong');
  joins(
    'goes on behind a comma',
    '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停,',
    '\n\n散场以后,不少人还围着演员问长问短,舍不得离开。',
    'blank strong',
  );
  joins(
    'goes on below an open quote',
    '七十九岁的戏迷说:“我十六岁在这里看过这出戏,今天又来看了一回,唱腔没变,戏台也没变',
    '\n\n,就是我老了。”',
    'blank strong',
  );
  joins(
    'goes on with a mark',
    '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停',
    '\n\n,散场以后,不少人还围着演员问长问短,舍不得离开。',
    'blank strong',
  );

  joins(
    'goes on in the middle of a number',
    '今年以来,全县累计举办各类实用技术培训班一百多场,参加培训的农民达到2',
    '\n\n3万人次,其中一半是返乡的年轻人,成了远近闻名的新农人。',
    'blank strong',
  );
  joins(
    'goes on behind a word that wants another',
    '走访中,村妇女主任深入留守儿童家庭,对孩子们的',
    '\n\n学习、生活状况等进行了详细了解,为他们送去了学习用品。',
    'blank strong',
  );

  it('may be cut more than once', () =>
    deepEqual(seamsOf(`${START}\n\n氛;散场以后,不少人还围着演员问长问短,打听下一场演出的时\n\n间,约好明年再来看。`), [
      ['blank strong', 'blank strong'],
    ]));

  it('is whole when joined', () => {
    const [cut] = paragraphsBelow(`${START}\n\n${REST}`);
    equal(paragraphText(cut!.part, cut!.paragraph), START + REST);
  });

  it('says why its fragments belong together', () => {
    const [cut] = paragraphsBelow(`${START}\n\n${REST}`);
    const reasons = cut!.paragraph.seams[0]!.reasons.map(({ text }) => text.en).join('; ');
    match(reasons, /in the middle of a sentence/);
    match(reasons, /a dictionary word or a number runs across the seam/);
  });
});

describe('two paragraphs', () => {
  parts(
    'stay apart where a remark in brackets stands behind the full stop',
    '演出持续了两个多小时,老人们听得津津有味,年轻人也举起手机拍个不停,现场洋溢着节日的气氛。（见右图）',
    '7月2日,戏曲专场还将走进另外六个村,镇里的戏迷可以提前到村委会领取座位票,每户两张。',
  );
  const whole = '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。';
  parts('stay apart behind a full stop', whole, '散场以后,不少人还围着演员问长问短,舍不得离开,约好明年再来。');
  parts(
    'stay apart behind a closing quote',
    '老戏迷说:“唱腔没变,戏台也没变,就是我老了。”',
    '散场以后,不少人还围着演员问长问短。',
  );
  parts(
    'stay apart where the lower one opens like one',
    START,
    '据悉,今后每月初八,戏台都有公益演出,剧目由乡亲们投票选定。',
  );
  parts(
    'stay apart before an item of a list',
    '镇里今年要办三件事,一是修好戏台,二是请来戏班,三是留住观众',
    '(二)请来戏班。每月请一个戏班进村演出,费用由镇里和村里分担。',
  );
  parts(
    'stay apart behind a colon and before an item',
    '镇里今年要为爱看戏的乡亲们办好三件看得见的实事:',
    '一是修好戏台,让乡亲们有地方看戏,让戏班有地方唱戏。',
  );
  parts(
    'stay apart where an English sentence has ended',
    '墙上写着一行英文,大意是欢迎各地的朋友前来看戏: Welcome to our stage.',
    '散场以后,不少人还围着演员问长问短,舍不得离开。',
  );
});

describe('a paragraph that stops', () => {
  const truncatedOf = (lines: string): readonly boolean[] =>
    paragraphsBelow(lines).map(({ paragraph }) => paragraph.truncated);

  it('in the middle of a sentence, with nothing to go on with it, is truncated', () =>
    deepEqual(truncatedOf(`${START}\n\n据悉,今后每月初八,戏台都有公益演出,剧目由乡亲们投票选定。`), [true, false]));

  it('with a full stop is not', () => deepEqual(truncatedOf(`${START}氛。`), [false]));
});

describe('a seam', () => {
  const seamOf = (above: string, below: string) => paragraphsBelow(`${above}\n\n${below}`)[0]!.paragraph.seams[0];

  it('wants a space between Latin words', () => {
    const seam = seamOf(
      '戏台两侧的屏幕上同时打出了中英文字幕,最后一行写的是 Thank you for coming to our old',
      'stage, 观众报以热烈的掌声。',
    );
    equal(seam?.spaced, true);
  });

  it('wants none between Han characters', () => equal(seamOf(START, REST)?.spaced, false));

  it('knows a Latin word that a hyphen cut', () => {
    const seam = seamOf(
      '戏台两侧的屏幕上同时打出了中英文字幕,最后一行写的是 Thank you for com-',
      'ing, 观众报以热烈的掌声。',
    );
    equal(seam?.hyphenated, true);
  });
});

describe('a sentence that stops without a mark', () => {
  const MORE = '散场以后不少人还围着演员问长问短,舍不得离开,约好明年再来。';
  const told = (end: string): string => `演出持续了两个多小时,老人们听得津津有味,${end}`;

  it('is joined for sure where the words at the seam stand in the middle of sentences', () => {
    for (const [end, below] of [
      ['年轻人举着手机舍不', '走开,散场以后还围着演员问长问短。'],
      ['年轻人也举起手机,一', '排孩子坐在台口,散场以后还围着演员问长问短。'],
    ] as const)
      deepEqual(seamsOf(`${told(end)}\n\n${below}`), [['blank strong']]);
  });
  it('is joined with care where a clause ends and another one begins', () => {
    deepEqual(seamsOf(`${told('年轻人也举起手机拍完了整场')}\n\n${MORE}`), [['blank weak']]);
    deepEqual(seamsOf(`${told('一张门票才卖三元')}\n\n${MORE}`), [['blank weak']]);
  });
  it('is joined with care to what somebody says, but for sure behind what he is', () => {
    const says = '方叙言介绍,这样的演出镇里一年要办十二场,场场有人赶着来看。';
    deepEqual(seamsOf(`${told('座位一直排到大院门口')}\n\n${says}`), [['blank weak']]);
    deepEqual(seamsOf(`${told('镇文化站的工作人员')}\n\n${says}`), [['blank strong']]);
  });
  it('is whole above words that hardly go on with one', () => {
    for (const opener of ['今年全镇要办这样的演出', '据了解全镇一年的演出', '如今这样的演出'])
      deepEqual(seamsOf(`${told('座位一直排到大院门口')}\n\n${opener}有十二场,场场有人赶着来看。`), [[], []]);
  });
});

describe('what is counted off, and results', () => {
  parts(
    'open a paragraph: 第二,',
    '会议强调,各级各部门要提高认识、压实责任、细化措施,认真抓好各项工作的落实',
    '第二,要转变作风,深入一线,把工作做细做实,做到群众心坎上,不搞花架子。',
  );
  parts('stand in lines of their own', '宏江队112:98辽滨队(28:20,30:22,26:24)', '方叙言4:2(11:9,8:11,11:7)胜温若溪');
});
