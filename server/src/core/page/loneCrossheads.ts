import { ASKS } from '../lexicon/marks';
import { endsAsColumn } from '../lexicon/titles';
import { isHan } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { mapped } from '../text/lists';
import { isFullLine } from './column';
import { Cue, type Cues, closesStory } from './cues';
import { lastMark, lineBelow } from './lineEnds';
import { LineMap, type ReadonlyLineMap } from './lineMap';
import { isNumbered } from './listShapes';
import { LineLabel, type PageTraits } from './model';
import { endsAsBriefs } from './sectionLabel';
import { headsSidebar } from './sidebars';
import { signsOff } from './signatures';

/**
 * Crossheads come in twos and more: they divide a story into parts. What does not is the next story's headline, and is
 * read as such: a single one without a mark of its own, those that carry the same bullet as the headline above them,
 * those below a section label that part an unsigned story into single paragraphs, as briefs stand, and unmarked
 * ones below the marked ones of a story. One right below the headline is a line of it, where it is the only one or those
 * below carry marks that it has not.
 * Answers which lines it has lifted.
 */
export function liftLoneCrossheads(cues: Cues, traits: PageTraits, labels: Uint8Array): ReadonlyLineMap<true> {
  const story = new Story(cues, traits, labels);
  for (let line = 0; line < labels.length; line++) story.see(line);
  story.settle();
  return story.lifted;
}

/** Words in quotes stand at the head of many a title, and mark none. */
const QUOTES = new CodeSet('“”"‘’「『');

/** Unlike what any crosshead has. */
const NO_BULLET = ' ';

/** So many briefs below a label, and what follows them is another story. */
const SURELY_BRIEFS = 3;

/** What is known of a story while its lines go by. */
class Story {
  readonly lifted: LineMap<true>;
  readonly #cues: Cues;
  readonly #traits: PageTraits;
  readonly #labels: Uint8Array;
  #crossheads: number[] = [];
  /** True where one of the crossheads carries a mark of its own. */
  #marked = false;
  /** The crosshead that stands right below the headline, which no person has put there; -1 where none does. */
  #belowHeadline = -1;
  #signed = false;
  #signedBefore = false;
  /** Opens by a dateline, as a story does and a brief need not. */
  #dated = false;
  /** A section label stood above the headline. */
  #labelled = false;
  /** That label says that short items stand below it. */
  #ofBriefs = false;
  /** That label is called as columns of many items are. */
  #inColumn = false;
  /** The bullet of the headline; where it has none, or none has come yet, what no crosshead has. */
  #headBullet = NO_BULLET;
  /** Paragraphs since the last heading, those of the first piece, and whether some piece had another number of them. */
  #paragraphs = 0;
  #size = 0;
  #uneven = false;
  /** How many pieces in front were alike, with no byline or dateline among them. */
  #alike = 0;
  #above: LineLabel = LineLabel.Blank;
  #lineAbove = -1;

  constructor(cues: Cues, traits: PageTraits, labels: Uint8Array) {
    this.#cues = cues;
    this.#traits = traits;
    this.#labels = labels;
    this.lifted = new LineMap(labels.length);
  }

