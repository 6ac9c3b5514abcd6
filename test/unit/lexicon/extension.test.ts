import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { defaultLexicon, extendLexicon } from '../../../server/src/core/lexicon/lexicon';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

const STORY = '本报讯 昨日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

const people = (line: string, lexicon = defaultLexicon): readonly string[] =>
  readPage(`文化大院唱起来\n\n${STORY}\n\n${line}`, lexicon).parts.flatMap(({ part }) =>
    (part.article?.bylines ?? []).flatMap((byline) => byline.people.map(({ role, name }) => `${role} ${name}`)),
  );

describe('a lexicon extended by one’s own words', () => {
  it('knows one’s own roles, and the built-in ones still', () => {
    const lexicon = extendLexicon(defaultLexicon, { roles: ['乡村观察员'] });
    deepEqual(people('乡村观察员 方叙言', lexicon), ['乡村观察员 方叙言']);
    deepEqual(people('记者 方叙言', lexicon), ['记者 方叙言']);
    deepEqual(people('乡村观察员 方叙言'), []);
  });

  it('knows one’s own section labels', () =>
    reads(
      `
      S 青禾人说青禾事

      H 文化大院唱起来 三天大戏迎乡亲

      . ${STORY}
    `,
      extendLexicon(defaultLexicon, { sections: ['青禾人说青禾事'] }),
    ));

  it('takes words in either script, and finds them in either', () => {
    const lexicon = extendLexicon(defaultLexicon, { roles: ['鄉村觀察員'], sections: ['青禾人說青禾事'] });
    deepEqual(people('乡村观察员 方叙言', lexicon), ['乡村观察员 方叙言']);
    deepEqual(people('鄉村觀察員 方敘言', lexicon), ['鄉村觀察員 方敘言']);
    reads(
      `
      S 青禾人说青禾事

      H 文化大院唱起来 三天大戏迎乡亲

      . ${STORY}
    `,
      lexicon,
    );
  });

  it('leaves the lexicon that it extends as it was', () => {
    const before = defaultLexicon.sections.size;
    extendLexicon(defaultLexicon, { sections: ['青禾人说青禾事'], roles: ['乡村观察员'], datelines: ['滨城快报'] });
    equal(defaultLexicon.sections.size, before);
    deepEqual(people('乡村观察员 方叙言'), []);
  });

  it('makes a dictionary of its own only for words of its own', () => {
    equal(extendLexicon(defaultLexicon, { roles: ['乡村观察员'] }).vocabulary, defaultLexicon.vocabulary);
    notEqual(extendLexicon(defaultLexicon, { words: ['青禾调'] }).vocabulary, defaultLexicon.vocabulary);
  });

  it('joins a paragraph across a word of one’s own', () => {
    const cut = '散场以后,不少人还围着演员问长问短,打听什么时候还能再听一回这地道的青禾\n\n调子腔,约好明年再来。';
    const reasons = (lexicon = defaultLexicon): string =>
      readPage(`文化大院唱起来\n\n${STORY}\n\n${cut}`, lexicon)
        .parts.flatMap(({ part }) => part.article?.paragraphs ?? [])
        .flatMap(({ seams }) => seams.flatMap((seam) => seam.reasons.map(({ text }) => text.en)))
        .join();
    equal(reasons(extendLexicon(defaultLexicon, { words: ['青禾调子腔'] })).includes('dictionary word'), true);
  });
});
