/** How many columns of a terminal a text takes: Han characters and full-width marks two, what combines none. */
export function columnsOf(text: string): number {
  const { length } = text;
  let columns = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) {
      columns += columnsOfCode(unit);
      continue;
    }
    const code = text.codePointAt(at)!;
    columns += columnsOfCode(code);
    at += unitsOf(code) - 1;
  }
  return columns;
}

/** The longest start of the text that fits into `columns`. */
export function fitted(text: string, columns: number): string {
  let used = 0;
  let length = 0;
  while (length < text.length) {
    const code = text.codePointAt(length)!;
    used += columnsOfCode(code);
    if (used > columns) break;
    length += unitsOf(code);
  }
  return text.slice(0, length);
}

/** The longest end of the text that fits into `columns`. */
export function fittedEnd(text: string, columns: number): string {
  let used = 0;
  let from = text.length;
  while (from > 0) {
    const unit = text.charCodeAt(from - 1);
    const pair = from > 1 && unit >= 0xdc00 && unit <= 0xdfff ? text.codePointAt(from - 2)! : 0;
    const code = pair > 0xffff ? pair : unit;
    used += columnsOfCode(code);
    if (used > columns) break;
    from -= unitsOf(code);
  }
  return text.slice(from);
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** The text in lines of at most `width` columns, broken at spaces and between Han characters. */
export function wrappedLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    if (line !== '' && columnsOf(line) + columnsOf(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/** A half-width word, or one wide character with the marks that may not start a line behind it. */
const WORDS = /[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff][，。、；：？！）”》]*\s*|\s+/gu;

function columnsOfCode(code: number): number {
  if (code < 0x300) return 1;
  if (isWide(code)) return 2;
  return isCombining(code) ? 0 : 1;
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code <= 0x115f) return true;
  if (code < 0x2e80) return false;
  if (code <= 0xa4cf) return code !== 0x303f;
  if (code < 0xac00) return code >= 0xa960 && code <= 0xa97f;
  if (code <= 0xd7a3) return true;
  if (code < 0xf900) return false;
  if (code <= 0xfaff) return true;
  if (code < 0xfe10) return false;
  if (code <= 0xfe6f) return code <= 0xfe19 || code >= 0xfe30;
  if (code < 0xff00) return false;
  if (code <= 0xffe6) return code <= 0xff60 || code >= 0xffe0;
  return (code >= 0x1f300 && code <= 0x1f64f) || (code >= 0x1f680 && code <= 0x1faff) || code >= 0x20000;
}

const isCombining = (code: number): boolean =>
  code <= 0x36f || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
