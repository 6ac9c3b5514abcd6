import { pageFurniture } from '../../../../server/src/core/rules/page/pageFurniture';
import { checking } from '../../../harness/markedSample';

const check = checking(pageFurniture);

const page = (...blocks: readonly string[]): string => ['云溪街道 夜校开课了', ...blocks].join('\n\n');
const LEDE = '本报讯 9月5日晚,云溪街道青年夜校开课,首期开设书法、烘焙、摄影等六门课程。';
const NEXT = '报名的青年大多在附近上班。下一步,街道还将把夜校课程送进企业。';
const BYLINE = '记者 方叙言';
const HOTLINE = '新闻热线: 0500-5550123';

describe('page-furniture', () => {
  it('sets a hotline inside an article aside, or drops it', () => {
    check(page(LEDE, `⟦${HOTLINE}⟧`, NEXT, BYLINE), {
      says: '新闻热线',
      safety: 'unsafe',
      fixed: page(LEDE, NEXT, BYLINE, HOTLINE),
      alternatives: [page(LEDE, NEXT, BYLINE)],
    });
  });

  it('sets the weather aside', () => {
    check(page(LEDE, '⟦今日天气: 晴 12℃~20℃ 南风3~4级⟧', NEXT, BYLINE), {
      fixed: page(LEDE, NEXT, BYLINE, '今日天气: 晴 12℃~20℃ 南风3~4级'),
    });
  });

  it('is silent about furniture beside the articles', () => {
    check(page(LEDE, NEXT, BYLINE, HOTLINE));
    check(['2031年9月6日 星期六 第二版', page(LEDE, NEXT, BYLINE)].join('\n\n'));
  });

  it('leaves furniture within a paragraph to the rule that joins it', () => {
    check(
      page(
        `${LEDE}报名的青年大多在附近上班,街道还将把夜`,
        HOTLINE,
        '校课程送进企业,让更多青年在家门口学到本领。',
        BYLINE,
      ),
    );
  });

  it('is silent about the weather in a story about it', () => {
    check(
      [
        '云溪今日天气',
        '云溪街道气象站9月6日发布:今天夜间到明天,晴转多云,最高气温25℃。',
        '未来三天预报:\n7日 晴 12℃~25℃\n8日 多云 14℃~24℃\n9日 小雨 11℃~18℃',
        '温馨提示:早晚温差大,请注意增减衣物。',
      ].join('\n\n'),
    );
  });

  it('is silent about a jump, which is set into the text on purpose', () => {
    check(page(LEDE, `${NEXT}(下转第2版)`));
  });
});
