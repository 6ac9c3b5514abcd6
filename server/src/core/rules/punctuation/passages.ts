import { LineLabel, type Part } from '../../page/model';
import { isSpace } from '../../text/charClass';
import { mapped } from '../../text/lists';
import type { Span } from '../../text/span';
import { lineEnd } from '../lines';

/**
 * What is read in one go: a paragraph with all its fragments, a headline with all its lines, any other line by itself.
 * The stretches are whole lines, with the bylines and jumps that share them.
 */
export interface Passage {
  readonly kind: 'paragraph' | 'headline' | 'line';
  readonly stretches: readonly Span[];
  /** True where what the passage lacks may have been lost with the rest of it. */
  readonly truncated: boolean;
}

/** The passages of a part, paragraphs first; furniture and residue are none. */
export function passagesOf(part: Part): readonly Passage[] {
  const { article, labels } = part;
  const passages: Passage[] = [];
  for (const { fragments, truncated } of article?.paragraphs ?? []) {
    passages.push({ kind: 'paragraph', stretches: mapped(fragments, ({ line }) => wholeLine(part, line)), truncated });
  }
  const headline = article?.headline ?? [];
  if (headline.length > 0) {
    passages.push({
      kind: 'headline',
      stretches: mapped(headline, ({ start, end }) => ({ start, end })),
      truncated: false,
    });
  }
  for (let line = 0; line < labels.length; line++) {
    if (STANDS_ALONE[labels[line]!] === 1) {
      passages.push({ kind: 'line', stretches: [wholeLine(part, line)], truncated: false });
    }
  }
  return passages;
}

/** The character that is read before an offset, blanks and line ends looked through; NaN at the passage's start. */
export function codeBefore(text: string, { stretches }: Passage, at: number): number {
  let index = stretches.findIndex(({ start, end }) => start <= at && at < end);
  let i = at - 1;
  for (;;) {
    while (i >= stretches[index]!.start && isSpace(text.charCodeAt(i))) i--;
    if (i >= stretches[index]!.start) return text.charCodeAt(i);
    if (--index < 0) return Number.NaN;
    i = stretches[index]!.end - 1;
  }
}

/** The character that is read behind an offset; NaN at the passage's end. */
export function codeAfter(text: string, { stretches }: Passage, at: number): number {
  let index = stretches.findIndex(({ start, end }) => start <= at && at < end);
  let i = at + 1;
  for (;;) {
    while (i < stretches[index]!.end && isSpace(text.charCodeAt(i))) i++;
    if (i < stretches[index]!.end) return text.charCodeAt(i);
    if (++index === stretches.length) return Number.NaN;
    i = stretches[index]!.start;
  }
}

const wholeLine = (part: Part, line: number): Span => ({ start: part.lineStarts[line]!, end: lineEnd(part, line) });

const STANDS_ALONE = new Uint8Array(16);
for (const label of [LineLabel.Section, LineLabel.Subhead, LineLabel.Byline, LineLabel.Dateline, LineLabel.Caption]) {
  STANDS_ALONE[label] = 1;
}
