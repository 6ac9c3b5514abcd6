import { openerAt, pausedOpenerAt } from '../lexicon/openers';
import type { Bilingual } from '../text/bilingual';
import { CharClass, charClasses } from '../text/charClass';
import { Cue, type Cues } from './cues';
import { endsPause, endsSentence, lastMark, lastStretch, storyEnd, storyStart } from './lineEnds';
import { areLoose } from './looseLines';
import type { PageTraits, Reason } from './model';

/** A word across the seam, as a dictionary tells it; the score is in nats. */
export type CrossSeam = (
  before: string,
  after: string,
) => { readonly word: string; readonly score: number } | undefined;

/** Two lines that follow each other in the reading order, perhaps with blank lines or furniture between them. */
export interface LinePair {
  readonly cues: Cues;
  readonly traits: PageTraits;
  readonly above: number;
  readonly below: number;
  /** Blank lines between the two. */
  readonly gap: number;
  readonly crossSeam: CrossSeam;
}

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

/** A join is sure from here on; below it a person decides. */
export const STRONG_SEAM = 30;
/** Below this the lines stay apart. */
export const WEAK_SEAM = 8;

export const SEAM_EVIDENCE: readonly SeamEvidence[] = [
  {
    name: 'sentence-ended',
    text: { en: 'the line above ends its sentence', zh: '上一行的句子已经结束' },
    holds: (pair) => endsSentence(pair.cues, pair.above) && !wrapsHere(pair),
    weight: -75,
  },
  {
    name: 'sentence-ended-at-edge',
    text: { en: 'the line above ends its sentence just at the printed edge', zh: '上一行恰好在版心边缘结束句子' },
    holds: (pair) => endsSentence(pair.cues, pair.above) && wrapsHere(pair),
    weight: -14,
  },
  {
    name: 'sentence-open',
    text: { en: 'the line above ends in the middle of a sentence', zh: '上一行停在句子中间' },
    holds: (pair) => !endsSentence(pair.cues, pair.above) && !endsPause(pair.cues, pair.above),
    weight: 28,
  },
  {
    name: 'quote-ends-above',
    text: {
      en: 'the line above ends with a closed quote, which may have lost its full stop',
      zh: '上一行以引号结束，可能丢了句号',
    },
    holds: (pair) => '”"』」’'.includes(lastMark(pair.cues, pair.above)) && !endsSentence(pair.cues, pair.above),
    weight: -8,
  },
  {
    name: 'pause-above',
    text: { en: 'the line above ends with a pause', zh: '上一行以停顿标点结尾' },
    holds: (pair) => endsPause(pair.cues, pair.above),
    weight: 48,
  },
  {
    name: 'colon-above',
    text: { en: 'the line above ends with a colon, which may open a list', zh: '上一行以冒号结尾，可能引出列项' },
    holds: (pair) => ':：'.includes(lastMark(pair.cues, pair.above)),
    weight: -46,
  },
  {
    name: 'mark-below',
    text: { en: 'the line below opens with a mark that can only go on', zh: '下一行以只能接续上文的标点开头' },
    holds: (pair) => opensWithTrailingMark(pair.cues, pair.below),
    weight: 60,
  },
  {
    name: 'quote-open',
    text: { en: 'a quote or bracket is still open', zh: '引号或括号尚未闭合' },
    holds: (pair) => pair.cues.table.balance(pair.above) > 0 && !endsSentence(pair.cues, pair.above),
    weight: 20,
  },
  {
    name: 'quote-closes-below',
    text: { en: 'the line below closes a quote that it did not open', zh: '下一行闭合了上文的引号' },
    holds: (pair) => pair.cues.table.balance(pair.above) > 0 && pair.cues.table.balance(pair.below) < 0,
    weight: 40,
  },
  {
    name: 'connective-above',
    text: { en: 'the line above stops behind a word that wants another', zh: '上一行停在需要后文的词后' },
    holds: (pair) => '的和与及在将把被对为从向以让使等地得并或至'.includes(lastMark(pair.cues, pair.above)),
    weight: 10,
  },
  {
    name: 'running-below',
    text: { en: 'the line below reads as running text', zh: '下一行是连续的正文' },
    holds: (pair) => readsOn(pair.cues, pair.below),
    weight: 8,
  },
  {
    name: 'no-mark-below',
    text: { en: 'the line below has no sentence mark and may be a heading', zh: '下一行没有标点，可能是标题' },
    holds: (pair) => !readsOn(pair.cues, pair.below) && !isFull(pair, pair.below),
    weight: -22,
  },
  {
    name: 'opener-below',
    text: { en: 'the line below opens like a new paragraph', zh: '下一行像新段落的开头' },
    holds: (pair) => pausedOpenerAt(pair.cues.text, storyStart(pair.cues, pair.below)) > 0,
    weight: -34,
  },
  {
    name: 'soft-opener-below',
    text: { en: 'the line below begins as paragraphs often do', zh: '下一行的开头常见于新段落' },
    holds: (pair) =>
      pausedOpenerAt(pair.cues.text, storyStart(pair.cues, pair.below)) === 0 &&
      openerAt(pair.cues.text, storyStart(pair.cues, pair.below)) > 0,
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
    holds: (pair) => pair.cues.tails.has(pair.above),
    weight: -120,
  },
  {
    name: 'enumeration-below',
    text: { en: 'the line below opens with a number or a list mark', zh: '下一行以序号开头' },
    holds: opensEnumeration,
    weight: -60,
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
    name: 'prefix-below',
    text: { en: 'the line below carries a heading mark or a bullet', zh: '下一行带有标题记号或项目符号' },
    holds: (pair) => pair.cues.prefix.has(pair.below),
    weight: -80,
  },
  {
    name: 'indent-below',
    text: { en: 'the line below is indented like a new paragraph', zh: '下一行像新段落一样缩进' },
    holds: (pair) => opensIndented(pair),
    weight: -70,
  },
  {
    name: 'flush-below',
    text: { en: 'paragraphs here are indented, and the line below is not', zh: '本页段首缩进，而下一行没有缩进' },
    holds: (pair) => pair.traits.indents === 'paragraphs' && pair.cues.table.indent(pair.below) < 2,
    weight: 14,
  },
  {
    name: 'flush-in-column',
    text: {
      en: 'the line below goes on in the column without the indent of a paragraph',
      zh: '下一行接着同一栏，没有段首缩进',
    },
    holds: (pair) => pair.traits.indents === 'paragraphs' && wrapsHere(pair) && pair.cues.table.indent(pair.below) < 2,
    weight: 20,
  },
  {
    name: 'wrapped-at-column',
    text: { en: 'the line above is as wide as the printed column', zh: '上一行正好排满栏宽' },
    holds: (pair) => wrapsHere(pair),
    weight: 16,
  },
  {
    name: 'same-block',
    text: {
      en: 'paragraphs here stand apart by blank lines, and none is between the two',
      zh: '本页段落之间有空行，而两行之间没有',
    },
    holds: (pair) =>
      pair.gap === 0 && pair.traits.wrapWidth > 0 && pair.traits.blankParagraphs && isFull(pair, pair.above),
    weight: 40,
  },
  {
    name: 'short-of-column',
    text: { en: 'the line above stops short of the printed column', zh: '上一行未排满栏宽' },
    holds: (pair) => pair.traits.wrapWidth > 0 && fullWidth(pair.cues, pair.above) < pair.traits.wrapWidth - 6,
    weight: -34,
  },
  {
    name: 'last-stretch-full',
    text: { en: "the line above's last printed line was full", zh: '上一行最后的印刷行是排满的' },
    holds: (pair) => lastStretch(pair.cues, pair.above) === 'full',
    weight: 14,
  },
  {
    name: 'last-stretch-short',
    text: {
      en: "the line above's last printed line was short, as at a paragraph's end",
      zh: '上一行最后的印刷行较短，像段尾',
    },
    holds: (pair) => lastStretch(pair.cues, pair.above) === 'short',
    weight: -34,
    measured: true,
  },
  {
    name: 'word-across',
    text: { en: 'a dictionary word runs across the seam', zh: '有词语跨越断处' },
    holds: (pair) => wordAcross(pair) > 0,
    weight: 22,
    binds: true,
  },
  {
    name: 'particle-below',
    text: {
      en: 'the line below opens with a particle that leans on the word before',
      zh: '下一行以依附前词的助词开头',
    },
    holds: opensWithParticle,
    weight: 22,
    binds: true,
  },
  {
    name: 'short-line-above',
    text: { en: 'the line above is too short to have been cut', zh: '上一行太短，不像被截断' },
    holds: (pair) => isShortAbove(pair) && pair.cues.table.pauses(pair.above) === 0,
    weight: -36,
  },
  {
    name: 'short-clause-above',
    text: { en: 'the line above is short, if with a pause inside', zh: '上一行较短，但句中有停顿' },
    holds: (pair) => isShortAbove(pair) && pair.cues.table.pauses(pair.above) > 0,
    weight: -16,
  },
];

