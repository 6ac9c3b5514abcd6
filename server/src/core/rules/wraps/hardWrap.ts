import { LaterFix } from '../../fixes/laterFix';
import type { Paragraph, Part, Seam } from '../../page/model';
import { type Bilingual, Unspoken } from '../../text/bilingual';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isHyphenatedAt, joinEdit, seamSpan } from '../joining';
import { isBlank } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'hard-wrap',
  group: 'wraps',
  severity: 'warning',
  fixable: 'sometimes',
  summary: {
    en: 'A paragraph runs over several lines.',
    zh: '一个段落被硬换行分成多行。',
  },
  docs: {
    what: {
      en: 'Reports line breaks within a paragraph: every printed line, or every so many columns, became a line of its own. One finding speaks for a whole paragraph.',
      zh: '报告段落内部的换行：每个印刷行，或每隔固定列数，都成了单独一行。每段只报一次。',
    },
    why: {
      en: 'Names and words are cut in two, and marks such as the full stop come to stand at the start of a line.',
      zh: '人名和词语被切成两半，句号等标点会落到行首。',
    },
    fixSafety: {
      en: 'Safe where the page shows its column, or the sentence plainly goes on: only white space changes. Where a line break may well end a paragraph, the fix is unsafe.',
      zh: '版面列宽明确，或句子显然未完时，修复是安全的：只改动空白。换行可能确是段落结尾时，修复为不安全。',
    },
    examples: [
      {
        bad: dump(
          '云溪街道 图书漂流进小区',
          '',
          '本报讯 3月18日上午,云溪街道在枫林小区举行图书漂流',
          '活动,居民把家里看过的旧书拿到小广场交换,一上午就有三',
          '百多本图书找到了新的读者。活动现场还设置了儿童绘本区,',
          '孩子们坐在地垫上听志愿者讲故事。',
        ),
        good: dump(
          '云溪街道 图书漂流进小区',
          '',
          '本报讯 3月18日上午,云溪街道在枫林小区举行图书漂流活动,居民把家里看过的旧书拿到小广场交换,一上午就有三百多本图书找到了新的读者。',
        ),
        fixed: dump(
          '云溪街道 图书漂流进小区',
          '',
          '本报讯 3月18日上午,云溪街道在枫林小区举行图书漂流活动,居民把家里看过的旧书拿到小广场交换,一上午就有三百多本图书找到了新的读者。活动现场还设置了儿童绘本区,孩子们坐在地垫上听志愿者讲故事。',
        ),
      },
    ],
  },
};

export const hardWrap: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const found: Discovery[] = [];
    for (const paragraph of part.article?.paragraphs ?? []) {
      if (paragraph.seams.length === 0) continue;
      for (const strength of STRENGTHS) {
        const seams = wrapsOf(part, paragraph, strength);
        if (seams.length > 0) found.push(discovery(part, paragraph, seams, strength));
      }
    }
    return found;
  },
};

/** Sure and doubtful line breaks are told apart, so that one doubt doesn't hold up the whole paragraph. */
const STRENGTHS: readonly Seam['strength'][] = ['strong', 'weak'];

function wrapsOf(part: Part, paragraph: Paragraph, strength: Seam['strength']): readonly number[] {
  const found: number[] = [];
  paragraph.seams.forEach((seam, at) => {
    if (seam.kind !== 'newline' || seam.strength !== strength) return;
    const place = seamSpan(paragraph, at);
    if (isBlank(part.text, place) && !isHyphenatedAt(part, place)) found.push(at);
  });
  return found;
}

function discovery(part: Part, paragraph: Paragraph, seams: readonly number[], strength: Seam['strength']): Discovery {
  const first = seams[0]!;
  return {
    start: seamSpan(paragraph, first).start,
    end: seamSpan(paragraph, seams.at(-1)!).end,
    message: new Unspoken(() => messageFor(part, paragraph, first, seams.length)),
    fix: new LaterFix(JOIN, strength === 'strong' ? 'safe' : 'unsafe', () =>
      seams.map((at) => joinEdit(paragraph, at)),
    ),
  };
}

const JOIN: Bilingual = { en: 'Join the lines of the paragraph', zh: '合并段落各行' };

function messageFor(part: Part, { fragments }: Paragraph, first: number, count: number): Bilingual {
  const before = endOf(part.text, fragments[first]!);
  const after = startOf(part.text, fragments[first + 1]!);
  return {
    en: `${count === 1 ? 'A line break stands' : `${count} line breaks stand`} inside this paragraph, as between “${before}” and “${after}”. Join the lines.`,
    zh: `本段内部有${count}处换行，如“${before}”与“${after}”之间。请合并为一行。`,
  };
}
