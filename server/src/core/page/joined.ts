import type { Paragraph, Part } from './model';

/** A paragraph as it was written: its fragments joined and the wrap spaces gone. */
export interface Joined {
  readonly text: string;
  /** For each unit of `text` the part's offset that it came from, and one more: the paragraph's end. */
  readonly offsets: Int32Array;
}

/** The running text of a paragraph: `坚持以民生需求为 导向` → `坚持以民生需求为导向`. */
export function paragraphText(part: Part, paragraph: Paragraph): string {
  if (paragraph.fragments.length === 1 && paragraph.fragments[0]!.wraps.length === 0) {
    const only = paragraph.fragments[0]!;
    return part.text.slice(only.start, only.end);
  }
  const pieces: string[] = [];
  eachPiece(paragraph, {
    piece: (start, end) => pieces.push(part.text.slice(start, end)),
    space: () => pieces.push(' '),
  });
  return pieces.join('');
}

/** The same with the way back, for rules that read the joined paragraph and must mend the dump. */
export function joined(part: Part, paragraph: Paragraph): Joined {
  const text = paragraphText(part, paragraph);
  const offsets = new Int32Array(text.length + 1);
  let at = 0;
  let last = 0;
  eachPiece(paragraph, {
    piece: (start, end) => {
      for (let i = start; i < end; i++) offsets[at++] = i;
      last = end;
    },
    space: () => {
      offsets[at++] = last;
    },
  });
  offsets[at] = last;
  return { text, offsets };
}

interface PieceSink {
  piece(start: number, end: number): void;
  /** A space that the seam between two Latin words lost. */
  space(): void;
}

function eachPiece(paragraph: Paragraph, sink: PieceSink): void {
  paragraph.fragments.forEach((fragment, index) => {
    if (index > 0 && paragraph.seams[index - 1]!.spaced) sink.space();
    const end = paragraph.seams[index]?.hyphenated === true ? fragment.end - 1 : fragment.end;
    let at = fragment.start;
    for (const wrap of fragment.wraps) {
      if (wrap.start > at) sink.piece(at, wrap.start);
      at = wrap.end;
    }
    if (end > at) sink.piece(at, end);
  });
}
