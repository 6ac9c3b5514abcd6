import { deepEqual, equal } from 'node:assert/strict';
import { leavesOf, type NodeKind } from '../../../server/src/core/page/nodes';
import { readPage } from '../../../server/src/core/page/reading';
import { seededRandom } from '../../harness/random';
import { seeds } from '../../harness/seeds';

/** Every character belongs to exactly one leaf: the leaves follow each other without a gap and none is empty. */
function coversAll(text: string): void {
  let at = 0;
  for (const { start, end } of leavesOf(readPage(text))) {
    equal(start, at);
    equal(end > start, true);
    at = end;
  }
  equal(at, text.length);
}

const leaves = (text: string): readonly (readonly [NodeKind, string])[] =>
  leavesOf(readPage(text))
    .filter(({ kind }) => kind !== 'gap')
    .map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the leaves of a page', () => {
  for (const { name, text } of seeds) it(`cover every character of ${name}`, () => coversAll(text));

  it('cover every character of any text', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 300; i++)
      coversAll(random.text('\n\n\r \t　。,(“”记者方言本报讯#□❷下转第2版\ud83d\0', random.between(0, 200)));
  });

  it('name what each stretch is', () =>
    deepEqual(
      leaves(
        '# 文化大院唱起来\n\n本报讯(记者 方叙言) 昨日,文化大院唱起来,四乡八里的村民早早搬来板凳等候开场。(下转第2版)\n\n新闻热线:0000-1234567',
      ),
      [
        ['residue', '# '],
        ['headline', '文化大院唱起来'],
        ['dateline', '本报讯'],
        ['byline', '(记者 方叙言)'],
        ['text', ' 昨日,文化大院唱起来,四乡八里的村民早早搬来板凳等候开场。'],
        ['jump', '(下转第2版)'],
        ['furniture', '新闻热线:0000-1234567'],
      ],
    ));
});
