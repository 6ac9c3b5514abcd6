import { strict as assert } from 'node:assert';
import {
  type ArticleStatus,
  addQuery,
  articleProgress,
  dumpProgress,
  listNotes,
  Notebook,
  progressAt,
  resolve,
  setArticleStatus,
} from '../../../server/src/core/notes';
import { readPage } from '../../../server/src/core/page/reading';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { at, entriesOf, logOf, noted } from './support';

const TEXT = dumpOf(...STORIES.map(whole));

/** The page's articles with the status that each was given: `青禾镇 文化大院唱起来: validated`. */
const statuses = (book: Notebook): readonly string[] =>
  articleProgress(book, readPage(book.text)).map(
    ({ headline, status, stale }) => `${headline}: ${status}${stale ? ', stale' : ''}`,
  );

const given = (book: Notebook, minute: number, author: string, headline: string, status: ArticleStatus): Notebook =>
  noted(book, setArticleStatus(book, readPage(book.text), at(minute, author), book.text.indexOf(headline), status));

const FIRST = STORIES[0]!.headline;
const SECOND = STORIES[1]!.headline;

describe('signing off', () => {
  const empty = Notebook.open(TEXT, '');

  it('starts with every article untouched', () => {
    assert.deepEqual(
      statuses(empty),
      STORIES.map(({ headline }) => `${headline}: untouched`),
    );
  });

  it('remembers the status of each article, who gave it and when', () => {
    const book = given(given(empty, 1, '苗青', FIRST, 'first-proof'), 2, '柯北', SECOND, 'problematic');
    const again = Notebook.open(TEXT, logOf(book));
    assert.deepEqual(statuses(again).slice(0, 3), [
      `${FIRST}: first-proof`,
      `${SECOND}: problematic`,
      `${STORIES[2]!.headline}: untouched`,
    ]);
    assert.deepEqual(progressAt(again, readPage(TEXT), TEXT.indexOf(FIRST) + 40)!.by, at(1, '苗青'));
  });

  it('takes the latest status, whatever the order of the lines', () => {
    const one = given(given(empty, 5, '苗青', FIRST, 'second-proof'), 2, '柯北', FIRST, 'first-proof');
    assert.equal(statuses(one)[0], `${FIRST}: second-proof`);
  });

  it('lets nobody validate what they proofread last', () => {
    const page = readPage(TEXT);
    const proofread = given(empty, 1, '苗 青', FIRST, 'second-proof');
    const own = setArticleStatus(proofread, page, at(2, '苗青'), 0, 'validated');
    assert.equal(own.done, false);
    assert.equal(setArticleStatus(proofread, page, at(2, '柯北'), 0, 'validated').done, true);
    const both = given(proofread, 2, '柯北', FIRST, 'first-proof');
    assert.equal(setArticleStatus(both, page, at(3, '苗青'), 0, 'validated').done, true);
  });

  it('refuses a status where no article stands', () => {
    const nothing = Notebook.open('\n\n', '');
    assert.equal(setArticleStatus(nothing, readPage('\n\n'), at(1), 0, 'first-proof').done, false);
  });

  describe('of a text that changes', () => {
    const validated = given(given(empty, 1, '苗青', FIRST, 'first-proof'), 2, '柯北', FIRST, 'validated');

    it('goes stale with its words, and keeps what was validated for comparison', () => {
      const changed = validated.in(TEXT.replace('搬来板凳', '搬来椅子'));
      assert.equal(statuses(changed)[0], `${FIRST}: validated, stale`);
      const { validatedText } = progressAt(changed, readPage(changed.text), 0)!;
      assert.equal(validatedText, dumpOf(whole(STORIES[0]!)));
    });

    it('does not go stale by a repair of the layout', () => {
      const repaired = validated.in(TEXT.replaceAll(',', '，').replace('\n\n演出', '\n\n\n演出'));
      assert.equal(statuses(repaired)[0], `${FIRST}: validated`);
    });

    it('does not go stale by another article', () => {
      assert.equal(statuses(validated.in(TEXT.replace('二十三条', '二十五条')))[0], `${FIRST}: validated`);
    });

    it('holds on to its article when the headline changes a little', () => {
      assert.equal(
        statuses(validated.in(TEXT.replace('文化大院唱', '文化大院演')))[0],
        '青禾镇 文化大院演起来: validated, stale',
      );
    });
  });

  it('counts how far a dump has come', () => {
    let book = given(empty, 1, '苗青', FIRST, 'second-proof');
    book = given(book, 2, '柯北', SECOND, 'first-proof');
    book = noted(book, addQuery(book, at(3), { start: 0, end: 3 }, '?'));
    assert.deepEqual(dumpProgress(book, readPage(TEXT)), {
      articles: 4,
      statuses: { untouched: 2, 'first-proof': 1, 'second-proof': 1, validated: 0, problematic: 0 },
      stale: 0,
      proofread: 1,
      open: 1,
      orphans: 0,
    });
  });
});

describe('a list of notes', () => {
  const empty = Notebook.open(TEXT, '');
  let book = noted(empty, addQuery(empty, at(1, '苗青'), { start: 0, end: 3 }, '青禾还是青河?'));
  book = noted(book, addQuery(book, at(2, '柯北'), { start: 4, end: 6 }, '写全称'));
  const [first] = entriesOf(addQuery(empty, at(1, '苗青'), { start: 0, end: 3 }, '青禾还是青河?'));
  book = noted(book, resolve(book, at(3, '柯北'), first!.id));
  const texts = (filter: Parameters<typeof listNotes>[1]): readonly string[] =>
    listNotes(book, filter).map(({ thread }) => thread.content.text);

  it('is in the order of the text', () => assert.deepEqual(texts({}), ['青禾还是青河?', '写全称']));
  it('is narrowed by state', () => {
    assert.deepEqual(texts({ state: 'open' }), ['写全称']);
    assert.deepEqual(texts({ state: 'resolved' }), ['青禾还是青河?']);
    assert.deepEqual(texts({ state: 'orphan' }), []);
  });
  it('is narrowed by kind and person', () => {
    assert.deepEqual(texts({ kinds: ['tag'] }), []);
    assert.deepEqual(texts({ author: ' 柯 北' }), ['写全称']);
  });
  it('is narrowed by words of the note or of its quote', () => {
    assert.deepEqual(texts({ text: '青河' }), ['青禾还是青河?']);
    assert.deepEqual(texts({ text: '文化' }), ['写全称']);
  });
  it('names a note by the first digits of its id', () => {
    assert.equal(book.note(first!.id.slice(9, 17))!.thread.id, first!.id);
    assert.equal(book.note(''), null);
    assert.equal(book.note('ffffffff-'), null);
  });
});
