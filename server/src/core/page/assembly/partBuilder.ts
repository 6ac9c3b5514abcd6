import {
  type Article,
  type HeadlineLine,
  type HeadlineRole,
  LineLabel,
  type LineSpan,
  type Part,
  type Subhead,
} from '../model';
import { type HeadlineShape, headlineRoles } from './headlines';
import { PartBylines } from './partBylines';
import { PartFrame, type ReadLines } from './partFrame';
import { PartMargins } from './partMargins';
import { PartParagraphs } from './partParagraphs';

/** Builds the part out of the labelled lines from `first` up to `next`; every span counts from the part's start. */
export function buildPart(lines: ReadLines, first: number, next: number): Part {
  return new PartBuilder(new PartFrame(lines, first, next)).build();
}

class PartBuilder {
  readonly #frame: PartFrame;
  readonly #margins: PartMargins;
  readonly #bylines: PartBylines;
  readonly #paragraphs: PartParagraphs;
  readonly #headline: (HeadlineShape & { readonly span: LineSpan })[] = [];
  readonly #subheads: Subhead[] = [];
  readonly #captions: LineSpan[] = [];
  #firstOwn = -1;
  #lastOwn = -1;

  constructor(frame: PartFrame) {
    this.#frame = frame;
    this.#margins = new PartMargins(frame);
    this.#bylines = new PartBylines(frame);
    this.#paragraphs = new PartParagraphs(frame);
  }

  build(): Part {
    const { cues, labels, first, next, offset } = this.#frame;
    for (let line = first; line < next; line++) this.#take(line, labels[line] as LineLabel);
    const end = next < cues.table.count ? cues.table.start(next) : cues.table.length;
    return {
      text: cues.text.slice(offset, end),
      lineStarts: this.#lineStarts(),
      labels: labels.slice(first, next),
      article: this.#article(),
      sections: this.#margins.sections,
      furniture: this.#margins.furniture,
      residue: this.#margins.residue,
      jumps: this.#margins.jumps,
      blankRuns: this.#margins.blankRuns(),
    };
  }

  #take(line: number, label: LineLabel): void {
    switch (label) {
      case LineLabel.Blank:
        return;
      case LineLabel.Section:
        return void this.#margins.takeSection(line);
      case LineLabel.Furniture:
        return void this.#margins.takeFurniture(line);
      case LineLabel.Residue:
        return void this.#margins.takeResidue(line);
      case LineLabel.Jump:
        return void this.#margins.takeJumpLine(line);
      default:
        this.#takeOwn(line, label);
    }
    if (this.#firstOwn < 0) this.#firstOwn = line;
    this.#lastOwn = line;
  }

  /** Takes a line of the article itself. */
  #takeOwn(line: number, label: LineLabel): void {
    switch (label) {
      case LineLabel.Headline:
        return void this.#takeHeadline(line);
      case LineLabel.Subhead:
        return void this.#takeSubhead(line);
      case LineLabel.Caption:
        return void this.#captions.push(this.#frame.body(line));
      case LineLabel.Byline:
        return void this.#bylines.takeLine(line, this.#place());
      case LineLabel.Dateline:
        return void this.#bylines.takeDatelineLine(line, this.#place());
      default:
        this.#takeStory(line, label);
    }
  }

  #takeHeadline(line: number): void {
    const { cues } = this.#frame;
    const level = cues.prefix.get(line)?.level ?? 0;
    this.#headline.push({ span: this.#frame.words(line), width: cues.table.width(line), level });
    this.#margins.takePrefix(line);
    this.#margins.takeLogo(line);
  }

  #takeSubhead(line: number): void {
    this.#margins.takePrefix(line);
    this.#subheads.push(this.#frame.words(line));
  }

  #takeStory(line: number, label: LineLabel): void {
    if (label === LineLabel.Continuation && this.#paragraphs.hasBegun) {
      this.#paragraphs.goOn(line);
    } else {
      this.#paragraphs.begin(line);
      this.#bylines.takeOpening(line);
    }
    this.#bylines.takeEnding(line);
    this.#margins.takeJumps(line);
  }

  /** A byline before the story stands at its head, one after its first paragraph at its tail. */
  #place(): 'head' | 'tail' {
    return this.#paragraphs.hasBegun ? 'tail' : 'head';
  }

  #article(): Article | null {
    if (this.#firstOwn < 0) return null;
    const { cues, offset, first } = this.#frame;
    const roles = headlineRoles(this.#headline);
    const { paragraphs, measure } = this.#paragraphs.build(this.#margins.jumps);
    return {
      span: { start: cues.table.bodyStart(this.#firstOwn) - offset, end: cues.table.bodyEnd(this.#lastOwn) - offset },
      firstLine: this.#firstOwn - first,
      lastLine: this.#lastOwn - first,
      headline: this.#headline.map(({ span }, index) => headlineLine(span, roles[index]!)),
      dateline: this.#bylines.dateline,
      bylines: this.#bylines.bylines,
      subheads: this.#subheads,
      paragraphs,
      captions: this.#captions,
      measure,
    };
  }

  #lineStarts(): Int32Array {
    const { cues, first, next, offset } = this.#frame;
    const starts = new Int32Array(next - first);
    for (let i = 0; i < starts.length; i++) starts[i] = cues.table.start(first + i) - offset;
    return starts;
  }
}

const headlineLine = ({ start, end, line }: LineSpan, role: HeadlineRole): HeadlineLine => ({ start, end, line, role });
