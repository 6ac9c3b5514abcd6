import { strict as assert } from 'node:assert';
import { compatibilityCharacter } from '../../../../server/src/core/rules/characters/compatibilityCharacter';
import { checking, findingsOfRule } from '../../../harness/markedSample';

const check = checking(compatibilityCharacter);

const page = (words: string): string => `青禾镇 夜校开课\n\n本报讯 青禾镇夜校开课，${words}。`;

describe('compatibility-character', () => {
  it('writes Kangxi radicals and compatibility ideographs as ordinary characters, all over the dump', () => {
    check(page('种植户带来⟦⼗⟧⼈份\uf90a桔'), { says: '3', safety: 'safe', fixed: page('种植户带来十人份金桔') });
  });

  it('lets a person decide about radicals that only look alike', () => {
    check(page('这里是人⟦⺠⟧夜校'), { safety: 'unsafe', fixed: page('这里是人民夜校') });
  });

  it('tells the two apart', () => {
    const found = findingsOfRule(compatibilityCharacter, page('⼈⺠夜校'));
    assert.deepEqual(
      found.map(({ fix }) => fix!.safety),
      ['safe', 'unsafe'],
    );
  });

  it('is silent about ordinary characters, radicals without a twin, and an empty dump', () => {
    check(page('人民夜校，⺀，﨑'));
    check('');
  });
});
