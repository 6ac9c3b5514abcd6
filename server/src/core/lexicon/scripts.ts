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

/** The characters, and the Traditional ones that stand for them: `说话` → `说话說話`. */
export function inBothScripts(characters: string): string {
  twins ??= buildTwins();
  let both = characters;
  for (const character of characters) both += twins.get(character) ?? '';
  return both;
}

/** Simplified characters with all that Traditional print has for them: `里` → `裏裡`. */
let twins: ReadonlyMap<string, string> | undefined;

function buildTwins(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let i = 0; i < TRADITIONAL_TO_SIMPLIFIED.length; i += 2) {
    const character = TRADITIONAL_TO_SIMPLIFIED[i + 1]!;
    found.set(character, (found.get(character) ?? '') + TRADITIONAL_TO_SIMPLIFIED[i]!);
  }
  return found;
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

/**
 * A text in Simplified characters and narrow figures, place for place: `【本報訊】１月記者` → `【本报讯】1月记者`. Whoever
 * looks for words in it needs one list for all ways to write them. A character changes whatever stands around it, so
 * that a stretch reads as the whole does.
 */
export function simplified(text: string): string {
  if (nextToFold(text, 0, text.length) === text.length) return text;
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += PIECE) {
    const end = Math.min(start + PIECE, text.length);
    pieces.push(nextToFold(text, start, end) === end ? text.slice(start, end) : folded(text, start, end));
  }
  return pieces.join('');
}

/** As many characters as may be handed over as arguments. */
const PIECE = 4096;

function nextToFold(text: string, from: number, end: number): number {
  const fold = wordFold();
  let at = from;
  while (at < end && fold[text.charCodeAt(at)] === 0) at++;
  return at;
}

function folded(text: string, start: number, end: number): string {
  const fold = wordFold();
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(fold[text.charCodeAt(at)]! || text.charCodeAt(at));
  return String.fromCharCode.apply(null, codes);
}

/** The Simplified or narrow counterpart of each character that has one, by its code; 0 for all others. */
export function wordFold(): Readonly<Uint16Array> {
  foldOfWords ??= buildFold();
  return foldOfWords;
}

let foldOfWords: Uint16Array | undefined;

/** Names keep these in either script, so that they give none away; in words they stand for the other one: 關於, 徵文. */
export const TRADITIONAL_IN_WORDS = '於徵瞭乾';
const SIMPLIFIED_IN_WORDS = '于征了干';

/** The codes of figures and letters, each with that of its full-width form. */
export function* fullWidthForms(): Generator<readonly [narrow: number, full: number]> {
  for (const [first, last] of ['09', 'AZ', 'az'].map((ends) => [ends.charCodeAt(0), ends.charCodeAt(1)] as const))
    for (let code = first; code <= last; code++) yield [code, code + FULL_WIDTH];
}

/** How far full-width forms stand behind the others. */
const FULL_WIDTH = 0xfee0;

function buildFold(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const stand = (from: string, to: string): void => {
    table[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (let i = 0; i < TRADITIONAL_TO_SIMPLIFIED.length; i += 2) {
    stand(TRADITIONAL_TO_SIMPLIFIED[i]!, TRADITIONAL_TO_SIMPLIFIED[i + 1]!);
  }
  for (let i = 0; i < TRADITIONAL_IN_WORDS.length; i++) stand(TRADITIONAL_IN_WORDS[i]!, SIMPLIFIED_IN_WORDS[i]!);
  for (const [narrow, full] of fullWidthForms()) table[full] = narrow;
  return table;
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
