import { strict as assert } from 'node:assert';
import { addMark, addTag, DEFAULT_TAGS, EXPORTS, IMPORTS, Notebook } from '../../../server/src/core/notes';
import { gist, importing, options, roundTrip, sample, spanOf, TEXT } from './exchangeSample';
import { at, noted } from './support';

describe('notes that go out and come in', () => {
  describe('as W3C JSON-LD', () => {
    const json = JSON.parse(EXPORTS.jsonld(sample(), options));

    it('have the shapes that the Web Annotation model requires', () => {
      assert.equal(json['@context'], 'http://www.w3.org/ns/anno.jsonld');
      assert.equal(json.type, 'AnnotationCollection');
      assert.equal(json.total, json.first.items.length);
      assert.equal(json.first.type, 'AnnotationPage');
      assert.equal(json.first.partOf, json.id);
      for (const resource of [json, json.first, ...json.first.items]) assert.match(resource.id, /^urn:uuid:/);
      const motivations = new Set<string>();
      for (const item of json.first.items) {
        assert.equal(item.type, 'Annotation');
        assert.ok(item.target, 'an annotation has a target');
        assert.ok(!Number.isNaN(Date.parse(item.created)));
        motivations.add(item.motivation);
        if (typeof item.target === 'string') continue;
        assert.equal(item.target.type, 'SpecificResource');
        assert.equal(item.target.source, 'page.txt');
        const [quote, position] = item.target.selector;
        assert.equal([...TEXT].slice(position.start, position.end).join(''), quote.exact);
      }
      assert.deepEqual([...motivations].sort(), [
        'editing',
        'highlighting',
        'moderating',
        'questioning',
        'replying',
        'tagging',
      ]);
    });

    it('come back the same, with replies and states', () => {
      const back = roundTrip('jsonld');
      assert.deepEqual(gist(back), gist(sample()));
      const query = back.notes.find(({ thread }) => thread.content.kind === 'query')!.thread;
      assert.equal(query.state, 'resolved');
      assert.deepEqual(
        query.replies.map(({ text }) => text),
        ['是老街'],
      );
    });

    it('say where they stand now, not where they once stood', () => {
      const moved = sample().in(`报头\n${TEXT}`);
      const [first] = JSON.parse(EXPORTS.jsonld(moved, options)).first.items;
      assert.equal(first.target.selector[1].start, 3);
    });

    it('are read when another program wrote them', () => {
      const foreign = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        id: 'http://example.org/1',
        motivation: 'commenting',
        creator: { name: '柯北' },
        created: '2031-05-06T09:00:00Z',
        body: [{ type: 'TextualBody', value: '哪条街?' }],
        target: {
          source: 'page.txt',
          selector: { type: 'TextQuoteSelector', exact: '老街', prefix: '青石镇 ', suffix: '修缮完工' },
        },
      };
      const { entries, problems } = IMPORTS.jsonld(JSON.stringify(foreign), Notebook.open(TEXT, ''), importing);
      assert.deepEqual(problems, []);
      assert.deepEqual(gist(Notebook.open(TEXT, '').with(entries)), ['query||哪条街?|老街']);
      assert.equal(entries[0]!.author, '柯北');
    });
  });

  describe('as JSON that holds no annotations, or not all of them', () => {
    const problemsOf = (format: 'jsonld' | 'hypothesis', json: unknown): readonly string[] =>
      IMPORTS[format](JSON.stringify(json), Notebook.open(TEXT, ''), importing).problems.map(
        ({ item, message }) => `${item}: ${message.en}`,
      );
    const ELSEWHERE =
      'The annotations of https://example.org/page2 are not in this file; save that page and import it as well.';

    it('are reported where there is none', () => {
      assert.deepEqual(problemsOf('jsonld', 'just a string'), ['1: This is no annotation.']);
      assert.deepEqual(problemsOf('jsonld', ['a', 1]), ['1: This is no annotation.', '2: This is no annotation.']);
      assert.deepEqual(problemsOf('jsonld', { type: 'AnnotationPage' }), ['1: This is no annotation.']);
    });

    it('are reported where a collection or a page goes on at an address', () => {
      const item = {
        type: 'Annotation',
        bodyValue: '?',
        target: { selector: { type: 'TextQuoteSelector', exact: '修缮完工' } },
      };
      const next = 'https://example.org/page2';
      assert.deepEqual(problemsOf('jsonld', { type: 'AnnotationCollection', total: 2, first: next }), [
        `1: ${ELSEWHERE}`,
      ]);
      assert.deepEqual(problemsOf('jsonld', { type: 'AnnotationPage', items: [item], next }), [`2: ${ELSEWHERE}`]);
    });

    it('are not missed in a collection that says that it is empty', () => {
      assert.deepEqual(problemsOf('jsonld', { type: 'AnnotationCollection', total: 0 }), []);
      assert.deepEqual(problemsOf('jsonld', []), []);
      assert.deepEqual(problemsOf('hypothesis', { total: 0, rows: [] }), []);
    });

    it('are reported where it is not from Hypothesis', () => {
      const own = JSON.parse(EXPORTS.jsonld(sample(), options));
      for (const json of [own, { total: 0 }, 'text', null]) {
        assert.deepEqual(problemsOf('hypothesis', json), [
          '1: This is not from Hypothesis: it has no list "rows" or "annotations".',
        ]);
      }
      assert.deepEqual(problemsOf('hypothesis', ['a']), ['1: This is no annotation.']);
    });
  });

  describe('as Markdown', () => {
    it('are a page to read', () => {
      const page = EXPORTS.markdown(sample(), { ...options, language: 'zh' });
      assert.match(page, /^# page\.txt\n\n## 待处理\n\n### L1 · 标记 · 苗青 · 2031-05-06\n\n> 青石镇\n\n#地名/);
      assert.match(page, /## 已处理[\s\S]*- \*\*苗青\*\* 是老街/);
      assert.match(page, /→ 开业/);
    });

    it('come back the same', () => assert.deepEqual(gist(roundTrip('markdown')), gist(sample())));

    const readBack = (page: string) => IMPORTS.markdown(page, Notebook.open(TEXT, ''), importing);

    it('come back from a page that was saved on Windows', () => {
      const { entries, problems } = readBack(EXPORTS.markdown(sample(), options).replaceAll('\n', '\r\n'));
      assert.deepEqual(problems, []);
      assert.deepEqual(gist(Notebook.open(TEXT, '').with(entries)), gist(sample()));
    });

    it('are reported where a page that begins like ours has none of them', () => {
      for (const page of ['# 读书笔记\n\n老街。\n', '# a\r\n## b\r\n']) {
        const { entries, problems } = readBack(page);
        assert.deepEqual([entries.length, problems.map(({ item }) => item)], [0, [1]], page);
      }
    });

    it('are reported by the line that was cut', () => {
      const page = EXPORTS.markdown(sample(), options);
      const { entries, problems } = readBack(page.slice(0, -40));
      assert.deepEqual([entries.length, problems.map(({ item }) => item)], [7, [page.split('\n').length - 2]]);
    });
  });

  describe('as brat standoff', () => {
    it('count in code points and give each line its own range', () => {
      const lines = EXPORTS.brat(sample(), options).split('\n');
      assert.equal(lines[0], 'T1\tLOC 0 3\t青石镇');
      assert.equal(lines[1], 'T2\tPER 16 19\t邵明川');
      assert.equal(lines[2], '#1\tAnnotatorNotes T2\t镇长?');
      assert.ok(lines.includes('T4\tSHOP 27 30;31 33\t𠮷字号 重新'), lines.join('\n'));
      assert.ok(lines.includes('#3\tReplacement T5\t开业'), lines.join('\n'));
    });

    it('come back the same', () => assert.deepEqual(gist(roundTrip('brat')), gist(sample())));

    /** What a tag on these words and a correction of them are after a round trip. */
    const backFrom = (text: string, words: string, typed: string) => {
      const empty = Notebook.open(text, '');
      const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
      const tagged = noted(empty, addTag(empty, at(1), span, 'place', typed));
      const book = noted(tagged, addMark(tagged, at(2), span, 'replace', typed));
      const { entries, problems } = IMPORTS.brat(EXPORTS.brat(book, options), empty, importing);
      assert.deepEqual(problems, []);
      const back = empty.with(entries);
      assert.deepEqual([...gist(back)].sort(), [...gist(book)].sort());
    };

    it('come back from lines that end as on Windows, or did on old machines', () => {
      for (const end of ['\r\n', '\r', '\r\r\n', '\r\n\r\n']) {
        const text = `老街修缮完工${end}铺面重新开张${end}`;
        backFrom(text, `完工${end}铺面`, '?');
      }
    });

    it('come back with whatever people typed, and whatever a dump holds', () => {
      for (const typed of [
        'C:\\new\\notes',
        'a\\nb',
        '一\n二\r\n三',
        '表\t格',
        '一\u2028二\u2029三',
        '\\',
        '\\\\n\\d',
      ]) {
        backFrom('老街修缮完工\n', '修缮', typed);
      }
      backFrom('老街\u2028修缮\t完工\n', '街\u2028修缮\t完', '?');
    });

    it('keep a backslash that somebody typed in brat', () => {
      const { entries } = IMPORTS.brat(
        'T1\tQuery 0 3\t青石镇\n#1\tAnnotatorNotes T1\tD:\\校样\n',
        Notebook.open(TEXT, ''),
        importing,
      );
      assert.deepEqual(gist(Notebook.open(TEXT, '').with(entries)), ['query||D:\\校样|青石镇']);
    });

    it('report an annotation of words that lacks some of it', () => {
      const { entries, problems } = IMPORTS.brat(
        'T1\tLOC 0 3\t青石镇\nT2\tLOC 0\t青石镇\n',
        Notebook.open(TEXT, ''),
        importing,
      );
      assert.deepEqual([entries.length, problems.map(({ item }) => item)], [1, [2]]);
    });

    it('report what does not fit the text', () => {
      const { entries, problems } = IMPORTS.brat('T1\tPER 0 3\t李四光\n', Notebook.open(TEXT, ''), importing);
      assert.deepEqual([entries.length, problems.length], [0, 1]);
    });
  });

  describe('as BIO', () => {
    it('label each character that is not blank', () => {
      const lines = EXPORTS.bio(sample(), options).trimEnd().split('\n');
      assert.deepEqual(lines.slice(0, 4), ['青\tB-LOC', '石\tI-LOC', '镇\tI-LOC', '老\tO']);
      assert.deepEqual(
        lines.filter((line) => line.endsWith('SHOP')),
        ['𠮷\tB-SHOP', '字\tI-SHOP', '号\tI-SHOP', '重\tI-SHOP', '新\tI-SHOP'],
      );
      assert.equal(lines.filter((line) => line === '').length, 3);
    });

    it('go by their own names where the vocabulary lacks them, as in brat', () => {
      const book = noted(sample(), addTag(sample(), at(9), spanOf('温若溪'), '本报 记者'));
      const usual = { ...options, tags: DEFAULT_TAGS };
      const bio = EXPORTS.bio(book, usual);
      assert.match(bio, /^𠮷\tB-shop$/m);
      assert.match(bio, /^温\tB-本报_记者$/m);
      assert.match(EXPORTS.brat(book, usual), /^T\d+\tshop /m);
      const { entries, problems } = IMPORTS.bio(bio, Notebook.open(TEXT, ''), { ...importing, tags: DEFAULT_TAGS });
      assert.deepEqual([entries.length, problems], [4, []]);
    });

    it('come back as tags, also where the lines were joined since', () => {
      const wanted = ['tag|place||青石镇', 'tag|person||邵明川', 'tag|shop||𠮷字号重新'];
      assert.deepEqual(gist(roundTrip('bio', TEXT.replace('号\n重', '号重'))), wanted);
    });

    it('stop at the first character of another text', () => {
      const { entries, problems } = IMPORTS.bio(
        '青\tB-LOC\n石\tI-LOC\n县\tI-LOC\n',
        Notebook.open(TEXT, ''),
        importing,
      );
      assert.deepEqual([entries.length, problems[0]!.item], [1, 3]);
    });
  });

  describe('from Hypothesis', () => {
    const selector = [
      { type: 'TextPositionSelector', start: 4, end: 6 },
      { type: 'TextQuoteSelector', exact: '老街', prefix: '青石镇 ', suffix: '修缮完工' },
    ];
    const row = (id: string, more: object) => ({
      id,
      user: 'acct:kebei@hypothes.is',
      created: '2031-05-06T09:00:00.000000+00:00',
      text: '',
      tags: [],
      target: [{ source: 'https://example.org/page.txt', selector }],
      ...more,
    });
    const read = (rows: readonly object[]) =>
      IMPORTS.hypothesis(JSON.stringify({ total: rows.length, rows }), Notebook.open(TEXT, ''), importing);

    it('are queries, tags and highlights', () => {
      const { entries } = read([
        row('a', { text: '哪条街?', tags: ['地理'] }),
        row('b', { tags: ['地名'] }),
        row('c', {}),
      ]);
      const book = Notebook.open(TEXT, '').with(entries);
      assert.deepEqual([...gist(book)].sort(), ['highlight|||老街', 'query||哪条街?\n#地理|老街', 'tag|place||老街']);
      assert.equal(entries[0]!.author, 'kebei');
    });

    it('are threads', () => {
      const answer = row('r', { text: '县志上是', references: ['a'], user_info: { display_name: '苗青' } });
      const { entries, problems } = read([answer, row('a', { text: '?' }), row('x', { references: ['gone'] })]);
      const [note] = Notebook.open(TEXT, '').with(entries).notes;
      assert.deepEqual(
        note!.thread.replies.map(({ author, text }) => `${author} ${text}`),
        ['苗青 县志上是'],
      );
      assert.deepEqual(
        problems.map(({ item }) => item),
        [3],
      );
    });
  });

  it('add nothing when they come in twice', () => {
    for (const format of ['jsonld', 'csv', 'markdown'] as const) {
      assert.deepEqual(
        IMPORTS[format](EXPORTS[format](sample(), options), sample(), importing).entries.filter(
          ({ op }) => op !== 'state',
        ),
        [],
      );
    }
    const bio = EXPORTS.bio(sample(), options);
    const once = IMPORTS.bio(bio, sample(), importing).entries;
    assert.deepEqual(IMPORTS.bio(bio, sample().with(once), importing).entries, []);
  });

  it('that cannot be read are reported', () => {
    for (const format of ['jsonld', 'hypothesis'] as const) {
      assert.equal(IMPORTS[format]('{', Notebook.open(TEXT, ''), importing).problems.length, 1);
    }
  });

  it('stay orphans where their words are not in this text', () => {
    const { entries } = IMPORTS.csv('quote,text\n粮站,?\n', Notebook.open(TEXT, ''), importing);
    const [note] = Notebook.open(TEXT, '').with(entries).notes;
    assert.equal(note!.placement.state, 'orphan');
    assert.equal(note!.thread.anchor.exact, '粮站');
  });
});
