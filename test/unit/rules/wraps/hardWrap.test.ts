import { hardWrap } from '../../../../server/src/core/rules/wraps/hardWrap';
import { checking } from '../../../harness/markedSample';

const check = checking(hardWrap);

const page = (...blocks: readonly string[]): string => ['云溪街道 图书漂流进小区', ...blocks].join('\n\n');

const STORY =
  '本报讯 3月18日上午,云溪街道在枫林小区举行图书漂流活动,居民把家里看过的旧书拿到小广场交换,一上午就有三百多本图书找到了新的读者。活动现场还设置了儿童绘本区,孩子们坐在地垫上听志愿者讲故事。';

/** The story in lines of so many characters. */
const wrapped = (width: number): string => STORY.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n');

describe('hard-wrap', () => {
  it('joins the lines of a paragraph, one finding for all', () => {
    const [first, ...rest] = wrapped(25).split('\n');
    const marked = `${first}⟦\n${rest.slice(0, -1).join('\n')}\n⟧${rest.at(-1)}`;
    check(page(marked), { safety: 'safe', fixed: page(STORY) });
  });

  for (const width of [25, 38]) {
    it(`joins lines of ${width} characters`, () => {
      const lines = wrapped(width).split('\n');
      const marked =
        lines.length === 2
          ? `${lines[0]}⟦\n⟧${lines[1]}`
          : `${lines[0]}⟦\n${lines.slice(1, -1).join('\n')}\n⟧${lines.at(-1)}`;
      check(page(marked), { fixed: page(STORY) });
    });
  }

  it('is silent about a byline below its paragraph', () => {
    check(`${page(STORY)}\n记者 方叙言\n通讯员 温若溪`);
  });

  it('is silent about paragraphs that follow each other without a blank line', () => {
    check(page(`${STORY}\n“这样的活动真有意思,希望以后多办一些。”居民们纷纷表示,还想把自家的藏书也拿出来交换。`));
  });
});
