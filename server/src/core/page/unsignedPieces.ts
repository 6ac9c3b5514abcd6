import { jumpsIn } from '../lexicon/jumps';
import { isBullet } from '../lexicon/marks';
import { endsAsColumn, endsAsNotice, isOfficeAt } from '../lexicon/titles';
import { CharClass, charClasses } from '../text/charClass';
import { type Cues, closesStory } from './cues';
import { LineMap, type ReadonlyLineMap } from './lineMap';
import { headsStory } from './loneCrossheads';
import { LineLabel, type PageTraits } from './model';
import { endsAsBriefs } from './sectionLabel';
import { signsOff } from './signatures';

/**
 * A crosshead in two halves (`修旧如旧 留住老味道`) looks like a headline, and below a story that is signed at its
 * head no byline says where it ends. Where that story has no date line, as features have none, and what stands below
 * the heading has neither a date line nor a byline, it may be the next piece of the feature: the heading becomes a
 * crosshead. On a page whose news are dated one such piece is enough; where no news are dated, a byline may be
 * missing, but hardly from two stories in a row, and it takes two, as it does where the heading carries a headline's
 * mark. Where nothing is dated and nobody signs, two short headings of one length are a feature's: `价从哪里来` and
 * `账由谁来算`. Where all stories are signed at their end, one that is not goes on below the next heading, to the one
 * that is. And a long story among dated news may have one short crosshead, `屋宇署：已发修葺令`. Whatever the page, a
 * heading made like the crosshead before it is the next one, and two headings made alike, `一张石凳 解开心结` and
 * `一场家宴 端出情谊`, divide the news above them; so do `“红单”快办 急事不过夜` and `“黄单”会办 难事有人扛`, which have more than
 * a blank in common, below any story. A headline's last line that is made like the story's first crosshead, or like the
 * heading that would be it, was the first one itself.
 * What is decided of a heading depends on the story above it, its own text, and there on the next heading's. Answers
 * which headings might have become crosshead had there been another one.
 */
export function lowerUnsignedPieces(cues: Cues, traits: PageTraits, labels: Uint8Array): ReadonlyLineMap<true> {
  const pieces = new Pieces(cues, traits, labels);
  for (let line = 0; line < labels.length; line++) pieces.see(line);
  pieces.finish();
  return pieces.undecided;
}

const NEVER = Number.POSITIVE_INFINITY;
const A_ROW = 2;

/** So many pieces in a row are a feature's. */
function fewestPieces(traits: PageTraits): number {
  if (traits.datelines || traits.signsAtEnd) return 1;
  if (isBare(traits)) return A_ROW;
  return traits.several && !traits.tailBylines ? A_ROW : NEVER;
}

/** Nothing here is dated, and nobody signs. */
const isBare = ({ datelines, bylines }: PageTraits): boolean => !datelines && !bylines;

/** What is known of the story whose lines go by, and whether it may go on below the next heading. */
class Pieces {
  readonly #cues: Cues;
  readonly #traits: PageTraits;
  readonly #labels: Uint8Array;
  readonly #fewest: number;
  readonly undecided: LineMap<true>;
  #story: Piece | null = null;
  /** Why the story above may go on below the next heading, if it may. */
  #goesOn: GoesOn | null = null;
  /** The headings of the pieces below it, while they are too few. */
  #waiting: Piece[] = [];
  /** How many crossheads the story above has for certain. */
  #crossheads = 0;
  /** The last of them, or -1. */
  #lastCrosshead = -1;
  /** The story above, if it may go on. */
  #open: Piece | null = null;
  /** The piece above that would divide it if this one were made like it, and so many marks make it sure. */
  #unpaired: { readonly piece: Piece; readonly fewestMarks: number } | null = null;
  /** How wide the headline of the story above is, and its first crosshead. */
  #widest = 0;
  #alike = 0;
  #above: LineLabel = LineLabel.Blank;
  #blanks = 0;

  constructor(cues: Cues, traits: PageTraits, labels: Uint8Array) {
    this.#cues = cues;
    this.#traits = traits;
    this.#labels = labels;
    this.#fewest = fewestPieces(traits);
    this.undecided = new LineMap(labels.length);
  }

