import { ASKS } from '../lexicon/marks';
import { cutNames } from '../lexicon/names';
import { CodeSet } from '../text/codeSet';
import { Cue, type Cues } from './cues';
import { endsSentence, isTrailingMark, lineAbove, lineBelow } from './lineEnds';
import { type LinePair, SURE_WORD } from './linePair';
import { isDivider } from './listShapes';

/**
 * The words of a picture that nothing marks, in the middle of a story:
 *
 *     …班级牌按颜色区分，家长只要认准颜色就知道该什
 *
 *     小学的学生们在老师带领下分批走出校门。
 *
 *     么时候来、在哪个位置等。
 *
 * A short sentence by itself, and the line above goes on with a word or a mark of the line below, and with none of its;
 * or it says who is doing something where, as such words do, wherever they stand in a story:
 * `考古队员在清理船舱中的青瓷碗。`
 */
export function interruptsStory(pair: LinePair, line: number): boolean {
  const { cues } = pair;
  if (partsPausedSentence(cues, line) || standsBetweenParagraphs(cues, line)) return true;
  if (!isSentenceAlone(cues, line)) return false;
  if (isOfPhotoStory(cues, line)) return true;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  if (above < 0 || below < 0 || isDivider(cues, below)) return false;
  if (hasEnded(cues, above)) return showsSomebody(cues, line);
  if (!isText(cues, above) || mayGoOn(pair.look(above, line, 1))) return false;
  return (
    surelyGoesOn(pair.look(above, below, 1)) ||
    ((isText(cues, below) || endsSentence(cues, below)) && showsSomebody(cues, line))
  );
}

/** A paragraph ends with the line, or somebody signs there. A cry may be a headline, whose story the sentence is. */
const hasEnded = (cues: Cues, line: number): boolean =>
  cues.cue[line] === Cue.Byline || (endsSentence(cues, line) && !ASKS.at(cues.text, cues.table.bodyEnd(line) - 1));

/** A long line, or one that stands in a column with another. */
export const isText = ({ cue }: Cues, line: number): boolean =>
  cue[line] === Cue.Running ||
  (cue[line] === Cue.None && (cue[line - 1] === Cue.None || cue[line - 1] === Cue.Running));

/** One short sentence between blank lines, with nothing that says whose it is. */
function isSentenceAlone(cues: Cues, line: number): boolean {
  const { cue, table, text, tails, cutTails } = cues;
  if (cue[line] !== Cue.None || table.closings(line) !== 1 || table.width(line) > WIDEST) return false;
  if (text.charCodeAt(table.bodyEnd(line) - 1) !== FULL_STOP || tails.has(line) || cutTails.has(line)) return false;
  return cue[line - 1] === Cue.Blank && (line + 1 === table.count || cue[line + 1] === Cue.Blank);
}

/**
 * At the end of a story that is signed `摄影报道`: sentences by themselves below a picture's words, or below the lede,
 * where all that follows it are such.
 */
function isOfPhotoStory(cues: Cues, line: number): boolean {
  const { cue, table, runIns } = cues;
  let first = line;
  let above = lineAbove(cues, line);
  for (; above >= 0 && isSentenceAlone(cues, above); above = lineAbove(cues, above)) first = above;
  let below = lineBelow(cues, line);
  const isAmongOthers = first < line || (below >= 0 && isSentenceAlone(cues, below));
  while (below >= 0 && isSentenceAlone(cues, below)) below = lineBelow(cues, below);
  if (above < 0 || (below >= 0 && (cue[below] === Cue.Running || table.closings(below) > 0))) return false;
  if (cue[above] !== Cue.Caption && !(isAmongOthers && runIns.has(above))) return false;
  return isByPhotographer(cues, above);
}

/** Whoever signs next above has taken the pictures as well. */
function isByPhotographer({ bylines, runIns }: Cues, line: number): boolean {
  for (let above = line; above >= 0 && above > line - SIGHT_OF_CREDIT; above--) {
    const byline = bylines.get(above) ?? runIns.get(above);
    if (byline !== undefined) return byline.credit === PICTURED;
  }
  return false;
}

