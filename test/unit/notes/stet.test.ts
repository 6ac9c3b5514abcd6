import { strict as assert } from 'node:assert';
import {
  addLabel,
  addMark,
  addStet,
  type LabelName,
  labelOverridesOf,
  Notebook,
  resolve,
  suppressionOf,
} from '../../../server/src/core/notes';
import { LineLabel } from '../../../server/src/core/page/model';
import { readPage } from '../../../server/src/core/page/reading';
import type { Finding } from '../../../server/src/core/rules/finding';
import { insertion } from '../../../server/src/core/text/edits';
import { at, logOf, marked, noted, onlyNote } from './support';

const finding = (rule: string, start: number, end: number): Finding => ({
  rule,
  start,
  end,
  severity: 'warning',
  message: { en: 'A finding.', zh: '一处问题。' },
});

describe('a stet', () => {
  const { text, span } = marked('早市的糖糕,⟦中午的糖糕⟧,晚市的糖糕,一天三炉,炉炉不同。');
  const empty = Notebook.open(text, '');
  const stet = noted(empty, addStet(empty, at(1), finding('name-variant', span.start, span.end)));

  const silences = (book: Notebook, words: string, rule = 'name-variant'): boolean => {
    const start = book.text.indexOf(words);
    return suppressionOf(book).silences(finding(rule, start, start + words.length), book.text);
  };

  it('silences the finding of its rule on its quote', () => assert.ok(silences(stet, '中午的糖糕')));
  it('does not silence another rule', () => assert.ok(!silences(stet, '中午的糖糕', 'spaced-name')));
  it('does not silence another place', () => {
    assert.ok(!silences(stet, '晚市的糖糕'));
    assert.ok(!silences(stet, '中午'));
  });

  it('holds after an edit elsewhere, seen or not', () => {
    const next = `昨日,${text}`;
    assert.ok(silences(stet.follow([insertion(0, '昨日,')], next), '中午的糖糕'));
    assert.ok(silences(Notebook.open(next, logOf(stet)), '中午的糖糕'));
  });

  it('holds in every text that repairs lead through', () => {
    const suppression = suppressionOf(stet);
    for (const next of [text, text.replaceAll(',', '，'), `\n\n${text.replaceAll(',', '，')}`]) {
      const start = next.indexOf('中午的糖糕');
      assert.ok(suppression.silences(finding('name-variant', start, start + 5), next), next);
    }
  });

  it('ends with a change of its words', () => {
    const next = text.replace('中午的糖糕', '中午的糖饼');
    assert.ok(!silences(Notebook.open(next, logOf(stet)), '中午的糖饼'));
  });

  it('ends when it is resolved', () => {
    assert.ok(!silences(noted(stet, resolve(stet, at(2), onlyNote(stet).thread.id)), '中午的糖糕'));
  });

  it('holds for a finding between two blocks, whose quote is blank', () => {
    const page = '营造节日的氛\n\n围;大家都来了\n\n街上很热闹';
    const book = Notebook.open(page, '');
    const seam = { start: page.indexOf('\n'), end: page.indexOf('围') };
    const silent = noted(book, addStet(book, at(1), finding('split-paragraph', seam.start, seam.end)));
    const moved = Notebook.open(`本报讯 ${page}`, logOf(silent));
    assert.ok(suppressionOf(moved).silences(finding('split-paragraph', seam.start + 4, seam.end + 4), moved.text));
    const other = moved.text.lastIndexOf('\n\n');
    assert.ok(!suppressionOf(moved).silences(finding('split-paragraph', other, other + 2), moved.text));
  });

  it('of a proof mark lets every rule stand', () => {
    const book = noted(empty, addMark(empty, at(1), span, 'stet', ''));
    assert.ok(silences(book, '中午的糖糕') && silences(book, '中午的糖糕', 'spaced-name'));
  });
});

describe('a label', () => {
  const text = '老街新貌\n\n青石镇的早晨\n卖竹器的来了\n\n本报讯 昨日上午,老街重新开张,人来人往,热闹非凡。\n';
  const empty = Notebook.open(text, '');
  const labelled = (words: string, label: LabelName) => {
    const start = text.indexOf(words);
    const book = noted(empty, addLabel(empty, at(1), { start, end: start + words.length }, label));
    return labelOverridesOf(book).map(({ offset, label: as }) => [text.slice(offset).split('\n')[0], as]);
  };

  it('says what a line is, from a few of its words', () => {
    assert.deepEqual(labelled('新貌', 'section'), [['老街新貌', LineLabel.Section]]);
  });

  it('says it of every line of a block', () => {
    assert.deepEqual(labelled('早晨\n卖竹器', 'caption'), [
      ['青石镇的早晨', LineLabel.Caption],
      ['卖竹器的来了', LineLabel.Caption],
    ]);
  });

  it('wins over the reading at once', () => {
    const book = noted(empty, addLabel(empty, at(1), { start: 0, end: 4 }, 'furniture'));
    const page = readPage(text, undefined, labelOverridesOf(book));
    assert.equal(page.parts[0]!.part.labels[0], LineLabel.Furniture);
  });

  it('gives way to a later word on the same line', () => {
    const first = noted(empty, addLabel(empty, at(2), { start: 0, end: 4 }, 'section'));
    const both = noted(first, addLabel(first, at(1), { start: 0, end: 2 }, 'caption'));
    assert.deepEqual(
      labelOverridesOf(both).map(({ label }) => label),
      [LineLabel.Caption, LineLabel.Section],
    );
  });

  it('goes with its line', () => {
    const book = noted(empty, addLabel(empty, at(1), { start: 0, end: 4 }, 'section'));
    assert.deepEqual(labelOverridesOf(Notebook.open(`报头\n\n${text}`, logOf(book))), [
      { offset: 4, label: LineLabel.Section },
    ]);
  });
});
