import { ambiguousCredit } from '../../../../server/src/core/rules/article/ambiguousCredit';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, unsigned } from '../../../harness/newsPage';

const check = checking(ambiguousCredit);
const signed = (byline: string): string => dumpOf(unsigned(STORIES[0]!), byline);

describe('ambiguous-credit', () => {
  it('asks where the name ends', () => {
    check(signed('记者 方叙言 通讯员 ⟦陶知文/图⟧'), {
      says: '陶知文',
      safety: 'none',
      alternatives: [signed('记者 方叙言 通讯员 陶知 文/图'), signed('记者 方叙言 通讯员 陶知文 /图')],
    });
  });

  it('is silent where a space decides', () => {
    check(signed('记者 方叙言 通讯员 陶知 文/图'));
    check(signed('记者 方叙言 通讯员 陶知文 /图'));
    check(signed('记者 方叙言 文/图'));
  });

  it('is silent where the name is whole without it', () => {
    check(signed('记者 方叙言 通讯员 温若溪'));
  });
});
