import { cutNames } from '../lexicon/names';
import { Sign } from '../lexicon/signs';
import { isBrokenSentence, isStoppedMidway } from './brokenSentences';
import type { Cues } from './cues';
import { LastMark, type LinePair } from './linePair';
import { isNumbered } from './listShapes';

/** A short line above a seam: a title that was never cut, or the beginning of a sentence that was. */

export const isShortTitleAbove = (pair: LinePair): boolean =>
  isTitleLikeAbove(pair) && isShortAbove(pair) && !breaksOffAbove(pair);

export const isShortClauseAbove = (pair: LinePair): boolean =>
  isShortAbove(pair) && (!isTitleLikeAbove(pair) || breaksOffAbove(pair));

/** Without a pause, or with the one that a crosshead may have: `请进“土专家”，荒坡变了样`. */
function isTitleLikeAbove(pair: LinePair): boolean {
  const { cues, above } = pair;
  // That of `一、立德树人` belongs to the number.
  const pauses = cues.table.pauses(above) - Number(isNumbered(cues, above));
  if (pauses === 0 || pair.endsWith(LastMark.Pause)) return pauses === 0;
  const width = cues.table.width(above);
  if (pauses <= 2 && width <= WIDEST_KEYED_TITLE && isKeyedTitle(cues, above)) return true;
  return pauses === 1 && width <= WIDEST_TITLE;
}

/** `清单之一:八户人家的“晴雨表”`, `带娃:托位难找,老人顶上`. */
function isKeyedTitle({ text, table }: Cues, line: number): boolean {
  if (!table.has(line, Sign.Colon)) return false;
  const start = table.bodyStart(line);
  return KEYED_TITLE.test(text.slice(start, start + LONGEST_KEY));
}

const KEYED_TITLE =
  /^(?:[\u4e00-\u9fff]{1,4}之[一二三四五六七八九十]|(?![\u4e00-\u9fff]{0,3}[说道问答称])[\u4e00-\u9fff]{2,4})[:：][^“"]/;
const LONGEST_KEY = 8;
const WIDEST_TITLE = 28;
const WIDEST_KEYED_TITLE = 44;

/** Above a blank line, a few words without a full stop; a dateline in them says that they are a story all the same. */
function isShortAbove(pair: LinePair): boolean {
  const { cues, above, gap } = pair;
  if (gap === 0 || cues.table.width(above) > 36 || cues.table.closings(above) > 0 || cues.datelines.has(above))
    return false;
  if (isStoppedMidway(cues.text, cues.table.bodyStart(above), cues.table.bodyEnd(above))) return false;
  return !pair.opensWithParticle && !surelyRunsOn(pair);
}

/** `如今,湖湾村草莓种植面积`: hardly a heading, but only what goes on below makes it sure. */
const breaksOffAbove = ({ cues: { text, table }, above }: LinePair): boolean =>
  isBrokenSentence(text, table.bodyStart(above), table.bodyEnd(above));

/**
 * `负责人介` above `绍,…`: half a word so plain that hardly any heading ends with one by accident. `下一场雪` above
 * `景德润已经…` does, and names are like that; `等` above `等霜是…` says the same twice.
 */
function surelyRunsOn({ cues: { text, table }, below, wordAcross, above }: LinePair): boolean {
  const start = table.bodyStart(below);
  if (wordAcross < PLAINEST_WORD || text.charCodeAt(start) === text.charCodeAt(table.bodyEnd(above) - 1)) return false;
  return cutNames(text.slice(start, start + LENGTH_OF_NAME))?.length !== 1;
}

/** Of 2,700 headings two run on so, by a name; of cut sentences three in ten. */
const PLAINEST_WORD = 9;
const LENGTH_OF_NAME = 3;
