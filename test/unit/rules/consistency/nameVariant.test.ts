import { strict as assert } from 'node:assert';
import { nameVariant } from '../../../../server/src/core/rules/consistency/nameVariant';
import { checking, findingsAmong } from '../../../harness/markedSample';
import { dumpOf, STORIES, unsigned } from '../../../harness/newsPage';

const check = checking(nameVariant);

/** A page whose articles are signed with these bylines. */
const page = (...bylines: readonly string[]): string =>
  dumpOf(...bylines.map((byline, at) => [...unsigned(STORIES[at]!), byline]));

describe('name-variant', () => {
  it('offers the name that is met more often', () => {
    check(page('通讯员 林嘉昕', '通讯员 ⟦林佳昕⟧', '通讯员 林嘉昕'), {
      says: '林嘉昕',
      safety: 'unsafe',
      fixed: page('通讯员 林嘉昕', '通讯员 林嘉昕', '通讯员 林嘉昕'),
    });
  });

  it('offers the name that is met first where both are as frequent', () => {
    check(page('通讯员 林嘉昕', '通讯员 ⟦林佳昕⟧'), { fixed: page('通讯员 林嘉昕', '通讯员 林嘉昕') });
  });

  it('knows characters that look alike', () => {
    check(page('记者 温晴若', '记者 ⟦温睛若⟧', '记者 温晴若'));
  });

  describe('is silent', () => {
    it('about names that differ in a character of another kind', () => {
      check(page('通讯员 林嘉昕', '通讯员 林大昕', '通讯员 林嘉昕'));
    });

    it('about names that differ in two characters', () => {
      check(page('通讯员 林嘉昕', '通讯员 林佳欣', '通讯员 林嘉昕'));
    });

    it('about another role', () => {
      check(page('通讯员 林嘉昕', '记者 林佳昕', '通讯员 林嘉昕'));
    });

    it('about two people who sign together', () => {
      check(page('通讯员 林嘉昕 林佳昕', '通讯员 林佳昕', '通讯员 林嘉昕'));
    });

    it('about short names, which are alike by chance', () => {
      check(page('记者 王芳', '记者 王芬'));
    });

    it('about two names that are both frequent', () => {
      check(page('记者 林嘉昕', '记者 林佳昕', '记者 林嘉昕', '记者 林佳昕'), { options: { frequent: 2 } });
    });
  });

  it('compares the dumps of a workspace', () => {
    const dumps = new Map([
      ['a.txt', page('通讯员 林嘉昕', '通讯员 林嘉昕')],
      ['b.txt', page('通讯员 林佳昕')],
    ]);
    const found = findingsAmong(nameVariant, dumps);
    assert.deepEqual(found.get('a.txt'), []);
    assert.deepEqual(
      found.get('b.txt')!.map(({ start, end }) => dumps.get('b.txt')!.slice(start, end)),
      ['林佳昕'],
    );
  });
});
