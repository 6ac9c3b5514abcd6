import assert from 'node:assert/strict';
import { Notebook } from '../../../server/src/core/notes';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { lenses } from '../../../server/src/features/lenses';
import { links } from '../../../server/src/features/links';
import { readingView } from '../../../server/src/features/readingView';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { atCursor, settledSnapshot, snapshotOf } from '../../harness/snapshots';

const [first, second] = STORIES.map(whole);

const CUT = [
  '青禾镇 举办农技培训',
  '',
  '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛',
  '',
  '',
  '围,大家围着农技员问个不停。',
  '',
  '今日天气: 晴 12℃~20℃ 南风3~4级',
  '',
  '记者 方叙言',
].join('\n');

describe('the reading view', () => {
  it('joins what was cut and sets aside what belongs to no article', () => {
    const lines = readingView(snapshotOf(CUT).page, 'en').map(({ text }) => text);
    assert.deepEqual(lines, [
      '青禾镇 举办农技培训',
      '',
      '本报讯 4月9日,青禾镇在文化广场举办春季农技培训,来自十二个村的二百多名种植户到场学习,现场营造出浓厚的学习氛围,大家围着农技员问个不停。',
      '',
      '记者 方叙言',
      '',
      '— Not part of any article —',
      '今日天气: 晴 12℃~20℃ 南风3~4级',
    ]);
  });

  it('knows of each line where it comes from', () => {
    for (const { text, source } of readingView(snapshotOf(CUT).page, 'zh')) {
      if (source === null) continue;
      assert.equal(CUT.slice(source.start, source.end).replaceAll('\n', ''), text);
    }
  });
});

describe('links', () => {
  it('lead from the words that jump to their other half, and back', () => {
    const [headline, lede, more, byline] = first!;
    const text = dumpOf(headline!, lede!, `${more}(下转第2版)`, byline!, '(上接第1版)', second![1]!, second![2]!);
    const jumps = links(snapshotOf(text).page).filter(({ target }) => 'offset' in target);
    const drawn = jumps.map(({ span, target }) => [
      text.slice(span.start, span.end),
      'offset' in target && target.offset,
    ]);
    assert.deepEqual(drawn, [
      ['(下转第2版)', text.indexOf('(上接第1版)')],
      ['(上接第1版)', text.indexOf('(下转第2版)')],
    ]);
  });

  it('lead to web addresses as papers print them', () => {
    const text = dumpOf(first!, '投稿网址:www.qinghe-news.example,欢迎来信。详见https://news.example/a/1.html。');
    const found = links(snapshotOf(text).page).map(({ target }) => 'url' in target && target.url);
    assert.deepEqual(found, ['https://www.qinghe-news.example', 'https://news.example/a/1.html']);
  });
});

describe('inlay hints', () => {
  const all = { articleNumbers: true, seams: true, measure: true };

  it('number the articles and mark where a paragraph goes on', () => {
    const text = dumpOf(CUT, second!);
    const { page } = snapshotOf(text);
    const hints = inlayHints(page, { start: 0, end: text.length }, all);
    assert.deepEqual(
      hints.map(({ offset, label }) => [text.slice(offset - 1, offset) || '^', label.en]),
      [
        ['^', '1'],
        ['氛', '⤶'],
        ['\n', '2'],
      ],
    );
  });

  it('are worked out for the lines in sight alone, with the right numbers', () => {
    const text = dumpOf(first!, second!, STORIES.slice(2).flatMap(whole));
    const start = text.indexOf(STORIES[3]!.headline);
    const hints = inlayHints(snapshotOf(text).page, { start, end: text.length }, all);
    assert.deepEqual(
      hints.map(({ label }) => label.en),
      ['4'],
    );
  });
});

describe('lenses', () => {
  it('stand on headlines and say how an article is doing', () => {
    const text = dumpOf(first!, second!);
    const status = { en: 'Untouched', zh: '未校' };
    const found = lenses(snapshotOf(text).page, ({ start }) =>
      start === 0 ? { findings: 1, notes: 2, status } : { findings: 0, notes: 0, status },
    );
    assert.deepEqual(
      found.map(({ span, title }) => [text.slice(span.start, span.end), title.en]),
      [
        [first![0], '1 finding'],
        [first![0], '2 notes'],
        [first![0], 'Untouched'],
        [second![0], 'no findings'],
        [second![0], 'Untouched'],
      ],
    );
  });
});

describe('hover', () => {
  it('says on a headline what its article is about, and why the line is one', async () => {
    const text = await hoverText('青禾镇 文化‸大院唱起来\n\n本报讯 7月1日,村民早早等候开场。\n\n记者 方叙言');
    assert.match(text, /By: 记者 方叙言/);
    assert.match(text, /Characters: \d+/);
    assert.match(text, /Read as: \*\*Headline\*\*\n\n- \S/);
  });

  it('says on a finding what its rule is about', async () => {
    const text = await hoverText('青禾镇 文化大院唱起来\n\n本报讯 7月1日,村民早早等候开场。记者 方‸叙言');
    assert.match(text, /\*\*glued-byline\*\*/);
  });

  it('says why a line goes on with the paragraph above', async () => {
    const { text, offset } = atCursor(CUT.replace('围,大家', '围,‸大家'));
    const found = hover(await settledSnapshot(text), offset, Notebook.open(text, ''), 'en');
    assert.match(found?.markdown ?? '', /Read as: \*\*Continued paragraph\*\*\n\n- \S/);
  });

  it('shows nothing on a blank line, and nothing of a dump is taken for Markdown', async () => {
    assert.equal(await hoverText('青禾镇 文化大院唱起来\n‸\n本报讯 7月1日,村民早早等候开场。'), '');
    assert.doesNotMatch(
      await hoverText('[点‸此](http://a.example) 青禾镇\n\n本报讯 7月1日,村民早早等候开场。\n\n记者 方叙言'),
      /(?<!\\)\[点此\]/,
    );
  });
});

async function hoverText(sample: string): Promise<string> {
  const { text, offset } = atCursor(sample);
  return hover(await settledSnapshot(text), offset, Notebook.open(text, ''), 'en')?.markdown ?? '';
}
