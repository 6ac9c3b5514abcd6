import { missingHeadline } from '../../../../server/src/core/rules/article/missingHeadline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, whole } from '../../../harness/newsPage';

const check = checking(missingHeadline);
const [first, second, third] = STORIES as [(typeof STORIES)[0], (typeof STORIES)[0], (typeof STORIES)[0]];

describe('missing-headline', () => {
  it('speaks of an article that begins with its text', () => {
    check(dumpOf(whole(first), [`⟦${second.lede}⟧`, second.more, second.byline], whole(third)), { safety: 'none' });
  });

  it('speaks of the page’s first article', () => {
    check(dumpOf([`⟦${first.lede}⟧`, first.more, first.byline], whole(second), whole(third)));
  });

  it('is silent where every article has one', () => {
    check(dumpOf(...STORIES.map(whole)));
  });

  it('is silent about a story that another page began', () => {
    check(
      dumpOf(
        ['(上接第一版)夜校的课程表每月更新,想学什么由青年投票决定。', first.more, first.byline],
        whole(second),
        whole(third),
      ),
    );
  });

  it('is silent on a page of one article', () => {
    check(dumpOf([first.lede, first.more, first.byline]));
  });
});
