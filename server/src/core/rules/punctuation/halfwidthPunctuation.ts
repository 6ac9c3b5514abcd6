import { PagewideFix } from '../../fixes/pagewideFix';
import { Sign } from '../../lexicon/signs';
import type { Bilingual } from '../../text/bilingual';
import { dump } from '../example';
import { type Occurrences, pagewide } from '../pagewide';
import type { PageRule, RuleMeta } from '../rule';
import { FOLDED_MARKS, halfwidthMarksIn, widened } from './halfwidthMarks';

const meta: RuleMeta = {
  id: 'halfwidth-punctuation',
  group: 'punctuation',
  severity: 'information',
  fixable: 'safe',
  summary: {
    en: 'Chinese text has half-width marks.',
    zh: '中文正文使用了半角标点。',
  },
  docs: {
    what: {
      en: 'Counts the half-width `, : ; ! ? ( )` in Chinese text, where a converter folded the full-width marks of the printed page. They run through the whole dump, so one finding speaks for all of them. Decimals and thousands, times and ratios, addresses, file and Latin names, Latin sentences, telephone numbers and `(1)` before an item stay as they are.',
      zh: '统计中文正文里的半角 `, : ; ! ? ( )`：转换时把版面上的全角标点折成了半角。这种情况遍布全文，因此每个文件只报一次。小数与千分位、时间与比分、网址、文件名与拉丁字母名称、外文句子、电话号码以及列项前的 `(1)` 保持不变。',
    },
    why: {
      en: 'Half-width marks stand too close to Chinese characters, break the line where they should not, and a search for the full-width form misses them.',
      zh: '半角标点与汉字挤在一起，会在不该断行处断行，按全角标点检索也会漏掉。',
    },
    fixSafety: {
      en: 'Safe: a mark and its full-width form are the same mark. Editors offer the repair for the dump, for an article, for the selection and for one mark. A dump that is half-width on purpose says so in `newsproof.json`: `"overrides": [{ "files": ["plain/*.txt"], "rules": { "halfwidth-punctuation": "off" } }]`, or keeps single marks by the option `keep`.',
      zh: '安全：半角与全角是同一个标点。编辑器可按全文、本稿、选区或单个标点修复。有意使用半角的文件可在 `newsproof.json` 中说明：`"overrides": [{ "files": ["plain/*.txt"], "rules": { "halfwidth-punctuation": "off" } }]`，也可用选项 `keep` 保留个别标点。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日,青禾镇夜校开课(首期三十人);报名的种植户说:“太及时了!”,当晚7:30,1,200本教材全部发完。',
        ),
        good: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课（首期三十人）；报名的种植户说：“太及时了！”，当晚7:30，1,200本教材全部发完。',
        ),
        fixed: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课（首期三十人）；报名的种植户说：“太及时了！”，当晚7:30，1,200本教材全部发完。',
        ),
      },
    ],
  },
  options: {
    keep: {
      schema: { type: 'array', items: { enum: [...FOLDED_MARKS] }, uniqueItems: true },
      default: [],
      description: {
        en: 'Marks that this paper sets half-width: they are left alone.',
        zh: '本报有意使用半角的标点：不予改动。',
      },
    },
  },
};

export const halfwidthPunctuation: PageRule<Occurrences | null> = {
  scope: 'page',
  meta,
  survey(part, { options }) {
    if ((part.signs & Sign.HalfwidthMark) === 0) return null;
    const marks = halfwidthMarksIn(part, options.keep as readonly string[]);
    if (marks.length === 0) return null;
    return {
      count: marks.length,
      first: { start: marks[0]!, end: marks[0]! + 1 },
      edits: ({ text }) => marks.map((at) => widened(text, at)),
    };
  },
  check(page, surveys) {
    const found = pagewide(page, surveys);
    if (found === null) return [];
    const { count, first, edits } = found;
    const message = {
      en: `${count === 1 ? 'One mark is' : `${count} marks are`} half-width in Chinese text; ${count === 1 ? 'it stands' : 'the first stands'} here. Make ${count === 1 ? 'it' : 'them'} full-width.`,
      zh: `中文正文中有${count}处半角标点，${count === 1 ? '即' : '首处'}在此。请改为全角。`,
    };
    return [{ start: first.start, end: first.end, message, fix: new PagewideFix(count, titleFor, 'safe', edits) }];
  },
};

const titleFor = (count: number): Bilingual => ({
  en: count === 1 ? 'Make the mark full-width' : `Make ${count} marks full-width`,
  zh: count === 1 ? '将此标点改为全角' : `将${count}处标点改为全角`,
});
