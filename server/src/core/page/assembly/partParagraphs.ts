import { isBullet } from '../../lexicon/marks';
import { pausedOpenerAt } from '../../lexicon/openers';
import { isSpace } from '../../text/charClass';
import { mapped } from '../../text/lists';
import type { Span } from '../../text/span';
import { spacesInWords } from '../bylineWords';
import { Cue, type Cues, goesOnWithByline } from '../cues';
import { endsSentence, hyphenatedSeam, lineAbove, lineBelow, spacedSeam, storyEnd, storyStart } from '../lineEnds';
import { endsKeyedItems, namesHolders } from '../listShapes';
import { Ruler, type StretchedFragment, type Wraps } from '../measure';
import { type Fragment, type Jump, LineLabel, type Measure, type Paragraph, type Reason, type Seam } from '../model';
import { endsWithTelephone, isOneOfItsKind, isRecord } from '../rows';
import { type SeamScale, STRONG_SEAM } from '../seamScale';
import type { PartFrame } from './partFrame';

export interface MeasuredParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly measure: Measure | null;
}

/** The paragraphs of a part's article: first their lines and seams, then, when all are known, their wrap spaces. */
export class PartParagraphs {
  readonly #frame: PartFrame;
  /** The lines of all paragraphs, and beside each the seam above it; null where a paragraph begins. */
  readonly #lines: number[] = [];
  readonly #seams: (Seam | null)[] = [];
  readonly #ruler = new Ruler();
  #count = 0;

  constructor(frame: PartFrame) {
    this.#frame = frame;
  }

  get haveBegun(): boolean {
    return this.#count > 0;
  }

  begin(line: number): void {
    this.#add(line, null);
  }

  goOn(line: number): void {
    this.#add(line, this.#seam(line));
  }

