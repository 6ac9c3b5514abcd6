import { deepEqual, equal } from 'node:assert/strict';
import { defaultLexicon, extendLexicon } from '../../../server/src/core/lexicon/lexicon';
import { readPage } from '../../../server/src/core/page/reading';

const REST = '青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

/** The dateline of a page's first article with its place and date, as `words/place/date`. */
function datelineOf(text: string, lexicon = defaultLexicon): string | null {
  for (const { part } of readPage(text, lexicon).parts) {
    const dateline = part.article?.dateline;
    if (dateline == null) continue;
    return [part.text.slice(dateline.start, dateline.end), dateline.place, dateline.date].filter(Boolean).join('/');
  }
  return null;
}

const opens = (story: string, dateline: string): void => {
  it(story, () => equal(datelineOf(`文化大院唱起来\n\n${story}${REST}`), dateline));
};

describe('a dateline', () => {
  describe('names the house', () => {
    opens('本报讯 昨日,', '本报讯');
    opens('本报讯(记者 方叙言) 昨日,', '本报讯');
    opens('本报讯（记者 方叙言）昨日，', '本报讯');
    opens('本刊讯 昨日,', '本刊讯');
    opens('滨城晚报讯 昨日,', '滨城晚报讯');
    opens('综合消息 昨日,', '综合消息');
    opens('本報訊 昨日，', '本報訊');
  });

  describe('names an agency, a place and a date', () => {
    opens('新华社云汀1月25日电 ', '新华社云汀1月25日电/云汀/1月25日');
    opens('新华社云汀1月25日电(记者 方叙言)', '新华社云汀1月25日电/云汀/1月25日');
    opens('据新华社云汀1月25日电 ', '据新华社云汀1月25日电/云汀/1月25日');
    opens('中新社云汀1月25日电 ', '中新社云汀1月25日电/云汀/1月25日');
    opens('中新网云汀新闻1月31日电 ', '中新网云汀新闻1月31日电/云汀新闻/1月31日');
    opens('滨城新闻网7月3日讯(见习记者 方叙言) ', '滨城新闻网7月3日讯/7月3日');
    opens('新华社云汀一月二十五日电 ', '新华社云汀一月二十五日电/云汀/一月二十五日');
  });

  describe('stands in brackets', () => {
    opens('【本报讯】昨日,', '【本报讯】');
    opens('〖本報訊〗昨日，', '〖本報訊〗');
    opens('【又讯】昨日,', '【又讯】');
    opens('【路透社雷克雅未克六日電】', '【路透社雷克雅未克六日電】/雷克雅未克/六日');
    opens('【本报讯 记者 方叙言】昨日,', '本报讯');
  });

  it('may be one of one’s own paper', () => {
    const lexicon = extendLexicon(defaultLexicon, { datelines: ['滨城快报'] });
    equal(datelineOf(`文化大院唱起来\n\n滨城快报 ${REST}`, lexicon), '滨城快报');
    equal(datelineOf(`文化大院唱起来\n\n滨城快报 ${REST}`), null);
  });

  it('may stand on a line of its own', () =>
    equal(datelineOf(`文化大院唱起来\n\n新华社云汀1月25日电\n\n${REST}`), '新华社云汀1月25日电/云汀/1月25日'));

  it('may end an article', () => equal(datelineOf(`文化大院唱起来\n\n${REST}\n\n【本报讯】`), '【本报讯】'));

  it('begins an article where the one above is complete', () => {
    const page = readPage(`文化大院唱起来\n\n本报讯 ${REST}\n\n记者 方叙言\n\n本报讯 老街巷${REST}`);
    deepEqual(page.parts.filter(({ part }) => part.article !== null).length, 2);
  });
});

describe('no dateline', () => {
  const silent = (story: string): void => {
    it(story, () => equal(datelineOf(`文化大院唱起来\n\n${story}${REST}`), null));
  };
  silent('滨城日报社发电厂旧址昨日开放,');
  silent('新华社区电话亭改成了图书角,');
  silent('人民网友纷纷留言,');
  silent('本报通讯员培训班昨日开班,');
  silent('快讯员小王昨日来到');
  silent('简讯栏目办了十年,');
  silent('云汀电视台的电工师傅');
  silent('本社区家电维修点');
});