  see(line: number): void {
    const label = this.#labels[line] as LineLabel;
    if (label === LineLabel.Blank) {
      this.#blanks++;
      return;
    }
    if (label === LineLabel.Headline || label === LineLabel.Section) this.#seeHeading(line, label);
    else if (this.#story !== null) this.#seeText(line, label, this.#story);
    this.#above = label;
    this.#blanks = 0;
  }

  finish(): void {
    this.#settle();
    this.#giveUp();
  }

  /** The piece is over: its heading is lowered where the story above goes on with it. */
  #settle(): void {
    const piece = this.#story;
    if (piece === null) return;
    const partner = this.#partnerOf(piece);
    const isAsFirst = partner === null && this.#isAsFirst(piece);
    const goesOn = partner !== null || isAsFirst || this.#goesOnWith(piece);
    if (isAsFirst) this.#lowerFirst(piece);
    else if (partner !== null) this.#waiting = [partner, piece];
    else if (goesOn) this.#waiting.push(piece);
    else {
      this.#giveUp();
      this.#crossheads = 0;
    }
    this.#crossheads += piece.crossheads;
    if (this.#waiting.length + this.#crossheads >= this.#enough()) this.#lower();
    if (piece.lastCrosshead >= 0 || !goesOn) this.#lastCrosshead = piece.lastCrosshead;
    if (!goesOn) this.#widest = this.#cues.table.width(piece.heading);
    const isOver = piece.isClosed || leadsAway(this.#cues, piece);
    if (isOver) this.#goesOn = null;
    else if (!goesOn) this.#goesOn = this.#whyItGoesOn(piece);
    const mayDivide = !goesOn && this.#open !== null && this.#isFit(piece);
    this.#unpaired = mayDivide ? { piece, fewestMarks: this.#open!.isNews ? 1 : 2 } : null;
    this.#open = isOver ? null : piece;
  }

  #goesOnWith(piece: Piece): boolean {
    if (this.#goesOn !== null && this.#isPieceOf(this.#goesOn, piece)) return true;
    if (this.#lastCrosshead < 0 || !this.#isFit(piece)) return false;
    return marksAlike(this.#cues, piece.heading, this.#lastCrosshead) > 0;
  }

  /** The piece above, where its heading is made like this one's: two of them divide a story. */
  #partnerOf(piece: Piece): Piece | null {
    const above = this.#unpaired;
    if (above === null || !this.#isFit(piece)) return null;
    return marksAlike(this.#cues, piece.heading, above.piece.heading) >= above.fewestMarks ? above.piece : null;
  }

  /** The last line of the headline above is made like this heading: it is the story's first crosshead. */
  #isAsFirst(piece: Piece): boolean {
    return this.#open !== null && this.#isFit(piece) && this.#isLikeLastOfHeadline(this.#open, piece.heading);
  }

  #isLikeLastOfHeadline({ lastOfHeadline, isNews }: Piece, line: number): boolean {
    return lastOfHeadline >= 0 && !isNews && marksAlike(this.#cues, line, lastOfHeadline) > 0;
  }

  #lowerFirst(piece: Piece): void {
    const first = this.#open!.lastOfHeadline;
    this.#labels[first] = LineLabel.Subhead;
    this.#lastCrosshead = first;
    this.#crossheads = 1;
    this.#waiting = [piece];
    this.#lower();
  }

  #isFit(piece: Piece): boolean {
    return !piece.isClosed && isPiece(this.#cues, this.#traits, piece);
  }

  #whyItGoesOn({ isSigned, isNews, isLabelled, paragraphs }: Piece): GoesOn | null {
    const { datelines, signsAtEnd } = this.#traits;
    if (isBare(this.#traits)) return GoesOn.Feature;
    if (isSigned && !isNews) return isLabelled && datelines ? GoesOn.Column : GoesOn.Feature;
    if (signsAtEnd && !isSigned) return GoesOn.Unsigned;
    return isNews && !signsAtEnd && paragraphs >= LONG_NEWS ? GoesOn.News : null;
  }

  #isPieceOf(story: GoesOn, piece: Piece): boolean {
    if (piece.isClosed && story !== GoesOn.Unsigned) return false;
    if (!isPiece(this.#cues, this.#traits, piece) || !this.#isAlike(piece)) return false;
    if (story === GoesOn.Feature || story === GoesOn.Column) return true;
    return dividesStory(this.#cues, piece) && this.#cues.table.width(piece.heading) < this.#widest;
  }

  /** Where nobody signs, a feature's crossheads are shorter than its headline, and of one length or of two lines. */
  #isAlike({ heading, secondLine }: Piece): boolean {
    if (!isBare(this.#traits)) return true;
    const { table } = this.#cues;
    const width = table.width(heading);
    if (width >= this.#widest) return false;
    if (secondLine >= 0) return true;
    if (width > WIDEST_ALIKE) return false;
    this.#alike = this.#waiting.length + this.#crossheads === 0 ? width : this.#alike;
    return width === this.#alike;
  }

  #enough(): number {
    const isDoubtful =
      this.#goesOn === GoesOn.Column || this.#waiting.some(({ heading }) => this.#cues.prefix.has(heading));
    return isDoubtful ? A_ROW : this.#fewest;
  }

  #lower(): void {
    for (const { heading, secondLine } of this.#waiting) {
      this.#labels[heading] = LineLabel.Subhead;
      if (secondLine >= 0) this.#labels[secondLine] = LineLabel.Subhead;
      this.#lastCrosshead = heading;
    }
    this.#crossheads += this.#waiting.length;
    this.#waiting = [];
  }

  #giveUp(): void {
    // Where no number of pieces is enough, no other heading would have changed anything.
    if (this.#fewest === NEVER) this.#waiting = [];
    for (const { heading } of this.#waiting) this.undecided.set(heading, true);
    this.#waiting = [];
  }

  #seeHeading(line: number, label: LineLabel): void {
    const isSection = label === LineLabel.Section;
    if (!isSection && this.#above === LineLabel.Headline) {
      this.#seeNextLine(line, this.#story!);
      return;
    }
    this.#settle();
    const isLabelled = isSection || this.#above === LineLabel.Section;
    const isNear = this.#blanks <= this.#traits.spacing && this.#followsText();
    this.#story = new Piece(line, isLabelled, isNear);
  }

  /** `木匠申伯和他的` above `一百二十六张图`: two lines of a column are one crosshead; other lines make a headline. */
  #seeNextLine(line: number, story: Piece): void {
    const { table } = this.#cues;
    story.lastOfHeadline = this.#blanks > 0 && !this.#cues.overrides.has(line) ? line : -1;
    const width = table.width(story.heading);
    const isHalf = this.#blanks === 0 && width <= WIDEST_HALF && Math.abs(width - table.width(line)) <= UNLIKE;
    if (isHalf && story.secondLine < 0) story.secondLine = line;
    else story.isAlone = false;
  }

  /** A byline, too, stands between the lede and what it sums up. */
  #followsText(): boolean {
    if (this.#above === LineLabel.Byline) return this.#story !== null && this.#story.paragraphs > 0;
    return (
      this.#above === LineLabel.Body || this.#above === LineLabel.Continuation || this.#above === LineLabel.Caption
    );
  }

  #seeText(line: number, label: LineLabel, story: Piece): void {
    const cues = this.#cues;
    // What goes on below a byline without a heading was not over: its lede lost its place.
    if (label === LineLabel.Body && this.#above === LineLabel.Byline) story.isClosed = false;
    if (label === LineLabel.Byline) {
      if (story.paragraphs > (this.#traits.tailBylines ? 0 : 1)) story.isClosed = true;
      else if (reportsNews(cues, line)) story.isNews = true;
      else story.isSigned = true;
    }
    if (closesStory(cues, line) || (label === LineLabel.Body && signsOff(cues, line))) story.isClosed = true;
    if (label === LineLabel.Subhead) {
      if (story.crossheads === 0 && this.#isLikeLastOfHeadline(story, line))
        this.#labels[story.lastOfHeadline] = LineLabel.Subhead;
      story.crossheads++;
      story.lastCrosshead = line;
    }
    if (label === LineLabel.Furniture && !story.isClosed) story.isDivided = true;
    if (label === LineLabel.Dateline) story.isNews = true;
    if (label === LineLabel.Body) {
      story.paragraphs++;
      if (story.firstText < 0) story.firstText = line;
      if (cues.datelines.has(line) || cues.runIns.has(line) || cues.bracketed.has(line)) story.isNews = true;
    }
    if (label === LineLabel.Body || label === LineLabel.Continuation) story.lastText = line;
  }
}

const enum GoesOn {
  /** It is signed at its head, as features are, or nobody signs. */
  Feature = 1,
  /** It is so signed, but stands below a label, as short items among news do. */
  Column,
  /** It is not signed at its end, as all others are. */
  Unsigned,
  /** It is dated as the others are, and longer than most. */
  News,
}

const LONG_NEWS = 3;

/** A heading with its text. */
class Piece {
  readonly heading: number;
  readonly isLabelled: boolean;
  /** Stands below running text, no farther from it than paragraphs from each other. */
  readonly isNear: boolean;
  /** The other half of a heading that two lines of a column make; -1 where there is none. */
  secondLine = -1;
  /** The last of several lines of a headline, if a blank line sets it off; else -1. */
  lastOfHeadline = -1;
  /** The heading is a single line, or two such halves. */
  isAlone = true;
  isSigned = false;
  /** Signed at its end, or sent in by somebody. */
  isClosed = false;
  /** Has a date line or a byline run in, as neither a story with crossheads has nor a piece of one. */
  isNews = false;
  /** Has furniture inside, or below it where nothing closes it. */
  isDivided = false;
  crossheads = 0;
  lastCrosshead = -1;
  paragraphs = 0;
  firstText = -1;
  lastText = -1;

  constructor(heading: number, isLabelled: boolean, isNear: boolean) {
    this.heading = heading;
    this.isLabelled = isLabelled;
    this.isNear = isNear;
  }
}

function isPiece(cues: Cues, traits: PageTraits, piece: Piece): boolean {
  const { heading, secondLine, isAlone, isNear, isLabelled, isNews, isDivided, isSigned, paragraphs } = piece;
  if (!isAlone || !isNear || isLabelled || isNews || isDivided || isSigned || paragraphs === 0) return false;
  if (cues.overrides.has(heading) || cues.prefix.get(heading)?.kind === 'bullet') return false;
  const { text, table } = cues;
  const width = table.width(heading);
  if (width < NARROWEST || width > WIDEST || !headsStory(cues, traits, Math.max(heading, secondLine))) return false;
  if (endsAsNotice(text, table.bodyEnd(heading))) return false;
  const start = table.bodyStart(piece.firstText);
  if (isBullet(text.charCodeAt(start))) return false;
  return jumpsIn(text, start, start + LONGEST_JUMP).length === 0;
}

/**
 * How many blanks, quotes and pauses two headings of one length have, if they have all of them at the same places; 0
 * where they have not, or where all they share is a blank behind an office.
 */
function marksAlike({ text, table }: Cues, one: number, other: number): number {
  if (Math.abs(table.width(one) - table.width(other)) > UNLIKE) return 0;
  const [first, second] = [table.bodyStart(one), table.bodyStart(other)];
  const length = Math.max(table.bodyEnd(one) - first, table.bodyEnd(other) - second);
  let marks = 0;
  let offices = 0;
  for (let i = 0; i < length; i++) {
    const kind = markAt(text, first + i, table.bodyEnd(one));
    if (kind !== markAt(text, second + i, table.bodyEnd(other))) return 0;
    if (kind === NO_MARK) continue;
    marks++;
    if (isOfficeAt(text, first + i) && isOfficeAt(text, second + i)) offices++;
  }
  return marks === offices ? 0 : marks;
}

function markAt(text: string, at: number, end: number): CharClass {
  const kind = at < end ? (charClasses[text.charCodeAt(at)] as CharClass) : NO_MARK;
  return MARKS.has(kind) ? kind : NO_MARK;
}

const NO_MARK = CharClass.Other;
const MARKS: ReadonlySet<CharClass> = new Set([
  CharClass.Space,
  CharClass.Pause,
  CharClass.Open,
  CharClass.Close,
  CharClass.Straight,
]);

/**
 * A short heading of one piece, which is no label and no notice, above text that does not begin as news and letters
 * do. Where only the story's length or the missing byline says that it goes on, all of this must.
 */
function dividesStory({ text, table, prefix }: Cues, { heading, firstText }: Piece): boolean {
  const start = prefix.get(heading)?.end ?? table.bodyStart(heading);
  const end = table.bodyEnd(heading);
  if (table.width(heading) > WIDEST_DIVIDING || PARTS.test(text.slice(start, end))) return false;
  if (endsAsColumn(text, end) || endsAsBriefs(text, end)) return false;
  const first = table.bodyStart(firstText);
  return !OPENS_STORY.test(text.slice(first, first + LONGEST_OPENING));
}

/** Eleven characters. */
const WIDEST_DIVIDING = 22;
const PARTS = /[\s，,。？?]|怎么|如何|为何/;
const LONGEST_OPENING = 24;
/** `编辑同志：`, `读者桂女士问：`, `据某社某地6月1日电`, `7月3日零时起`. */
const OPENS_STORY = /^(?:[^，,。]{1,14}[：:]|据|记者|[^，,。]{0,16}(?:[日昨]|今[天日晚]|近[日期]))/;

/** `（下转第二版）`: what stands below belongs to something else. */
function leadsAway({ text, table }: Cues, { lastText }: Piece): boolean {
  if (lastText < 0) return false;
  const end = table.bodyEnd(lastText);
  return jumpsIn(text, Math.max(table.bodyStart(lastText), end - LONGEST_JUMP), end).length > 0;
}

/** `记者甲某某/花莲报道` is as good as a date line: news have no crossheads. */
const reportsNews = ({ text, table }: Cues, line: number): boolean =>
  /报[道导]/.test(text.slice(table.bodyStart(line), table.bodyEnd(line)));

/** Two to twenty characters. */
const NARROWEST = 4;
const WIDEST = 40;

/** Six characters: what is longer may be the headline of a brief. */
const WIDEST_ALIKE = 12;

/** Nine characters in each of two lines that differ by no more than one. */
const WIDEST_HALF = 18;
const UNLIKE = 2;

const LONGEST_JUMP = 30;