const PICTURED = '摄影报道';
const SIGHT_OF_CREDIT = 24;

/**
 * `…还进行了全面排查,` / `孩子们在志愿者指导下做科学小实验` / `建立了…`: no story makes room for a crosshead at a comma, and who
 * is doing something where is what a picture shows, though its full stop is lost.
 */
function partsPausedSentence(cues: Cues, line: number): boolean {
  const { cue, table, text } = cues;
  if (cue[line] !== Cue.None || table.closings(line) > 0 || table.width(line) > WIDEST) return false;
  if (cue[line - 1] !== Cue.Blank || cue[line + 1] !== Cue.Blank || !showsSomebody(cues, line)) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  if (above < 0 || below < 0 || !isText(cues, above) || !isText(cues, below)) return false;
  return PAUSES.at(text, table.bodyEnd(above) - 1);
}

/**
 * `果农在给石榴套袋` between two whole paragraphs of a story: who is doing something where is what a picture shows, and no
 * part of a story is called so.
 */
function standsBetweenParagraphs(cues: Cues, line: number): boolean {
  const { cue, table, datelines, runIns } = cues;
  if (cue[line] !== Cue.None || table.closings(line) > 0 || table.width(line) > WIDEST) return false;
  if (cue[line - 1] !== Cue.Blank || cue[line + 1] !== Cue.Blank || !SHOWS.test(printedAt(cues, line))) return false;
  const above = lineAbove(cues, line);
  const below = lineBelow(cues, line);
  if (above < 0 || below < 0 || cue[above] !== Cue.Running || cue[below] !== Cue.Running) return false;
  return !datelines.has(below) && !runIns.has(below);
}

const PAUSES = new CodeSet('，,、');
const WIDEST = 56;
/** 。 */
const FULL_STOP = 0x3002;

const printedAt = ({ text, table }: Cues, line: number): string =>
  text.slice(table.bodyStart(line), table.bodyEnd(line));

function showsSomebody(cues: Cues, line: number): boolean {
  const pauses = cues.table.pauses(line);
  if (pauses > 1) return false;
  const printed = printedAt(cues, line);
  const words = pauses === 1 ? printed.replace(ON_A_DAY, '') : printed;
  // `岳师傅在同意书上签了字。` tells what has happened, and no picture does.
  if (words.includes('了')) return false;
  return SHOWS.test(words) || (IS_THERE.test(words) && cutNames(words.slice(0, LENGTH_OF_NAME))?.length === 1);
}

/** `6月14日,市民在采血车上献血。` */
const ON_A_DAY = /^(?:(?:\d{1,2}月)?\d{1,2}日|[昨近]日|昨天)[，,]/;
const LENGTH_OF_NAME = 3;
/** `邹阿海在擦拭灯塔透镜。` */
const IS_THERE = /^[\u4e00-\u9fff]{3}(?:正)?在(?![于即乎意])[\u4e00-\u9fff“”]{3,}。?$/;

/** Somebody at the head of the line, and what they do there. Not so `人排在候补名单上。` and `多为在校学生。`, which end the sentence above. */
const SHOWS =
  /^(?![他她它我你您这那其谁但并而也还都就又才却再更最只和与及的])[\u4e00-\u9fff“”]{1,12}(?:们|者|员|民|工|师|手|农|户|匠|客|警|兵|童|孩子|妇女|学生|医生|师生|工人|老人|承人|嫂)(?:正)?在(?![于即乎意])[\u4e00-\u9fff“”]{3,}。?$/;

const mayGoOn = (pair: LinePair): boolean =>
  pair.wordAcross > 0 || pair.opensWithParticle || pair.cutsNumber || isTrailingMark(pair.bodyFirst);

/** Not so 凭 and `据了解,…`, which begins anew. */
const surelyGoesOn = (pair: LinePair): boolean =>
  (pair.wordAcross >= SURE_WORD && pair.opener !== 'paused') ||
  pair.opensWithParticle ||
  pair.cutsNumber ||
  isTrailingMark(pair.bodyFirst);