  /** The part's paragraphs; the next part begins anew. */
  take(jumps: readonly Jump[]): MeasuredParagraphs {
    if (this.#count === 0) return NO_PARAGRAPHS;
    const wraps = this.#wraps();
    const paragraphs: Paragraph[] = [];
    for (let from = 0; from < this.#count; ) {
      let to = from + 1;
      while (to < this.#count && this.#seams[to] !== null) to++;
      paragraphs.push(this.#paragraph(from, to, wraps, jumps));
      from = to;
    }
    const measure = wraps?.measure ?? this.#columnMeasure();
    this.#count = 0;
    return { paragraphs, measure };
  }

  #add(line: number, seam: Seam | null): void {
    this.#lines[this.#count] = line;
    this.#seams[this.#count++] = seam;
  }

  /** The paragraph of the lines with these numbers among all that were taken. */
  #paragraph(from: number, to: number, wraps: Wraps | null, jumps: readonly Jump[]): Paragraph {
    const last = this.#lines[to - 1]!;
    return {
      fragments: this.#fragments(from, to, wraps),
      seams: to - from === 1 ? NO_SEAMS : (this.#seams.slice(from + 1, to) as Seam[]),
      truncated: this.#isTruncated(last, to - from, jumps),
      endsByMeasure: this.#frame.lines.labelling.measured.has(last),
    };
  }

  #fragments(from: number, to: number, wraps: Wraps | null): readonly Fragment[] {
    const wrapsOf = (at: number): readonly Span[] => wraps?.wraps[at] ?? NO_WRAPS;
    if (to - from === 1) return [this.#fragment(this.#lines[from]!, wrapsOf(from))];
    return mapped(this.#lines.slice(from, to), (line, i) => this.#fragment(line, wrapsOf(from + i)));
  }

  #seam(below: number): Seam {
    const { labelling, weights } = this.#frame.lines;
    const { cues } = this.#frame;
    const above = labelling.above.get(below)!;
    const kind = seamKind(labelling.labels, above, below);
    const bits = labelling.seams.get(below) ?? 0;
    return new ReadSeam(
      kind,
      this.#isSure(kind, bits, above, below) ? 'strong' : 'weak',
      spacedSeam(cues, above, below),
      hyphenatedSeam(cues, above, below),
      kind === 'newline' ? 0 : bits,
      weights.seams,
    );
  }

  /**
   * A join is sure where its evidence is strong and neither line could be a headline that lost its place: outside of a
   * column, a short line without a full stop joins for sure only where a word or a particle runs across the seam, or
   * where it stops at a word such as 的 or 和, with which no headline ends.
   */
  #isSure(kind: Seam['kind'], bits: number, above: number, below: number): boolean {
    const { seams } = this.#frame.lines.weights;
    if (goesOnWithByline(this.#frame.cues, below)) return true;
    if (seams.weigh(bits) < STRONG_SEAM) return false;
    if (kind === 'newline' || seams.runsOn(bits)) return true;
    if (GOES_ON.test(this.#words(below))) return true;
    return this.#isProse(below) && (this.#isProse(above) || CONNECTIVE.test(this.#words(above)));
  }

  #isProse(line: number): boolean {
    const { cues } = this.#frame;
    const { table } = cues;
    if (cues.cue[line] === Cue.Running) return true;
    if (table.pauses(line) >= 2 && table.width(line) >= CLAUSES_WIDTH) return true;
    if (table.pauses(line) === 1 && table.width(line) >= CLAUSE_WIDTH) return true;
    return PROSE.test(this.#words(line)) || pausedOpenerAt(cues.text, storyStart(cues, line)) > 0;
  }

  #words(line: number): string {
    const { cues } = this.#frame;
    return cues.text.slice(storyStart(cues, line), storyEnd(cues, line));
  }

  #fragment(line: number, wraps: readonly Span[]): Fragment {
    const { cues, offset, first } = this.#frame;
    const inByline = this.#wrapsInByline(line);
    return {
      start: storyStart(cues, line) - offset,
      end: storyEnd(cues, line) - offset,
      line: line - first,
      wraps: inByline.length === 0 ? wraps : [...inByline, ...wraps],
    };
  }

  /** `本报讯(记者 甲某 通讯 员 乙某)`: the measure leaves a dateline's spaces alone, but some can only be a line end's. */
  #wrapsInByline(line: number): readonly Span[] {
    const { cues, offset } = this.#frame;
    const byline = cues.bracketed.get(line);
    return byline === undefined ? NO_WRAPS : movedBack(spacesInWords(cues.text, byline), offset);
  }

  #wraps(): Wraps | null {
    const { cues, offset, lines: read } = this.#frame;
    // Each printed line is a line of its own: what is left between words was set there.
    if (read.traits.wrapWidth > 0) return null;
    let blanks = 0;
    for (let i = 0; i < this.#count; i++) blanks += cues.table.blanks(this.#lines[i]!);
    if (blanks < FEWEST_BLANKS) return null;
    const lines = this.#lines.slice(0, this.#count);
    const fragments = mapped(lines, (line, i) => this.#stretched(line, this.#seams[i] === null));
    const found = this.#ruler.findWraps(cues.text, fragments);
    return found === null
      ? null
      : { measure: found.measure, wraps: mapped(found.wraps, (spans) => movedBack(spans, offset)) };
  }

  #stretched(line: number, opensParagraph: boolean): StretchedFragment {
    const { cues } = this.#frame;
    const end = storyEnd(cues, line);
    const fixed =
      (opensParagraph && isRow(cues, line)) || isRecord(cues, line)
        ? end
        : (cues.bracketed.get(line)?.end ?? cues.datelines.get(line)?.end ?? 0);
    return {
      start: storyStart(cues, line),
      end,
      opens: cues.runIns.has(line) ? 'anywhere' : opensParagraph ? 'indented' : 'flush',
      fixedUntil: skipBlanks(cues.text, fixed),
    };
  }

  /** A hard-wrapped page shows its measure by its column. */
  #columnMeasure(): Measure | null {
    const width = this.#frame.lines.traits.wrapWidth;
    if (width === 0) return null;
    for (let i = 0; i < this.#count; i++) if (this.#seams[i]?.kind === 'newline') return { width, confidence: 0.9 };
    return null;
  }

  /** A last line of nothing but `”` closes the sentence above it. */
  #closesQuote(line: number): boolean {
    if (!/^[”’」』》）)"]+$/.test(this.#words(line))) return false;
    const above = this.#frame.lines.labelling.above.get(line);
    return above !== undefined && endsSentence(this.#frame.cues, above);
  }

  /** Text that stops without a closing mark, long enough to be a sentence, unsigned and with no jump behind it. */
  #isTruncated(line: number, lines: number, jumps: readonly Jump[]): boolean {
    const { cues, first } = this.#frame;
    if (endsSentence(cues, line) || (lines > 1 && this.#closesQuote(line))) return false;
    const mark = cues.text.charAt(storyEnd(cues, line) - 1);
    if ('：:；;）)】]》'.includes(mark) || jumps.some((jump) => jump.line === line - first)) return false;
    if (endsWithTelephone(cues, line) || endsKeyedItems(cues, line)) return false;
    if (lines > 1) return true;
    if (namesHolders(cues, line) || isRecord(cues, line) || isItemAmongOthers(cues, line) || isOneOfItsKind(cues, line))
      return false;
    return cues.table.width(line) >= 50 && (cues.table.closings(line) > 0 || cues.table.pauses(line) > 0);
  }
}

/** A seam as the evidence decided it. Its reasons are put into words when somebody asks for them. */
class ReadSeam implements Seam {
  readonly kind: Seam['kind'];
  readonly strength: Seam['strength'];
  readonly spaced: boolean;
  readonly hyphenated: boolean;
  readonly #bits: number;
  readonly #scale: SeamScale;

  constructor(
    kind: Seam['kind'],
    strength: Seam['strength'],
    spaced: boolean,
    hyphenated: boolean,
    bits: number,
    scale: SeamScale,
  ) {
    this.kind = kind;
    this.strength = strength;
    this.spaced = spaced;
    this.hyphenated = hyphenated;
    this.#bits = bits;
    this.#scale = scale;
  }

  get reasons(): readonly Reason[] {
    return this.#scale.reasons(this.#bits);
  }
}

/** `红岭队 2:0 西渡队`: a short line by itself with no sentence in it was never set in a column; its spaces are the editor's. */
const isRow = ({ cue, table }: Cues, line: number): boolean =>
  cue[line] === Cue.None && table.closings(line) === 0 && table.width(line) <= WIDEST_ROW;

const WIDEST_ROW = 48;

/** `●青禾镇环村路今日通车` beside another item that no mark ends: nothing is lost there. */
const isItemAmongOthers = (cues: Cues, line: number): boolean =>
  opensWithBullet(cues, line) &&
  [lineAbove(cues, line), lineBelow(cues, line)].some(
    (other) => other >= 0 && opensWithBullet(cues, other) && !endsSentence(cues, other),
  );

const opensWithBullet = ({ text, table }: Cues, line: number): boolean =>
  isBullet(text.charCodeAt(table.bodyStart(line)));

/** Fewer spaces than this in an article show no measure. */
const FEWEST_BLANKS = 3;

/** So many half-ems of three clauses, or of two, are prose, full stop or not. */
const CLAUSES_WIDTH = 40;
const CLAUSE_WIDTH = 76;

/** A full stop or a closed quote shows prose. */
const PROSE = /[。；;]|[！？!?….][”』」"]/;

/** No headline ends with a word that wants another. */
const CONNECTIVE = /[的和与及在将把被对为从向以让使等地得并或至]$/;

/** A mark at the beginning of a line can only go on with the line above. */
const GOES_ON = /^[，。、；：！？”’」』》）)】,;:!?]/;

const NO_WRAPS: readonly Span[] = [];
const NO_SEAMS: readonly Seam[] = [];
const NO_PARAGRAPHS: MeasuredParagraphs = { paragraphs: [], measure: null };

const movedBack = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.length === 0 ? NO_WRAPS : mapped(spans, ({ start, end }) => ({ start: start - by, end: end - by }));

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
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
