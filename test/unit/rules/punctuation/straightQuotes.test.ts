import { strict as assert } from 'node:assert';
import { straightQuotes } from '../../../../server/src/core/rules/punctuation/straightQuotes';
import { checking, findingsOfRule } from '../../../harness/markedSample';

const check = checking(straightQuotes);

const page = (...blocks: readonly string[]): string => ['青禾镇 夜校开课', ...blocks].join('\n\n');
const LEDE = '本报讯 4月9日，青禾镇夜校在文化大院开课，来自十二个村的二百多名种植户到场听课';

describe('straight-quotes', () => {
  describe('gives direction to quotes that pair up', () => {
    it('all over the dump, as one finding', () => {
      check('青禾镇 ⟦"⟧微课堂"进村\n\n本报讯 4月9日，"微课堂"开课，种植户说："听得懂，用得上。"', {
        says: '6',
        safety: 'safe',
        fixed: '青禾镇 “微课堂”进村\n\n本报讯 4月9日，“微课堂”开课，种植户说：“听得懂，用得上。”',
      });
    });

    it('over the cut in a paragraph', () => {
      check(page(`${LEDE}。大家说：⟦"⟧往年全凭老经验，今年有了专家指导和`, '帮助，心里踏实多了，谢谢你们！"'), {
        safety: 'safe',
        fixed: page(`${LEDE}。大家说：“往年全凭老经验，今年有了专家指导和`, '帮助，心里踏实多了，谢谢你们！”'),
      });
    });

    it('in headlines, subheads and bylines', () => {
      check('⟦"⟧微课堂" 进村来\n\n>>办好"微课堂"<<\n\n本报讯 4月9日，青禾镇夜校开课。\n\n记者 方叙言 通讯员 "农家人"', {
        fixed: '“微课堂” 进村来\n\n>>办好“微课堂”<<\n\n本报讯 4月9日，青禾镇夜校开课。\n\n记者 方叙言 通讯员 “农家人”',
      });
    });

    it('single ones inside double ones', () => {
      check(page(`${LEDE}。他说：⟦"⟧什么叫'看天吃饭'，我最懂。"`), {
        fixed: page(`${LEDE}。他说：“什么叫‘看天吃饭’，我最懂。”`),
      });
    });

    it('beside printed ones', () => {
      check(page(`${LEDE}。“田管家”和⟦"⟧田秀才"都来了。`), { fixed: page(`${LEDE}。“田管家”和“田秀才”都来了。`) });
    });

    it('beside the space that a wrap left', () => {
      check(page(`${LEDE}的 ⟦"⟧微课堂" 。`), { fixed: page(`${LEDE}的 “微课堂” 。`) });
    });
  });

  describe('asks where it is not clear', () => {
    it('which of three quotes stands alone', () => {
      check(page(`${LEDE}。⟦"⟧田管家"和田秀才"都来了。`), {
        safety: 'none',
        says: '3',
        alternatives: [
          page(`${LEDE}。“田管家“和田秀才”都来了。`),
          page(`${LEDE}。“田管家”和田秀才”都来了。`),
          page(`${LEDE}。”田管家“和田秀才”都来了。`),
        ],
      });
    });

    it('how quotes within quotes are meant', () => {
      check(page(`${LEDE}。他说：⟦"⟧老话讲："春争日，夏争时。"不能等。"`), {
        safety: 'none',
        alternatives: [
          page(`${LEDE}。他说：“老话讲：”春争日，夏争时。“不能等。”`),
          page(`${LEDE}。他说：“老话讲：“春争日，夏争时。“不能等。”`),
        ],
      });
    });

    it('of one paragraph alone: the rest is still repaired', () => {
      const found = findingsOfRule(
        straightQuotes,
        page(`${LEDE}，"田管家"来了。`, '第二天，"田秀才也来了，大家很高兴。'),
      );
      assert.deepEqual(
        found.map(({ fix, alternatives }) => [fix?.safety, alternatives?.length]),
        [
          ['safe', undefined],
          [undefined, 2],
        ],
      );
    });
  });

  it('turns them into corner quotes where a page is Traditional', () => {
    check(page(`${LEDE}。他說：⟦"⟧什麼叫'看天吃飯'？"`), {
      options: { style: 'corner' },
      safety: 'unsafe',
      fixed: page(`${LEDE}。他說：「什麼叫『看天吃飯』？」`),
    });
  });

  it('is silent about apostrophes, minutes, seconds and Latin paragraphs', () => {
    check(page(`${LEDE}，歌曲《It's a Small World》响起，他跑出了5'20"的成绩。`));
    check(page('He said: "Good morning, everybody, and welcome to the evening school."'));
    check('');
  });
});
