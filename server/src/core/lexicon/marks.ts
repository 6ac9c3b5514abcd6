import { CodeSet } from '../text/codeSet';

/** Marks that open a byline line; `口` is □ misread and counts only where a role follows. */
export const BYLINE_MARKS = '□■◇◆◎○●△▲▽▼☆★口';

/** Bullets that printed pages set before a section label, and the shapes that converters misread them as. */
const SECTION_BULLETS = '❶❷❸❹❺❻❼❽❾❿➊➋➌➍➎➏➐➑➒➓①②③④⑤⑥⑦⑧⑨⑩○●◎◉◆◇■□▲△▼▽★☆※▶►◀◤◥▌▍▇█│丨ⓞⓄ⓪◯🔘🔴🔵⚪⚫🔶🔷🔸🔹🔺🔻';

const BULLETS: ReadonlySet<number> = new Set([...SECTION_BULLETS].map((mark) => mark.codePointAt(0)!));

export const isBullet = (code: number): boolean => BULLETS.has(code);

export const isDash = (code: number): boolean => code === 0x2014 || code === 0x2013 || code === 0x2d;
export const isRoundOpen = (code: number): boolean => code === 0x28 || code === 0xff08;
export const isRoundClose = (code: number): boolean => code === 0x29 || code === 0xff09;

/** What opens a speech or a name; a straight one may close it as well. */
export const OPENING_QUOTES = new CodeSet('“"「『‘');

/** What ends a question or a cry. */
export const ASKS = new CodeSet('？?！!');
