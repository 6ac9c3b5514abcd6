import * as assert from 'node:assert/strict';
import {
  addMark,
  addNote,
  addQuery,
  applyCorrection,
  Notebook,
  reattach,
  settle,
} from '../../../server/src/core/notes';
import { applyEdits } from '../../../server/src/core/text/edits';
import { at, entriesOf, logOf, marked, noted, onlyNote, withMarks } from './support';

/** A note on the marked words, found again in a text that nobody saw change. */
function check(sample: string, change: (text: string) => string, wanted: string, state = 'anchored'): void {
  const { text, span } = marked(sample);
  const book = Notebook.open(text, '');
  const log = logOf(noted(book, addQuery(book, at(0), span, '?')));
  const changed = change(text);
  const { placement } = onlyNote(Notebook.open(changed, log));
  assert.equal(placement.state, state);
  assert.equal(placement.span === null ? '' : withMarks(changed, placement.span), wanted);
}

const STORY =
  '老街修缮完工 四十间铺面开张\n\n本报讯 昨日上午,青石镇老街的石板路上挤满了人。' +
  '停业一年的四十间铺面重新开张,⟦卖竹器的、打铜壶的都回来了⟧,街坊们说,还是原来的味道。\n\n' +
  '据镇上介绍,修缮只用旧砖旧瓦,檐下的木雕一块也没有换。';

