import { Sign } from '../../lexicon/signs';
import type { Part } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { isDigit } from '../../text/charClass';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'impossible-date',
  group: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A date that no calendar has, or a weekday that doesn’t fit its date.',
    zh: '日历上不存在的日期，或与日期不符的星期。',
  },
  docs: {
    what: {
      en: 'Reports dates such as 2月30日 and 13月5日, 2月29日 in a year that is no leap year, and a weekday that a full date did not fall on. Dates of the lunar calendar are left alone.',
      zh: '报告2月30日、13月5日之类的日期、平年的2月29日，以及与完整年月日不符的星期。农历日期不报。',
    },
    why: {
      en: 'A digit was misread, or the paper itself erred; either way whoever sorts by date goes wrong.',
      zh: '可能是数字误识，也可能是报纸本身有误；按日期整理时都会出错。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look the date up.',
      zh: '无法自动修复，请查对日期。',
    },
    examples: [
      {
        bad: dump('石桥村 修通环村路', '', '本报讯 2月30日,石桥村环村路全线贯通,村民出行更方便了。'),
        good: dump('石桥村 修通环村路', '', '本报讯 2月28日,石桥村环村路全线贯通,村民出行更方便了。'),
      },
      {
        bad: dump('石桥村 修通环村路', '', '本报讯 2031年3月5日(星期五),石桥村环村路全线贯通,村民出行更方便了。'),
        good: dump('石桥村 修通环村路', '', '本报讯 2031年3月5日(星期三),石桥村环村路全线贯通,村民出行更方便了。'),
      },
    ],
  },
};

export const impossibleDate: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const { simplified, signs } = part;
    if ((signs & Sign.Date) === 0 || (signs & Sign.Digit) === 0) return NOTHING;
    const found: Discovery[] = [];
    for (let month = simplified.indexOf('月'); month >= 0; month = simplified.indexOf('月', month + 1)) {
      const date = dateAround(part, month);
      const fault = date === null ? null : faultOf(date);
      if (date !== null && fault !== null) found.push({ start: date.start, end: date.end, message: fault });
    }
    return found;
  },
};

const NOTHING: readonly Discovery[] = [];

interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** As printed, without blanks. */
  readonly words: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday; null where none is printed. */
  readonly weekday: number | null;
}

/** How much of the text before and behind 月 a date can take up. */
const BEFORE = 14;
const BEHIND = 14;

const HEAD = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?$/;
const TAIL = /^月\s?(\d{1,2})\s?日(?:\s?[(（,，、]?\s?(?:星期|周|礼拜)([一二三四五六日天])(?!期|末|报|刊|版))?/;
const LUNAR = /(?:农历|阴历|旧历|夏历)[\s\S]{0,8}$/;

function dateAround({ text, simplified }: Part, at: number): PrintedDate | null {
  if (!endsWithDigit(text, at)) return null;
  const tail = TAIL.exec(halfwidth(simplified.slice(at, at + BEHIND)));
  if (tail === null) return null;
  const before = halfwidth(simplified.slice(Math.max(0, at - BEFORE), at));
  const head = HEAD.exec(before);
  if (head === null || /[\d.．\-—~～/]$/.test(before.slice(0, head.index)) || LUNAR.test(before.slice(0, head.index)))
    return null;
  const start = at - (before.length - head.index);
  const end = at + tail[0].length;
  return {
    start,
    end,
    words: text.slice(start, end).replace(/\s+/gu, ''),
    year: head[1] === undefined ? null : Number(head[1]),
    month: Number(head[2]),
    day: Number(tail[1]),
    weekday: tail[2] === undefined ? null : '日一二三四五六'.indexOf(tail[2].replace('天', '日')),
  };
}

function endsWithDigit(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return isDigit(code === 0x20 ? text.charCodeAt(end - 2) : code);
}

const halfwidth = (words: string): string =>
  words.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function faultOf(date: PrintedDate): Bilingual | null {
  const { words, year, month, day } = date;
  if (month < 1 || month > 12) {
    return {
      en: `“${words}”: there is no month ${month}. Look the date up.`,
      zh: `“${words}”：没有${month}月。请查对日期。`,
    };
  }
  const days = month === 2 && year !== null && !isLeap(year) ? 28 : DAYS[month - 1]!;
  if (day < 1 || day > days) {
    const of = month === 2 && year !== null ? `${year}年2月` : `${month}月`;
    return {
      en: `“${words}”: ${of} has ${days} days. Look the date up.`,
      zh: `“${words}”：${of}只有${days}天。请查对日期。`,
    };
  }
  return weekdayFault(date);
}

/** Weekdays are only held against years of the newspapers' own time. */
function weekdayFault({ words, year, month, day, weekday }: PrintedDate): Bilingual | null {
  if (year === null || weekday === null || year < 1900 || year > 2199) return null;
  const right = weekdayOf(year, month, day);
  if (right === weekday) return null;
  return {
    en: `“${words}”: that day was a ${WEEKDAYS[right]!.en}. One of the two is wrong.`,
    zh: `“${words}”：这一天是${WEEKDAYS[right]!.zh}。日期与星期必有一误。`,
  };
}

const WEEKDAYS: readonly Bilingual[] = [
  { en: 'Sunday', zh: '星期日' },
  { en: 'Monday', zh: '星期一' },
  { en: 'Tuesday', zh: '星期二' },
  { en: 'Wednesday', zh: '星期三' },
  { en: 'Thursday', zh: '星期四' },
  { en: 'Friday', zh: '星期五' },
  { en: 'Saturday', zh: '星期六' },
];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Sakamoto's method: 0 for Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shifts[month - 1]! + day) % 7;
}
