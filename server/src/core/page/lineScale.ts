import type { LineEvidence, TextLabel } from './evidence';
import type { LineFacts } from './lineFacts';

/** The four labels, in the order in which a line's weights stand. */
export const TEXT_LABELS: readonly TextLabel[] = ['headline', 'section', 'subhead', 'body'];

/** Rows of evidence made ready to weigh one line after the other. */
export class LineScale {
  readonly rows: readonly LineEvidence[];
  readonly #weights: Int32Array;

  constructor(rows: readonly LineEvidence[]) {
    this.rows = rows;
    this.#weights = Int32Array.from(rows.flatMap((row) => TEXT_LABELS.map((label) => row.weights[label] ?? 0)));
  }

  /** The sum of a line's evidence for each of the four labels. */
  weigh(line: LineFacts, into: Int32Array): void {
    const weights = this.#weights;
    let headline = 0;
    let section = 0;
    let subhead = 0;
    let body = 0;
    for (let i = 0, at = 0; i < this.rows.length; i++, at += 4) {
      if (!this.rows[i]!.holds(line)) continue;
      headline += weights[at]!;
      section += weights[at + 1]!;
      subhead += weights[at + 2]!;
      body += weights[at + 3]!;
    }
    into[0] = headline;
    into[1] = section;
    into[2] = subhead;
    into[3] = body;
  }
}
