import type { Safety } from '../../fixes/fix';
import { PagewideFix } from '../../fixes/pagewideFix';
import { Sign } from '../../lexicon/signs';
import type { Page, Part } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { isDigit } from '../../text/charClass';
import { replacement } from '../../text/edits';
import { mapped } from '../../text/lists';
import { covers, type Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { type Occurrences, pagewide } from '../pagewide';
import type { PageRule, RuleMeta } from '../rule';
import { Side, sideAfter, sideBefore } from './markContext';

const meta: RuleMeta = {
  id: 'typewriter-marks',
  group: 'punctuation',
  severity: 'information',
  fixable: 'sometimes',
  summary: {
    en: 'Dots or hyphens stand for an ellipsis or a dash.',
    zh: '用点号或连字符代替省略号、破折号。',
  },
  docs: {
    what: {
      en: 'Counts `......`, `...` and `。。。` for …… and `--` for —— in Chinese text. Intervals such as `20℃~33℃` and `2019-2020`, telephone numbers, dot leaders and rules across the page are something else and stay.',
      zh: '统计中文正文里代替 …… 的 `......`、`...`、`。。。` 和代替 —— 的 `--`。`20℃~33℃`、`2019-2020` 等起止号，电话号码，目录的前导点和分隔线不在此列。',
    },
    why: {
      en: 'A line may break in the middle of such a row, and no search for the mark itself finds it.',
      zh: '成串的符号会在中间断行，检索规范标点时也找不到。',
    },
    fixSafety: {
      en: 'Safe for six dots, which are what …… is made of. Other rows become other characters, so that repair waits for a person.',
      zh: '六个点与 …… 等价，修复是安全的。其余会换成不同的字符，须由人确认。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，育苗、嫁接、防虫......样样都教。大家说--来对了。',
        ),
        good: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，育苗、嫁接、防虫……样样都教。大家说——来对了。',
        ),
        fixed: dump(
          '青禾镇 夜校开课',
          '',
          '本报讯 4月9日，青禾镇夜校开课，育苗、嫁接、防虫……样样都教。大家说——来对了。',
        ),
      },
    ],
  },
};

interface Survey {
  /** Six dots, which are the ellipsis itself. */
  readonly same: Occurrences | null;
  /** What becomes another character. */
  readonly other: Occurrences | null;
}

export const typewriterMarks: PageRule<Survey> = {
  scope: 'page',
  meta,
  survey(part) {
    if ((part.signs & Sign.MarkRow) === 0) return NOTHING;
    const rows = rowsIn(part);
    if (rows.length === 0) return NOTHING;
    const same = rows.filter((row) => isSame(part.text, row));
    const other = rows.filter((row) => !isSame(part.text, row));
    return { same: occurrencesOf(same), other: occurrencesOf(other) };
  },
  check: (page, surveys) => [
    ...discoveries(
      page,
      mapped(surveys, ({ same }) => same),
      'safe',
    ),
    ...discoveries(
      page,
      mapped(surveys, ({ other }) => other),
      'unsafe',
    ),
  ],
};

const NOTHING: Survey = { same: null, other: null };

const occurrencesOf = (rows: readonly Span[]): Occurrences | null =>
  rows.length === 0
    ? null
    : {
        count: rows.length,
        first: rows[0]!,
        edits: ({ text }) => rows.map(({ start, end }) => replacement(start, end, printedForm(text[start]!))),
      };

const printedForm = (mark: string): string => (mark === '-' ? '——' : '……');

const isSame = (text: string, { start, end }: Span): boolean => text[start] === '.' && end - start === 6;

/** The rows of one mark that stand for another one, in order. */
function rowsIn(part: Part): Span[] {
  const { text } = part;
  const rows: Span[] = [];
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (TYPED[code] === 0 || text.charCodeAt(at - 1) !== code) continue;
    const start = at - 1;
    while (text.charCodeAt(at) === code) at++;
    if (standsForMark(part, { start, end: at })) rows.push({ start, end: at });
  }
  return rows;
}

const TYPED = new Uint8Array(0x10000);
for (const mark of '.-。') TYPED[mark.charCodeAt(0)] = 1;

/** Longer rows lead the eye across a table of contents or part the page. */
const LONGEST_DOTS = 9;
const LONGEST_DASH = 4;
/** `第一章 春潮......3`. */
const PAGE_BEHIND = /^\s?\d{1,4}\s{0,3}(?:\n|\r|$)/;
const LONGEST_PAGE = 9;

function standsForMark({ text, residue }: Part, row: Span): boolean {
  const length = row.end - row.start;
  const isDash = text[row.start] === '-';
  if (isDash ? length > LONGEST_DASH : length < 3 || length > LONGEST_DOTS) return false;
  if (residue.some((one) => covers(one, row.start))) return false;
  if (isDash && isDigit(text.charCodeAt(row.start - 1)) && isDigit(text.charCodeAt(row.end))) return false;
  if (!isDash && PAGE_BEHIND.test(text.slice(row.end, row.end + LONGEST_PAGE))) return false;
  return sideBefore(text, row.start) === Side.Chinese || sideAfter(text, row.end - 1) === Side.Chinese;
}

function discoveries(page: Page, surveys: readonly (Occurrences | null)[], safety: Safety): readonly Discovery[] {
  const found = pagewide(page, surveys);
  if (found === null) return [];
  const { count, first, edits } = found;
  const message =
    safety === 'safe'
      ? {
          en: `Six dots stand for an ellipsis (${count} times, first here). Set ……`,
          zh: `用六个点代替省略号（共${count}处，首处在此）。请改为“……”。`,
        }
      : {
          en: `Dots or hyphens stand for an ellipsis or a dash (${count} times, first here). Set …… or ——.`,
          zh: `用点号或连字符代替省略号、破折号（共${count}处，首处在此）。请改为“……”或“——”。`,
        };
  return [{ start: first.start, end: first.end, message, fix: new PagewideFix(count, titleFor, safety, edits) }];
}

const titleFor = (count: number): Bilingual => ({
  en: count === 1 ? 'Set the printed form' : `Set the printed form (${count} times)`,
  zh: count === 1 ? '改为规范标点' : `改为规范标点（${count}处）`,
});