describe('a note in a text that nobody saw change', () => {
  it('stands where it stood when nothing changed', () => check(STORY, (text) => text, STORY));

  it('shifts with its surroundings', () => {
    check(STORY, (text) => `第三版 综合新闻\n\n\n\n${text}`, `第三版 综合新闻\n\n\n\n${STORY}`);
  });

  it('stands within the text, even where somebody made its end come before its start', () => {
    const { text, span } = marked(STORY);
    const book = Notebook.open(text, '');
    const log = logOf(noted(book, addQuery(book, at(0), span, '?')));
    const backwards = log.replace(/"exact":"[^"]*"/, '"exact":""').replace(/"end":\d+/, '"end":0');
    assert.notEqual(backwards, log);
    for (const { placement } of Notebook.open(text, backwards).notes) {
      assert.ok(placement.span === null || placement.span.start <= placement.span.end);
    }
  });

  it('survives joins, wide marks, curled quotes and lost blanks', () => {
    check(
      '“老街修\n\n缮完\n工”,街坊⟦们说 ,\n\n还是"原来"的味\n道⟧。\n旧砖旧瓦',
      (text) => text.replace(/\s/g, '').replaceAll(',', '，').replace('"原来"', '“原来”'),
      '“老街修缮完工”，街坊⟦们说，还是“原来”的味道⟧。旧砖旧瓦',
    );
  });

  it('survives a change inside the quote, as long as half of it is left', () => {
    check(STORY, (text) => text.replace('打铜壶', '打银壶'), STORY.replace('打铜壶', '打银壶'), 'changed');
    check(STORY, (text) => text.replace('打铜壶的', ''), STORY.replace('打铜壶的', ''), 'changed');
    check(STORY, (text) => text.replace('卖竹器的、打铜壶的都回来了', '谁也没有料到会这样'), '', 'orphan');
  });

  it('is moved when its words stand in other surroundings', () => {
    const before = '甲乙丙丁戊己庚辛壬癸,子丑寅卯辰巳午未申酉';
    const behind = '。天地玄黄,宇宙洪荒,日月盈昃,辰宿列张。'.repeat(2);
    const other = '寒来暑往,秋收冬藏,闰余成岁,律吕调阳,云腾致雨。'.repeat(4);
    check(
      `${before}⟦戌亥年的竹器⟧${behind}`,
      () => `${other}戌亥年的竹器${behind}`,
      `${other}⟦戌亥年的竹器⟧${behind}`,
      'moved',
    );
  });

  it('is an orphan with its candidates when its paragraph is gone', () => {
    const { text, span } = marked(STORY);
    const book = Notebook.open(text, '');
    const log = logOf(noted(book, addQuery(book, at(0), span, '?')));
    const rest = text
      .split('\n\n')
      .filter((block) => !block.includes('卖竹器'))
      .join('\n\n');
    const { placement } = onlyNote(Notebook.open(rest, log));
    assert.equal(placement.state, 'orphan');
    assert.equal(placement.span, null);
  });

  it('offers the place that it does not dare to take', () => {
    const { text, span } = marked(STORY);
    const book = Notebook.open(text, '');
    const log = logOf(noted(book, addQuery(book, at(0), span, '?')));
    const changed = text.replace('卖竹器的、打铜壶的都回来了', '老手艺人都回来了');
    const { placement } = onlyNote(Notebook.open(changed, log));
    assert.equal(placement.state, 'orphan');
    const [best] = placement.candidates;
    assert.equal(changed.slice(best!.span.start, best!.span.end), '老手艺人都回来了');
  });

  describe('that repeats itself', () => {
    const line = '今日天气:晴转多云,气温十二度到二十度,东南风三级。\n\n';
    const twice = `${line}甲稿的正文在这里,说的是老街。\n\n${line.replace('晴转多云', '⟦晴转多云⟧')}乙稿的正文在这里,说的是粮站。\n\n${line}`;

    it('keeps to the same one of them while none has come or gone', () => {
      check(
        twice,
        (text) => `新添的一行很长的报头文字,把一切都往下推了许多。\n\n${text}`,
        `新添的一行很长的报头文字,把一切都往下推了许多。\n\n${twice}`,
      );
    });

    it('does not take another one for it when its own is gone', () => {
      const own = '甲稿的正文在这里,说的是老街。\n\n';
      check(twice, (text) => text.replace(own + line, own), '', 'orphan');
    });
  });

  describe('at odd places', () => {
    it('stands among astral characters', () => {
      check('𠮷野家𠮷⟦𠮷字牌⟧匾额𠮷', (text) => `𠮷𠮷𠮷${text}`, '𠮷𠮷𠮷𠮷野家𠮷⟦𠮷字牌⟧匾额𠮷');
    });
    it('stands at the beginning of the file', () =>
      check('⟦老街⟧重新开张了', (text) => `${text}\n`, '⟦老街⟧重新开张了\n'));
    it('stands at the end of the file', () =>
      check('老街重新⟦开张了⟧', (text) => `昨日${text}`, '昨日老街重新⟦开张了⟧'));
    it('stands on the whole file', () => check('⟦老街 开张⟧', (text) => text.replace(' ', '\n\n'), '⟦老街\n\n开张⟧'));
    it('stands in a file of one character', () => check('⟦街⟧', (text) => text, '⟦街⟧'));
    it('stands on an insertion point', () => {
      check(
        '昨日上午,老街重新⟦⟧开张,人来人往。',
        (text) => `本报讯 ${text}`,
        '本报讯 昨日上午,老街重新⟦⟧开张,人来人往。',
      );
    });
    it('stands on the insertion point before a line break, not behind it', () => {
      check(
        '昨日上午,老街重新开张⟦⟧\n\n人来人往,热闹非凡。',
        (text) => `本报讯\n${text}`,
        '本报讯\n昨日上午,老街重新开张⟦⟧\n\n人来人往,热闹非凡。',
      );
    });
    it('stands on blanks alone', () => {
      check(
        '昨日上午,老街重⟦\n\n⟧新开张,人来人往。',
        (text) => `本报讯 ${text}`,
        '本报讯 昨日上午,老街重⟦\n\n⟧新开张,人来人往。',
      );
    });
    it('is an orphan in an empty file', () => check(STORY, () => '', '', 'orphan'));
    it('stands after deep indents, whose blanks are no context', () => {
      const indent = ' '.repeat(60);
      check(
        `${indent}昨日上午老街人来人往\n${indent}⟦铺面开张⟧\n${indent}街坊们都来看热闹了\n`,
        (text) => text.replaceAll(indent, ''),
        '昨日上午老街人来人往\n⟦铺面开张⟧\n街坊们都来看热闹了\n',
      );
    });
  });

  describe('and a correction', () => {
    const correct = (
      sample: string,
      mark: Parameters<typeof addMark>[3],
      typed: string,
      change: (text: string) => string,
    ): string => {
      const { text, span } = marked(sample);
      const book = Notebook.open(text, '');
      const log = logOf(noted(book, addMark(book, at(0), span, mark, typed)));
      const changed = change(text);
      const { placement } = onlyNote(Notebook.open(changed, log));
      return `${placement.state} ${placement.span === null ? '' : withMarks(changed, placement.span)}`;
    };

    it('is applied where its replacement stands', () => {
      const replaced = correct('重温⟦人党⟧誓词,交流心得', 'replace', '入党', (text) => text.replace('人党', '入党'));
      assert.equal(replaced, 'applied 重温⟦入党⟧誓词,交流心得');
      const deleted = correct('重温入党⟦的的⟧誓词,交流心得', 'delete', '', (text) => text.replace('的的', ''));
      assert.equal(deleted, 'applied 重温入党⟦⟧誓词,交流心得');
      const inserted = correct('重温入⟦⟧誓词,交流心得', 'insert', '党', (text) => text.replace('入', '入党'));
      assert.equal(inserted, 'applied 重温入⟦党⟧誓词,交流心得');
    });

    it('of the layout alone is applied when the letters say so', () => {
      const sample = '营造节日氛⟦\n\n⟧围,大家都来了';
      assert.equal(
        correct(sample, 'join', '', (text) => `${text}。`),
        `anchored ${sample}。`,
      );
      const joined = correct('营造节日⟦氛\n\n围⟧,大家都来了', 'join', '', (text) => text.replace('\n\n', ''));
      assert.equal(joined, 'applied 营造节日⟦氛围⟧,大家都来了');
    });

    it('that is not applied stays open', () => {
      const open = correct('重温⟦人党⟧誓词,交流心得', 'replace', '入党', (text) => `昨日,${text}`);
      assert.equal(open, 'anchored 昨日,重温⟦人党⟧誓词,交流心得');
    });
  });

  it('is put where a person says', () => {
    const { text, span } = marked(STORY);
    const book = Notebook.open(text, '');
    const asked = noted(book, addQuery(book, at(0), span, '?'));
    const there = { start: 0, end: 2 };
    const moved = noted(asked, reattach(asked, at(1), onlyNote(asked).thread.id, there));
    const again = onlyNote(Notebook.open(`报头\n${text}`, logOf(moved)));
    assert.deepEqual(again.placement.span, { start: 3, end: 5 });
    assert.equal(again.thread.anchor.exact, '老街');
  });

  it('finds words that were all changed in the editor, once their new place was written down', () => {
    const { text, span } = marked(STORY);
    const book = Notebook.open(text, '');
    const asked = noted(book, addQuery(book, at(0), span, '?'));
    const edits = [{ ...span, text: '谁也没有料到会这样' }];
    const next = applyEdits(text, edits);
    const followed = asked.follow(edits, next);
    assert.equal(onlyNote(followed).placement.state, 'changed');
    const settled = followed.with(settle(followed, at(1)).entries);
    const again = onlyNote(Notebook.open(`报头\n${next}`, logOf(settled)));
    assert.equal(again.thread.anchor.exact, '谁也没有料到会这样');
    assert.equal(again.placement.state, 'anchored');
  });

  it('of a correction is not written down for other words than its own', () => {
    const { text, span } = marked('重温⟦人党⟧誓词,交流心得');
    const book = Notebook.open(text, '');
    const marking = noted(book, addMark(book, at(0), span, 'replace', '入党'));
    const edits = [{ ...span, text: '建团' }];
    const followed = marking.follow(edits, applyEdits(text, edits));
    assert.equal(onlyNote(followed).placement.state, 'changed');
    assert.deepEqual(settle(followed, at(1)).entries, []);
    assert.equal(applyCorrection(followed, at(1), onlyNote(followed).thread.id).done, false);
  });

  it('applies a correction to the words that it is about, and to no others', () => {
    const { text, span } = marked('重温⟦人党⟧誓词,交流心得');
    const book = Notebook.open(text, '');
    const marking = noted(book, addMark(book, at(0), span, 'replace', '入党'));
    const elsewhere = marking.in(`昨日,${text}`);
    const outcome = applyCorrection(elsewhere, at(1), onlyNote(elsewhere).thread.id);
    assert.ok(outcome.done);
    assert.equal(applyEdits(elsewhere.text, outcome.edits), '昨日,重温入党誓词,交流心得');
    const gone = marking.in('另一篇稿子');
    const refused = applyCorrection(gone, at(1), onlyNote(gone).thread.id);
    assert.equal(refused.done, false);
    assert.equal(entriesOf(addNote(gone, at(2), { start: 0, end: 1 }, { kind: 'highlight', text: '' })).length, 1);
  });
});
