/** Marks that open a byline line; `口` is □ misread and counts only where a role follows. */
export const BYLINE_MARKS = '□■◇◆◎○●△▲▽▼☆★口';

/** Bullets that printed pages set before a section label, and the shapes that converters misread them as. */
export const SECTION_BULLETS = '❶❷❸❹❺❻❼❽❾❿➊➋➌➍➎➏➐➑➒➓①②③④⑤⑥⑦⑧⑨⑩○●◎◉◆◇■□▲△▼▽★☆※▶►◀◤◥▌▍▇█│丨🔘🔴🔵⚪⚫🔶🔷🔸🔹🔺🔻';

/** Marks that stand around a crosshead: `>>开展共建<<`. */
export const CROSSHEAD_MARKS = '>＞》<＜《▶►◀■□◆◇●○★☆※';

const BULLETS: ReadonlySet<number> = new Set([...SECTION_BULLETS].map((mark) => mark.codePointAt(0)!));

export const isBullet = (code: number): boolean => BULLETS.has(code);
