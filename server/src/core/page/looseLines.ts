import { Sign } from '../lexicon/signs';
import { CharClass, charClasses, isDigit } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';
import { standsMidSentence } from './clausesAtSeam';
import { INDENT, KEEPING_MARKS } from './column';
import { Cue, type Cues } from './cues';
import { endsSentence, isTrailingMark, lastMark, lineAbove, storyEnd, storyStart } from './lineEnds';
import { LastMark, type LinePair } from './linePair';
import { endsKeyedItems, isDivider, isFieldRow, isNameRowAt, isNumbered, namesGuest, namesHolders } from './listShapes';
import { endsWithTelephone, isFigureOf, isOneOfItsKind, isProgrammeAt, isRecord } from './rows';

/**
 * Lines that follow each other and yet are no paragraph: the rows of a table, the lines of a poem or of a list of
 * names, the speeches of a play, the lines of a program. Joining them would destroy what only their line ends show.
 */
export function areLoose(pair: LinePair): boolean {
  return (
    isProgrammeAt(pair.cues, pair.below) ||
    isDivider(pair.cues, pair.below) ||
    endsList(pair) ||
    areRows(pair) ||
    areRecords(pair) ||
    areScores(pair) ||
    (pair.gap === 0 && isOneOfItsKind(pair.cues, pair.above) && isOneOfItsKind(pair.cues, pair.below)) ||
    beginAlike(pair) ||
    areNames(pair) ||
    areKeyed(pair) ||
    areItems(pair) ||
    areShortLines(pair) ||
    areStanzas(pair) ||
    opensSpeech(pair) ||
    isGuest(pair) ||
    interrupts(pair) ||
    quotesAlone(pair) ||
    givesTelephone(pair) ||
    givesDetail(pair) ||
    (pair.gap > 0 && !pair.ended && endsKeyedItems(pair.cues, pair.above)) ||
    endsBlock(pair) ||
    isCode(pair.cues, pair.above)
  );
}

/** Behind the last of numbered items that end without a mark, as the one above it does, no item goes on. */
function endsList(pair: LinePair): boolean {
  const { cues, above, ended, balance } = pair;
  if (ended || balance > 0 || pair.isFull(above) || !isNumbered(cues, above)) return false;
  const item = lineAbove(cues, above);
  return item >= 0 && isNumbered(cues, item) && !endsSentence(cues, item);
}

/** `会计2名，…；` above `仓库管理员3名，…；`: short items, each of which its semicolon ends, the last one a full stop. */
function areItems({ cues, traits, above, below, ended }: LinePair): boolean {
  if (ended || traits.wrapWidth > 0 || cues.table.width(above) > WIDEST_ITEM) return false;
  return isSemicolon(lastMark(cues, above)) && isShortItem(cues, below);
}

const isShortItem = ({ table }: Cues, line: number): boolean => table.width(line) <= WIDEST_ITEM;

const isSemicolon = (mark: string): boolean => mark === ';' || mark === '；';

const WIDEST_ITEM = 56;

/** Rows of a table begin at the same place and have the same number of commas, or several numbers between spaces, and no sentence. */
function areRows({ cues, traits, above, below, gap }: LinePair): boolean {
  const { table } = cues;
  if (traits.wrapWidth > 0 || table.closings(above) > 0 || table.closings(below) > 0) return false;
  const cells = table.pauses(above);
  const aligned = gap === 0 && table.indent(above) === table.indent(below);
  if (aligned && cells >= 2 && cells === table.pauses(below)) return true;
  return isNumberRow(cues, above) && (isNumberRow(cues, below) || table.wordy(below) > 0);
}

/** `宏江队112:98辽滨队(28:20,…)` above `某某4:2(11:9,…)胜某某`. */
const areScores = ({ cues, above, below, ended }: LinePair): boolean =>
  !ended && isScore(cues, above) && isScore(cues, below);

const isScore = ({ text, table }: Cues, line: number): boolean =>
  table.has(line, Sign.Colon) && SCORE.test(text.slice(table.bodyStart(line), table.bodyStart(line) + LONGEST_SCORE));

const SCORE = /^[\u4e00-\u9fff]{2,8}\s?\d{1,3}[:：比]\d{1,3}/;
const LONGEST_SCORE = 20;

const areRecords = ({ cues, above, below, ended }: LinePair): boolean =>
  !ended && isRecord(cues, above) && isRecord(cues, below);

