import { missingDateline } from '../../../../server/src/core/rules/article/missingDateline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, whole } from '../../../harness/newsPage';

const check = checking(missingDateline);
const [first, second, third, fourth] = STORIES as [
  (typeof STORIES)[0],
  (typeof STORIES)[0],
  (typeof STORIES)[0],
  (typeof STORIES)[0],
];
const undated = ({ headline, lede, more, byline }: typeof first): readonly string[] => [
  headline,
  lede.replace('本报讯 ', ''),
  more,
  byline,
];

describe('missing-dateline', () => {
  it('speaks of the one article without 本报讯', () => {
    const [headline, ...rest] = undated(second);
    check(dumpOf(whole(first), [`⟦${headline}⟧`, ...rest], whole(third), whole(fourth)), {
      says: '柳塘镇',
      safety: 'none',
    });
  });

  it('is silent where the neighbour has none either', () => {
    check(dumpOf(whole(first), undated(second), undated(third), whole(fourth)));
  });

  it('is silent where no article has one', () => {
    check(dumpOf(...STORIES.map(undated)));
  });

  it('is silent where all have one', () => {
    check(dumpOf(...STORIES.map(whole)));
  });

  it('is silent about what is signed below its headline, where no dated article is', () => {
    const { headline, lede, more, byline } = second;
    const signed = [headline, byline, lede.replace('本报讯 ', ''), more];
    check(dumpOf(whole(first), signed, whole(third), whole(fourth)));
  });

  it('is silent about an essay', () => {
    const essay = [
      '外婆的蒲扇',
      '外婆有一把蒲扇,扇面用蓝布包了边,从我记事起就握在她手里。',
      '蒲扇摇出来的风很轻,却够凉快一整个夏夜。',
      '方叙言',
    ];
    check(dumpOf(whole(first), essay, whole(third), whole(fourth)));
  });

  it('is silent about a feature with subheads', () => {
    const { headline, lede, more, byline } = second;
    const feature = [
      headline,
      lede.replace('本报讯 ', ''),
      '聚人气 夜市热起来',
      more,
      '添亮色 居民乐起来',
      more.replace('老人', '居民'),
      byline,
    ];
    check(dumpOf(whole(first), feature, whole(third), whole(fourth)));
  });
});
