import { deepEqual } from 'node:assert/strict';
import { findingsOf } from '../../../../server/src/core/analysis/findings';
import { defaultConfig } from '../../../../server/src/core/config/resolve';
import { fixToFixpoint, safeOnly } from '../../../../server/src/core/fixes/fixpoint';
import { readPage } from '../../../../server/src/core/page/reading';
import { ruleTable } from '../../../../server/src/core/rules/registry';
import { proven } from '../../../harness/safeFixes';

/** What papers print line by line: to join two of these would destroy what only the line ends show. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  'a poem without marks': ['夕照依山一抹红', '长河入海浪连空', '登楼欲尽千重目', '更上高台万里风'],
  'a poem with marks': ['春眠不觉早，', '鸟语满窗前。', '夜半风和雨，', '花开又一年。', '童子扫阶去，', '归来月正圆。'],
  'free verse': [
    '我站在山顶上',
    '风从远方来',
    '带着稻谷的香',
    '和母亲的呼唤',
    '我把双手举过头顶',
    '像一棵树那样',
    '等待雨水',
  ],
  'verse of long lines': [
    '青禾镇的桥，一座连着一座，',
    '桥下的水，日夜唱着同一首歌，',
    '我在桥头，等一个远行的人，',
    '等到炊烟升起，等到灯火成河。',
  ],
  'three-character lines': ['人之初,性本善,', '性相近,习相远,', '勤有功,戏无益,', '戒之哉,宜勉力。'],
  idioms: ['一心一意', '三心二意', '四面八方', '五湖四海', '六神无主'],
  couplets: ['上联:勤劳门第春光好', '下联:和睦人家幸福多', '横批:万事如意'],
  prices: ['大白菜 0.80元/斤', '萝卜 0.60元/斤', '西红柿 2.50元/斤', '黄瓜 2.20元/斤', '猪肉 13.80元/斤'],
  'a list of honours': [
    '一等奖:方叙言 温若溪',
    '二等奖:龚小北 荀草 尤佳',
    '三等奖:石小雨 徐小红 李小珍 钱桂花',
    '优秀奖:贺喜来 俞蓝 龙小飞',
  ],
  'quotations and who said them': [
    '读书破万卷,下笔如有神。——方叙言',
    '书籍是人类进步的阶梯。——温若溪',
    '业精于勤,荒于嬉;行成于思,毁于随。——龚小北',
  ],
  'telephone numbers': ['区市场监管局:0012315', '区卫健委:0088120', '区教育局:0077456', '区消防救援大队:119'],
  'a recipe': [
    '原料:鸡蛋3个,西红柿2个',
    '调料:盐、糖、葱花各少许',
    '做法:西红柿切块,鸡蛋打散',
    '先炒鸡蛋,盛出备用',
    '再炒西红柿,放入鸡蛋翻炒',
  ],
  riddles: [
    '1.千条线,万条线,掉进水里看不见(打一自然现象)',
    '2.弟兄七八个,围着柱子坐,大家一分手,衣服就扯破(打一植物)',
    '3.小小一间房,只有一扇窗,唱歌又演戏,天天翻花样(打一家电)',
  ],
  'a dialogue': ['甲:你这是上哪儿去啊', '乙:我呀,到街道办事处去', '甲:办什么事', '乙:给老人办老年卡'],
  choices: ['A.拨打119', 'B.用水灭火', 'C.打开窗户', 'D.用湿毛巾捂住口鼻'],
  days: ['7月1日 上午 红歌合唱', '7月2日 下午 书画展览', '7月3日 晚上 电影放映', '7月4日 上午 义务植树'],
  programmes: ['星期一  19:00 新闻  19:40 电视剧', '星期二  19:00 新闻  19:40 体育', '星期三  19:00 新闻  19:40 电影'],
  slogans: ['绿水青山就是金山银山', '垃圾分类,从我做起', '文明交通,安全出行', '节约用水,人人有责'],
  steps: ['第一步,关闭电源', '第二步,打开门窗', '第三步,拨打电话求助', '第四步,转移到安全地带'],
  bullets: ['●老人免费体检', '●儿童疫苗接种', '●孕产妇建档', '●慢性病随访'],
  draws: [
    '双色球第2020056期 红球:03 08 12 19 25 31 蓝球:07',
    '3D第2020138期 中奖号码:4 7 2',
    '大乐透第2020041期 05 11 18 26 33 02 09',
  ],
  jobs: ['会计2名,大专以上学历,有会计证', '司机3名,A2驾照,五年以上驾龄', '保安10名,男,50岁以下', '保洁5名,男女不限'],
  sayings: ['外甥打灯笼——照旧（舅）', '小葱拌豆腐——一清（青）二白', '孔夫子搬家——净是输（书）'],
  results: ['滨江 118:116 海州', '长风 102:95  云岭', '北山 88:101  南湖'],
};

/**
 * What takes more room: told from a cut paragraph where it stands line by line, and not where blank lines part it, as
 * they part the pieces of paragraphs.
 */