/** Which rows of the evidence hold for a pair, one bit a row. */
export function seamBits(pair: LinePair, rows: readonly SeamEvidence[]): number {
  let bits = 0;
  for (let i = 0; i < rows.length; i++) if (rows[i]!.holds(pair)) bits |= 1 << i;
  return bits;
}

/** True where the line below goes on with a word of the line above. */
export function runsOn(bits: number, rows: readonly SeamEvidence[]): boolean {
  return rows.some((row, i) => row.binds === true && (bits & (1 << i)) !== 0);
}

/** True where the two lines would join, were it not for what the wrap spaces of the line above show. */
export function measureParts(bits: number, rows: readonly SeamEvidence[]): boolean {
  let without = bits;
  for (let i = 0; i < rows.length; i++) if (rows[i]!.measured === true) without &= ~(1 << i);
  return without !== bits && weighSeam(bits, rows) < WEAK_SEAM && weighSeam(without, rows) >= WEAK_SEAM;
}

/** The sum of the evidence; positive joins. */
export function weighSeam(bits: number, rows: readonly SeamEvidence[]): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) if ((bits & (1 << i)) !== 0) sum += rows[i]!.weight;
  return sum;
}

export function seamReasons(bits: number, rows: readonly SeamEvidence[]): readonly Reason[] {
  return rows.filter((_, i) => (bits & (1 << i)) !== 0).map((row) => ({ text: row.text, weight: row.weight / 10 }));
}

