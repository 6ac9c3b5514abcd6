import type { Byline, Part } from '../../page/model';
import { replacement } from '../../text/edits';
import { mapped } from '../../text/lists';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { trimmed } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'split-byline',
  group: 'article',
  severity: 'information',
  fixable: 'safe',
  summary: {
    en: 'A byline runs over several lines.',
    zh: '一条署名分成了几行。',
  },
  docs: {
    what: {
      en: 'Reports a byline whose people or credit follow on the next line: `记者 …` and below it `通讯员 … 文/图`.',
      zh: '报告分行书写的署名，如上行“记者 …”、下行“通讯员 … 文/图”。',
    },
    why: {
      en: 'The column was narrow, the byline is one. A tool that reads line by line sees two, and misses who worked with whom.',
      zh: '分行只因栏窄，署名本是一条。逐行读取的工具会当成两条，看不出谁与谁合作。',
    },
    fixSafety: {
      en: 'Safe: the line break becomes one space.',
      zh: '安全：换行改为一个空格。',
    },
    examples: [
      {
        bad: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言',
          '通讯员 温若溪 文/图',
        ),
        good: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 温若溪 文/图',
        ),
        fixed: dump(
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 方叙言 通讯员 温若溪 文/图',
        ),
      },
    ],
  },
};

export const splitByline: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    return (
      (part.article?.bylines ?? [])
        // In brackets at a paragraph's end it becomes whole as the paragraph's lines do.
        .filter(({ spans, form }) => spans.length > 1 && form === 'own-line')
        .map((byline) => discovery(part, byline))
    );
  },
};

function discovery(part: Part, { spans }: Byline): Discovery {
  const lines = mapped(spans, (line) => trimmed(part.text, line));
  const joined = mapped(lines, ({ start, end }) => part.text.slice(start, end)).join(' ');
  return {
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
    message: {
      en: `The byline “${joined}” is one, but stands on ${lines.length} lines. Put it on one line.`,
      zh: `署名“${joined}”本为一条，却分成了${lines.length}行。请并为一行。`,
    },
    fix: {
      title: { en: 'Put the byline on one line', zh: '署名并为一行' },
      safety: 'safe',
      edits: lines.slice(1).map((line, above) => replacement(lines[above]!.end, line.start, ' ')),
    },
  };
}
