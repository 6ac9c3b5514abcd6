import type { Cues } from '../cues';
import type { LineSpan, PageTraits } from '../model';
import type { Labelling, Weights } from '../path';
import type { CrossSeam } from '../seams';

/** All that the building of parts needs to know; one object, handed down unchanged. */
export interface ReadLines {
  readonly cues: Cues;
  readonly labelling: Labelling;
  readonly traits: PageTraits;
  readonly crossSeam: CrossSeam;
  readonly weights: Weights;
}

/** The lines of one part, and the change of coordinates from the text that was read to the part's own. */
export class PartFrame {
  readonly lines: ReadLines;
  readonly first: number;
  /** The line behind the part's last one. */
  readonly next: number;
  /** Where the part begins in the text that was read. */
  readonly offset: number;

  constructor(lines: ReadLines, first: number, next: number) {
    this.lines = lines;
    this.first = first;
    this.next = next;
    this.offset = lines.cues.table.start(first);
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
