import { endsWholeWord } from '../lexicon/midSentence';
import { opensScene, pausedOpenerAt } from '../lexicon/openers';
import { isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';

/**
 * How a line looks that holds the beginning of a sentence and no more, since a page break or a picture cut it there:
 * `如今,湖湾村草莓种植面积` above `达到860亩,…`. It is as short as a heading, but no heading is worded so.
 */
export const isBrokenSentence = (text: string, start: number, end: number): boolean =>
  opensAsProse(text, start) || breaksOffBehindPause(text, start, end);

/** `…于三月二十六日上午在`: the line was cut, for no title ends with such a word; words such as 永在 do. */
export const isStoppedMidway = (text: string, start: number, end: number): boolean =>
  end - start > 1 && MIDWAY.at(text, end - 1) && !endsWholeWord(text, end);

const MIDWAY = new CodeSet('在把被与和及向从将对由于并而以是不就两要没每第这最已只那其');
/** `如今,…`, `据统计,…`, `去年冬天,…`; but `五年,青螺之变` is a title. */
const opensAsProse = (text: string, start: number): boolean =>
  pausedOpenerAt(text, start) > 0 || (opensScene(text, start) && !YEARS.test(text.slice(start, start + 4)));

const YEARS = /^.{1,2}年[，,]/;

/** `…的路口,他`, `…,叠加`: headings have a clause behind their comma, short ones two characters at least. */
function breaksOffBehindPause(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && isHan(text.charCodeAt(at - 1))) at--;
  const longest = end - start > LONGEST_CROSSHEAD ? 2 : 1;
  return at < end && end - at <= longest && at - start > SHORTEST_CLAUSE && '，,'.includes(text.charAt(at - 1));
}

const LONGEST_CROSSHEAD = 10;
const SHORTEST_CLAUSE = 3;
