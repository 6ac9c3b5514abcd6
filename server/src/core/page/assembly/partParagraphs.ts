import { CharClass, charClasses } from '../../text/charClass';
import type { Span } from '../../text/span';
import { Cue } from '../cues';
import { endsSentence, hyphenatedSeam, spacedSeam, storyEnd, storyStart } from '../lineEnds';
import { findWraps, type StretchedFragment } from '../measure';
import { type Fragment, type Jump, LineLabel, type Measure, type Paragraph, type Seam } from '../model';
import { runsOn, STRONG_SEAM, seamReasons, weighSeam } from '../seams';
import type { PartFrame } from './partFrame';

export interface MeasuredParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly measure: Measure | null;
}

/** The paragraphs of a part's article: first their lines and seams, then, when all are known, their wrap spaces. */
export class PartParagraphs {
  readonly #frame: PartFrame;
  readonly #drafts: Draft[] = [];

  constructor(frame: PartFrame) {
    this.#frame = frame;
  }

  get hasBegun(): boolean {
    return this.#drafts.length > 0;
  }

  begin(line: number): void {
    this.#drafts.push({ lines: [line], seams: [] });
  }

  goOn(line: number): void {
    const draft = this.#drafts.at(-1)!;
    draft.seams.push(this.#seam(line));
    draft.lines.push(line);
  }

  build(jumps: readonly Jump[]): MeasuredParagraphs {
    const wraps = this.#wraps();
    let at = 0;
    const paragraphs = this.#drafts.map((draft) => ({
      fragments: draft.lines.map((line) => this.#fragment(line, wraps?.wraps[at++] ?? NO_WRAPS)),
      seams: draft.seams,
      truncated: this.#isTruncated(draft, jumps),
      endsByMeasure: this.#frame.lines.labelling.measured.has(lastLine(draft)),
    }));
    return { paragraphs, measure: wraps?.measure ?? this.#columnMeasure() };
  }

  #seam(below: number): Seam {
    const { labelling, weights } = this.#frame.lines;
    const { cues } = this.#frame;
    const above = labelling.above.get(below)!;
    const kind = seamKind(labelling.labels, above, below);
    const bits = labelling.seams.get(below) ?? 0;
    return {
      kind,
      strength: this.#isSure(kind, bits, above, below) ? 'strong' : 'weak',
      spaced: spacedSeam(cues, above, below),
      hyphenated: hyphenatedSeam(cues, above, below),
      reasons: kind === 'newline' ? [] : seamReasons(bits, weights.seams),
    };
  }

  /**
   * A join is sure where its evidence is strong and neither line could be a headline that lost its place: outside of a
   * column, a short line without a full stop joins for sure only where a word or a particle runs across the seam.
   */
  #isSure(kind: Seam['kind'], bits: number, above: number, below: number): boolean {
    const { weights } = this.#frame.lines;
    if (weighSeam(bits, weights.seams) < STRONG_SEAM) return false;
    if (kind === 'newline' || runsOn(bits, weights.seams)) return true;
    return GOES_ON.test(this.#words(below)) || (this.#isProse(above) && this.#isProse(below));
  }

  #isProse(line: number): boolean {
    const { cues } = this.#frame;
    if (cues.cue[line] === Cue.Running) return true;
    return PROSE.test(this.#words(line));
  }

  #words(line: number): string {
    const { cues } = this.#frame;
    return cues.text.slice(storyStart(cues, line), storyEnd(cues, line));
  }

  #fragment(line: number, wraps: readonly Span[]): Fragment {
    const { cues, offset, first } = this.#frame;
    return { start: storyStart(cues, line) - offset, end: storyEnd(cues, line) - offset, line: line - first, wraps };
  }

  #wraps(): { readonly measure: Measure | null; readonly wraps: readonly (readonly Span[])[] } | null {
    const { cues, offset } = this.#frame;
    let blanks = 0;
    for (const draft of this.#drafts) for (const line of draft.lines) blanks += cues.table.blanks(line);
    if (blanks < FEWEST_BLANKS) return null;
    const fragments = this.#drafts.flatMap(({ lines }) => lines.map((line, i) => this.#stretched(line, i === 0)));
    const { measure, wraps } = findWraps(cues.text, fragments);
    return { measure, wraps: wraps.map((spans) => movedBack(spans, offset)) };
  }

  #stretched(line: number, opensParagraph: boolean): StretchedFragment {
    const { cues } = this.#frame;
    const fixed = cues.bracketed.get(line)?.end ?? cues.datelines.get(line)?.end ?? 0;
    return {
      start: storyStart(cues, line),
      end: storyEnd(cues, line),
      opens: cues.runIns.has(line) ? 'anywhere' : opensParagraph ? 'indented' : 'flush',
      fixedUntil: skipBlanks(cues.text, fixed),
    };
  }

  /** A hard-wrapped page shows its measure by its column. */
  #columnMeasure(): Measure | null {
    const width = this.#frame.lines.traits.wrapWidth;
    const wrapped = this.#drafts.some(({ seams }) => seams.some((seam) => seam.kind === 'newline'));
    return width > 0 && wrapped ? { width, confidence: 0.9 } : null;
  }

  /** Text that stops without a closing mark, long enough to be a sentence, unsigned and with no jump behind it. */
  #isTruncated(draft: Draft, jumps: readonly Jump[]): boolean {
    const { cues, first } = this.#frame;
    const line = lastLine(draft);
    if (endsSentence(cues, line)) return false;
    const mark = cues.text.charAt(storyEnd(cues, line) - 1);
    if ('：:；;）)】]》'.includes(mark) || jumps.some((jump) => jump.line === line - first)) return false;
    if (draft.lines.length > 1) return true;
    return cues.table.width(line) >= 50 && (cues.table.closings(line) > 0 || cues.table.pauses(line) > 0);
  }
}

/** A paragraph while its lines are still being found. */
interface Draft {
  readonly lines: number[];
  readonly seams: Seam[];
}

const lastLine = ({ lines }: Draft): number => lines[lines.length - 1]!;

/** Fewer spaces than this in an article show no measure. */
const FEWEST_BLANKS = 3;

/** A full stop or a closed quote shows prose. */
const PROSE = /[。；;]|[！？!?….][”』」"]/;

/** A mark at the beginning of a line can only go on with the line above. */
const GOES_ON = /^[，。、；：！？”’」』》）)】,;:!?]/;

const NO_WRAPS: readonly Span[] = [];

const movedBack = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.length === 0 ? NO_WRAPS : spans.map(({ start, end }) => ({ start: start - by, end: end - by }));

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (charClasses[text.charCodeAt(i)] === CharClass.Space) i++;
  return i;
}

function seamKind(labels: Uint8Array, above: number, below: number): Seam['kind'] {
  let blanks = 0;
  for (let line = above + 1; line < below; line++) {
    if (labels[line] !== LineLabel.Blank) return 'interrupted';
    blanks++;
  }
  return blanks === 0 ? 'newline' : blanks === 1 ? 'blank' : 'gap';
}
