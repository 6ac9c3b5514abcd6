import { OPENING_QUOTES } from '../lexicon/marks';
import { endsWithPost } from '../lexicon/midSentence';
import { opensScene } from '../lexicon/openers';
import { Sign } from '../lexicon/signs';
import type { Bilingual } from '../text/bilingual';
import { CharClass, charClasses, isHan } from '../text/charClass';
import { indexWithin } from '../text/search';
import { isBrokenSentence, isStoppedMidway } from './brokenSentences';
import { partsClauses, standsMidSentence } from './clausesAtSeam';
import { columnAt, KEEPING_MARKS } from './column';
import { Cue, closesStory } from './cues';
import { opensItem } from './itemBelow';
import { isTrailingMark, lastMark, storyStart } from './lineEnds';
import { LastMark, type LinePair } from './linePair';
import { areLoose } from './looseLines';
import { isShortClauseAbove, isShortTitleAbove } from './titleAbove';
import { tellsAgain } from './toldAgain';

/** What speaks for two lines being parts of one paragraph, or against it. */
export interface SeamEvidence {
  readonly name: string;
  readonly text: Bilingual;
  readonly holds: (pair: LinePair) => boolean;
  readonly weight: number;
  /** Read off the wrap spaces: gone when they are. */
  readonly measured?: true;
  /** Holds within a paragraph alone: the line above is hardly a heading. */
  readonly binds?: true;
}

