import type { Fix, Safety } from '../../fixes/fix';
import { PagewideFix } from '../../fixes/pagewideFix';
import type { Part } from '../../page/model';
import { replacement, shiftedEdit, type TextEdit } from '../../text/edits';
import { mapped } from '../../text/lists';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { type Occurrences, pagewide } from '../pagewide';
import type { OptionValues, PageRule, RuleMeta } from '../rule';
import { hasChinese } from './markContext';
import { type Passage, passagesOf } from './passages';
import {
  DOUBLE,
  type Facing,
  type PairingWithout,
  pairedByTurns,
  type Quote,
  type QuoteFamily,
  quotesOf,
  SINGLE,
  waysToPair,
} from './quotePairs';

const meta: RuleMeta = {
  id: 'straight-quotes',
  group: 'punctuation',
  severity: 'information',
  fixable: 'sometimes',
  summary: {
    en: 'Quotations stand in straight quotes.',
    zh: '引文使用了不分左右的直引号。',
  },
  docs: {
    what: {
      en: 'Counts the straight quotes `"` and `\'` that stand for “ ” and ‘ ’. Where the quotes of a paragraph pair up, one finding speaks for all of the dump; a paragraph is read whole, over the cuts in it. Where they don’t, the paragraph is reported by itself with the ways to read it.',
      zh: '统计代替“ ”与‘ ’的直引号 `"` 和 `\'`。段内引号能成对的，全文合报一次；断开的段落合起来读。不能成对的段落单独报告，并列出几种读法供选择。',
    },
    why: {
      en: 'A straight quote does not say where a quotation begins and where it ends.',
      zh: '直引号分不出引文的起止。',
    },
    fixSafety: {
      en: 'Safe where the quotes of a paragraph open and close by turns and nothing beside them says otherwise. Apostrophes, feet and inches, minutes and seconds stay. Where it isn’t clear, a person chooses. With corner quotes (`style`) the repair is unsafe, because they are other characters.',
      zh: '段内引号依次开合、且与上下文没有矛盾时，修复是安全的。撇号、英尺英寸、分秒符号不动。不明确时由人选择。选用直角引号（`style`）时修复为不安全，因为换成了另外的字符。',
    },
    examples: [
      {
        bad: dump('青禾镇 "微课堂"进村', '', '本报讯 4月9日，青禾镇"微课堂"开课，种植户说："听得懂，用得上。"'),
        good: dump('青禾镇 “微课堂”进村', '', '本报讯 4月9日，青禾镇“微课堂”开课，种植户说：“听得懂，用得上。”'),
        fixed: dump('青禾镇 “微课堂”进村', '', '本报讯 4月9日，青禾镇“微课堂”开课，种植户说：“听得懂，用得上。”'),
      },
    ],
  },
  options: {
    style: {
      schema: { enum: ['curly', 'corner'] },
      default: 'curly',
      description: {
        en: 'What straight quotes become: curly “ ” ‘ ’, or the corner quotes 「 」 『 』 of Traditional pages.',
        zh: '直引号改成什么：弯引号“ ”‘ ’，或繁体版面的直角引号「 」『 』。',
      },
    },
  },
};

/** What a part holds: the quotes that pair up, and the passages in which they don't. */
interface Survey {
  readonly clear: Occurrences | null;
  readonly doubtful: readonly Doubt[];
}

interface Doubt {
  readonly quotes: readonly Quote[];
  readonly family: QuoteFamily;
}

export const straightQuotes: PageRule<Survey> = {
  scope: 'page',
  meta,
  survey: (part, { options }) =>
    part.text.includes(DOUBLE.straight) || part.text.includes(SINGLE.straight) ? surveyed(part, options) : NOTHING,
  check(page, surveys, { options }) {
    const found: Discovery[] = [];
    const clear = pagewide(
      page,
      mapped(surveys, (survey) => survey.clear),
    );
    if (clear !== null) {
      const { count, first, edits } = clear;
      found.push({
        start: first.start,
        end: first.end,
        message: clearMessage(count),
        fix: new PagewideFix(count, titleFor, safetyOf(options), edits),
      });
    }
    surveys.forEach(({ doubtful }, index) => {
      const { part, offset } = page.parts[index]!;
      for (const doubt of doubtful) found.push(question(part, offset, doubt, options));
    });
    return found;
  },
};

const NOTHING: Survey = { clear: null, doubtful: [] };

