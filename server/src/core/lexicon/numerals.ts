import { isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { inBothScripts } from './scripts';

const NUMERALS = '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几';

/** What is counted, and in what: `21日`, `六百名`. */
const MEASURES =
  '年月日天时分秒点号名人位个户米元角里斤吨亩次场条家所台辆件项届期版岁度级批块棵株只张本册套座层间组队支首幅平趟遍顿晚夜口声篇' +
  '字句步路桌杯碗瓶箱筐袋车船艘架门扇颗片粒滴朵头匹尾杆枚管串束捆担毛顶堂副笔剂宗桩股群罐盒壶坛盘碟锅堆摞垛稿周百千万亿';

/** The numerals whose shape a scanner sees in other characters. */
export const MISREAD_NUMERALS = '八九';
const BEFORE_ORDINAL = new CodeSet(inBothScripts('第初周月腊'));
/** What stands between two numbers: `八至十度`. */
const BETWEEN = new CodeSet(inBothScripts('至到与和、比成方'));

/** Measures that no single character tells. */
const LONG_MEASURES: ReadonlySet<string> = new Set(
  '公里 公斤 公顷 公分 平方 立方 毫米 厘米 千米 千克 小时 分钟 英里 海里 华里 公尺 块钱 摄氏 元钱 厘钱 分钱 列车'.split(
    ' ',
  ),
);

export const isLongMeasure = (text: string, at: number): boolean => LONG_MEASURES.has(text.slice(at, at + 2));

const enum Counting {
  Numeral = 1,
  Measure = 2,
}

const COUNTING = buildTable();

/** Whether a numeral, Chinese or Arabic, stands there. */
export const isNumeral = (text: string, at: number): boolean => isNumeralCode(text.charCodeAt(at));

/** Codes that are not a number (`NaN`, from beyond the ends of a text) are no numerals. */
export const isNumeralCode = (code: number): boolean => (COUNTING[code | 0]! & Counting.Numeral) !== 0;

export const isMeasureCode = (code: number): boolean => (COUNTING[code | 0]! & Counting.Measure) !== 0;

/** A numeral that counts nothing and belongs to no number: the 八 of `守塔八说`, where 人 was meant. */
export function isIdleNumeral(text: string, at: number): boolean {
  if (!MISREAD_NUMERALS.includes(text[at]!) || isNumeral(text, at - 1) || isNumeral(text, at + 1)) return false;
  // `八 桥水韵`: what it counts may stand behind a gap. `逢三排八,`, `九 成八`: or the clause ends, or a number stands near.
  if (!isHan(text.charCodeAt(at + 1)) || isNumeral(text, at - 2)) return false;
  // `一米八高`, `六成八`: the rest of a measure or a share.
  if ((isMeasureCode(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '成') && isNumeral(text, at - 2)) return false;
  if (isMeasureCode(text.charCodeAt(at + 1)) || BETWEEN.at(text, at + 1)) return false;
  return !BEFORE_ORDINAL.at(text, at - 1) && !isLongMeasure(text, at + 1);
}

/** `八到十个`: from one number to the next. */
export const runsToNumber = (text: string, at: number): boolean => BETWEEN.at(text, at + 1) && isNumeral(text, at + 2);

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const numeral of inBothScripts(NUMERALS)) table[numeral.charCodeAt(0)]! |= Counting.Numeral;
  for (const measure of inBothScripts(MEASURES)) table[measure.charCodeAt(0)]! |= Counting.Measure;
  return table;
}
