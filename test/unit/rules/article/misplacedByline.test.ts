import { misplacedByline } from '../../../../server/src/core/rules/article/misplacedByline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, whole } from '../../../harness/newsPage';

const check = checking(misplacedByline);
const HEADLINE = '云溪街道 夜校点亮夜生活';
const ONE = '街道把闲置的老厂房改成教室,书法、烘焙、摄影三门课程最先开班,报名的大多是附近的青年。';
const TWO = '今年以来,云溪街道围绕青年需求办起夜校,让大家下班之后有了新去处,已有六百多人走进课堂。';
const BYLINE = '□本报记者 骆思齐';

describe('misplaced-byline', () => {
  it('moves the byline below the headline', () => {
    check(dumpOf(HEADLINE, ONE, `⟦${BYLINE}⟧`, TWO), { safety: 'unsafe', fixed: dumpOf(HEADLINE, BYLINE, ONE, TWO) });
  });

  it('moves it to the end where the page’s bylines stand there', () => {
    const others = STORIES.slice(0, 2).map(whole);
    check(dumpOf(...others, HEADLINE, ONE, `⟦${BYLINE}⟧`, TWO), {
      fixed: dumpOf(...others, HEADLINE, ONE, TWO, BYLINE),
    });
  });

  describe('is silent', () => {
    it('about a byline at the head or the tail', () => {
      check(dumpOf(HEADLINE, BYLINE, ONE, TWO));
      check(dumpOf(HEADLINE, ONE, TWO, BYLINE));
    });

    it('about a letter with the editor’s answer', () => {
      check(
        dumpOf(
          '夜校的灯该修了',
          `编辑同志:${ONE}`,
          '读者 骆思齐',
          '编辑回复:收到来信以后,记者到夜校走访,街道当天就换好了灯管。',
        ),
      );
    });

    it('about a round-up whose sections are signed one by one', () => {
      check(dumpOf(HEADLINE, ONE, '记者 骆思齐', TWO, '记者 方叙言'));
    });
  });
});
