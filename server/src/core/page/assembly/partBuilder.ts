import { mapped } from '../../text/lists';
import {
  type Article,
  type HeadlineLine,
  type HeadlineRole,
  type Jump,
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
import { Tray } from './tray';

/** Builds part after part out of labelled lines; every span counts from its part's start. */
export class PartBuilder {
  readonly #frame: PartFrame;
  readonly #margins: PartMargins;
  readonly #bylines: PartBylines;
  readonly #paragraphs: PartParagraphs;
  readonly #headline = new Tray<HeadlineShape & { readonly span: LineSpan }>();
  readonly #subheads = new Tray<Subhead>();
  readonly #captions = new Tray<LineSpan>();
  /** The starts of all parts' lines: one array, of which each part sees its own stretch. */
  readonly #starts: Int32Array;
  #firstOwn = -1;
  #lastOwn = -1;

  constructor(lines: ReadLines) {
    this.#frame = new PartFrame(lines);
    this.#margins = new PartMargins(this.#frame);
    this.#bylines = new PartBylines(this.#frame);
    this.#paragraphs = new PartParagraphs(this.#frame);
    this.#starts = new Int32Array(lines.cues.table.count);
  }

  /** The part of the lines from `first` up to `next`. */
  build(first: number, next: number): Part {
    const frame = this.#frame;
    const { cues, labels } = frame;
    const { lifted, undecided } = frame.lines.labelling;
    frame.moveTo(first, next);
    this.#firstOwn = this.#lastOwn = -1;
    let signs = 0;
    for (let line = first; line < next; line++) {
      this.#take(line, labels[line] as LineLabel);
      this.#starts[line] = cues.table.start(line) - frame.offset;
      signs |= cues.table.signs(line);
    }
    const end = next < cues.table.count ? cues.table.start(next) : cues.table.length;
    const jumps = this.#margins.jumps.take();
    const text = cues.printed.slice(frame.offset, end);
    return {
      text,
      simplified: cues.isFolded ? cues.text.slice(frame.offset, end) : text,
      signs,
      lineStarts: this.#starts.subarray(first, next),
      labels: labels.subarray(first, next),
      leansOnAbove: lifted.has(first) || undecided.has(first),
      article: this.#article(jumps),
      sections: this.#margins.sections.take(),
      furniture: this.#margins.furniture.take(),
      residue: this.#margins.residue.take(),
      jumps,
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
        return void this.#captions.add(this.#frame.body(line));
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
    this.#headline.add({ span: this.#frame.words(line), width: cues.table.width(line), level });
    this.#margins.takePrefix(line);
    this.#margins.takeLogo(line);
  }

  #takeSubhead(line: number): void {
    this.#margins.takePrefix(line);
    this.#subheads.add(this.#frame.words(line));
  }

  #takeStory(line: number, label: LineLabel): void {
    if (label === LineLabel.Continuation && this.#paragraphs.haveBegun) {
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
    return this.#paragraphs.haveBegun ? 'tail' : 'head';
  }

  #article(jumps: readonly Jump[]): Article | null {
    if (this.#firstOwn < 0) return null;
    const { cues, offset, first } = this.#frame;
    const { paragraphs, measure } = this.#paragraphs.take(jumps);
    return {
      span: { start: cues.table.bodyStart(this.#firstOwn) - offset, end: cues.table.bodyEnd(this.#lastOwn) - offset },
      firstLine: this.#firstOwn - first,
      lastLine: this.#lastOwn - first,
      headline: this.#headlineLines(),
      dateline: this.#bylines.takeDateline(),
      bylines: this.#bylines.bylines.take(),
      subheads: this.#subheads.take(),
      paragraphs,
      captions: this.#captions.take(),
      measure,
    };
  }

  #headlineLines(): readonly HeadlineLine[] {
    const lines = this.#headline.take();
    if (lines.length === 0) return NO_HEADLINE;
    const roles = headlineRoles(lines);
    return mapped(lines, ({ span }, index) => headlineLine(span, roles[index]!));
  }
}

const NO_HEADLINE: readonly HeadlineLine[] = [];

const headlineLine = ({ start, end, line }: LineSpan, role: HeadlineRole): HeadlineLine => ({ start, end, line, role });