/** `我从高原走来` above `我穿过峡谷`: two lines of verse; in a column it would be chance. */
const beginAlike = ({ cues: { text, table }, traits, above, bodyFirst, gap, ended }: LinePair): boolean =>
  gap === 0 && !ended && traits.wrapWidth === 0 && text.charCodeAt(table.bodyStart(above)) === bodyFirst;

/** `…招收新生800名` above `咨询电话:0517-…,联系人:…`: how and where stand in lines of their own. */
const givesDetail = ({ cues: { text, table }, below, gap, ended }: LinePair): boolean =>
  gap > 0 &&
  !ended &&
  table.has(below, Sign.Colon) &&
  DETAIL.test(text.slice(table.bodyStart(below), table.bodyStart(below) + LONGEST_DETAIL));

const DETAIL = /^[\u4e00-\u9fff]{0,4}(?:电话|热线|地址|时间|地点|传真|邮编|网址|邮箱|联系人)[:：]/;
const LONGEST_DETAIL = 9;

/** `参与农户:2.1万户` below `新造林地:58万亩`: figures, each behind what it is. */
const areKeyed = ({ cues, above, below, ended }: LinePair): boolean =>
  !ended && isFigureOf(cues, above) && isFigureOf(cues, below);

/** `谈笑生　宁可期　梅里雪（女）　韩江月` below another such row. */
const areNames = ({ cues, above, below }: LinePair): boolean =>
  namesHolders(cues, above) ||
  (isNameRowAt(cues, above) && isNameRowAt(cues, below)) ||
  (isFieldRow(cues, above) && isFieldRow(cues, below));

const isNumberRow = ({ table }: Cues, line: number): boolean =>
  table.blanks(line) >= 2 && table.wordy(line) >= 4 && table.pauses(line) === 0;

/** The last line of a stanza above the first of the next, each in a block of short lines without a full stop. */
function areStanzas({ cues, traits, above, below, gap, ended }: LinePair): boolean {
  if (gap === 0 || ended || traits.wrapWidth > 0) return false;
  return [above - 1, above, below, below + 1].every((line) => isVerse(cues, line));
}

const isVerse = ({ cue, table }: Cues, line: number): boolean =>
  line >= 0 &&
  line < table.count &&
  cue[line] === Cue.None &&
  table.width(line) <= WIDEST_VERSE &&
  table.closings(line) === 0;

const WIDEST_VERSE = 32;

/**
 * Where no column is set, a newline below a line of at most twenty characters was meant; in a column, between two lines
 * that are both far from full.
 */
function areShortLines(pair: LinePair): boolean {
  const { cues, traits, above, below, gap, bodyFirst } = pair;
  if (gap > 0 || isTrailingMark(bodyFirst)) return false;
  if (traits.wrapWidth > 0) {
    const far = traits.wrapWidth * 0.75;
    return pair.fullWidth(above) < far && pair.fullWidth(below) < far;
  }
  return cues.table.width(above) <= SHORT_LINE && !isScrap(pair) && !goesOnFlush(pair);
}

const SHORT_LINE = 40;

/** Below the indent that opens a paragraph here; the lines of a poem stand one below the other. */
const goesOnFlush = ({ cues: { table }, traits, above, below, ended }: LinePair): boolean =>
  !ended && traits.indents === 'paragraphs' && table.indent(above) >= INDENT && table.indent(below) === 0;

/**
 * `…衣液、纸巾、食` above `用油等生活用品。…`: what a cut has left of a paragraph, above the long line that goes on with it.
 * It opens as stories do, holds the end of another sentence, breaks off in the middle of one, or leaves a quote open.
 */
function isScrap(pair: LinePair): boolean {
  const { cues, above, below, ended } = pair;
  if (ended || cues.table.width(below) <= SHORT_LINE || isFigureOf(cues, above)) return false;
  const { table, text, datelines, runIns } = cues;
  if (datelines.has(above) || runIns.has(above)) return true;
  if (indexWithin(text, '。', table.bodyStart(above), table.bodyEnd(above)) >= 0) return true;
  return pair.wordAcross > 0 || pair.endsWith(LastMark.Pause) || standsMidSentence(pair) || closesQuote(pair);
}

const closesQuote = ({ cues, below, balance }: LinePair): boolean => balance > 0 && cues.table.balance(below) < 0;

/** `问:费用由谁承担?`, or a name and a colon below another such line; in a column a sentence may go on so. */
function opensSpeech({ cues, above, below, wraps, ended }: LinePair): boolean {
  const speaker = speakerOf(cues, below);
  if (speaker === null) return false;
  if (HALVES.has(speaker)) return true;
  if (wraps && !ended) return false;
  return ASKERS.has(speaker) || speakerOf(cues, above) !== null;
}