export const SEAM_EVIDENCE: readonly SeamEvidence[] = [
  {
    name: 'sentence-ended',
    text: { en: 'the line above ends its sentence', zh: '上一行的句子已经结束' },
    holds: (pair) => pair.ended && !pair.wraps && !cutsNumber(pair),
    weight: -75,
  },
  {
    name: 'sentence-ended-at-edge',
    text: { en: 'the line above ends its sentence just at the printed edge', zh: '上一行恰好在版心边缘结束句子' },
    holds: (pair) => pair.ended && pair.wraps,
    weight: -14,
  },
  {
    name: 'sentence-open',
    text: { en: 'the line above ends in the middle of a sentence', zh: '上一行停在句子中间' },
    holds: (pair) => !pair.ended && !pair.endsWith(LastMark.Pause),
    weight: 28,
  },
  {
    name: 'quote-ends-above',
    text: {
      en: 'the line above ends with a closed quote, which may have lost its full stop',
      zh: '上一行以引号结束，可能丢了句号',
    },
    holds: (pair) => !pair.ended && pair.endsWith(LastMark.ClosedQuote),
    weight: -8,
  },
  {
    name: 'pause-above',
    text: { en: 'the line above ends with a pause', zh: '上一行以停顿标点结尾' },
    holds: (pair) => pair.endsWith(LastMark.Pause),
    weight: 48,
  },
  {
    name: 'colon-above',
    text: { en: 'the line above ends with a colon, which may open a list', zh: '上一行以冒号结尾，可能引出列项' },
    holds: (pair) => pair.endsWith(LastMark.Colon),
    weight: -46,
  },
  {
    name: 'mark-below',
    text: { en: 'the line below opens with a mark that can only go on', zh: '下一行以只能接续上文的标点开头' },
    holds: ({ bodyFirst }) => isTrailingMark(bodyFirst),
    weight: 60,
    binds: true,
  },
  {
    name: 'quote-open',
    text: { en: 'a quote or bracket is still open', zh: '引号或括号尚未闭合' },
    holds: (pair) => !pair.ended && pair.balance > 0 && !closesStraight(pair),
    weight: 20,
  },
  {
    name: 'quote-closes-below',
    text: { en: 'the line below closes a quote that it did not open', zh: '下一行闭合了上文的引号' },
    holds: (pair) => pair.balance > 0 && pair.cues.table.balance(pair.below) < 0,
    weight: 40,
  },
  {
    name: 'mid-sentence',
    text: {
      en: 'the words at the seam stand in the middle of sentences, hardly at an end or a beginning',
      zh: '断处的字多在句中，很少收句或起句',
    },
    holds: standsMidSentence,
    weight: 10,
  },
  {
    name: 'whole-clauses',
    text: { en: 'the words on both sides of the seam make a clause each', zh: '断处前后各自成一个分句' },
    holds: (pair) => pair.gap > 0 && !pair.ended && !standsMidSentence(pair) && partsClauses(pair),
    weight: -10,
  },
  {
    name: 'running-below',
    text: { en: 'the line below reads as running text', zh: '下一行是连续的正文' },
    holds: (pair) => pair.readsOn && !opensItems(pair),
    weight: 8,
  },
  {
    name: 'no-mark-below',
    text: { en: 'the line below has no sentence mark and may be a heading', zh: '下一行没有标点，可能是标题' },
    holds: (pair) => !pair.readsOn && !pair.isFull(pair.below),
    weight: -22,
  },
  {
    name: 'opener-below',
    text: { en: 'the line below opens like a new paragraph', zh: '下一行像新段落的开头' },
    holds: (pair) =>
      pair.opener === 'paused' || pair.begins === 'surely' || opensSpeech(pair) || setsScene(pair) || beginsAgain(pair),
    weight: -34,
  },
  {
    name: 'soft-opener-below',
    text: { en: 'the line below begins as paragraphs often do', zh: '下一行的开头常见于新段落' },
    holds: (pair) =>
      pair.opener === 'soft' ||
      pair.firstStretch === 'indented' ||
      (pair.begins === 'likely' && !endsWithPost(pair.cues.text, pair.storyEnd)),
    weight: -16,
  },
  {
    name: 'dateline-below',
    text: { en: 'the line below opens with a dateline or byline', zh: '下一行以电头或署名开头' },
    holds: (pair) => pair.cues.datelines.has(pair.below) || pair.cues.runIns.has(pair.below),
    weight: -120,
  },
  {
    name: 'signed-above',
    text: { en: 'the line above is signed', zh: '上一行已署名' },
    holds: (pair) => closesStory(pair.cues, pair.above),
    weight: -120,
  },
  {
    name: 'item-below',
    text: {
      en: 'the line below opens with a number, a bullet or a heading mark',
      zh: '下一行以序号、项目符号或标题记号开头',
    },
    holds: (pair) => pair.cues.prefix.has(pair.below) || opensItem(pair),
    weight: -140,
  },
  {
    name: 'loose-lines',
    text: {
      en: 'the two are rows of a table, verse, speeches or the like',
      zh: '两行是表格、诗句、对白之类，各自成行',
    },
    holds: areLoose,
    weight: -160,
  },
  {
    name: 'newline-meant',
    text: {
      en: 'no column is set here, and no word leads on to the line below',
      zh: '本页没有按栏宽折行，也没有词语接到下一行',
    },
    holds: (pair) => pair.gap === 0 && pair.traits.wrapWidth === 0 && !isOneOfColumn(pair) && !leadsOn(pair),
    weight: -10,
  },
  {
    name: 'indent-below',
    text: { en: 'the line below is indented like a new paragraph', zh: '下一行像新段落一样缩进' },
    holds: opensIndented,
    weight: -70,
  },
  {
    name: 'flush-below',
    text: {
      en: 'paragraphs here are indented, and the line below leaves no room for it',
      zh: '本页段首缩进，而下一行没有缩进的位置',
    },
    holds: (pair) => pair.leavesNoIndent || pair.firstStretch === 'flush',
    weight: 14,
  },
  {
    name: 'flush-in-column',
    text: {
      en: 'the line below goes on in the column without the indent of a paragraph',
      zh: '下一行接着同一栏，没有段首缩进的位置',
    },
    holds: (pair) => pair.wraps && pair.leavesNoIndent,
    weight: 20,
  },
  {
    name: 'wrapped-at-column',
    text: { en: 'the line above is as wide as the printed column', zh: '上一行正好排满栏宽' },
    holds: (pair) => pair.wraps,
    weight: 16,
  },
  {
    name: 'same-block',
    text: {
      en: 'paragraphs here stand apart by blank lines, and none is between the two',
      zh: '本页段落之间有空行，而两行之间没有',
    },
    holds: (pair) => pair.wraps && pair.traits.blankParagraphs,
    weight: 40,
  },
  {
    name: 'short-of-column',
    text: { en: 'the line above stops short of the printed column', zh: '上一行未排满栏宽' },
    holds: (pair) =>
      pair.traits.wrapWidth > 0 &&
      pair.fullWidth(pair.above) < columnAt(pair.cues, pair.traits, pair.above) - pair.slackOf(pair.above) - 1 &&
      !(isRemainder(pair) && !pair.ended),
    weight: -34,
  },
  {
    name: 'last-stretch-full',
    text: { en: "the line above's last printed line was full", zh: '上一行最后的印刷行是排满的' },
    holds: (pair) => pair.lastStretch === 'full' || stopsAtEdge(pair),
    weight: 14,
  },
  {
    name: 'printed-lines-part',
    text: {
      en: "the printed lines show a paragraph's end above, or its indent below",
      zh: '印刷行显示上一行已到段尾，或下一行有段首缩进',
    },
    holds: (pair) => (pair.lastStretch === 'short' && !isRemainder(pair)) || pair.firstStretch === 'indented',
    weight: -34,
    measured: true,
  },
  {
    name: 'word-across',
    text: { en: 'a dictionary word or a number runs across the seam', zh: '有词语或数字跨越断处' },
    holds: (pair) => pair.wordAcross > 0 || cutsNumber(pair),
    weight: 22,
    binds: true,
  },
  {
    name: 'leaning-word',
    text: {
      en: 'a word at the seam leans on the one that stood beside it',
      zh: '断处的词离不开原来相邻的词',
    },
    holds: (pair) => pair.opensWithParticle || stopsMidway(pair),
    weight: 22,
    binds: true,
  },
  {
    name: 'short-line-above',
    text: { en: 'the line above is too short to have been cut', zh: '上一行太短，不像被截断' },
    holds: isShortTitleAbove,
    weight: -36,
  },
  {
    name: 'short-clause-above',
    text: { en: 'the line above is short, if worded like a sentence', zh: '上一行较短，但像句子' },
    holds: isShortClauseAbove,
    weight: -16,
  },
];