function opensWithTrailingMark(cues: Cues, line: number): boolean {
  const kind = charClasses[cues.text.charCodeAt(cues.table.bodyStart(line))] as CharClass;
  return kind === CharClass.Pause || kind === CharClass.Close || kind === CharClass.Closing;
}

const readsOn = (cues: Cues, line: number): boolean =>
  cues.cue[line] === Cue.Running || cues.table.closings(line) > 0 || cues.table.pauses(line) > 1;

/** Above a blank line, a few words without a full stop; a dateline in them says that they are a story all the same. */
function isShortAbove(pair: LinePair): boolean {
  const { cues, above, gap } = pair;
  if (gap === 0 || cues.table.width(above) > 36 || cues.table.closings(above) > 0 || cues.datelines.has(above))
    return false;
  return !opensWithParticle(pair) && wordAcross(pair) < SURE_WORD;
}

/** In nats: no heading ends with half a word so plain that the line below has the other half. */
const SURE_WORD = 5;

const fullWidth = (cues: Cues, line: number): number => cues.table.indent(line) + cues.table.width(line);

const isFull = (pair: LinePair, line: number): boolean =>
  pair.traits.wrapWidth > 0 && fullWidth(pair.cues, line) >= pair.traits.wrapWidth - 5;

const wrapsHere = (pair: LinePair): boolean => pair.gap === 0 && isFull(pair, pair.above);

function opensIndented(pair: LinePair): boolean {
  const { table } = pair.cues;
  const indent = table.indent(pair.below);
  const above = table.indent(pair.above);
  // Where the whole page is shifted, a line that goes on stands left of the paragraph's first line.
  if (pair.traits.indents === 'paragraphs') return indent >= 2 && indent > above - 3;
  return pair.gap === 0 && indent >= above + 3 && indent <= above + 6;
}

const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳●■◆▲★·•]|[-*] )/;

/** Within a column `一是` may open a line by chance; behind a blank line it opens an item. */
function opensEnumeration({ cues, above, below, gap }: LinePair): boolean {
  const start = cues.table.bodyStart(below);
  const words = cues.text.slice(start, start + 5);
  if (words.startsWith('——') && ':：'.includes(lastMark(cues, above))) return true;
  return ENUMERATION.test(words) || (gap > 0 && /^(?:[一二三四五六七八九十]是|其[一二三四五六])/.test(words));
}

function opensWithParticle({ cues, below }: LinePair): boolean {
  const start = storyStart(cues, below);
  return PARTICLE.test(cues.text.slice(start, start + 2));
}

/** No sentence opens with these, but words do: 了解, 着力, 的确. */
const PARTICLE = /^(?:了(?!解|却|不|如|结|无)|着(?!力|眼|重|手|实|急|火|装|陆)|的(?!确|士|哥|的)|们)/;

/** Strength of a word across the seam, in nats; 0 where there is none. */
function wordAcross(pair: LinePair): number {
  const { cues } = pair;
  const end = storyEnd(cues, pair.above);
  const start = storyStart(cues, pair.below);
  if (
    charClasses[cues.text.charCodeAt(end - 1)] !== CharClass.Han ||
    charClasses[cues.text.charCodeAt(start)] !== CharClass.Han
  )
    return 0;
  return pair.crossSeam(cues.text.slice(Math.max(0, end - 8), end), cues.text.slice(start, start + 8))?.score ?? 0;
}