function surveyed(part: Part, options: OptionValues): Survey {
  const clear: { readonly at: number; readonly mark: string }[] = [];
  const doubtful: Doubt[] = [];
  for (const passage of passagesOf(part)) {
    if (!hasChineseIn(part, passage)) continue;
    for (const family of [DOUBLE, SINGLE]) {
      const quotes = quotesOf(part.text, passage, family);
      if (!quotes.some(({ straight }) => straight)) continue;
      const turns = pairedByTurns(quotes);
      if (turns === null) doubtful.push({ quotes, family });
      else {
        quotes.forEach(({ at, straight }, index) => {
          if (straight) clear.push({ at, mark: markFor(family, turns[index]!, options) });
        });
      }
    }
  }
  if (clear.length === 0) return { clear: null, doubtful };
  clear.sort((a, b) => a.at - b.at);
  const first = { start: clear[0]!.at, end: clear[0]!.at + 1 };
  const edits = (): readonly TextEdit[] => clear.map(({ at, mark }) => replacement(at, at + 1, mark));
  return { clear: { count: clear.length, first, edits }, doubtful };
}

const hasChineseIn = ({ text }: Part, { stretches }: Passage): boolean =>
  stretches.some(({ start, end }) => hasChinese(text, start, end));

function markFor(family: QuoteFamily, facing: Facing, { style }: OptionValues): string {
  const mark = family[facing];
  return style === 'corner' ? CORNER[mark]! : mark;
}

const CORNER: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Curly quotes are straight ones with a direction; corner quotes are other characters. */
const safetyOf = ({ style }: OptionValues): Safety => (style === 'corner' ? 'unsafe' : 'safe');

const clearMessage = (count: number): Discovery['message'] => ({
  en: `${count} straight quotes stand in Chinese text, the first one here. Give them their direction: “ ”.`,
  zh: `中文正文中有${count}个直引号，首个在此。请改为有左右之分的“ ”。`,
});

const titleFor = (count: number): Fix['title'] => ({
  en: count === 1 ? 'Give the quote its direction' : `Turn ${count} straight quotes into “ ”`,
  zh: count === 1 ? '将此直引号改为弯引号' : `将${count}个直引号改为“ ”`,
});

/** How many ways to read a passage a person is asked to choose from. */
const MOST_WAYS = 3;

function question({ text }: Part, offset: number, { quotes, family }: Doubt, options: OptionValues): Discovery {
  const straight = quotes.filter((quote) => quote.straight);
  const fixFor = (title: Fix['title'], turns: readonly Facing[]): Fix => ({
    title,
    safety: safetyOf(options),
    edits: quotes.flatMap(({ at, straight }, index) =>
      straight ? [shiftedEdit(replacement(at, at + 1, markFor(family, turns[index]!, options)), offset)] : [],
    ),
  });
  const message = {
    en: `The straight quotes of this passage (${straight.length}) don’t pair up. Choose how they face, or look for the one that is missing.`,
    zh: `本段的直引号（${straight.length}个）不能成对。请选择各引号的左右，或查找遗漏的一个。`,
  };
  if (quotes.length % 2 === 0) {
    const place = straight[0]!.at + offset;
    const byTurns = mapped(quotes, (_, index): Facing => (index % 2 === 0 ? 'open' : 'close'));
    const alternatives = [fixFor(BY_TURNS, byTurns), fixFor(AS_THEY_SHOW, asTheyShow(quotes, byTurns))];
    return { start: place, end: place + 1, message, alternatives };
  }
  const ways = waysToPair(quotes, MOST_WAYS);
  const place = quotes[ways[0]!.lonely]!.at + offset;
  const alternatives = ways.map((way) => fixFor(titleOf(text, quotes, way), way.turns));
  return { start: place, end: place + 1, message, alternatives };
}

const BY_TURNS: Fix['title'] = { en: 'Open and close by turns', zh: '依次一开一合' };
const AS_THEY_SHOW: Fix['title'] = { en: 'Face each quote as its neighbours suggest', zh: '按上下文判断每个引号' };

const asTheyShow = (quotes: readonly Quote[], byTurns: readonly Facing[]): readonly Facing[] =>
  mapped(quotes, ({ faces }, index) => faces ?? byTurns[index]!);

function titleOf(text: string, quotes: readonly Quote[], { lonely, faces }: PairingWithout): Fix['title'] {
  const { at } = quotes[lonely]!;
  const around = `${endOf(text, { start: 0, end: at }, 4)}"${startOf(text, { start: at + 1, end: text.length }, 4)}`;
  return faces === 'open'
    ? {
        en: `Take the quote in ${around} as an opening one, pair the others`,
        zh: `将 ${around} 处视为左引号，其余配对`,
      }
    : {
        en: `Take the quote in ${around} as a closing one, pair the others`,
        zh: `将 ${around} 处视为右引号，其余配对`,
      };
}