  see(line: number): void {
    const label = this.#labels[line] as LineLabel;
    if (label === LineLabel.Headline || label === LineLabel.Section) this.#seeHeading(line, label);
    if (label === LineLabel.Byline || closesStory(this.#cues, line)) this.#signed = true;
    if (label === LineLabel.Body && signsOff(this.#cues, line)) this.#signed = true;
    if (label === LineLabel.Body) {
      this.#paragraphs++;
      this.#dated ||= this.#cues.datelines.has(line) || this.#cues.runIns.has(line);
    }
    if (label === LineLabel.Subhead) this.#seeCrosshead(line);
    if (label === LineLabel.Blank) return;
    this.#above = label;
    this.#lineAbove = line;
  }

  /** The story is over: its crossheads become headlines where they part nothing. */
  settle(): void {
    this.#closePiece();
    if (this.#isHeadlineToo()) this.#labels[this.#crossheads.shift()!] = LineLabel.Headline;
    for (let own = this.#markedAlike(); own > 0 && this.#crossheads.length > own; ) this.#lift(this.#crossheads.pop()!);
    const all = this.#crossheads.length > 0 && (this.#isLone() || this.#areBriefs());
    for (const line of this.#crossheads) if (all || this.#bulletOf(line) === this.#headBullet) this.#lift(line);
    this.#crossheads = [];
    this.#marked = this.#signed = this.#dated = this.#uneven = false;
    this.#paragraphs = 0;
    this.#size = 0;
    this.#alike = 0;
  }

  /** Briefs have one paragraph each; below a column of questions and answers, two. */
  #closePiece(): void {
    const most = this.#inColumn ? 2 : 1;
    if (this.#size === 0) this.#size = this.#paragraphs;
    if (this.#paragraphs !== this.#size || this.#size === 0 || this.#size > most) this.#uneven = true;
    else if (!this.#uneven && !this.#signed && !this.#dated) this.#alike++;
  }

  #lift(line: number): void {
    this.#labels[line] = LineLabel.Headline;
    this.lifted.set(line, true);
  }

  #seeHeading(line: number, label: LineLabel): void {
    const inGroup = this.#above === LineLabel.Headline && label === LineLabel.Headline;
    if (!inGroup) {
      this.settle();
      this.#labelled = this.#above === LineLabel.Section;
      this.#ofBriefs &&= this.#labelled;
      this.#headBullet = NO_BULLET;
    }
    const { text, table } = this.#cues;
    if (label === LineLabel.Section) this.#inColumn = endsAsColumn(text, table.bodyEnd(line));
    if (label === LineLabel.Section) this.#ofBriefs = endsAsBriefs(text, table.bodyEnd(line));
    if (label === LineLabel.Headline) this.#headBullet = this.#bulletOf(line) || this.#headBullet;
  }

  #seeCrosshead(line: number): void {
    if (headsSidebar(this.#cues, this.#traits, line)) return;
    if (this.#above === LineLabel.Headline && !this.#cues.overrides.has(this.#lineAbove)) this.#belowHeadline = line;
    this.#closePiece();
    this.#paragraphs = 0;
    this.#crossheads.push(line);
    this.#signedBefore = this.#signed;
    this.#marked ||= isMarked(this.#cues, line);
  }

  /**
   * A single crosshead right below the headline parts nothing from anything, and one without the marks of the others is
   * not of their kind: it is the headline's other line.
   */
  #isHeadlineToo(): boolean {
    const [first, ...others] = this.#crossheads;
    if (first === undefined || first !== this.#belowHeadline || isMarked(this.#cues, first)) return false;
    return others.every((line) => isMarked(this.#cues, line));
  }

  /**
   * How many crossheads in front carry the same mark or bracket, where they are the story's own and those below, which
   * have none, are not: two of them show the habit, or one with the story signed below it.
   */
  #markedAlike(): number {
    const marks = mapped(this.#crossheads, (line) => this.#cues.text.charCodeAt(this.#cues.table.bodyStart(line)));
    const first = marks[0];
    if (first === undefined || isHan(first) || QUOTES.has(first)) return 0;
    const own = marks.findIndex((mark) => mark !== first);
    const areOthersBare = own > 0 && marks.slice(own).every(isHan);
    return areOthersBare && (own > 1 || this.#signedBefore) ? own : 0;
  }

  /** Where stories end with bylines, the one above must not be left unsigned. */
  #isLone(): boolean {
    const complete = this.#signedBefore || !this.#traits.tailBylines;
    const [lone, ...more] = this.#crossheads;
    return (
      more.length === 0 &&
      !this.#marked &&
      this.#traits.several &&
      complete &&
      headsStory(this.#cues, this.#traits, lone!)
    );
  }

  #areBriefs(): boolean {
    if (this.#ofBriefs && !this.#marked) return true;
    if (this.#signed && this.#crossheads.every((line) => asks(this.#cues, line))) return false;
    const several = this.#traits.several || this.#inColumn;
    if (!this.#labelled || this.#marked || !several) return false;
    return this.#alike >= SURELY_BRIEFS || (!this.#signed && !this.#dated && !this.#uneven);
  }

  /** The printed mark in front of a line, if it has one. */
  #bulletOf(line: number): string {
    const { prefix, text, table } = this.#cues;
    return prefix.get(line)?.kind === 'bullet' ? text.charAt(table.bodyStart(line)) : '';
  }
}

/** Whoever answers several questions and signs below the last answer has written one story. */
const asks = ({ text, table }: Cues, line: number): boolean => ASKS.at(text, table.bodyEnd(line) - 1);

/** Below a headline stands running text; what stands above the rows of a list is its title. */
export function headsStory(cues: Cues, traits: PageTraits, line: number): boolean {
  const below = lineBelow(cues, line);
  return (
    below > 0 &&
    !opensSteps(cues, below) &&
    !namesBox(cues, line) &&
    (cues.cue[below] !== Cue.None ||
      cues.table.closings(below) > 0 ||
      '：:，,'.includes(lastMark(cues, below)) ||
      isFullLine(cues, traits, below))
  );
}

/** `律师说法` right above text: the box of the story above it. */
const namesBox = ({ text, table }: Cues, line: number): boolean =>
  table.width(line) <= WIDEST_BOX && endsAsColumn(text, table.bodyEnd(line));

const WIDEST_BOX = 10;

/** `第一步,看阀门。…`: what is counted off below a heading goes on with the story above it. */
const opensSteps = ({ text, table }: Cues, line: number): boolean => text.startsWith('第一', table.bodyStart(line));

const isMarked = (cues: Cues, line: number): boolean =>
  cues.prefix.has(line) || isNumbered(cues, line) || MARKS.at(cues.text, cues.table.bodyStart(line));

const MARKS = new CodeSet('>＞»▶►■□◆●○（(');
