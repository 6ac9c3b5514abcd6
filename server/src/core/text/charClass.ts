/**
 * What a UTF-16 unit is, for a reader of newspaper pages. One table look-up a character is all that the hot
 * paths do, so the classes are as coarse as the questions asked of them.
 */
export const enum CharClass {
  /** Symbols without a part in reading: `#`, `%`, `■`. */
  Other = 0,
  /** Blanks within a line: space, tab, U+3000, no-break and thin spaces. */
  Space = 1,
  /** `\n` and `\r`. */
  Newline = 2,
  Han = 3,
  Latin = 4,
  Digit = 5,
  /** Marks that end a sentence: `。！？…` and their half-width forms. */
  Closing = 6,
  /** Marks that go on: `，、；：` and their half-width forms. */
  Pause = 7,
  /** Opening quotes and brackets. */
  Open = 8,
  /** Closing quotes and brackets. */
  Close = 9,
  /** The straight quote `"`, which does not say which way it faces. */
  Straight = 10,
  /** Other full-width writing: kana, hangul, enclosed numbers, full-width forms. */
  Wide = 11,
  /** What cannot be text: control characters, zero-width marks, private use, U+FFFD. */
  Control = 12,
  /** Half of a character beyond the first plane. */
  Surrogate = 13,
}

const TABLE = buildTable();

/**
 * The code `NaN`, which is what stands beyond the ends of a text, is looked up as 0: V8 never again reads a table by its
 * fast way where it was once asked for something that is no place in it.
 */
export const classOf = (code: number): CharClass => TABLE[code | 0] as CharClass;

export const isHan = (code: number): boolean => classOf(code) === CharClass.Han;
export const isSpace = (code: number): boolean => classOf(code) === CharClass.Space;
export const isNewline = (code: number): boolean => code === 10 || code === 13;
export const isDigit = (code: number): boolean => classOf(code) === CharClass.Digit;
export const isLatin = (code: number): boolean => classOf(code) === CharClass.Latin;

/** Marks that nobody sees, which a converter leaves between characters or at the ends of lines. */
export const isZeroWidth = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;

/** Letters and digits of the half-width kind, between which a space separates words. */
export const isWordy = (code: number): boolean => isLatin(code) || isDigit(code);

/** Codes that stand side by side and are of one class: a few hundred stretches, out of which other tables are made. */
export const classRuns: readonly ClassRun[] = runsOf(TABLE);

export interface ClassRun {
  readonly first: number;
  /** The code behind the last one. */
  readonly end: number;
  readonly kind: CharClass;
}

/** Every blank within a line, as one string. */
export const BLANKS: string = classRuns
  .filter(({ kind }) => kind === CharClass.Space)
  .map(({ first, end }) => String.fromCharCode(...Array.from({ length: end - first }, (_, i) => first + i)))
  .join('');

/** The table itself, for loops that cannot afford a call a character. */
export const charClasses: Readonly<Uint8Array> = TABLE;

function runsOf(table: Uint8Array): readonly ClassRun[] {
  const runs: ClassRun[] = [];
  let first = 0;
  for (let code = 1; code <= table.length; code++) {
    if (table[code] === table[first]) continue;
    runs.push({ first, end: code, kind: table[first] as CharClass });
    first = code;
  }
  return runs;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const range = (from: number, to: number, value: CharClass): void => {
    table.fill(value, from, to + 1);
  };
  const each = (marks: string, value: CharClass): void => {
    for (let i = 0; i < marks.length; i++) table[marks.charCodeAt(i)] = value;
  };

  range(0x00, 0x1f, CharClass.Control);
  range(0x7f, 0x9f, CharClass.Control);
  range(0x30, 0x39, CharClass.Digit);
  range(0x41, 0x5a, CharClass.Latin);
  range(0x61, 0x7a, CharClass.Latin);
  range(0xc0, 0x24f, CharClass.Latin);
  range(0x370, 0x52f, CharClass.Latin);
  range(0x2460, 0x24ff, CharClass.Wide);
  range(0x2776, 0x2793, CharClass.Wide);
  range(0x2e80, 0x2fdf, CharClass.Han);
  range(0x3040, 0x312f, CharClass.Wide);
  range(0x3130, 0x318f, CharClass.Wide);
  range(0x3200, 0x33ff, CharClass.Wide);
  range(0x3400, 0x4dbf, CharClass.Han);
  range(0x4e00, 0x9fff, CharClass.Han);
  range(0xac00, 0xd7af, CharClass.Wide);
  range(0xd800, 0xdfff, CharClass.Surrogate);
  range(0xe000, 0xf8ff, CharClass.Control);
  range(0xf900, 0xfaff, CharClass.Han);
  range(0xff01, 0xff60, CharClass.Wide);
  range(0xff10, 0xff19, CharClass.Digit);
  range(0xff21, 0xff3a, CharClass.Latin);
  range(0xff41, 0xff5a, CharClass.Latin);
  range(0xfff0, 0xffff, CharClass.Control);
  range(0x200b, 0x200f, CharClass.Control);
  range(0x202a, 0x202e, CharClass.Control);
  range(0x2060, 0x206f, CharClass.Control);
  range(0x2000, 0x200a, CharClass.Space);
  each(' \t\u00a0\u202f\u205f\u3000', CharClass.Space);
  each('\u00ad\ufeff\u2028\u2029', CharClass.Control);
  each('〇々', CharClass.Han);
  each('\n\r', CharClass.Newline);
  each('。！？!?…．｡', CharClass.Closing);
  each('，、；：,;:､', CharClass.Pause);
  table['·'.charCodeAt(0)] = CharClass.Wide;
  each('“‘「『《〈（(【〖〔[{［｛﹁﹃', CharClass.Open);
  each('”’」』》〉）)】〗〕]}］｝﹂﹄', CharClass.Close);
  each('"＂', CharClass.Straight);
  return table;
}
