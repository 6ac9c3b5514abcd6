import { isMeasureCode } from '../../lexicon/numerals';
import { Sign } from '../../lexicon/signs';
import { isDigit, isLatin } from '../../text/charClass';
import { replacement } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'digit-letter',
  group: 'characters',
  severity: 'information',
  fixable: 'unsafe',
  summary: {
    en: 'A letter stands for a digit in a number.',
    zh: '数字中混入了字母。',
  },
  docs: {
    what: {
      en: 'Reports O for 0 and l or I for 1 where digits stand beside it and something is counted: `1O80年`, `l5日`. Names such as O2O, H7N9 and 5G are left alone.',
      zh: '报告数字中以 O 代 0、以 l 或 I 代 1 的情况，如 `1O80年`、`l5日`。O2O、H7N9、5G 之类的名称不报。',
    },
    why: {
      en: 'The number looks right and is none: it can’t be searched, sorted or added up.',
      zh: '看上去是数字，却无法检索、排序和计算。',
    },
    fixSafety: {
      en: 'Unsafe: letters become digits, so a person confirms it.',
      zh: '不安全：字母改成数字，须由人确认。',
    },
    examples: [
      {
        bad: dump('青禾镇 古树有了身份证', '', '本报讯 4月9日，青禾镇给1O8棵古树挂牌，最老的一棵树龄12O0年。'),
        good: dump('青禾镇 古树有了身份证', '', '本报讯 4月9日，青禾镇给108棵古树挂牌，最老的一棵树龄1200年。'),
        fixed: dump('青禾镇 古树有了身份证', '', '本报讯 4月9日，青禾镇给108棵古树挂牌，最老的一棵树龄1200年。'),
      },
    ],
  },
};

export const digitLetter: PartRule = {
  scope: 'part',
  meta,
  check({ text, signs }) {
    if ((signs & Sign.Latin) === 0 || (signs & Sign.Digit) === 0) return NOTHING;
    const found: Discovery[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!mayMeanDigit(text.charCodeAt(at))) continue;
      const number = numberAround(text, at);
      if (isMisread(text, number)) found.push(discovery(text, number));
      at = number.end;
    }
    return found;
  },
};

const NOTHING: readonly Discovery[] = [];

/** The digit that a letter stands for, by its code. */
const MEANT: readonly (string | undefined)[] = Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if ('Oo'.includes(letter)) return '0';
  return 'lI'.includes(letter) ? '1' : undefined;
});

/** Asked of every character: nearly all stand beyond the table. */
const mayMeanDigit = (code: number): boolean => code < MEANT.length && MEANT[code] !== undefined;

/** The row of digits, and of letters that look like some, in which a place stands. */
function numberAround(text: string, at: number): Span {
  let start = at;
  let end = at;
  while (isDigitLike(text.charCodeAt(start - 1))) start--;
  while (isDigitLike(text.charCodeAt(end))) end++;
  return { start, end };
}

const isDigitLike = (code: number): boolean => isDigit(code) || mayMeanDigit(code);

function isMisread(text: string, { start, end }: Span): boolean {
  if (isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(end))) return false;
  const letters = lettersIn(text, { start, end });
  const digits = end - start - letters.length;
  if (digits === 0 || NAMES.has(text.slice(start, end))) return false;
  const isCounted = isMeasureCode(text.charCodeAt(end)) || '%％℃'.includes(text.charAt(end) || ' ');
  const isWithin = letters.every((at) => isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  // A unit such as `5l水` and a name such as O157 stand at an end; what is counted can only be a number.
  return isCounted || (isWithin && digits >= 2 && digits >= letters.length);
}

/** Online to offline, and the like. */
const NAMES: ReadonlySet<string> = new Set(['O2O', 'o2o', 'l0l', '1O1']);

function lettersIn(text: string, { start, end }: Span): readonly number[] {
  const letters: number[] = [];
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) letters.push(at);
  return letters;
}

function discovery(text: string, number: Span): Discovery {
  const letters = lettersIn(text, number);
  const printed = text.slice(number.start, number.end);
  const meant = Array.from(printed, (mark) => MEANT[mark.charCodeAt(0)] ?? mark).join('');
  return {
    start: number.start,
    end: number.end,
    message: {
      en: `${printed} has a letter among its digits; ${meant} is probably meant.`,
      zh: `“${printed}”的数字中混有字母，应为“${meant}”。`,
    },
    fix: {
      title: { en: `Write ${meant}`, zh: `改为“${meant}”` },
      safety: 'unsafe',
      edits: letters.map((at) => replacement(at, at + 1, MEANT[text.charCodeAt(at)]!)),
    },
  };
}