/** `…真是方便。" 他说`: the straight quote that is left over closes one of the lines above. */
function closesStraight({ cues: { text, table }, above }: LinePair): boolean {
  if (!table.has(above, Sign.StraightQuote)) return false;
  const start = table.bodyStart(above);
  let last = table.bodyEnd(above) - 1;
  while (last > start && charClasses[text.charCodeAt(last)] !== CharClass.Straight) last--;
  return last > start && charClasses[text.charCodeAt(last - 1)] === CharClass.Closing;
}

/** `…让乡村老师足不`: in running text, whose lines are no titles such as 生生不 might be. */
const stopsMidway = ({ cues, above, ended, storyEnd: end }: LinePair): boolean =>
  !ended && cues.cue[above] === Cue.Running && isStoppedMidway(cues.text, cues.table.bodyStart(above), end);

/** A page too small to show its column: two lines in a row are of one width. */
function isOneOfColumn(pair: LinePair): boolean {
  const { cues, above, below } = pair;
  const width = pair.fullWidth(above);
  const isAlike = (line: number): boolean => Math.abs(pair.fullWidth(line) - width) <= KEEPING_MARKS;
  return isAlike(below) || (above > 0 && cues.cue[above - 1] !== Cue.Blank && isAlike(above - 1));
}

/** A pause, a word, a number or an open quote goes on below, or the sentence breaks off where none ends. */
const leadsOn = (pair: LinePair): boolean =>
  pair.endsWith(LastMark.Pause) ||
  pair.balance > 0 ||
  pair.wordAcross > 0 ||
  pair.cutsNumber ||
  standsMidSentence(pair);

