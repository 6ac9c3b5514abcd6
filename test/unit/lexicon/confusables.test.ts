import assert from 'node:assert/strict';
import { ConfusableFinder, isConvincing, type Suspect } from '../../../server/src/core/lexicon/confusables';
import { Dictionary } from '../../../server/src/core/lexicon/dictionary';
import { Lookalikes } from '../../../server/src/core/lexicon/lookalikes';
import { WordList } from '../../../server/src/core/lexicon/wordList';

const words = new WordList();
const lookalikes = new Lookalikes();
const finder = finderWith([]);

function finderWith(ownWords: readonly string[]): ConfusableFinder {
  return new ConfusableFinder(new Dictionary(words, ownWords), lookalikes);
}

/** What convinces on a page that says nothing else: `人→入 (入党誓词)`. */
function found(text: string, by = finder): string[] {
  const hold = (piece: string) => text.split(piece).length - 1;
  const isFinding = ({ guesses: [best] }: Suspect) =>
    isConvincing(best!, { word: hold(best!.word), form: hold(best!.form) });
  return by
    .find(text)
    .filter(isFinding)
    .map((suspect) => `${suspect.found}→${suspect.guesses[0]!.character} (${suspect.guesses[0]!.word})`);
}

describe('look-alike characters', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['全体党员面向党旗重温人党誓词。', '人→入 (入党誓词)'],
    ['工作人员采取人户走访的方式宣传。', '人→入 (入户走访)'],
    ['他把自已的蒲扇借给了邻居。', '已→己 (自己)'],
    ['训练的时侯要注意安全。', '侯→候 (时候)'],
    ['街道组识志愿者清理河道。', '识→织 (组织)'],
    ['跑步要看红缘灯。', '缘→绿 (红绿灯)'],
    ['演出将于5月6目上午举行。', '目→日 (日)'],
    ['全村六百多名村民报各参加。', '各→名 (报名)'],
    ['施工队人场以后分批更换。', '人→入 (入场)'],
    ['匾上写着“童叟元欺”。', '元→无 (童叟无欺)'],
    ['黨員重溫人黨誓詞。', '人→入 (入黨誓詞)'],
    ['风灯摇了九个小时,灯末灭,船未失。', '末→未 (未灭)'],
    ['新招的乘务员都没有首未班的经验。', '未→末 (末班)'],
    ['孩子们放了署假,来图书馆看书。', '署→暑 (暑假)'],
    ['退伍军人应诙多为家乡做事。', '诙→该 (应该)'],
  ];
  for (const [text, finding] of slips) {
    it(`${text} ${finding}`, () => assert.deepEqual(found(text), [finding]));
  }

  const sound = [
    '全体党员重温入党誓词,随后入户走访。',
    '民警在三汇镇端掉了这个窝点。',
    '市民买下汇泉小区的一套二手房。',
    '教练焦晓岚说,孩子们练得很苦。',
    '副校长、校工会主席房玉良到场观摩。',
    '三省十 八县的人都来,逢三排八,是大集。',
    '没有人会唱这支号子了。',
    '最近一款新茶已断货。',
    '孩子们两人一组,测一测、闻一闻、掂一掂。',
    '平均气温下降八至十度,周一早晨只有九度。',
    '科主任罗世清告诉记者,门诊已经恢复。',
    '他每天上下四趟,走坏的布鞋能装一筐。',
    '绿地中心的千禧广场灯火通明。',
    '自营占比提升到六成八,计费器上显示八毛钱,水渠修了八华里。',
    '结果枝留八到十个芽,帐篷三百顶已经运到。',
    '放映员老甘在厂里放了三十年电影。',
    '九十二岁的贝奶奶拉着志愿者的手。',
    '操场边立起一米八高的围网。',
    '退休教授贝怀瑾以自己的经历开讲。',
    '我拾起一枚叶子看了很久。',
    '不留痕就怕被追责。',
    '多想小问题。问题太大,就会变成口号。',
    '甲说:乙在说谎。乙说:丙在说谎。丙说:甲和乙都在说谎。甲、乙、丙三人中只有一人说真话。',
    '全市人大代表、政协委员和离退休老干部参加了座谈。',
    '您的快递丢了,请点链接理赔。',
    '施工人员分段削坡,清理排水沟。',
    '每户补贴两千元,元月底前发放。',
    '再走八公里就到村口。',
    '我市对沿江612个入河排口逐一建档。',
    '法院的警车停在丙某的楼下。',
    '老支书卞小满自掏腰包办起来的。',
    '他上前一问,老人答不上来。',
    '挑陈皮有门道,一看色,二捏皮,三闻味,正宗的都不怕摸。',
    '康复中心里,曲建民问了他的身高体重以后,给出的第一条建议是减重。',
    '“小乌,你现在方便吗?”',
    '当选委员:司徒朗　卞小满　岳鸣',
    '重建轻管,伤的是农民的心。',
    '食堂每天亏八百,可见亏钱不是一天两天。',
    '现在是接单就亏,夏茶吃了机器慢的亏。',
    '澄洲市消防救援支队供图,列车从旧溪洲站开出。',
    '厉小北跑向北看台。 简晓光 摄',
    '党委副书记施玉成主持会议。',
    '一块料等不到干透就动刀,湿度高的要防高湿。',
  ];
  for (const text of sound) {
    it(`silent: ${text}`, () => assert.deepEqual(found(text), []));
  }

  it('says where, what, and by which word', () => {
    const text = '重温人党誓词';
    const [suspect] = finder.find(text);
    assert.ok(suspect);
    assert.equal(suspect.offset, 2);
    assert.equal(suspect.found, '人');
    assert.equal(suspect.guesses[0]!.character, '入');
    assert.equal(suspect.guesses[0]!.word, '入党誓词');
    assert.equal(suspect.guesses[0]!.form, '人党誓词');
    assert.ok(suspect.guesses[0]!.rank > 0);
  });

  it('takes a form that recurs on the page for a name', () => {
    const [suspect] = finder.find('重温人党誓词');
    assert.ok(isConvincing(suspect!.guesses[0]!, { word: 0, form: 1 }));
    assert.ok(!isConvincing(suspect!.guesses[0]!, { word: 0, form: 2 }));
  });

  it('trusts a weak guess more when its word stands elsewhere on the page', () => {
    const weak = { ...finder.find('重温人党誓词')[0]!.guesses[0]!, score: 1 };
    assert.ok(!isConvincing(weak, { word: 0, form: 1 }));
    assert.ok(isConvincing(weak, { word: 1, form: 1 }));
  });

  it("leaves a newspaper's own words alone, and goes by them", () => {
    const own = finderWith(['人党誓词', '石榴桥村']);
    assert.deepEqual(found('重温人党誓词', own), []);
    assert.deepEqual(found('记者在石榴侨村看到', own), ['侨→桥 (石榴桥村)']);
  });

  it('reads a part of a text as if there were nothing around it', () => {
    const text = '重温人党誓词';
    assert.deepEqual(finder.find(text, 0, 3), []);
    assert.equal(finder.find(`${text}。${text}`, 7).length, 1);
  });
});

describe('the look-alike pairs', () => {
  const pairs = [...lookalikes.pairs()];

  it('are several hundred', () => {
    assert.ok(pairs.length > 400 && pairs.length < 1400, String(pairs.length));
  });

  it('name two different single characters, each pair once', () => {
    for (const [read, meant] of pairs)
      assert.ok(read.length === 1 && meant.length === 1 && read !== meant, read + meant);
    assert.equal(new Set(pairs.map(([read, meant]) => read + meant)).size, pairs.length);
  });

  for (const pair of ['人入', '入人', '己已', '已己', '未末', '曰日', '夭天', '戊戌', '侯候', '曝暴', '贝见', '冶治']) {
    it(`has ${pair[0]} for ${pair[1]}`, () => assert.ok(lookalikes.meantBy(pair.charCodeAt(0)).includes(pair[1]!)));
  }
});
