import { spacedName } from '../../../../server/src/core/rules/punctuation/spacedName';
import { checking } from '../../../harness/markedSample';

const check = checking(spacedName);

const page = (byline: string): string =>
  `青禾镇 夜校开课\n\n本报讯 4月9日，青禾镇夜校在文化大院开课，二百多名种植户到场听课。\n\n${byline}`;

describe('spaced-name', () => {
  it('takes the spaces out of a name of three characters', () => {
    check(page('记者 ⟦方 叙 言⟧ 通讯员 陶知远'), { safety: 'unsafe', fixed: page('记者 方叙言 通讯员 陶知远') });
  });

  it('lets a name of two characters be padded, unless it is told otherwise', () => {
    check(page('记者 方叙言 陶 远'));
    check(page('记者 方叙言 ⟦陶 远⟧'), { options: { shortest: 2 }, fixed: page('记者 方叙言 陶远') });
  });

  it('is silent about names without spaces and an empty dump', () => {
    check(page('记者 方叙言 通讯员 陶知远'));
    check('');
  });
});
