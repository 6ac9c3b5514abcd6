import assert from 'node:assert/strict';
import { unhurried } from '../../../server/src/core/analysis/cancellation';
import { defaultLexicon } from '../../../server/src/core/lexicon/lexicon';
import { completions } from '../../../server/src/features/workspace/completion';
import { dateIn, digestOf, FindingTally } from '../../../server/src/features/workspace/digest';
import { Library } from '../../../server/src/features/workspace/library';
import { isPossibleName, nameAt, placesOfName } from '../../../server/src/features/workspace/names';
import { people } from '../../../server/src/features/workspace/people';
import { workspaceSymbols } from '../../../server/src/features/workspace/symbols';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { atCursor, marked, snapshotOf } from '../../harness/snapshots';

const ONE = dumpOf('家园建设', STORIES.slice(0, 2).flatMap(whole));
const TWO = dumpOf(STORIES.slice(2).flatMap(whole), '柳塘镇 夜市开张', '本报讯 7月5日,夜市开张。', '记者 温若溪');

async function library(): Promise<Library> {
  const made = new Library();
  for (const [uri, text] of [
    ['file:///one.txt', ONE],
    ['file:///two.txt', TWO],
  ] as const) {
    const snapshot = snapshotOf(text);
    const tally = new FindingTally(snapshot.page);
    await snapshot.eachFinding(unhurried, (finding) => tally.add(finding));
    made.set(uri, await digestOf(snapshot.page, snapshot.text, tally, null, unhurried), 'stamp');
  }
  return made;
}

describe('the index of the workspace', () => {
  it('keeps of a dump what symbols, people and counts need, as plain data', async () => {
    const digest = (await library()).digests.get('file:///one.txt')!;
    assert.deepEqual(
      digest.articles.map(({ headline, section, people: who }) => [headline, section, who.map(({ name }) => name)]),
      [
        ['青禾镇 文化大院唱起来', '家园建设', ['方叙言']],
        ['柳塘镇 老街巷亮起来', null, ['温若溪', '陶知远']],
      ],
    );
    assert.deepEqual(digest.datelines, ['本报讯']);
    assert.deepEqual(JSON.parse(JSON.stringify(digest)), digest);
  });

  it('knows places by line and column, so that no text is needed to show them', async () => {
    const lines = ONE.split('\n');
    for (const { people: who } of (await library()).digests.get('file:///one.txt')!.articles) {
      for (const { name, place } of who) {
        assert.equal(lines[place.line]!.slice(place.column, place.column + place.length), name);
      }
    }
  });

  it('counts findings by article and by rule', () => {
    const text = dumpOf(whole(STORIES[0]!), STORIES[1]!.headline, `${STORIES[1]!.lede}${STORIES[1]!.byline}`);
    const snapshot = snapshotOf(text);
    const tally = new FindingTally(snapshot.page);
    const last = snapshot.page.parts.at(-1)!;
    tally.add({ rule: 'a', severity: 'hint', start: 0, end: 1, message: { en: '', zh: '' } });
    tally.add({ rule: 'a', severity: 'error', start: last.offset, end: last.offset + 1, message: { en: '', zh: '' } });
    assert.deepEqual(tally.of(0), { findings: 1, errors: 0, warnings: 0 });
    assert.deepEqual(tally.of(snapshot.page.parts.length - 1), { findings: 1, errors: 1, warnings: 0 });
    assert.deepEqual(tally.rules, { a: { findings: 2, safe: 0, severity: 'error' } });
  });

  it('reads dates as folio lines and file names write them', () => {
    assert.equal(dateIn('2010年12月25日 星期六 第二版'), '2010-12-25');
    assert.equal(dateIn('A03-2010-7-5.txt'), '2010-07-05');
    assert.equal(dateIn('20101225.txt'), '2010-12-25');
    assert.equal(dateIn('000_3fa81c07d2e96b54.txt'), null);
    assert.equal(dateIn('2010年13月25日'), null);
  });
});

