import * as assert from 'node:assert/strict';
import {
  addMark,
  addNote,
  addQuery,
  addTag,
  compactLog,
  linesOf,
  Notebook,
  parseLog,
  remove,
  reply,
  resolve,
  revise,
} from '../../../server/src/core/notes';
import { at, entriesOf, logOf, noted, onlyNote } from './support';

const TEXT = '青石镇 老街修缮完工\n\n本报讯 老街上的四十间铺面重新开张,居民们都来看热闹。\n';
const span = { start: 4, end: 6 };

describe('the notes log', () => {
  const empty = Notebook.open(TEXT, '');

  it('is one W3C Web Annotation a line, with its keys always in one order', () => {
    const line = linesOf(entriesOf(addQuery(empty, at(1), span, '老街还是旧街?')), '第 3 版.txt');
    const json = JSON.parse(line);
    assert.deepEqual(Object.keys(json), [
      '@context',
      'id',
      'type',
      'motivation',
      'newsproof:op',
      'newsproof:kind',
      'creator',
      'created',
      'body',
      'target',
    ]);
    assert.equal(json['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.match(json.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(json.target.source, '第%203%20版.txt');
    assert.deepEqual(json.target.selector[0], {
      type: 'TextQuoteSelector',
      exact: '老街',
      prefix: '青石镇 ',
      suffix: '修缮完工\n\n本报讯 老街上的四十间铺面重新开张,居民们都来看热闹',
    });
    assert.deepEqual(json.target.selector[1], { type: 'TextPositionSelector', start: 4, end: 6 });
    assert.ok(line.endsWith('\n'), 'every line ends with a line break, also the last');
  });

  it('counts positions in code points, as other programs do', () => {
    const book = Notebook.open('𠮷野家 老街', '');
    const json = JSON.parse(linesOf(entriesOf(addQuery(book, at(1), { start: 5, end: 7 }, '?')), 'a.txt'));
    assert.deepEqual(json.target.selector[1], { type: 'TextPositionSelector', start: 4, end: 6 });
  });

  it('gives the same id to the same words, and another one to others', () => {
    const [one] = entriesOf(addQuery(empty, at(1), span, '?'));
    const [same] = entriesOf(addQuery(empty, at(1), span, '?'));
    const [other] = entriesOf(addQuery(empty, at(2), span, '?'));
    assert.equal(one!.id, same!.id);
    assert.notEqual(one!.id, other!.id);
  });

  it('reads back every operation as it was written', () => {
    let book = noted(empty, addMark(empty, at(1), span, 'replace', '旧街'));
    const { id } = onlyNote(book).thread;
    book = noted(book, reply(book, at(2, '柯北'), id, '县志上是老街'));
    book = noted(book, revise(book, at(3), id, '再查', '古街'));
    book = noted(book, resolve(book, at(4), id, '不改'));
    book = noted(book, addTag(book, at(5), { start: 0, end: 3 }, 'place'));
    const again = parseLog(logOf(book));
    assert.deepEqual(again.problems, []);
    assert.deepEqual(
      again.lines.map(({ entry }) => entry),
      book.entries,
    );
  });

  it('keeps white space, quotes and astral characters of a quote', () => {
    const text = '他说:"好"\n\n  𠮷\t完';
    const book = Notebook.open(text, '');
    const whole = noted(book, addNote(book, at(1), { start: 0, end: text.length }, { kind: 'highlight', text: '' }));
    const again = onlyNote(Notebook.open(text, logOf(whole)));
    assert.equal(again.thread.anchor.exact, text);
    assert.deepEqual(again.placement.span, { start: 0, end: text.length });
  });

  describe('that is damaged', () => {
    const first = linesOf(entriesOf(addQuery(empty, at(1), span, '一')), 'a.txt').trim();
    const second = linesOf(entriesOf(addQuery(empty, at(2), span, '二')), 'a.txt').trim();
    const check = (log: string, problems: readonly string[], notes: number): void => {
      const parsed = parseLog(log);
      assert.deepEqual(
        parsed.problems.map(({ kind, line }) => `${kind} ${line}`),
        problems,
      );
      assert.equal(parsed.lines.length, notes);
    };

    it('loses no other line to a broken one', () => check(`${first}\n{"@context":"htt\n${second}\n`, ['broken 2'], 2));
    it('reports a line that stands there twice', () => check(`${first}\n${second}\n${first}\n`, ['duplicate 3'], 2));
    it('reads two notes on one line', () => check(`${first}${second}\n`, ['glued 1'], 2));
    it('reads one of two where the other is cut', () =>
      check(`${first}${second.slice(0, 90)}\n`, ['glued 1', 'broken 1'], 1));
    it('reports JSON that is no note', () => check(`{"id":1}\n${first}\n[]\n`, ['foreign 1', 'foreign 3'], 1));
    it('reads around the marks of a failed merge', () =>
      check(
        `<<<<<<< HEAD\n${first}\n=======\n${second}\n>>>>>>> theirs\n`,
        ['conflict 1', 'conflict 3', 'conflict 5'],
        2,
      ));
    it('does not mind CRLF, a BOM, blank lines or a missing last line break', () =>
      check(`\ufeff${first}\r\n\r\n\n${second}`, [], 2));

    it('says where in the file the line is', () => {
      const log = `${first}\nbroken\n`;
      const [problem] = parseLog(log).problems;
      assert.equal(log.slice(problem!.start, problem!.end), 'broken');
    });
  });

  describe('compacted', () => {
    it('drops repeated, deleted and superseded lines and leaves all others byte for byte', () => {
      let book = noted(empty, addQuery(empty, at(1), span, '留下'));
      book = noted(book, addQuery(book, at(2), span, '删去'));
      const [kept, gone] = book.notes.map(({ thread }) => thread.id) as [string, string];
      book = noted(book, reply(book, at(3), gone, '删去的答复'));
      book = noted(book, resolve(book, at(4), kept, '先'));
      book = noted(book, resolve(book, at(5), kept, '后'));
      book = noted(book, remove(book, at(6), gone));
      const lines = logOf(book).trimEnd().split('\n');
      const { log, dropped } = compactLog(`${logOf(book)}${lines[0]}\nnot json\n`);
      assert.deepEqual(dropped, { duplicates: 1, deleted: 3, superseded: 1 });
      assert.equal(log, `${lines[0]}\n${lines[4]}\nnot json\n`);
    });

    it('keeps words that outlived a deletion, also where they were revised since', () => {
      let book = noted(empty, addQuery(empty, at(1, '苗青'), span, '问'));
      const { id } = onlyNote(book).thread;
      book = noted(book, remove(book, at(2, '苗青'), id));
      book = noted(book, revise(book, at(3, '柯北'), id, '先别删'));
      book = noted(book, revise(book, at(4, '柯北'), id, '还要查'));
      book = noted(book, revise(book, at(5, '苗青'), id, '那就再查'));
      const once = compactLog(logOf(book));
      assert.deepEqual(once.dropped, { duplicates: 0, deleted: 0, superseded: 1 });
      assert.deepEqual(onlyNote(Notebook.open(TEXT, once.log)).thread, onlyNote(book).thread);
      assert.equal(compactLog(once.log).log, once.log);
    });

    it('means the same as before', () => {
      let book = noted(empty, addQuery(empty, at(1), span, '问'));
      const { id } = onlyNote(book).thread;
      for (let minute = 2; minute < 8; minute++) book = noted(book, revise(book, at(minute), id, `第${minute}稿`));
      const compacted = Notebook.open(TEXT, compactLog(logOf(book)).log);
      assert.deepEqual(onlyNote(compacted).thread, onlyNote(book).thread);
      assert.equal(compacted.entries.length, 2);
    });
  });
});
