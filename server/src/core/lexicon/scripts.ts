import { SIMPLIFIED_ONLY, TRADITIONAL_TO_SIMPLIFIED } from './scriptData';

/** Which of the two Chinese scripts a character gives away; most characters are common to both. */
export enum ScriptClass {
  Common = 0,
  SimplifiedOnly = 1,
  TraditionalOnly = 2,
}

const CLASSES = buildClasses();

export const scriptOf = (code: number): ScriptClass => CLASSES[code] as ScriptClass;

/** All characters that only Traditional print has, one after the other. */
export function traditionalCharacters(): string {
  let characters = '';
  for (let i = 0; i < TRADITIONAL_TO_SIMPLIFIED.length; i += 2) {
    if (scriptOf(TRADITIONAL_TO_SIMPLIFIED.charCodeAt(i)) === ScriptClass.TraditionalOnly)
      characters += TRADITIONAL_TO_SIMPLIFIED[i];
  }
  return characters;
}

/** The table itself, for loops that cannot afford a call a character. */
export const scriptClasses: Readonly<Uint8Array> = CLASSES;

/**
 * Characters that a converter put in place of an ideograph because they look the same, and that NFKC takes back:
 * Kangxi radicals (`⼈` for 人), radical supplements with such a twin, and compatibility ideographs (`金` at U+F90A).
 */
export function isCompatibilityForm(code: number): boolean {
  if (code >= 0x2f00 && code <= 0x2fd5) return true;
  if (code === 0x2e9f || code === 0x2ef3) return true;
  return code >= 0xf900 && code <= 0xfaff && !UNIFIED_IN_COMPATIBILITY_BLOCK.has(code);
}

/** Twelve ideographs stand in the compatibility block by an accident of history and are nobody's twin. */
const UNIFIED_IN_COMPATIBILITY_BLOCK: ReadonlySet<number> = new Set([
  0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29,
]);

/**
 * Radicals that NFKC leaves alone although a scanner means the ideograph of the same shape: `⺠` for 民. Each pair
 * holds the radical and the ideograph.
 */
const RADICAL_TWINS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺒巳⺔乑⺝月⺼肉⻏邑⻖阜⻌辶⺮竹';

const TWINS: ReadonlyMap<number, string> = new Map(
  Array.from({ length: RADICAL_TWINS.length / 2 }, (_, i) => [
    RADICAL_TWINS.charCodeAt(2 * i),
    RADICAL_TWINS[2 * i + 1]!,
  ]),
);

/** The ordinary ideograph that a look-alike code point stands for, or nothing when the character is ordinary itself. */
export function ordinaryForm(code: number): string | undefined {
  if (code < 0x2e80 || (code > 0x2fd5 && code < 0xf900)) return undefined;
  const twin = TWINS.get(code);
  if (twin !== undefined) return twin;
  return isCompatibilityForm(code) ? String.fromCharCode(code).normalize('NFKC') : undefined;
}

/** Each Traditional-only character's Simplified counterpart, by character code; other characters stand for themselves. */
export function foldToSimplified(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < fold.length; code++) fold[code] = code;
  for (let i = 0; i < TRADITIONAL_TO_SIMPLIFIED.length; i += 2) {
    fold[TRADITIONAL_TO_SIMPLIFIED.charCodeAt(i)] = TRADITIONAL_TO_SIMPLIFIED.charCodeAt(i + 1);
  }
  return fold;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL_TO_SIMPLIFIED.length; i += 2) {
    classes[TRADITIONAL_TO_SIMPLIFIED.charCodeAt(i)] = ScriptClass.TraditionalOnly;
  }
  for (let i = 0; i < SIMPLIFIED_ONLY.length; i++) {
    classes[SIMPLIFIED_ONLY.charCodeAt(i)] = ScriptClass.SimplifiedOnly;
  }
  return classes;
}
