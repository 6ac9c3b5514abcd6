import { CharClass, classOf, classRuns } from '../text/charClass';
import { charWidths } from '../text/width';
import { fullWidthForms, simplified, TRADITIONAL_IN_WORDS, traditionalCharacters } from './scripts';

/**
 * What a line holds somewhere, one bit a family. The scanner gathers the signs on its way, so that whoever looks for a
 * straight quote or a dateline's 讯 passes by all lines, and all parts, that have none.
 */
export const enum Sign {
  /** Particles, coverbs such as 到 and 让, figures and quotes, which a sentence has and a label has not. */
  Speech = 1 << 0,
  FullStop = 1 << 1,
  /** The last character of a dateline: 讯, 电, the 息 of 消息. */
  Wire = 1 << 2,
  /** The 记 of 记者. */
  Reporter = 1 << 3,
  /** 转 and 接, of which jumps are made. */
  Turn = 1 << 4,
  /** A mark that Chinese print has wide, in its half-width form. */
  HalfwidthMark = 1 << 5,
  StraightQuote = 1 << 6,
  /** Opening and closing quotes and brackets of either width. */
  Pair = 1 << 7,
  Latin = 1 << 8,
  Digit = 1 << 9,
  Blank = 1 << 10,
  /** What can't be text: control and zero-width marks, private use, U+FFFD. */
  Control = 1 << 11,
  /** Symbols, and halves of characters beyond the first plane. */
  Symbol = 1 << 12,
  /** Radicals and compatibility forms of ideographs. */
  OddForm = 1 << 13,
  /** Kana, enclosed figures and other wide writing that is not an ideograph. */
  Wide = 1 << 14,
  /** A mark right behind another: `。。`, `--`. No single character shows it. */
  MarkRow = 1 << 15,
  /** 月 and 日, of which dates are made. */
  Date = 1 << 16,
  Colon = 1 << 17,
  /** 天气, ℃ and the like. */
  Weather = 1 << 18,
  /** Of what a paper prints of itself, and of draws: 第7期, 刊号, 地址, 价, 版, 广告. */
  Imprint = 1 << 19,
  /** Of the people who made a page: 责编, 校对, 版式, 主编, 统筹. */
  Staff = 1 << 20,
  /** 扫 of 扫码. */
  Scan = 1 << 21,
  /** 遗失声明, 公益广告, 分类广告, 便民信息, 投资有风险, 仅供参考. */
  Notice = 1 << 22,
  /** Ideographs that only Traditional print has, or that stand in it for another one. */
  Traditional = 1 << 23,
  /** Figures and letters as wide as an ideograph. */
  FullWidth = 1 << 24,
}

/** How a character's class, width and signs stand in one number. */
export const enum Packed {
  ClassMask = 0xf,
  WidthShift = 4,
  WidthMask = 0x3,
  SignShift = 6,
  /** Set for the marks of which two side by side are a row; their line then has `Sign.MarkRow`. */
  RowMark = 1 << 31,
}

/**
 * What the scanner asks of a code: its kind out of a small table, and what the kind means out of a tiny one. Thousands
 * of codes are of a few dozen kinds; a byte for each stays in the processor's nearest cache.
 */
class Kinds {
  readonly ofCode = new Uint8Array(0x10000);
  readonly packed: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor() {
    for (const { first, end, kind } of classRuns) this.#fill(first, end, kind);
  }

  mark(characters: string, bits: number): void {
    for (let i = 0; i < characters.length; i++) this.add(characters.charCodeAt(i), bits);
  }

  add(code: number, bits: number): void {
    this.ofCode[code] = this.#numberOf(this.packed[this.ofCode[code]!]! | bits);
  }

  signsOf(code: number): number {
    return (this.packed[this.ofCode[code]!]! & ~Packed.RowMark) >>> Packed.SignShift;
  }

  /** Characters that say what their Simplified counterparts say, and `bits` besides. */
  liken(traditional: string, bits: number): void {
    const counterparts = simplified(traditional);
    for (let i = 0; i < traditional.length; i++) {
      this.add(traditional.charCodeAt(i), this.packed[this.ofCode[counterparts.charCodeAt(i)]!]! | bits);
    }
  }

  /** Only short stretches hold characters whose widths differ. */
  #fill(first: number, end: number, kind: CharClass): void {
    const signs = signsOfClass(kind) << Packed.SignShift;
    const packedOf = (code: number): number => kind | (charWidths[code]! << Packed.WidthShift) | signs;
    if (end - first > MIXED_RUN) {
      this.ofCode.fill(this.#numberOf(packedOf(first)), first, end);
      return;
    }
    for (let code = first; code < end; code++) this.ofCode[code] = this.#numberOf(packedOf(code));
  }

  #numberOf(packed: number): number {
    const known = this.#numbers.get(packed);
    if (known !== undefined) return known;
    const number = this.packed.push(packed) - 1;
    this.#numbers.set(packed, number);
    return number;
  }
}

const MIXED_RUN = 64;

const kinds = gatherKinds();

export const kindOfCode: Readonly<Uint8Array> = kinds.ofCode;
export const packedKinds: Readonly<Int32Array> = Int32Array.from(kinds.packed);

function gatherKinds(): Kinds {
  const table = new Kinds();
  const mark = (characters: string, sign: Sign): void => table.mark(characters, sign << Packed.SignShift);
  mark('的了着过吗呢吧到让把给被“”「」"0123456789', Sign.Speech);
  mark('。', Sign.FullStop);
  mark('讯电息导稿写访', Sign.Wire);
  mark('记', Sign.Reporter);
  mark('转接续', Sign.Turn);
  mark('月日', Sign.Date);
  mark(':：', Sign.Colon);
  mark('气℃°度浪', Sign.Weather);
  mark('期号球告果证价售址编刷版管办广', Sign.Imprint);
  mark('扫', Sign.Scan);
  mark('遗便险仅', Sign.Notice);
  mark('编校版审班主统视制图箱', Sign.Staff);
  table.liken(traditionalCharacters() + TRADITIONAL_IN_WORDS, Sign.Traditional << Packed.SignShift);
  for (const [narrow, full] of fullWidthForms())
    table.add(full, (table.signsOf(narrow) | Sign.FullWidth) << Packed.SignShift);
  table.mark('、，,：:；;。？?！!.-', Packed.RowMark);
  for (let code = 0x2e80; code <= 0x2fd5; code++) table.add(code, Sign.OddForm << Packed.SignShift);
  for (let code = 0xf900; code <= 0xfaff; code++) table.add(code, Sign.OddForm << Packed.SignShift);
  for (let code = 0x21; code < 0x7f; code++) {
    if (isMark(classOf(code))) table.add(code, Sign.HalfwidthMark << Packed.SignShift);
  }
  return table;
}

function signsOfClass(kind: CharClass): number {
  switch (kind) {
    case CharClass.Latin:
      return Sign.Latin;
    case CharClass.Digit:
      return Sign.Digit;
    case CharClass.Space:
      return Sign.Blank;
    case CharClass.Open:
    case CharClass.Close:
      return Sign.Pair;
    case CharClass.Straight:
      return Sign.StraightQuote;
    case CharClass.Control:
      return Sign.Control;
    case CharClass.Wide:
      return Sign.Wide;
    case CharClass.Other:
    case CharClass.Surrogate:
      return Sign.Symbol;
    default:
      return 0;
  }
}

function isMark(kind: CharClass): boolean {
  return kind === CharClass.Pause || kind === CharClass.Closing || kind === CharClass.Open || kind === CharClass.Close;
}
