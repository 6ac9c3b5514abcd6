import { replacementCharacter } from '../../../../server/src/core/rules/characters/replacementCharacter';
import { checking } from '../../../harness/markedSample';

const check = checking(replacementCharacter);

const page = (words: string): string => `青禾镇 夜校开课\n\n本报讯 青禾镇夜校开课，${words}。`;

describe('replacement-character', () => {
  it('speaks of a character that was lost', () => {
    check(page('讲解栽⟦\ufffd⟧技术'), { says: '讲解栽', safety: 'none' });
    check(page('讲解栽⟦\ue123⟧技术'));
    check(page('讲解栽⟦\u{f0001}⟧技术'));
    check(page('讲解栽⟦\ud83d⟧技术'));
  });

  it('speaks of a line once', () => {
    check(page('讲⟦\ufffd栽\ue123⟧技术'), { says: '2' });
  });

  it('is silent about rare characters, emoji and an empty dump', () => {
    check(page('𠮷利，🔘，﨑'));
    check('');
  });
});
