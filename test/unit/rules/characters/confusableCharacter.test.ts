import { strict as assert } from 'node:assert';
import { defaultLexicon, extendLexicon } from '../../../../server/src/core/lexicon/lexicon';
import { readPage } from '../../../../server/src/core/page/reading';
import { confusableCharacter } from '../../../../server/src/core/rules/characters/confusableCharacter';
import { checking } from '../../../harness/markedSample';

const check = checking(confusableCharacter);

const LEDE = '本报讯 7月1日，青禾镇的党员来到村口的老槐树下，听老支书讲当年修渠的故事';
const page = (...blocks: readonly string[]): string => ['青禾镇 党课开到田头', ...blocks].join('\n\n');

describe('confusable-character', () => {
  describe('speaks of a character that makes no word, where a look-alike does', () => {
    it('with its evidence', () => {
      check(page(`${LEDE}，重温⟦人⟧党誓词。`), {
        says: /入党誓词 is a word, 人党誓词 is not\./,
        safety: 'none',
        alternatives: [page(`${LEDE}，重温入党誓词。`)],
      });
    });

    it('and where the word stands rightly', () => {
      check(page(`${LEDE}。`, `这天，大家重温⟦人⟧党誓词，人人神情庄重。`, `新党员举起右手，大声念出入党誓词。`), {
        says: 'stands in line 7',
      });
    });

    it('in headlines and subheads', () => {
      check(['重温⟦人⟧党誓词 凝聚奋进力量', `${LEDE}。`].join('\n\n'), { says: '入党誓词' });
    });

    it('over a cut and over the spaces that wraps left', () => {
      check(page(`${LEDE}，随后大家一起重温⟦人⟧党誓`, '词，并到村史馆参观，回顾这些年来村里发生的变化。'), {
        alternatives: [page(`${LEDE}，随后大家一起重温入党誓`, '词，并到村史馆参观，回顾这些年来村里发生的变化。')],
      });
    });
  });

  describe('is silent', () => {
    it('where the look-alike would break the clause off', () => {
      check(page(`${LEDE}。`, '中医认为，春应于肝，饮食宜少酸多甘。'));
    });

    it('about a form that comes again', () => {
      check(page(`${LEDE}，重温人党誓词。`, '人党誓词挂在墙上，字字清楚，老支书一句一句地领着大家念。'));
    });

    it('about a form that comes again, though a wrap or a line end cuts it here', () => {
      const twice = '人党誓词挂在墙上，人党誓词记在心里。';
      check(page(`${LEDE}，随后大家一起重温人 党誓词。`, twice));
      check(page(`${LEDE}，随后大家一起重温人党誓`, '词，并到村史馆参观，回顾这些年来村里发生的变化。', twice));
    });

    it('about names in bylines, and where the text names the same people', () => {
      check(page(`${LEDE}。`, '记者 末名湖 通讯员 于干土'));
    });

    it('about a verb with its complement, a measure word behind a number, and a word that is one', () => {
      check(page(`${LEDE}，墙上贴满了老照片，孩子们学得快。`));
      check(page(`${LEDE}，这些年他们种下十一万棵树，站在村子入口就能望见。`));
    });

    it('about clean text and an empty dump', () => {
      check(page(`${LEDE}，重温入党誓词，又挨家挨户走访。`));
      check('');
    });
  });

  it('lets a paper’s own words stand', () => {
    const lexicon = extendLexicon(defaultLexicon, { words: ['人党誓词'] });
    const text = page(`${LEDE}，重温人党誓词。`);
    const read = readPage(text, lexicon);
    const context = { lexicon, traits: read.traits, options: {} };
    const surveys = read.parts.map(({ part }) => confusableCharacter.survey(part, context));
    assert.deepEqual(confusableCharacter.check(read, surveys, context), []);
  });
});
