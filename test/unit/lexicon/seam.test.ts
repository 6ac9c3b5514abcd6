import assert from 'node:assert/strict';
import { Dictionary } from '../../../server/src/core/lexicon/dictionary';
import { SeamReader } from '../../../server/src/core/lexicon/seam';
import { WordList } from '../../../server/src/core/lexicon/wordList';

const reader = new SeamReader(new Dictionary(new WordList()));

/** `|` marks the seam. */
function acrossSeam(marked: string): string | undefined {
  const [before, after] = marked.split('|') as [string, string];
  return reader.crossSeamWord(before, after)?.word;
}

describe('a word across a seam', () => {
  const cut: readonly (readonly [string, string])[] = [
    ['努力营造崇德向善的氛|围;各村还', '氛围'],
    ['现场设置了互|动环节,邀请老人', '互动'],
    ['一个个中秋月|饼送到手中', '月饼'],
    ['村里成立了舞|龙队、秧歌队', '舞龙队'],
    ['不断提升群众的满|意度和获得感', '满意度'],
    ['其胆识令人叹|服。', '令人叹服'],
  ];
  for (const [marked, word] of cut) {
    it(`${marked} → ${word}`, () => assert.equal(acrossSeam(marked), word));
  }

  const whole = [
    '昨日上午,街道应急办|同社区干部一道上门',
    '他们的家人激动|地说:“感谢”',
    '活动在笑声中结束。|饼干分给了孩子',
    '志愿者来到村里|为老人理发',
    '东河镇开展防汛演练|记者 林小满',
  ];
  for (const marked of whole) {
    it(`${marked}: none`, () => assert.equal(acrossSeam(marked), undefined));
  }

  it('looks through spaces beside the seam', () => {
    assert.equal(acrossSeam('营造良好的氛 |　围,大家'), '氛围');
  });

  it('is surer of a word that leaves two broken halves', () => {
    const sure = reader.crossSeamWord('营造良好的氛', '围,大家都说好');
    const weak = reader.crossSeamWord('大家都是本', '地人,很熟悉');
    assert.ok(sure && weak && sure.score > weak.score && weak.score > 0);
  });
});
