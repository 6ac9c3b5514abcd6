import { CharClass, classRuns } from './charClass';

/**
 * Widths are counted in half-ems, so that they stay whole numbers: a Han character or a full-width mark is 2,
 * a Latin letter, a digit or a space is 1. Converters fold the wide marks of the printed page to ASCII, so the
 * ASCII pause and closing marks count as the wide ones that they were; each half of a surrogate pair is 1.
 */
export function halfEms(text: string, start = 0, end = text.length): number {
  let width = 0;
  for (let i = start; i < end; i++) width += WIDTHS[text.charCodeAt(i)]!;
  return width;
}

/** The width table itself, for the scanner's loop. */
export const charWidths: Readonly<Uint8Array> = buildWidths();

const WIDTHS = charWidths;

function buildWidths(): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (const { first, end, kind } of classRuns) widths.fill(widthOfClass(kind, first), first, end);
  widths[0xfffd] = 2;
  for (const mark of ".%-+/'") widths[mark.charCodeAt(0)] = 1;
  for (const mark of '“”‘’') widths[mark.charCodeAt(0)] = 2;
  return widths;
}

function widthOfClass(kind: CharClass, code: number): number {
  switch (kind) {
    case CharClass.Newline:
      return 0;
    case CharClass.Control:
      return standsForCharacter(code) ? 2 : 0;
    case CharClass.Space:
      return code === 0x3000 ? 2 : 1;
    case CharClass.Latin:
    case CharClass.Digit:
      return code >= 0xff00 ? 2 : 1;
    case CharClass.Surrogate:
    case CharClass.Straight:
      return 1;
    case CharClass.Other:
      return code < 0x80 ? 1 : 2;
    default:
      return 2;
  }
}

/** A private-use character is all that is left of a printed one, and so is U+FFFD. */
function standsForCharacter(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}
