import { LaterFix } from '../../fixes/laterFix';
import { LineLabel, type LineSpan, type Part } from '../../page/model';
import { type Bilingual, Unspoken } from '../../text/bilingual';
import { deletion } from '../../text/edits';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { lineAt, lineEnd } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'blank-run',
  group: 'page',
  severity: 'information',
  fixable: 'safe',
  summary: {
    en: 'Several blank lines in a row mark where something was removed from the page.',
    zh: '连续多个空行，说明此处有版面内容被移除。',
  },
  docs: {
    what: {
      en: 'Reports two or more blank lines in a row: a picture, a box edge or a column top was there. At the start of a dump it was the masthead.',
      zh: '报告连续两个以上的空行：此处原是图片、边框或栏首；在文件开头则原是报头。',
    },
    why: {
      en: 'The gap often stands in the middle of a sentence; look at the printed page when the text around it doesn’t read on.',
      zh: '这种空隙常落在句子中间；前后文接不上时，请对照原版面。',
    },
    fixSafety: {
      en: 'Safe: only white space goes. One blank line stays.',
      zh: '安全：只删空白，保留一个空行。',
    },
    examples: [
      {
        bad: dump('青禾镇 春耕备耕忙', '', '', '', '本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种。'),
        good: dump('青禾镇 春耕备耕忙', '', '本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种。'),
        fixed: dump('青禾镇 春耕备耕忙', '', '本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种。'),
      },
    ],
  },
  options: {
    max: {
      schema: { type: 'integer', minimum: 1, maximum: 20 },
      default: 1,
      description: {
        en: 'How many blank lines in a row may stand.',
        zh: '允许连续出现的空行数。',
      },
    },
  },
};

export const blankRun: PartRule = {
  scope: 'part',
  meta,
  check(part, { options }) {
    const max = options.max as number;
    if (part.blankRuns.length === 0) return NOTHING;
    return part.blankRuns.flatMap((run) => {
      const lines = blankLines(part, run);
      return lines.last - lines.first + 1 > max ? [discovery(part, lines, max)] : [];
    });
  },
};

const NOTHING: readonly Discovery[] = [];

interface BlankLines {
  readonly first: number;
  readonly last: number;
}

/** A run that reaches the end of its last line may or may not cover that line's break. */
function blankLines(part: Part, run: LineSpan): BlankLines {
  const end = lineAt(part, run.end);
  const last =
    end > run.line && part.lineStarts[end] === run.end && part.labels[end] !== LineLabel.Blank ? end - 1 : end;
  return { first: run.line, last };
}

const KEEP_ONE: Bilingual = { en: 'Keep one blank line', zh: '只保留一个空行' };

function discovery(part: Part, { first, last }: BlankLines, max: number): Discovery {
  const start = part.lineStarts[first]!;
  const count = last - first + 1;
  return {
    start,
    end: lineEnd(part, last),
    message: new Unspoken(() => ({
      en: `${count} blank lines in a row: a picture, a box or a column top stood here. Check that the text reads on, and keep one blank line.`,
      zh: `连续${count}个空行：此处原有图片、边框或栏首。请核对前后文是否连贯，并只留一个空行。`,
    })),
    fix: new LaterFix(KEEP_ONE, 'safe', () => [deletion(start, lineEnd(part, last - max + 1))]),
  };
}