const LONG_BLOCKS: Readonly<Record<string, readonly string[]>> = {
  vacancies: [
    '某饭店招服务员五名，包食宿，月薪三千元。电话：0008123',
    '急聘司机两名，有B照，月薪五千元。电话：0008765',
    '某物业公司招保安十名，月薪三千二百元加全勤奖。电话：0008123转801',
  ],
  'verse of uneven lines': [
    '我从高原的褶皱里走来，带着牧人的歌谣和马背的月光',
    '我穿过峡谷，穿过平原，穿过一座座早起的城市',
    '在这里停下来，把两岸的灯火，轻轻抱在怀里',
  ],
  'works and their makers': [
    '系列报道《山里的教师》，作者井小月、乔一鸣，编辑陈小丹',
    '摄影《驶向春天》，作者石小雨，编辑陈小丹',
  ],
  'offices in rows': [
    '市财政局 市发改委 市公安局 市民政局',
    '市水利局 市交通局 市文旅局 市审计局',
    '东城区政府 西城区政府 安平县政府 怀远县政府',
  ],
  films: [
    '和平影院 《长河》 导演方叙言 主演温若溪、唐小棠 片长118分钟 票价35元',
    '大光明影城 《流浪星球》 导演谢千寻 主演石小雨、丁一 片长125分钟 票价45元',
  ],
  books: [
    '《说文小记》 蔡仲文著 中州书社 2023年3月版 48.00元',
    '《数学的故事》 李小珍译 青禾出版社 2023年5月版 69.00元',
  ],
  'works in hand': [
    '项目名称：青溪大桥维修工程 建设单位：青溪市公路局 施工单位：江东路桥公司 监理单位：南湖监理公司 工期：180天',
    '项目名称：梅溪大桥维修工程 建设单位：青溪市公路局 施工单位：北岭路桥公司 监理单位：南湖监理公司 工期：90天',
  ],
};

const STORY =
  '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席,老人们听得津津有味。';
const MORE = '演出持续了两个多小时,散场以后还有不少人围着演员问长问短,舍不得离开,约好明年这个时候再来。';
const OTHER: readonly string[] = ['', '老街巷亮起来', '', STORY, '', '记者 温若溪'];

const column = (text: string): readonly string[] => `    ${text}`.match(/.{1,22}/gu) ?? [];

/** Where such a block may stand. */
const PLACES: Readonly<Record<string, (block: readonly string[]) => readonly string[]>> = {
  'between paragraphs': (block) => ['文化大院唱起来', '', STORY, '', ...block, '', MORE, '', '记者 方叙言', ...OTHER],
  'below a title': (block) => [
    '街谈巷议',
    '',
    '小事一束',
    '',
    ...block,
    '',
    '文化大院唱起来',
    '',
    STORY,
    '',
    '记者 方叙言',
    ...OTHER,
  ],
  'in a dump without blank lines': (block) => ['文化大院唱起来', STORY, ...block, MORE, '记者 方叙言'],
  'with blank lines between its own': (block) => [
    '文化大院唱起来',
    '',
    STORY,
    '',
    ...block.flatMap((line) => [line, '']),
    MORE,
    '',
    '记者 方叙言',
  ],
  'in a dump with indents': (block) => [
    '文化大院唱起来',
    '',
    ...[STORY, ...block, MORE].map((line) => `\u3000\u3000${line}`),
    '记者 方叙言',
  ],
  'on a hard-wrapped page': (block) => [
    '文化大院唱起来',
    '',
    ...column(STORY),
    ...column(MORE),
    '',
    ...block,
    '',
    '记者 方叙言',
    '',
    '老街巷亮起来',
    '',
    ...column(STORY),
    ...column(MORE),
  ],
};

const rules = defaultConfig(ruleTable).ruleSetFor('page.txt');
const check = (text: string) => findingsOf(readPage(text), text, rules);

/** As a repair may write it: full-width marks, no blanks around. */
const bare = (line: string): string => line.normalize('NFKC').replace(/\s+/g, '');

describe('safe repairs keep the lines of', () => {
  const inPlaces = (blocks: typeof BLOCKS, places: typeof PLACES) =>
    Object.entries(blocks).map(([name, block]) => ({ name, block, places }));
  const { 'with blank lines between its own': _parted, 'on a hard-wrapped page': _column, ...inLines } = PLACES;
  for (const { name, block, places } of [...inPlaces(BLOCKS, PLACES), ...inPlaces(LONG_BLOCKS, inLines)]) {
    for (const [where, place] of Object.entries(places)) {
      it(`${name}, ${where}`, () => {
        const repaired = fixToFixpoint(place(block).join('\n'), proven(check), safeOnly).text;
        const lines = new Set(repaired.split('\n').map(bare));
        deepEqual(
          block.filter((line) => !lines.has(bare(line))),
          [],
        );
      });
    }
  }
});

describe('safe repairs keep the blanks of', () => {
  const rows = [
    '丁春早　卞长河　邓雨石（女）　艾青桐',
    '胡　麦　柏岸生（回族）　俞　畔　桑晓舟',
    '副主任：方叙言　温若溪　荀草　尤佳',
  ];
  for (const [width, blank] of [
    ['full', '　'],
    ['half', ' '],
  ] as const) {
    it(`rows of names that ${width}-width blanks part`, () => {
      const own = rows.map((row) => row.replace(/　/g, blank));
      const text = ['青禾县委员会委员名单', '', STORY, '', ...own.flatMap((row) => [row, ''])].join('\n');
      const { text: repaired } = fixToFixpoint(text, proven(check), safeOnly);
      deepEqual(
        own.filter((row) => !repaired.includes(row.normalize('NFC'))),
        [],
      );
    });
  }
});