describe('symbols of the workspace', () => {
  it('are headlines, sections and people, by characters or pinyin initials', async () => {
    const found = (query: string) => workspaceSymbols(all, query, 10).map(({ kind, name }) => `${kind} ${name}`);
    const all = await library();
    assert.deepEqual(found('夜校'), ['article 云溪街道 夜校点亮夜生活']);
    assert.deepEqual(found('jyjs'), ['section 家园建设']);
    assert.deepEqual(found('wrx'), ['person 温若溪', 'person 温若溪']);
    assert.deepEqual(found('没有这个'), []);
  });
});

describe('people', () => {
  it('come with their roles, most articles first, and with names that differ in one similar character', async () => {
    const all = await library();
    const alike = (a: string, b: string): boolean => a.length === b.length;
    const [most] = people(all, '', alike);
    assert.equal(most?.name, '温若溪');
    assert.equal(most?.mentions.length, 2);
    assert.deepEqual(most?.roles, ['记者']);
    const snapshot = snapshotOf(dumpOf('云溪街道 夜市开张', '本报讯 7月5日,夜市开张。', '记者 温若希'));
    const tally = new FindingTally(snapshot.page);
    all.set('file:///three.txt', await digestOf(snapshot.page, snapshot.text, tally, null, unhurried), 's');
    assert.deepEqual(
      people(all, 'wrx', alike).map(({ name, variants }) => [name, variants]),
      [
        ['温若溪', ['温若希']],
        ['温若希', ['温若溪']],
      ],
    );
  });
});

describe('a name in a byline', () => {
  it('is found under the cursor, and everywhere else that it stands', () => {
    const { text, offset } = atCursor(dumpOf(whole(STORIES[1]!), '夜市开张', '本报讯 夜市开张。', '记者 温若‸溪'));
    const { page } = snapshotOf(text);
    assert.equal(nameAt(page, offset)?.name, '温若溪');
    const spans = placesOfName(page, '温若溪');
    assert.equal(spans.length, 2);
    assert.ok(marked(text, spans).endsWith('记者 ⟦温若溪⟧'));
  });

  it('is not found in running text', () => {
    const { text, offset } = atCursor(
      dumpOf('夜市开张', '本报讯 记者温若‸溪来到现场,夜市里灯火通明,人来人往。', '记者 方叙言'),
    );
    assert.equal(nameAt(snapshotOf(text).page, offset), null);
  });

  it('cannot be given a name that is none', () => {
    assert.ok(isPossibleName('欧阳若溪'));
    for (const name of ['', '  ', '温\n溪', '温/溪', '温'.repeat(31)]) assert.ok(!isPossibleName(name), name);
  });
});

describe('completion', () => {
  it('offers names after a role, the most frequent first among them', async () => {
    const { text, offset } = atCursor(dumpOf(whole(STORIES[0]!), '夜市开张', '本报讯 夜市开张。', '记者 ‸'));
    const found = completions(snapshotOf(text).page, offset, await library(), defaultLexicon);
    const names = found.filter(({ kind }) => kind === 'name').sort((a, b) => b.count - a.count);
    assert.equal(names[0]?.text, '温若溪');
    assert.ok(names[0]?.filter.includes('wrx'));
  });

  it('offers roles, datelines and sections at the start of a line, and nothing inside a sentence', async () => {
    const all = await library();
    const kinds = (sample: string): Set<string> => {
      const { text, offset } = atCursor(sample);
      return new Set(completions(snapshotOf(text).page, offset, all, defaultLexicon).map(({ kind }) => kind));
    };
    assert.deepEqual(kinds(dumpOf(whole(STORIES[0]!), '‸')), new Set(['role', 'dateline', 'section', 'name']));
    assert.deepEqual(kinds(dumpOf('夜市开张', '本报讯 夜市昨晚开张,灯火‸')), new Set());
  });
});
