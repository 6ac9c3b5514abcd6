import type { Paragraph, Part } from '../../page/model';
import { type Bilingual, Unspoken } from '../../text/bilingual';
import { CharClass, classOf } from '../../text/charClass';
import { dump } from '../example';
import { endOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isBlank } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'truncated-paragraph',
  group: 'article',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A paragraph stops in the middle of a sentence and nothing goes on with it.',
    zh: '段落在句中停止，后面没有下文。',
  },
  docs: {
    what: {
      en: 'Reports a paragraph that ends without a closing mark and that no later line continues. Paragraphs before a jump (下转), rows of results and lists of names are left alone.',
      zh: '报告末尾没有句末标点、后文也接不上的段落。“下转”之前的段落、赛果与名单不报。',
    },
    why: {
      en: 'The last line of the column, or the full stop, was lost when the page was converted.',
      zh: '转换时丢了该栏的最后一行，或丢了句号。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look the end of the sentence up on the printed page.',
      zh: '无法自动修复，请查对原版面补全句子。',
    },
    examples: [
      {
        bad: dump(
          '柳塘社区 议事厅里话家常',
          '',
          '本报讯 今年以来,柳塘社区通过居民议事厅帮助居民解决停车难、晾晒难等各项民生问题,大大提升了辖区居民的满',
          '',
          '下一步,社区将把议事厅开进每一个小区。',
          '',
          '记者 方叙言',
        ),
        good: dump(
          '柳塘社区 议事厅里话家常',
          '',
          '本报讯 今年以来,柳塘社区通过居民议事厅帮助居民解决停车难、晾晒难等各项民生问题,大大提升了辖区居民的满意度。',
          '',
          '下一步,社区将把议事厅开进每一个小区。',
          '',
          '记者 方叙言',
        ),
      },
    ],
  },
};

export const truncatedParagraph: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    let found: Discovery[] | null = null;
    for (const paragraph of part.article?.paragraphs ?? []) {
      if (!paragraph.truncated || isCarriedOver(part, paragraph) || closesOtherwise(part, paragraph)) continue;
      found ??= [];
      found.push(discovery(part, paragraph));
    }
    return found ?? NOTHING;
  },
};

const NOTHING: readonly Discovery[] = [];

/** `…工期预计(下转第2版)`: the sentence goes on where the jump points. A byline may stand before the jump. */
function isCarriedOver(part: Part, paragraph: Paragraph): boolean {
  const { end } = paragraph.fragments.at(-1)!;
  const isLast = part.article?.paragraphs.at(-1) === paragraph;
  return part.jumps.some(
    ({ direction, start }) =>
      direction === 'to' && start >= end - 1 && (isLast || isBlank(part.text, { start: end, end: start })),
  );
}

/**
 * `…图为仪式现场。 方叙言 摄`, `…饼形、散茶均可。电话:0000-5550162`: the sentence is whole, and what follows it says whose
 * picture it is, or how to reach whoever placed the notice.
 */
function closesOtherwise(part: Part, paragraph: Paragraph): boolean {
  const last = paragraph.fragments.at(-1)!;
  const words = part.simplified.slice(Math.max(last.start, last.end - LONGEST_CREDIT), last.end);
  return CREDIT.test(words.slice(lastClosing(words) + 1)) || CONTACT.test(words) || RESULT.test(words);
}

function lastClosing(words: string): number {
  let at = words.length - 1;
  while (at >= 0 && classOf(words.charCodeAt(at)) !== CharClass.Closing) at--;
  // Without one there is no sentence that could be whole.
  return at < 0 ? words.length : at;
}

const LONGEST_CREDIT = 40;
const CREDIT =
  /^[”’」』）)]?\s*(?:[^，、；：,;:]*(?:摄|摄影|供图|摄影报道)|(?:文|图|图文|文图|摄影)[/／][^，、；：,;:]+)\s*$/;

const CONTACT = /(?:电话|手机|热线|传真|邮箱|信箱|微信|网址)\s?[:：]?\s?[\w.@+/-]{5,}$/;

/** `1.某某(二中)10秒98;2.某某(一中)11秒05`: the last of several results. */
const RESULT = /[;；]\s?\d{1,2}[.、．][^;；，。,]{2,20}\d$/;

const COVERED = 8;

function discovery(part: Part, paragraph: Paragraph): Discovery {
  const last = paragraph.fragments.at(-1)!;
  return {
    start: Math.max(last.start, last.end - COVERED),
    end: last.end,
    message: new Unspoken(() => messageFor(endOf(part.text, last))),
  };
}

const messageFor = (words: string): Bilingual => ({
  en: `“${words}” stops without a closing mark, and no line goes on with it: the rest or the full stop was lost. Look at the printed page.`,
  zh: `“${words}”没有句末标点，后面也接不上：下文或句号已丢失。请查对原版面。`,
});
