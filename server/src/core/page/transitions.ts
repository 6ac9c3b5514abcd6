import type { PageTraits } from './model';

/** The states of the path: the labels, with bylines told apart by whether the story stands below or above them. */
export const enum State {
  Start,
  Headline,
  Section,
  Subhead,
  BylineHead,
  BylineTail,
  Body,
  Continuation,
  Dateline,
}

export const STATE_COUNT = 9;

/** The weight of what can't be. */
export const NEVER = -1_000_000;

const NO = NEVER;

/**
 * Which label likes to follow which, in tenths of a nat; rows are what stands above. Continuations have no column:
 * the seam's own evidence decides them.
 */
const TRANSITIONS: readonly (readonly number[])[] = [
  //              Start Head Sect Subh  ByHd ByTl Body Cont Date
  /* Start     */ [NO, 10, 0, -35, -10, NO, -12, NO, -5],
  /* Headline  */ [NO, -6, -40, -23, 12, NO, 8, NO, 5],
  /* Section   */ [NO, 12, -34, -30, -30, NO, -35, NO, -30],
  /* Subhead   */ [NO, -35, -40, -22, -25, NO, 10, NO, -20],
  /* BylineHead*/ [NO, -15, -20, -8, 0, NO, 10, NO, 5],
  /* BylineTail*/ [NO, 18, 8, -26, NO, 4, -20, NO, -10],
  /* Body      */ [NO, -6, -14, 0, NO, 10, 0, NO, -5],
  /* Continuat.*/ [NO, -6, -14, 0, NO, 10, 0, NO, -5],
  /* Dateline  */ [NO, 5, 0, -20, -10, 0, 8, NO, -20],
];

/** The way from one line to the next, whatever the states of the two. */
export interface Step {
  /** Blank lines between them. */
  readonly gap: number;
  /** The line above ends with a byline glued to it. */
  readonly signed: boolean;
  /** The line below opens a story: it carries a dateline, or a byline run in. */
  readonly storyOpens: boolean;
  /** The line above is a section label known by name, and the line below could be an item without a headline. */
  readonly labelled: boolean;
  /** The line above is as short as labels are, and kickers hardly ever. */
  readonly shortAbove: boolean;
  /** A word of the line above seems to go on below. */
  readonly runsOn: boolean;
  /** The line above stops at a comma. */
  readonly paused: boolean;
  /** The line below opens with 答. */
  readonly answers: boolean;
  readonly traits: PageTraits;
  /** The weight of reading the line below as a continuation of the one above; `NEVER` where it can't be. */
  readonly seam: number;
}

/** The weight of going from one state to another; `NEVER` where that can't be. */
export function stepWeight(from: number, to: number, step: Step): number {
  const story = isStory(from);
  if (to === State.Continuation) return story ? step.seam : NEVER;
  // A paragraph that ends with a byline ends its article as a byline on its own line does.
  const above = step.signed && story ? State.BylineTail : from;
  const own = TRANSITIONS[above]![to]!;
  if (own === NEVER) return NEVER;
  const base = story && isHeading(to) ? own + headingBelowStory(step) : own;
  if (to === State.Body) return base + bodyWeight(above, step);
  if (to === State.Headline) return base + headlineWeight(above, step);
  if (to === State.Section) return base + sectionWeight(above, step);
  if (to === State.Subhead) return base + subheadWeight(above, step);
  return base;
}

const isStory = (state: number): boolean => state === State.Body || state === State.Continuation;

/** A story that opens by a dateline stands below a headline; one without goes on below a crosshead. */
function bodyWeight(above: number, step: Step): number {
  const { gap, storyOpens, labelled, runsOn, answers, traits } = step;
  if (answers && above === State.BylineTail) return ANSWERED;
  if (labelled && above === State.Section) return BRIEFS;
  if (runsOn && isHeading(above)) return HEADING_RUNS_ON;
  if (storyOpens) {
    if (above === State.Headline || above === State.BylineHead) return 26;
    if (above === State.Subhead) return -60;
    return above === State.BylineTail ? 14 : 0;
  }
  if (above === State.Headline) {
    const tight = gap === 0 && traits.blankParagraphs && traits.wrapWidth > 0 ? TIGHT : 0;
    return tight + (traits.datelines ? -16 : headed(traits) ? -10 : 2);
  }
  if (above === State.Subhead) return traits.datelines || traits.tailBylines ? 6 : -2;
  return 0;
}

/** Where blank lines part paragraphs, one parts a headline from its text as well; what has none is the text's first line. */
const TIGHT = -24;

/** Whoever asks signs the question. */
const ANSWERED = 26;

/** Below 简讯 stand items without headlines, too. */
const BRIEFS = 30;

/** Half a word at the end of a heading and the other half below it: most likely a cut paragraph's first line. */
const HEADING_RUNS_ON = -45;

/** A story does not stop at a comma, or within a word, to make room for a heading. */
const headingBelowStory = ({ paused, runsOn }: Step): number =>
  (paused ? HEADING_AT_PAUSE : 0) + (runsOn ? HEADING_IN_WORD : 0);

const HEADING_AT_PAUSE = -30;
const HEADING_IN_WORD = -30;

const isHeading = (state: number): boolean =>
  state === State.Headline || state === State.Section || state === State.Subhead;

function headlineWeight(above: number, { gap, shortAbove, traits }: Step): number {
  const unsigned = isStory(above) && traits.tailBylines ? -12 : 0;
  const apart = gap >= 2 ? 5 : 0;
  const together = above !== State.Headline ? 0 : gap === 0 ? 8 : gap >= 2 ? -12 : 0;
  const kicker = above === State.Section && gap === 0 && !shortAbove && traits.blankParagraphs ? KICKER : 0;
  return unsigned + apart + together + kicker;
}

/** Right above a headline stands its kicker rather than a label. */
const KICKER = -30;

/** The label of a page and that of a column stand right below each other. */
const sectionWeight = (above: number, { gap }: Step): number =>
  gap >= 2 ? 6 : gap === 0 && above === State.Section ? PAGE_AND_COLUMN : 0;

const PAGE_AND_COLUMN = 10;

const subheadWeight = (above: number, { gap, traits }: Step): number =>
  (gap >= 2 ? -8 : 0) +
  (above === State.Subhead ? (gap > 0 ? STACKED : DOUBLE) : 0) +
  (isStory(above) && plain(traits) ? -24 : 0);

/** A crosshead stands above text; two of them with a blank line between are a label and a headline. */
const STACKED = -24;
/** Right below each other they are the lines of a headline rather: crossheads have one. */
const DOUBLE = -14;

/** Here a byline stands between each headline and its story. */
const headed = (traits: PageTraits): boolean => traits.bylines && !traits.tailBylines;

/** Short stories one below the other, with neither datelines nor bylines: what stands between them are headlines. */
const plain = (traits: PageTraits): boolean => !traits.datelines && !traits.bylines;
