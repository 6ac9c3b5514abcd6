import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Article, Part } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';

/** Samples show a wrap space as ␣ and any other space as it is. */
const WRAP = '␣';

function firstArticle(text: string): { readonly part: Part; readonly article: Article } {
  const placed = readPage(text).parts.find(({ part }) => part.article !== null);
  return { part: placed!.part, article: placed!.part.article! };
}

/** The page's lines with their wraps shown. */
function withWraps(text: string): string {
  const { part, article } = firstArticle(text);
  const wraps = article.paragraphs.flatMap(({ fragments }) => fragments.flatMap((fragment) => fragment.wraps));
  const starts = new Set(wraps.map(({ start }) => start));
  return [...part.text].map((character, at) => (starts.has(at) ? WRAP : character)).join('');
}

const shows = (marked: string): void => equal(withWraps(marked.replaceAll(WRAP, ' ')), marked);

describe('the spaces that printed line ends left', () => {
  const column = [
    '老槐树下的“板凳会”',
    '',
    '本报讯 吃过晚饭，岗头村的村民␣搬着板凳聚到老槐树下，第二十␣六次“板凳会”开始了。今晚的议␣题是村口的水塘要不要清淤。',
    '',
    '岗头村的“板凳会”办了两年␣多，议成的事有四十一件：装路␣灯、修水渠、办食堂、定村规，␣桩桩件件都是村民自己商量出来␣的。',
  ].join('\n');

  it('are told by the column’s width', () => shows(column));

  it('stand before a Latin word that stands close to what follows, as the words of the page do', () =>
    shows(column.replace('第二十␣六次', '第二十␣LED次')));

  it('are none on both sides of a word that is set apart', () => shows(column.replace('桩桩件件', '桩 LED 件')));

  it('stand within the short rest of a cut paragraph', () =>
    shows(
      column.replace(
        '堂、定村规，␣桩桩件件都是村民自己商量出来␣的。',
        '\n\n堂、定村规，桩桩件件都是村␣民自己商量出来的',
      ),
    ));

  it('show that width', () => {
    const { measure } = firstArticle(column.replaceAll(WRAP, ' ')).article;
    ok(measure !== null && Math.abs(measure.width - 28) <= 2, `about 28 half-ems, not ${measure?.width}`);
    ok(measure.confidence > 0.5);
  });

  it('are none in the rows of results', () =>
    shows(
      [
        '青禾队主场取胜',
        '',
        '本报讯 昨晚,乡村足球联赛第五轮收兵,青禾队险胜柳塘队,取得了三连胜的好成绩。',
        '',
        ...['今日19:30 中甲联赛 北岭VS江湾', '今日20:00 女排大奖赛 分站赛', '明日02:45 欧洲杯预选赛 东道主VS新军'],
      ].join('\n'),
    ));

  it('are told from the editor’s', () =>
    shows(
      [
        '红心向党 翰墨飘香',
        '',
        '本报讯 昨日，岗头村举行“红 心␣向党 翰墨飘香”书画展，共展出␣村民创作的书画作品六十多幅，␣吸引了四百多人前来参观，老人␣们看得津津有味，孩子们也拿起␣毛笔写了起来。',
        '',
        '书画展由村里的老教师发起，办␣了三年，参加的人一年比一年多␣，最小的六岁，最大的八十八岁␣。',
      ].join('\n'),
    ));
});

describe('spaces on a page without a column of them', () => {
  for (const line of [
    '本报讯 昨日,岗头村举行“红心向党 翰墨飘香”书画展,展出作品六十多幅。',
    '本报讯 画展的名字是“一笔一画 一生一世”,英文名是 Our Village in Ink and Colour,由一位返乡的大学生翻译。',
  ]) {
    it(`are the editor’s: ${line}`, () => {
      const { article } = firstArticle(`村里办画展\n\n${line}`);
      deepEqual(
        article.paragraphs.flatMap(({ fragments }) => fragments.flatMap(({ wraps }) => wraps)),
        [],
      );
      equal(article.measure, null);
    });
  }
});

describe('spaces on a hard-wrapped page', () => {
  it('are the editor’s, for each printed line has a line of its own', () => {
    const lines = [
      '　　本报讯 昨日,岗头村举行活动,主题是“健康',
      '快乐 和谐”,口号是“全民健身 你我同行”。来自',
      '四乡八里的村民早早来到广场,跳起了舞,打起了',
      '太极,一直到中午才散去。市民 王 建民 说,这样',
      '的活动要多办,办到 村里 去,办到 田头 去,让更',
      '多的人动起来,身体好了,日子才会过得更有滋味。',
    ];
    const { article } = firstArticle(`村里办活动\n\n${lines.join('\n')}`);
    deepEqual(
      article.paragraphs.flatMap(({ fragments }) => fragments.flatMap(({ wraps }) => wraps)),
      [],
    );
  });
});
