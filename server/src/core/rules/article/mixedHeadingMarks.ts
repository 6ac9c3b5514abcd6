import type { Page, Part } from '../../page/model';
import { deletion } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'mixed-heading-marks',
  group: 'article',
  severity: 'information',
  fixable: 'safe',
  summary: {
    en: 'The headlines carry heading marks of different levels.',
    zh: '各篇标题前的标题符号级别不一。',
  },
  docs: {
    what: {
      en: 'Reports a page where some articles’ headlines are marked `#` and others `##`. One finding speaks for the page.',
      zh: '报告有的文章标题用 `#`、有的用 `##` 的版面。每版只报一次。',
    },
    why: {
      en: 'The converter guessed levels from type sizes; an article with `##` looks like a section of the one above it.',
      zh: '级别是转换程序按字号猜的；用 `##` 的文章看上去像上一篇的一节。',
    },
    fixSafety: {
      en: 'Safe: it only drops the `#` marks that are too many, so that every headline has the same level.',
      zh: '安全：只删去多余的 `#`，使各篇标题级别一致。',
    },
    examples: [
      {
        bad: dump(
          '# 青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言',
          '',
          '## 柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 温若溪',
        ),
        good: dump(
          '# 青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言',
          '',
          '# 柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 温若溪',
        ),
        fixed: dump(
          '# 青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言',
          '',
          '# 柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 温若溪',
        ),
      },
    ],
  },
  drops: /^#+$/,
};

/** The mark before an article's first marked headline line. */
interface HeadingMark extends Span {
  /** 1 for `#`, 2 for `##`. */
  readonly level: number;
}

export const mixedHeadingMarks: PageRule<HeadingMark | null> = {
  scope: 'page',
  meta,
  survey: headingMarkOf,
  check(page, surveys) {
    const marks = placed(page, surveys);
    const level = marks.reduce((least, mark) => Math.min(least, mark.level), Number.POSITIVE_INFINITY);
    const deeper = marks.filter((mark) => mark.level > level);
    return deeper.length === 0 ? [] : [discovery(marks, deeper, level)];
  },
};

function headingMarkOf(part: Part): HeadingMark | null {
  const { article } = part;
  if (article === null) return null;
  const headlines = new Set(article.headline.map(({ line }) => line));
  const residue = part.residue.find(({ kind, line }) => kind === 'heading-mark' && headlines.has(line));
  if (residue === undefined) return null;
  const level = /^#*/.exec(part.text.slice(residue.start, residue.end))![0].length;
  return level === 0 ? null : { start: residue.start, end: residue.start + level, level };
}

const placed = (page: Page, surveys: readonly (HeadingMark | null)[]): readonly HeadingMark[] =>
  surveys.flatMap((mark, at) => (mark === null ? [] : [shiftedMark(mark, page.parts[at]!.offset)]));

const shiftedMark = ({ start, end, level }: HeadingMark, by: number): HeadingMark => ({
  start: start + by,
  end: end + by,
  level,
});

function discovery(marks: readonly HeadingMark[], deeper: readonly HeadingMark[], level: number): Discovery {
  const first = deeper[0]!;
  const wanted = '#'.repeat(level);
  return {
    start: first.start,
    end: first.end,
    message: {
      en: `${deeper.length} of the page’s ${marks.length} marked headlines have a deeper level than “${wanted}”. Articles stand side by side: give them the same mark.`,
      zh: `本版${marks.length}个带符号的标题中，有${deeper.length}个的级别比“${wanted}”深。各篇文章并列，请统一级别。`,
    },
    fix: {
      title: { en: `Mark all headlines “${wanted}”`, zh: `标题符号统一为“${wanted}”` },
      safety: 'safe',
      edits: deeper.map((mark) => deletion(mark.start + level, mark.end)),
    },
    related: deeper
      .slice(1, 11)
      .map(({ start, end }) => ({ start, end, message: { en: 'Another one', zh: '另一处' } })),
  };
}
