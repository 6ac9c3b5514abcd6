import assert from 'node:assert/strict';
import {
  addMark,
  addQuery,
  addTag,
  Notebook,
  type Outcome,
  resolve,
  setArticleStatus,
} from '../../../server/src/core/notes';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { lenses } from '../../../server/src/features/lenses';
import { links } from '../../../server/src/features/links';
import { readingMarks } from '../../../server/src/features/readingMarks';
import { readingPlaces } from '../../../server/src/features/readingPlaces';
import { readingView } from '../../../server/src/features/readingView';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { atCursor, marked, settledSnapshot, snapshotOf } from '../../harness/snapshots';

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

describe('notes in the reading view', () => {
  const furniture = '今日天气: 晴 12℃~20℃ 南风3~4级';

  /** The lines of the view in which something of these words of the dump is read, with the words marked. */
  function read(text: string, words: string): readonly string[] {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    const lines = readingView(snapshotOf(text).page, 'zh');
    const places = readingPlaces(lines)({ start, end: start + words.length });
    return places.map(({ line, start: from, end }) => marked(lines[line]!.text, [{ start: from, end }]));
  }

  it('stand on their words, in a headline, a paragraph, a byline and what is set aside', () => {
    assert.deepEqual(read(CUT, '农技培训'), ['青禾镇 举办⟦农技培训⟧']);
    assert.match(read(CUT, '种植户').join(), /二百多名⟦种植户⟧到场学习/);
    assert.deepEqual(read(CUT, '方叙言'), ['记者 ⟦方叙言⟧']);
    assert.deepEqual(read(CUT, '南风'), ['今日天气: 晴 12℃~20℃ ⟦南风⟧3~4级']);
  });

  it('go across a cut as one stretch, without what the converter left between', () => {
    assert.match(read(CUT, '学习氛\n\n\n围,大家').join(), /浓厚的⟦学习氛围,大家⟧围着/);
  });

  it('are not drawn over furniture that interrupts their paragraph', () => {
    const interrupted = CUT.replace('学习氛\n\n\n围', `学习氛\n\n${furniture}\n\n围`);
    const [paragraph, weather] = read(interrupted, `氛\n\n${furniture}\n\n围,`);
    assert.match(paragraph!, /学习⟦氛围,⟧大家/);
    assert.equal(weather, `⟦${furniture}⟧`);
  });

  it('take a line each where they reach over several', () => {
    assert.deepEqual(
      read(CUT, '农技培训\n\n本报讯').map((line) => line.slice(0, 12)),
      ['青禾镇 举办⟦农技培训⟧', '⟦本报讯⟧ 4月9日,青'],
    );
  });

  it('say what they are about, and how far an article has come', () => {
    const { page } = snapshotOf(CUT);
    let book = Notebook.open(CUT, '');
    const at = (words: string) => ({ start: CUT.indexOf(words), end: CUT.indexOf(words) + words.length });
    const add = (outcome: Outcome): void => {
      assert.ok(outcome.done);
      book = book.with(outcome.entries);
    };
    const stamp = { author: '苗青', created: '2031-05-06T08:00:00Z' };
    add(addMark(book, stamp, at('种植户'), 'replace', '种粮户'));
    add(addQuery(book, stamp, at('方叙言'), '是<b>这个</b>名字吗?'));
    add(addTag(book, stamp, at('青禾镇'), 'place'));
    add(setArticleStatus(book, page, stamp, 0, 'first-proof'));
    const marks = readingMarks(readingView(page, 'zh'), page, book, [], 'zh');
    assert.deepEqual(
      marks.map(({ kind, title, words, brief }) => [kind, title, words.join(), brief]),
      [
        ['tag', '标记 地名 — 苗青', '', '标记 地名'],
        ['correction', '改正 种植户 → 种粮户 — 苗青', '', '改正 种植户 → 种粮户'],
        ['query', '存疑 — 苗青', '是<b>这个</b>名字吗?', '存疑 是<b>这个</b>名字吗?'],
        ['status', '稿件状态 一校 — 苗青', '', '一校 苗青'],
      ],
    );
    add(resolve(book, stamp, book.notes.find(({ thread }) => thread.content.kind === 'query')!.thread.id));
    const left = readingMarks(readingView(page, 'zh'), page, book, [], 'zh');
    assert.deepEqual(
      left.map(({ kind }) => kind),
      ['tag', 'correction', 'status'],
    );
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
