import { outlineOf } from '../../server/src/cli/outline/pageOutline';
import { defaultLexicon } from '../../server/src/core/lexicon/lexicon';
import { LineScale } from '../../server/src/core/page/lineScale';
import { allWeights, type Weights } from '../../server/src/core/page/path';
import { readPage } from '../../server/src/core/page/reading';
import { SeamScale } from '../../server/src/core/page/seamScale';
import { cleanPage } from '../damage/cleanPages';
import { type DamagedPage, damaged } from '../damage/damage';
import { type Comparison, evaluateReading, type GoldPage, goldPages, plain, scores } from './evaluation';
import { seededRandom } from './random';

/** What one row of the reading's evidence is worth: how many more slips there are without it. */
export interface Worth {
  readonly kind: 'line' | 'seam';
  readonly name: string;
  /** On pages with a gold outline. */
  readonly slips: number;
  /** In the paragraphs of pages that were cut and wrapped at random. */
  readonly damagedSlips: number;
}

/** Leaves each row out in turn and reads all pages again. */
export function worthOfEvidence(gold: readonly GoldPage[], broken: readonly DamagedPage[]): readonly Worth[] {
  const { lines, seams } = allWeights;
  const usual = slips(gold, allWeights);
  const usualDamaged = damagedSlips(broken, allWeights);
  const worth = (kind: Worth['kind'], name: string, weights: Weights): Worth => ({
    kind,
    name,
    slips: slips(gold, weights) - usual,
    damagedSlips: damagedSlips(broken, weights) - usualDamaged,
  });
  return [
    ...lines.rows.map((row) => worth('line', row.name, { lines: new LineScale(without(lines.rows, row)), seams })),
    ...seams.rows.map((row) => worth('seam', row.name, { lines, seams: new SeamScale(without(seams.rows, row)) })),
  ];
}

const without = <Row>(rows: readonly Row[], row: Row): readonly Row[] => rows.filter((other) => other !== row);

/** All pages that have a gold outline here: the seeds and the pages held out. */
export const allGoldPages = (): readonly GoldPage[] => [
  ...goldPages('seeds', 'test/gold'),
  ...goldPages('test/heldout', 'test/heldout'),
];

/** The same with those in many styles, not all of which are read as they should be. */
export const everyGoldPage = (): readonly GoldPage[] => [
  ...allGoldPages(),
  ...goldPages('test/variety', 'test/variety'),
];

export function damagedPages(count: number, seed: number): readonly DamagedPage[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => damaged(cleanPage(random), random));
}

const slips = (pages: readonly GoldPage[], weights: Weights): number =>
  slipsIn(pages.flatMap((page) => evaluateReading(page, weights)));

const damagedSlips = (pages: readonly DamagedPage[], weights: Weights): number =>
  slipsIn(pages.map((page) => paragraphsOf(page, weights)));

function paragraphsOf({ text, paragraphs }: DamagedPage, weights: Weights): Comparison {
  const { articles } = outlineOf(readPage(text, defaultLexicon, [], weights));
  return {
    part: 'paragraph text',
    found: articles.flatMap((article) => article.paragraphs.map((paragraph) => plain(paragraph.text))),
    wanted: paragraphs.map((paragraph) => plain(paragraph.text)),
  };
}

/** Everything found in excess, and everything missed. */
const slipsIn = (comparisons: readonly Comparison[]): number =>
  scores(comparisons).reduce((sum, { extra, missed }) => sum + extra.length + missed.length, 0);
