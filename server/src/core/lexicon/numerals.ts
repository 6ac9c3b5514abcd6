const NUMERALS = '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几';

/** What is counted, and in what: `21日`, `六百名`. */
const MEASURES =
  '年月日天时分秒点号名人位个户米元角里斤吨亩次场条家所台辆件项届期版岁度级批块棵株只张本册套座层间组队支首幅平趟遍顿晚夜口声篇字句步路桌杯碗瓶箱筐袋车船艘架门扇颗片粒滴朵头匹尾杆枚管串束捆担百千万亿';

export const isNumeral = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && NUMERALS.includes(text[at]!);

export const isMeasure = (character: string): boolean => character !== '' && MEASURES.includes(character);

/** A numeral that counts nothing and belongs to no number: the 八 of `守塔八说`, where 人 was meant. */
export function isIdleNumeral(text: string, at: number): boolean {
  if (!MISREAD_NUMERALS.includes(text[at]!) || isNumeral(text, at - 1) || isNumeral(text, at + 1)) return false;
  return (
    !isMeasure(text.charAt(at + 1)) &&
    !BEFORE_ORDINAL.includes(text.charAt(at - 1) || ' ') &&
    !BETWEEN.includes(text.charAt(at + 1) || ' ')
  );
}

/** The numerals whose shape a scanner sees in other characters. */
const MISREAD_NUMERALS = '八九';
const BEFORE_ORDINAL = '第初周月腊';
/** What stands between two numbers: `八至十度`. */
const BETWEEN = '至到与和、比成方';
