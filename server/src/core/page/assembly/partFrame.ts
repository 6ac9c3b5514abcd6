import type { Cues } from '../cues';
import type { CrossSeam } from '../linePair';
import type { LineSpan, PageTraits } from '../model';
import type { Labelling, Weights } from '../path';

/** All that the building of parts needs to know; one object, handed down unchanged. */
export interface ReadLines {
  readonly cues: Cues;
  readonly labelling: Labelling;
  readonly traits: PageTraits;
  readonly crossSeam: CrossSeam;
  readonly weights: Weights;
}

/** The lines of one part after the other, and the change of coordinates from the text that was read to the part's own. */
export class PartFrame {
  readonly lines: ReadLines;
  first = 0;
  /** The line behind the part's last one. */
  next = 0;
  /** Where the part begins in the text that was read. */
  offset = 0;

  constructor(lines: ReadLines) {
    this.lines = lines;
  }

  moveTo(first: number, next: number): void {
    this.first = first;
    this.next = next;
    this.offset = this.lines.cues.table.start(first);
  }

  get cues(): Cues {
    return this.lines.cues;
  }

  get labels(): Uint8Array {
    return this.lines.labelling.labels;
  }

  /** A stretch of the text that was read, in the part's coordinates. */
  place(start: number, end: number, line: number): LineSpan {
    return { start: start - this.offset, end: end - this.offset, line: line - this.first };
  }

  /** A line without the blanks on both sides. */
  body(line: number): LineSpan {
    const { table } = this.cues;
    return this.place(table.bodyStart(line), table.bodyEnd(line), line);
  }

  /** A line's words, without a `# ` or a bullet in front. */
  words(line: number): LineSpan {
    const { table, prefix } = this.cues;
    return this.place(prefix.get(line)?.end ?? table.bodyStart(line), table.bodyEnd(line), line);
  }

  textOf(line: number): string {
    const { table, text } = this.cues;
    return text.slice(table.bodyStart(line), table.bodyEnd(line));
  }
}
