import { missingByline } from '../../../../server/src/core/rules/article/missingByline';
import { checking } from '../../../harness/markedSample';
import { dumpOf, STORIES, unsigned, whole } from '../../../harness/newsPage';

const check = checking(missingByline);

const [first, second, third, fourth] = STORIES as [
  (typeof STORIES)[0],
  (typeof STORIES)[0],
  (typeof STORIES)[0],
  (typeof STORIES)[0],
];
const marked = ({ headline, lede, more }: typeof first): readonly string[] => [`⟦${headline}⟧`, lede, more];

describe('missing-byline', () => {
  describe('speaks of the one article that isn’t signed', () => {
    it('in the middle of the page', () => {
      check(dumpOf(whole(first), marked(second), whole(third), whole(fourth)), {
        says: '3 of the page’s 3 other articles',
        safety: 'none',
      });
    });

    it('at its start and at its end', () => {
      check(dumpOf(marked(first), whole(second), whole(third), whole(fourth)), { says: '青禾镇' });
      check(dumpOf(whole(first), whole(second), whole(third), marked(fourth)), { says: '云溪街道' });
    });

    it('twice where two are not', () => {
      check(
        dumpOf(
          whole(first),
          whole(second),
          marked(third),
          whole(fourth),
          marked({ ...first, headline: '枫林村 水库满起来' }),
        ),
      );
    });

    it('on a page of two news items', () => {
      check(dumpOf(whole(first), marked(second)), { says: 'the page’s other article has one' });
    });

    it('of one long paragraph', () => {
      const long = second.lede + second.more.repeat(4);
      check(dumpOf(whole(first), [`⟦${second.headline}⟧`, long], whole(third)));
    });

    it('where the others are signed below the headline', () => {
      const head = ({ headline, lede, more }: typeof first): readonly string[] => [
        headline,
        `□记者 方叙言 报道 ${lede}`,
        more,
      ];
      check(dumpOf(head(first), marked(second), head(third)));
    });
  });

  describe('sees the byline', () => {
    const around = (...story: readonly string[]): string => dumpOf(whole(first), story, whole(third), whole(fourth));

    it('below the story, on one line or two', () => {
      check(around(...unsigned(second), '记者 方叙言 通讯员 陶知远 文/图'));
      check(around(...unsigned(second), '记者 方叙言\n通讯员 陶知远 文/图'));
    });

    it('below the headline', () => {
      check(around(second.headline, '□本报记者 方叙言', second.lede, second.more));
    });

    it('run in before the story', () => {
      check(around(second.headline, `□记者 方叙言 报道 ${second.lede}`, second.more));
    });

    it('glued to the last paragraph', () => {
      check(around(second.headline, second.lede, `${second.more}记者 方叙言`));
    });

    it('in the brackets of the dateline', () => {
      check(around(second.headline, second.lede.replace('本报讯 ', '本报讯(记者 方叙言 通讯员 陶知远)'), second.more));
    });

    it('in brackets at the end', () => {
      check(around(second.headline, second.lede, `${second.more}(方叙言 陶知远)`));
    });
  });

  describe('is silent', () => {
    it('where hardly any article is signed', () => {
      check(dumpOf(whole(first), unsigned(second), unsigned(third), unsigned(fourth)));
    });

    it('where none is', () => {
      check(dumpOf(...STORIES.map(unsigned)));
    });

    it('about notices, riddles and what the editor has put together', () => {
      for (const headline of [
        '公 告',
        '谜语三则',
        '邮电局答复:已批评当事人',
        '常委会委员名单（共24名）',
        '数 说',
        '《路灯何时再亮》一文引起重视',
      ])
        check(dumpOf(whole(first), unsigned({ ...second, headline }), whole(third), whole(fourth)));
      for (const opening of ['编者按：', '问：', '读者岳女士问：', '△'])
        check(
          dumpOf(whole(first), unsigned({ ...second, lede: `${opening}${second.lede}` }), whole(third), whole(fourth)),
        );
    });

    it('about leaders, advice and obituaries, which nobody signs', () => {
      for (const label of ['社论', '警方提示', '健康贴士', '分类信息', '数说'])
        check(dumpOf(whole(first), [label, ...unsigned(second)], whole(third), whole(fourth)));
      check(
        dumpOf(whole(first), unsigned({ ...second, headline: '社论：把秋收的账算清楚' }), whole(third), whole(fourth)),
      );
      check(dumpOf(whole(first), unsigned({ ...second, headline: '方叙言同志逝世' }), whole(third), whole(fourth)));
    });

    it('about whatever else stands in a column of advice', () => {
      const advice = (headline: string): readonly string[] => [headline, second.lede.slice(4), second.more];
      check(dumpOf(whole(first), whole(third), ['有问必答', ...advice('医保卡丢了怎么办')], advice('年假怎么折算')));
    });

    it('about briefs', () => {
      check(
        dumpOf(whole(first), ['简讯', '青禾镇 鱼塘清淤', '本报讯 青禾镇清理鱼塘十二口。'], whole(third), whole(fourth)),
      );
      check(dumpOf(whole(first), [second.headline, second.lede], whole(third), whole(fourth)));
    });

    it('about a story that an office has handed in, or whose author is told', () => {
      for (const end of ['(市交警支队)', '(机床厂报道组)', '(作者系县农技站站长)', '作者单位:东明县人民法院']) {
        check(dumpOf(whole(first), [...unsigned(second), end], whole(third), whole(fourth)));
        if (end.startsWith('('))
          check(dumpOf(whole(first), [second.headline, second.lede, second.more + end], whole(third), whole(fourth)));
      }
    });

    it('about what is on, and what costs how much', () => {
      for (const headline of ['电影预告', '市场行情'])
        check(dumpOf(whole(first), unsigned({ ...second, headline }), whole(third), whole(fourth)));
    });

    it('about a report of an agency or of another paper', () => {
      for (const source of [
        '新华社北京7月2日电 日前',
        '【中央通訊社東京二日電】日前',
        '新华社稿 日前',
        '据《青禾农村报》报道 日前',
      ]) {
        const agency = second.lede.replace('本报讯 7月2日', source);
        check(dumpOf(whole(first), [second.headline, agency, second.more], whole(third), whole(fourth)));
      }
    });

    it('about a letter to everybody', () => {
      for (const headline of ['致全县人民的感谢信', '文明过节倡议书', '致考生家长的一封信'])
        check(dumpOf(whole(first), unsigned({ ...second, headline }), whole(third), whole(fourth)));
    });

    it('about a dateline behind which a reporter may be named, or be what the sentence is about', () => {
      const lede = (opening: string): string => second.lede.replace('本报讯 ', `本报讯 ${opening}`);
      check(
        dumpOf(
          whole(first),
          [second.headline, lede('记者 方叙言 在柳塘镇看到,'), second.more],
          whole(third),
          whole(fourth),
        ),
      );
      check(
        dumpOf(
          whole(first),
          [`⟦${second.headline}⟧`, lede('记者从柳塘镇获悉,'), second.more],
          whole(third),
          whole(fourth),
        ),
      );
    });

    it('about a notice', () => {
      check(
        dumpOf(whole(first), ['关于老街巷停水的公告', second.lede.slice(4), second.more], whole(third), whole(fourth)),
      );
    });

    it('about an article that goes on elsewhere', () => {
      check(
        dumpOf(whole(first), [second.headline, second.lede, `${second.more}(下转第2版)`], whole(third), whole(fourth)),
      );
    });

    it('on a page of one article, and on an empty one', () => {
      check(dumpOf(unsigned(first)));
      check('');
    });
  });

  it('asks as much of the page as it is told to', () => {
    check(dumpOf(whole(first), unsigned(second), whole(third)), { options: { minimumArticles: 3 } });
    check(dumpOf(whole(first), marked(second), marked(third)), { options: { minimumArticles: 1, minimumShare: 0.3 } });
    check(dumpOf(whole(first), [`⟦${second.headline}⟧`, second.lede], whole(third)), { options: { briefLength: 20 } });
  });
});
