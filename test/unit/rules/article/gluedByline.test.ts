import { gluedByline } from '../../../../server/src/core/rules/article/gluedByline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, whole } from '../../../harness/newsPage';

const check = checking(gluedByline);
const [first, second, third] = STORIES as [(typeof STORIES)[0], (typeof STORIES)[0], (typeof STORIES)[0]];
const glued = ({ headline, lede, more, byline }: typeof first): readonly string[] => [
  headline,
  lede,
  `${more}⟦${byline}⟧`,
];

describe('glued-byline', () => {
  it('gives the byline its own line', () => {
    check(dumpOf(glued(first)), { says: '记者 方叙言', safety: 'safe', fixed: dumpOf(whole(first)) });
  });

  it('sees one behind a blank', () => {
    check(dumpOf([first.headline, first.lede, `${first.more} ⟦${first.byline}⟧`]), { fixed: dumpOf(whole(first)) });
  });

  it('sets it off as the page’s other bylines are', () => {
    const below = ({ headline, lede, more, byline }: typeof first): readonly string[] => [
      headline,
      lede,
      `${more}\n${byline}`,
    ];
    check(dumpOf(below(first), glued(second), below(third)), {
      fixed: dumpOf(below(first), below(second), below(third)),
    });
    check(dumpOf(whole(first), glued(second), whole(third)), {
      fixed: dumpOf(whole(first), whole(second), whole(third)),
    });
  });

  it('mends every article', () => {
    check(dumpOf(glued(first), glued(second)), { fixed: dumpOf(whole(first), whole(second)) });
  });

  it('keeps the line ends that a page has', () => {
    for (const lineEnd of ['\r\n', '\r\r\n', '\r']) {
      check(dumpOf(glued(first)).replaceAll('\n', lineEnd), { fixed: dumpOf(whole(first)).replaceAll('\n', lineEnd) });
    }
  });

  it('sets off a byline that runs in before the story', () => {
    const { headline, lede, more } = first;
    check(dumpOf([headline, `⟦□记者 方叙言 报道⟧ ${lede}`, more]), {
      safety: 'safe',
      fixed: dumpOf([headline, '□记者 方叙言 报道', lede, more]),
    });
  });

  describe('is silent', () => {
    it('about a byline on its own line', () => {
      check(dumpOf(whole(first)));
    });

    it('about a byline in brackets', () => {
      check(dumpOf([first.headline, first.lede, `${first.more}(记者 方叙言)`]));
    });

    it('about a sentence that speaks of reporters', () => {
      check(dumpOf([first.headline, first.lede, `${first.more}老人们拉着记者的手说,盼着下次再来。`, first.byline]));
    });
  });
});
