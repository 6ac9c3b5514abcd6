import type { DatelineMatch, OriginMatch } from '../lexicon/datelines';
import type { FurnitureKind } from '../lexicon/furniture';
import type { BylineMatch } from './byline';
import type { CutByline } from './cutByline';
import type { ReadonlyLineMap } from './lineMap';
import type { LineLabel } from './model';
import type { LineTable } from './scan';

/**
 * What each line says by itself, before its neighbours are asked. A line is one of these or, most often, nothing
 * in particular.
 */
export const enum Cue {
  None = 0,
  Blank,
  Furniture,
  Residue,
  Jump,
  Caption,
  Byline,
  /** A dateline that fills the line. */
  DatelineOnly,
  /** Running text that is too long to be anything else. */
  Running,
}

/** The cues of a text's lines, with the matches that gave them kept by line where there are any. */
export interface Cues extends Signatures {
  /** What is read: the page in Simplified characters and narrow figures, so that one list of words serves all print. */
  readonly text: string;
  /** The page as it is printed, for all that is quoted of it. */
  readonly printed: string;
  /** Whether the two differ; to compare them would be to read the page again. */
  readonly isFolded: boolean;
  readonly table: LineTable;
  readonly cue: Uint8Array;
  /** Notes of `endsSentence`, which looks at a line once and then remembers. */
  readonly ended: Uint8Array;
  readonly furniture: ReadonlyLineMap<FurnitureKind>;
  /** How many units of residue stand before a line's words: `# `, `❷ `. */
  readonly prefix: ReadonlyLineMap<LinePrefix>;
  /** Labels that a person gave. */
  readonly overrides: ReadonlyLineMap<LineLabel>;
  /** Lines that are a section label known by name. */
  readonly knownSections: ReadonlySet<number>;
}

/** Who signs, and where a story comes from, by line. */
export interface Signatures {
  /** Bylines that fill their line. */
  readonly bylines: ReadonlyLineMap<BylineMatch>;
  /** Names alone on their line, which sign a story where they stand in the right place. */
  readonly names: ReadonlyLineMap<BylineMatch>;
  /** Bylines before the story, on the story's line. */
  readonly runIns: ReadonlyLineMap<BylineMatch>;
  /** Bylines glued to a paragraph's end. */
  readonly tails: ReadonlyLineMap<BylineMatch>;
  /** Bylines at a paragraph's end that a line end cut in two, by their second line. */
  readonly cutTails: ReadonlyLineMap<CutByline>;
  /** Bylines behind a dateline that a line end cut in two, by their second line. */
  readonly cutHeads: ReadonlyLineMap<CutByline>;
  readonly datelines: ReadonlyLineMap<DatelineMatch>;
  /** Bylines in the brackets behind a dateline. */
  readonly bracketed: ReadonlyLineMap<BylineMatch>;
  /** What says at the end of a story where it was taken from. */
  readonly origins: ReadonlyLineMap<OriginMatch>;
  /** Bylines in the brackets behind a dateline at the end of a story. */
  readonly signedOrigins: ReadonlyLineMap<BylineMatch>;
}

export interface LinePrefix {
  readonly kind: 'heading-mark' | 'bullet';
  readonly end: number;
  readonly level: number;
}

/** A person's word on what a line is: the line that holds this offset reads as `label`. */
export interface LabelOverride {
  readonly offset: number;
  readonly label: LineLabel;
}

/** Wider lines with sentences in them are running text. */
export const RUNNING_WIDTH = 64;

/** True where a story ends with the line: it is signed, or names its source. */
export const closesStory = ({ tails, cutTails, origins }: Cues, line: number): boolean =>
  tails.has(line) || cutTails.has(line) || origins.has(line);

/** True where the line holds the rest of a byline that the line above has begun. */
export const goesOnWithByline = ({ cutTails, cutHeads }: Cues, line: number): boolean =>
  cutTails.has(line) || cutHeads.has(line);

export function lineAt(table: LineTable, offset: number): number {
  let low = 0;
  let high = table.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (table.start(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