/** A column that a picture cut: no paragraph ends just at the edge, in mid-sentence. */
const stopsAtEdge = (pair: LinePair): boolean => pair.gap > 0 && !pair.ended && pair.isFull(pair.above);

/** `说。`: too little for a paragraph of its own, however short the line above. */
const isRemainder = ({ cues: { table }, below }: LinePair): boolean =>
  table.width(below) <= WIDEST_REMAINDER && table.closings(below) > 0;

const WIDEST_REMAINDER = 10;

/** Items below a colon run as well; a quote goes on with who says it. */
const opensItems = (pair: LinePair): boolean => pair.endsWith(LastMark.Colon) && !OPENING_QUOTES.has(pair.first);

/** Within a column a line may open so by chance, and `当场写` goes on with `在墙上的公示栏里,`. */
const setsScene = ({ cues, gap, first, above, below }: LinePair): boolean =>
  gap > 0 && opensScene(cues.text, cues.table.bodyStart(below)) && !(first === AT && WHERE.has(lastMark(cues, above)));

/** 在 */
const AT = 0x5728;
/** What is done somewhere: 写在, 放在, 住在. */
const WHERE: ReadonlySet<string> = new Set('写坐站放贴挂住停摆建存留锁埋藏躺靠落记印刻种堆晾晒安装');

/** `“以前开铲车,一天挣三百…` is no name in quotes: a mark stands in it before it closes, and nobody was about to speak. */
function opensSpeech(pair: LinePair): boolean {
  const { gap, first, below, balance, cues } = pair;
  if (gap === 0 || balance > 0 || !OPENING_QUOTES.has(first) || pair.endsWith(LastMark.Pause)) return false;
  if (SPEAKING.has(lastMark(cues, pair.above))) return false;
  const start = storyStart(cues, below);
  return SPEECH.test(cues.text.slice(start, Math.min(cues.table.bodyEnd(below), start + LONGEST_LOOK)));
}

const LONGEST_LOOK = 40;
const SPEECH = /^[“"「『‘][^”"」』’]*[，。！？,!?]/;
const SPEAKING: ReadonlySet<string> = new Set('说道问称喊答叹曰是叫以');

/** Figures run on from one line to the next, unless they number the lines. */
const cutsNumber = (pair: LinePair): boolean => pair.cutsNumber && !opensItem(pair);

function opensIndented({ cues: { table }, traits, above: upper, below, gap }: LinePair): boolean {
  const indent = table.indent(below);
  const above = table.indent(upper);
  // Where the whole page is shifted, a line that goes on stands left of the paragraph's first line.
  if (traits.indents === 'paragraphs') return indent >= 2 && indent > above - 3;
  return gap === 0 && indent >= above + 3 && indent <= above + 6;
}

/**
 * `一杆秤,四十年,溪口镇菜市场里的公平账` above `溪口镇菜市场东头,有一张…`: no sentence names its subject twice. The words of
 * a short line may come again anywhere near the beginning.
 */
function beginsAgain({ cues, above, below, gap, ended }: LinePair): boolean {
  const { text, table } = cues;
  const start = table.bodyStart(below);
  const width = table.width(above);
  if (gap === 0 || ended || width > WIDEST_REPEATED) return false;
  const from = table.bodyStart(above);
  const to = table.bodyEnd(above);
  if (width <= WIDEST_TOLD && !isBrokenSentence(text, from, to) && tellsAgain(cues, from, to, below)) return true;
  if (!isHan(text.charCodeAt(start))) return false;
  return indexWithin(text, text.slice(start, start + SAME_WORDS), from, to) >= 0;
}

const SAME_WORDS = 4;
const WIDEST_REPEATED = 88;
const WIDEST_TOLD = 44;
