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

const NO = -1_000_000;

/**
 * Which label likes to follow which, in tenths of a nat; rows are what stands above. Continuations have no column:
 * the seam's own evidence decides them.
 */
export const TRANSITIONS: readonly (readonly number[])[] = [
  //              Start Head Sect Subh  ByHd ByTl Body Cont Date
  /* Start     */ [NO, 10, 0, -25, -10, NO, -12, NO, -5],
  /* Headline  */ [NO, -6, -25, -20, 12, NO, 8, NO, 5],
  /* Section   */ [NO, 12, -12, -30, -30, NO, -35, NO, -30],
  /* Subhead   */ [NO, -35, -40, -22, -25, NO, 10, NO, -20],
  /* BylineHead*/ [NO, -15, -20, -8, 0, NO, 10, NO, 5],
  /* BylineTail*/ [NO, 18, 8, -26, NO, 4, -20, NO, -10],
  /* Body      */ [NO, -6, -14, 0, NO, 10, 0, NO, -5],
  /* Continuat.*/ [NO, -6, -14, 0, NO, 10, 0, NO, -5],
  /* Dateline  */ [NO, 5, 0, -20, -10, 0, 8, NO, -20],
];

/** One step of the path, and what is known of the line that it leads to. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Blank lines between the two lines. */
  readonly gap: number;
  /** The line above ends with a byline glued to it. */
  readonly signed: boolean;
  /** The line below opens a story: it carries a dateline, or a byline run in. */
  readonly storyOpens: boolean;
  readonly traits: PageTraits;
}

/** What the page's habits add to a transition. */
export function stepWeight(step: Step): number {
  const from =
    step.signed && (step.from === State.Body || step.from === State.Continuation) ? State.BylineTail : step.from;
  return signedWeight(step, from) + bodyWeight(step, from) + headingWeight(step, from);
}

/** A paragraph that ends with a byline ends its article as a byline on its own line does. */
const signedWeight = (step: Step, from: number): number =>
  from === step.from ? 0 : TRANSITIONS[from]![step.to]! - TRANSITIONS[step.from]![step.to]!;

/** A story that opens by a dateline stands below a headline; one without goes on below a crosshead. */
function bodyWeight({ to, storyOpens, traits }: Step, from: number): number {
  if (to !== State.Body) return 0;
  if (storyOpens) {
    if (from === State.Headline || from === State.BylineHead) return 26;
    if (from === State.Subhead) return -60;
    return from === State.BylineTail ? 14 : 0;
  }
  if (from === State.Headline) return traits.datelines ? -16 : headed(traits) ? -10 : 2;
  if (from === State.Subhead) return traits.datelines || traits.tailBylines ? 6 : -2;
  return 0;
}

/** On such a page a byline stands between each headline and its story. */
const headed = (traits: PageTraits): boolean => traits.bylines && !traits.tailBylines;

/** Short stories one below the other, with neither datelines nor bylines: what stands between them are headlines. */
const plain = (traits: PageTraits): boolean => !traits.datelines && !traits.bylines;

function headingWeight({ to, gap, traits }: Step, from: number): number {
  const afterStory = from === State.Body || from === State.Continuation;
  if (to === State.Headline) {
    const unsigned = afterStory && traits.tailBylines ? -12 : 0;
    const apart = gap >= 2 ? 8 : 0;
    const together = from === State.Headline ? (gap === 0 ? 8 : gap >= 2 ? -12 : 0) : 0;
    return unsigned + apart + together;
  }
  if (to === State.Section) return gap >= 2 ? 6 : 0;
  if (to === State.Subhead) return (gap >= 2 ? -16 : 0) + (afterStory && plain(traits) ? -24 : 0);
  return 0;
}