/** What each half of a couplet or a riddle is headed by. */
const HALVES: ReadonlySet<string> = new Set(['上联', '下联', '横批', '谜面', '谜底']);

const ASKERS: ReadonlySet<string> = new Set(['问', '答', '记者', '主持人', '编者', 'Q', 'A']);

/** Who speaks in a line, as plays and interviews print it; words such as 他说 introduce a quote instead. */
function speakerOf(cues: Cues, line: number): string | null {
  if (!cues.table.has(line, Sign.Colon)) return null;
  const start = storyStart(cues, line);
  const match = SPEAKER.exec(cues.text.slice(start, start + 7));
  return match === null || SAYING.test(match[1]!) ? null : match[1]!;
}

const SPEAKER = /^([\u4e00-\u9fff]{1,5}|[QA])[:：]/;
const SAYING = /[说道称问答示为是出绍下](?<!^[问答])$/;

/**
 * `采菊工在村里采摘金菊。` between `…六十三岁的她腿脚` and `不便,坐在家里…`: the words of a picture, whole by themselves, in
 * the middle of a paragraph.
 */
function interrupts(pair: LinePair): boolean {
  const { cues, below, gap, ended } = pair;
  if (ended || gap === 0 || cues.table.width(below) > WIDEST_CAPTION || cues.table.closings(below) !== 1) return false;
  return endsSentence(cues, below) && pair.wordPasses;
}

const WIDEST_CAPTION = 60;

/** `本期嘉宾：某医院主任 某某某` above the first paragraph. */
const isGuest = ({ cues, above, ended }: LinePair): boolean => !ended && namesGuest(cues, above);

/** `她只说了一句：` above `“你看，它还认得我。”`: words that stand by themselves are a paragraph by themselves. */
function quotesAlone(pair: LinePair): boolean {
  const { cues, below, gap, wraps } = pair;
  if (gap === 0 || wraps || !pair.endsWith(LastMark.Colon) || !OPENING_QUOTES.has(pair.first)) return false;
  const end = cues.table.bodyEnd(below);
  return CLOSING_QUOTES.at(cues.text, end - 1) && cues.table.balance(below) === 0;
}

const OPENING_QUOTES = new CodeSet('“「『');
const CLOSING_QUOTES = new CodeSet('”」』');

/** `…月薪三千元。电话：5550122` above the next offer; figures below are the rest of the number, and a column’s line ends anywhere. */
const givesTelephone = ({ cues, above, first, bodyFirst, wraps, ended }: LinePair): boolean =>
  !ended && !wraps && !isDigit(first) && !isTrailingMark(bodyFirst) && endsWithTelephone(cues, above);

/** The last of lines that stand one below the other, are set in no column, and finish no sentence: verse, or a list. */
function endsBlock(pair: LinePair): boolean {
  const { cues, traits, above, gap, ended } = pair;
  if (gap === 0 || ended || traits.wrapWidth > 0 || above === 0 || pair.endsWith(LastMark.Pause)) return false;
  const before = above - 1;
  if (cues.cue[before] !== Cue.None && cues.cue[before] !== Cue.Running) return false;
  const { table } = cues;
  if (table.pauses(before) === 0 || table.closings(before) > 0 || table.width(before) < NARROWEST_VERSE) return false;
  return !cues.datelines.has(before) && isUneven(pair, above);
}

/** Of the last lines of a block, some are too short for its column. */
function isUneven(pair: LinePair, last: number): boolean {
  const { cue } = pair.cues;
  let widest = pair.fullWidth(last);
  let narrowest = widest;
  for (let line = last - 1; line >= last - 3 && (cue[line] === Cue.None || cue[line] === Cue.Running); line--) {
    widest = Math.max(widest, pair.fullWidth(line));
    narrowest = Math.min(narrowest, pair.fullWidth(line));
  }
  return widest - narrowest > KEEPING_MARKS;
}

const NARROWEST_VERSE = 30;

/** A line of a program ends with a brace, or with a semicolon behind a Latin letter or a bracket. */
function isCode(cues: Cues, line: number): boolean {
  const mark = lastMark(cues, line);
  if (mark === '}') return true;
  if (mark !== ';') return false;
  const kind = charClasses[cues.text.charCodeAt(storyEnd(cues, line) - 2)] as CharClass;
  return kind === CharClass.Latin || (kind === CharClass.Close && cues.table.wordy(line) > cues.table.han(line));
}
