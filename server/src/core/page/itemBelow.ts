import { isBullet } from '../lexicon/marks';
import { isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { LastMark, type LinePair } from './linePair';

/** Opens an item of a list. Within a column `一是` may open a line by chance; behind a blank line it opens an item. */
export function opensItem(pair: LinePair): boolean {
  const { cues, below, gap, bodyFirst } = pair;
  if (isPlainBullet(bodyFirst)) return true;
  if (!ENUMERATION_STARTS.has(bodyFirst) || (gap === 0 && pair.wordAcross > 0)) return false;
  const start = cues.table.bodyStart(below);
  const words = cues.text.slice(start, start + 5);
  if (words.startsWith('——') && pair.endsWith(LastMark.Colon)) return true;
  return ENUMERATION.test(words) || (gap > 0 && /^(?:[一二三四五六七八九十]是|其[一二三四五六])/.test(words));
}

/** Circles and squares may also stand for a character that is withheld or lost: `王|○○`. */
const isPlainBullet = (code: number): boolean => !isHan(code) && isBullet(code) && !STAND_INS.has(code);

const STAND_INS = new CodeSet('○□');

const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳●■◆▲★·•]|[-*] )/;
const ENUMERATION_STARTS: ReadonlySet<number> = new Set(
  [...'一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●■◆▲★·•-*—其'].map((mark) => mark.charCodeAt(0)),
);
