import assert from 'node:assert/strict';
import { type FoldKind, folds } from '../../../server/src/features/folding';
import { dumpOf, STORIES, whole } from '../../harness/newsPage';
import { snapshotOf } from '../../harness/snapshots';

const [first, second] = STORIES.map(whole);

describe('folding', () => {
  it('shuts an article down to its headline', () => {
    const text = dumpOf(first!, second!);
    assert.deepEqual(foldedTexts(text, 'article'), [dumpOf(first!), dumpOf(second!)]);
    assert.deepEqual(collapsed(text, 'article'), [first![0], second![0]]);
  });

  it('shuts a section with the article that it heads', () => {
    const text = dumpOf(first!, '家园建设', second!);
    assert.deepEqual(foldedTexts(text, 'section'), [dumpOf('家园建设', second!)]);
    assert.deepEqual(collapsed(text, 'section'), [`家园建设 · ${second![0]}`]);
  });

  it('shuts a run of blank lines and says how many there are', () => {
    const text = `${dumpOf(first!)}\n\n\n\n${dumpOf(second!)}`;
    assert.deepEqual(collapsed(text, 'blank'), ['3 blank lines']);
  });

  it('shuts what stands below a crosshead, down to the next one', () => {
    const [headline, lede, more, byline] = first!;
    const text = dumpOf(headline!, lede!, '>>搭起大戏台', more!, '>>唱响好日子', more!, byline!);
    const parts = foldedTexts(text, 'subhead');
    assert.equal(parts.length, 2);
    assert.equal(parts[0], dumpOf('>>搭起大戏台', more!));
  });
});

function foldedTexts(text: string, kind: FoldKind): string[] {
  const found = folds(snapshotOf(text).page).filter((fold) => fold.kind === kind);
  return found.map(({ span }) => text.slice(span.start, span.end));
}

const collapsed = (text: string, kind: FoldKind): string[] =>
  folds(snapshotOf(text).page)
    .filter((fold) => fold.kind === kind)
    .map((fold) => fold.collapsed.en);
