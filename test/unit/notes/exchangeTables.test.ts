import { strict as assert } from 'node:assert';
import { articleProgress, EXPORTS, IMPORTS, Notebook, reply, setArticleStatus } from '../../../server/src/core/notes';
import { readPage } from '../../../server/src/core/page/reading';
import { gist, importing, options, roundTrip, sample, TEXT } from './exchangeSample';
import { at, noted } from './support';

describe('notes that go out and come in', () => {
  describe('as CSV', () => {
    it('are one row a note, safe to open in a spreadsheet', () => {
      const csv = EXPORTS.csv(sample(), options);
      assert.match(csv, /^id,kind,state,place,line,column,start,quote,/);
      assert.match(csv, /,query,resolved,anchored,3,10,21,“老街”,/);
      assert.match(csv, /"'=老街,还是 ""旧街""\?\n请查 -- 县志"/);
      assert.match(csv, /,苗青 \(2031-05-06T08:05:00Z\): 是老街\r\n/);
    });

    it('come back the same', () => assert.deepEqual(gist(roundTrip('csv')), gist(sample())));

    it('come back with their replies and their states', () => {
      let book = sample();
      const { id } = book.notes.find(({ thread }) => thread.content.kind === 'query')!.thread;
      book = noted(book, reply(book, at(9, '柯北'), id, '又及:\n县志: 老街'));
      book = noted(book, reply(book, at(10, '苗青'), id, '=好'));
      const { entries, problems } = IMPORTS.csv(EXPORTS.csv(book, options), Notebook.open(TEXT, ''), importing);
      assert.deepEqual(problems, []);
      const back = Notebook.open(TEXT, '').with(entries);
      const threads = (one: Notebook) =>
        one.notes.map(({ thread: { state, replies } }) => [
          state,
          replies.map(({ author, created, text }) => [author, created, text]),
        ]);
      assert.deepEqual(threads(back), threads(book));
      const again = IMPORTS.csv(EXPORTS.csv(book, options), back, importing);
      assert.deepEqual(again.entries, []);
    });

    it('take a reply that somebody typed into a table for one of whoever brings it in', () => {
      const { entries } = IMPORTS.csv('quote,text,replies\n修缮完工,?,月底\n', Notebook.open(TEXT, ''), importing);
      const [note] = Notebook.open(TEXT, '').with(entries).notes;
      assert.deepEqual(
        note!.thread.replies.map(({ author, text }) => `${author} ${text}`),
        ['导入 月底'],
      );
    });

    it('have their time in ISO 8601, whatever a spreadsheet made of it', () => {
      const timeOf = (created: string) =>
        IMPORTS.csv(`quote,created\n修缮完工,${created}\n`, Notebook.open(TEXT, ''), importing).entries[0]?.created;
      assert.equal(timeOf('2026/11/29 3:13'), '2026-11-29T03:13:00Z');
      assert.equal(timeOf('2026-11-29'), '2026-11-29T00:00:00Z');
      assert.equal(timeOf('2026-11-29T03:13:00.500+08:00'), '2026-11-29T03:13:00.500+08:00');
      assert.equal(timeOf(''), importing.stamp.created);
      assert.equal(timeOf('昨天'), undefined);
    });

    it('keep the status of an article whose words are the same, and not of one whose words have changed', () => {
      const TWO = '青石镇老街修缮完工\n\n本报讯 老街上的四十间铺面昨日重新开张,居民们都来看热闹。\n';
      const page = readPage(TWO);
      const empty = Notebook.open(TWO, '');
      const book = noted(empty, setArticleStatus(empty, page, at(1), 0, 'first-proof'));
      const progressIn = (text: string) => {
        const { entries } = IMPORTS.csv(EXPORTS.csv(book, options), Notebook.open(text, ''), importing);
        const [progress] = articleProgress(Notebook.open(text, '').with(entries), readPage(text));
        return [progress!.status, progress!.stale];
      };
      assert.deepEqual(progressIn(TWO), ['first-proof', false]);
      assert.deepEqual(progressIn(TWO.replace('四十', '五十')), ['first-proof', true]);
    });

    it('are read from a table that somebody made by hand', () => {
      const { entries } = IMPORTS.csv('\ufeffquote,text\n修缮完工,哪天完工?\n', Notebook.open(TEXT, ''), importing);
      assert.deepEqual(gist(Notebook.open(TEXT, '').with(entries)), ['query||哪天完工?|修缮完工']);
    });

    it('report a row without a quote', () => {
      const { problems } = IMPORTS.csv('quote,text\n,问\n', Notebook.open(TEXT, ''), importing);
      assert.deepEqual(
        problems.map(({ item }) => item),
        [2],
      );
    });
  });

  describe('as CSV that is not what it should be', () => {
    const problemsOf = (csv: string): readonly string[] =>
      IMPORTS.csv(csv, Notebook.open(TEXT, ''), importing).problems.map(
        ({ item, message }) => `${item}: ${message.en}`,
      );

    it('are reported once where there is no table at all', () => {
      for (const garbage of ['', 'garbage', 'hello world\nthis, is\nno table\n', '\u0000\u0001"']) {
        assert.deepEqual(problemsOf(garbage), [
          '1: This is no table of notes: its first line has neither a column "quote" nor a column "start".',
        ]);
      }
    });

    it('are reported by the line where their row begins', () => {
      assert.deepEqual(problemsOf('quote,text\n\n老街,"两\n行"\r\n,问\n'), [
        '5: This item does not quote the words that it is about, so it has no place in the text.',
      ]);
    });

    it('are reported where a quotation mark is left open, and the rest of the file is not taken for words', () => {
      assert.deepEqual(problemsOf('quote,text\n老街,问\n"修缮,问\n开张,问\n'), [
        '3: A quotation mark is opened in this row and never closed.',
      ]);
    });

    it('are reported by what they cannot be', () => {
      assert.deepEqual(problemsOf('quote,created,state\n老街,昨天,\n老街,,done\n'), [
        '2: "昨天" is no time; write 2031-05-06 08:05 (in UTC), or leave it empty.',
        '3: There is no state "done"; it is open, resolved or applied.',
      ]);
      assert.deepEqual(problemsOf('quote,kind,value\n老街,remark,x\n老街,label,x\n'), [
        '2: There is no note of the kind "remark" with the value "x".',
        '3: There is no note of the kind "label" with the value "x".',
      ]);
    });
  });

  it('are reported where a file is not of the format that was named', () => {
    for (const format of ['markdown', 'brat', 'bio', 'jsonld', 'hypothesis'] as const) {
      const { entries, problems } = IMPORTS[format]('hello\nworld\n', Notebook.open(TEXT, ''), importing);
      assert.deepEqual([entries.length, problems.map(({ item }) => item)], [0, [1]], format);
    }
  });

  it('come in from a page of Markdown and a file of brat that have none', () => {
    const none = Notebook.open(TEXT, '');
    for (const format of ['markdown', 'brat'] as const) {
      assert.deepEqual(IMPORTS[format](EXPORTS[format](none, options), none, importing).problems, [], format);
    }
  });
});
