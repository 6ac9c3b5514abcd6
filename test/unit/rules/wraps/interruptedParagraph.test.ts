import { interruptedParagraph } from '../../../../server/src/core/rules/wraps/interruptedParagraph';
import { checking } from '../../../harness/markedSample';

const check = checking(interruptedParagraph);

const page = (...blocks: readonly string[]): string => ['柳塘社区 消防检查进楼道', ...blocks].join('\n\n');
const FIRST = '本报讯 连日来,柳塘社区组织网格员逐户检查消防通道,针对楼道里堆放杂物、电动车违规停';
const SECOND = '放等突出问题,现场督促住户清理,并为老人讲解灭火器的使用方法。';
const WEATHER = '今日天气: 晴 12℃~20℃ 南风3~4级';
const NEXT = '下一步,社区将建立长效机制,每周安排专人巡查,守护居民安全。';

describe('interrupted-paragraph', () => {
  it('moves the weather behind the paragraph and joins the halves', () => {
    check(page(`${FIRST}⟦\n\n${WEATHER}\n\n⟧${SECOND}`, NEXT), {
      says: '今日天气',
      safety: 'unsafe',
      fixed: page(FIRST + SECOND, WEATHER, NEXT),
    });
  });

  it('works at the end of the dump', () => {
    check(page(`${FIRST}⟦\n\n${WEATHER}\n\n⟧${SECOND}`), { fixed: page(FIRST + SECOND, WEATHER) });
  });

  it('moves a hotline out, too', () => {
    check(page(`${FIRST}⟦\n\n新闻热线: 0500-5550123\n\n⟧${SECOND}`, NEXT), {
      fixed: page(FIRST + SECOND, '新闻热线: 0500-5550123', NEXT),
    });
  });

  it('keeps Windows line ends', () => {
    check(page(`${FIRST}⟦\n\n${WEATHER}\n\n⟧${SECOND}`, NEXT).replaceAll('\n', '\r\n'), {
      fixed: page(FIRST + SECOND, WEATHER, NEXT).replaceAll('\n', '\r\n'),
    });
  });

  it('is silent where the weather stands between paragraphs', () => {
    check(page(FIRST + SECOND, WEATHER, NEXT));
  });

  it('is silent where the weather stands behind the article', () => {
    check(page(FIRST + SECOND, NEXT, '记者 方叙言', WEATHER));
  });

  it('leaves a plain cut to another rule', () => {
    check(page(FIRST, SECOND));
  });
});
