import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../server/src/core/analysis/findings';
import { presetSettings } from '../../../server/src/core/config/presets';
import { ruleSetOf } from '../../../server/src/core/config/ruleSet';
import { anyFix, fixToFixpoint, safeOnly } from '../../../server/src/core/fixes/fixpoint';
import { readPage } from '../../../server/src/core/page/reading';
import { allRules } from '../../../server/src/core/rules/registry';
import { applyEdits } from '../../../server/src/core/text/edits';
import { type SeededRandom, seededRandom } from '../../harness/random';
import { proven } from '../../harness/safeFixes';
import { seeds } from '../../harness/seeds';

const ruleSet = ruleSetOf(allRules, presetSettings('newsproof:strict', allRules));
const check = proven((text: string) => findingsOf(readPage(text), text, ruleSet));

/** Pieces of pages put together without sense: whatever comes, a rule must stay upright and a safe fix safe. */
describe('texts that nobody would write', () => {
  const pieces = [
    ...seeds.flatMap(({ text }) => text.split(/\r?\n/)),
    ...['', '', '　　', '\t', ' ', '#', '## ', '![](a.png)', '\f', '\u200b', '\ufeff', '\u0000', '�', '\ue000', '𠀀'],
    ...[
      '“',
      '”',
      '"',
      '（',
      '）',
      '(',
      ')',
      '「',
      '』',
      '。',
      ',',
      '，，',
      '……',
      '---',
      '❷',
      '□记者',
      '记者 ',
      '/图',
      '(下转第',
    ],
  ];

  const texts = (count: number, seed: number): readonly string[] => {
    const random = seededRandom(seed);
    return Array.from({ length: count }, () => nonsense(pieces, random));
  };

  it('are checked without a rule falling over, each finding within the text and its fixes whole', () => {
    for (const text of texts(150, 1)) {
      for (const { rule, start, end, fix, alternatives, related } of check(text)) {
        const places = [{ start, end }, ...(related ?? [])];
        assert.ok(
          places.every((place) => 0 <= place.start && place.start <= place.end && place.end <= text.length),
          rule,
        );
        for (const { edits } of [...(fix === undefined ? [] : [fix]), ...(alternatives ?? [])]) {
          assert.notEqual(applyEdits(text, edits), text, `${rule} repairs nothing in ${JSON.stringify(text)}`);
        }
      }
    }
  });

  it('are repaired until there is nothing left to repair', () => {
    for (const text of texts(80, 2)) {
      const { settled, edits, text: repaired } = fixToFixpoint(text, check, safeOnly);
      assert.ok(settled, `does not settle: ${JSON.stringify(text)}`);
      assert.equal(applyEdits(text, edits), repaired);
    }
  });

  it('come to rest under unsafe fixes as well', () => {
    for (const text of texts(40, 3)) {
      const { settled, counts } = fixToFixpoint(text, check, anyFix);
      assert.ok(settled, `${JSON.stringify([...counts])} do not settle: ${JSON.stringify(text)}`);
    }
  });
});

function nonsense(pieces: readonly string[], random: SeededRandom): string {
  const lineBreak = random.pick(['\n', '\n', '\n', '\r\n', '\r']);
  let text = '';
  for (let i = random.between(0, 40); i > 0; i--) {
    const piece = random.pick(pieces);
    const from = random.chance(0.5) ? 0 : random.between(0, piece.length);
    text += piece.slice(from, random.chance(0.7) ? piece.length : random.between(from, piece.length));
    text += random.pick(['', ' ', lineBreak, lineBreak + lineBreak, lineBreak.repeat(4)]);
  }
  return text;
}
