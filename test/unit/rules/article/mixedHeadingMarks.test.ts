import { mixedHeadingMarks } from '../../../../server/src/core/rules/article/mixedHeadingMarks';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, whole } from '../../../harness/newsPage';

const check = checking(mixedHeadingMarks);

/** A page whose headlines carry these marks. */
const page = (...marks: readonly string[]): string =>
  dumpOf(
    ...marks.map((mark, at) => {
      const [headline, ...rest] = whole(STORIES[at]!);
      return [`${mark}${headline}`, ...rest];
    }),
  );

describe('mixed-heading-marks', () => {
  it('brings the deeper marks up', () => {
    check(page('# ', '⟦##⟧ ', '# '), { safety: 'safe', says: '1 of the page’s 3', fixed: page('# ', '# ', '# ') });
  });

  it('speaks once of the page', () => {
    check(page('# ', '⟦##⟧ ', '# ', '### '), { fixed: page('# ', '# ', '# ', '# ') });
  });

  it('is silent where all are alike, however deep', () => {
    check(page('# ', '# ', '# '));
    check(page('## ', '## ', '## '));
  });

  it('is silent where there are none', () => {
    check(page('', '', ''));
  });
});
