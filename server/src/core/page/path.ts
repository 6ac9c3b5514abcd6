import { opensLikeName } from '../lexicon/names';
import { isOfficeAt } from '../lexicon/titles';
import { CodeSet } from '../text/codeSet';
import type { BylineMatch } from './byline';
import { opensWithArrow } from './captions';
import { goesOnInColumn, isSetInColumn } from './column';
import { Cue, type Cues, closesStory, goesOnWithByline } from './cues';
import { LINE_EVIDENCE } from './evidence';
import { interruptsStory } from './interruptions';
import { endsSentence, lastMark } from './lineEnds';
import { LineFacts } from './lineFacts';
import { LineMap, type ReadonlyLineMap } from './lineMap';
import { type CrossSeam, LinePair } from './linePair';
import { LineScale } from './lineScale';
import { isAnswer } from './listShapes';
import { liftLoneCrossheads } from './loneCrossheads';
import { LineLabel, type PageTraits } from './model';
import { SeamScale, STRONG_SEAM, WEAK_SEAM } from './seamScale';
import { SEAM_EVIDENCE } from './seams';
import { isBracketedLabel } from './sectionLabel';
import { closesLetter, isOfficeInBrackets, takeInSignatures } from './signatures';
import { NEVER, STATE_COUNT, State, type Step, stepWeight } from './transitions';
import { lowerUnsignedPieces } from './unsignedPieces';

/** The evidence that a reading goes by; a test makes scales with fewer rows to see what each is worth. */
export interface Weights {
  readonly lines: LineScale;
  readonly seams: SeamScale;
}

export const allWeights: Weights = { lines: new LineScale(LINE_EVIDENCE), seams: new SeamScale(SEAM_EVIDENCE) };

/** The labels of all lines, and for every continuation what spoke for joining it to the line above. */
export interface Labelling {
  readonly labels: Uint8Array;
  /** For a continuation, the line that it goes on from. */
  readonly above: ReadonlyLineMap<number>;
  /** For a line that may continue the one above, the rows of the seam evidence that hold, one bit each. */
  readonly seams: ReadonlyLineMap<number>;
  /** Headlines that are such only by the story around them. */
  readonly lifted: ReadonlyLineMap<true>;
  /** Headlines that would be crossheads of the story above if the next one were one, too. */
  readonly undecided: ReadonlyLineMap<true>;
  /** Lines whose wrap spaces alone tell that a paragraph ends with them. */
  readonly measured: ReadonlyLineMap<true>;
}

/**
 * Labels a page as a whole: the best path through the labels that its lines may have, weighed by what each line
 * shows, by which label likes to follow which, and by how well two lines of text join. All weights are whole
 * numbers, so that a path does not depend on where its reading began.
 */
export function labelLines(
  cues: Cues,
  traits: PageTraits,
  crossSeam: CrossSeam,
  weights: Weights = allWeights,
): Labelling {
  return new PathFinder(cues, traits, crossSeam, weights).find();
}

class PathFinder {
  readonly #cues: Cues;
  readonly #traits: PageTraits;
  readonly #weights: Weights;
  readonly #line: LineFacts;
  readonly #pair: LinePair;
  readonly #labels: Uint8Array;
  /** The lines between which the path is found: all but blank lines and what is set aside. */
  readonly #path: Int32Array;
  readonly #measured: LineMap<true>;
  #length = 0;

  constructor(cues: Cues, traits: PageTraits, crossSeam: CrossSeam, weights: Weights) {
    this.#cues = cues;
    this.#traits = traits;
    this.#weights = weights;
    this.#line = new LineFacts(cues, traits);
    this.#pair = new LinePair(cues, traits, crossSeam);
    this.#labels = new Uint8Array(cues.table.count);
    this.#path = new Int32Array(cues.table.count);
    this.#measured = new LineMap(cues.table.count);
  }

  find(): Labelling {
    this.#setAside();
    const seams = new LineMap<number>(this.#labels.length);
    const above = new LineMap<number>(this.#labels.length);
    const back = new Uint8Array(this.#length * STATE_COUNT);
    let scores = new Int32Array(STATE_COUNT).fill(NEVER);
    let next = new Int32Array(STATE_COUNT);
    scores[State.Start] = 0;
    let before = -1;
    for (let i = 0; i < this.#length; i++) {
      const line = this.#path[i]!;
      const step = this.#stepTo(before, line, seams);
      this.#advance(scores, next, step, this.#ownWeights(i), back, i * STATE_COUNT);
      [scores, next] = [next, scores];
      before = line;
    }
    this.#walkBack(scores, back, above);
    const lifted = liftLoneCrossheads(this.#cues, this.#traits, this.#labels);
    const undecided = lowerUnsignedPieces(this.#cues, this.#traits, this.#labels);
    takeInSignatures(this.#cues, this.#labels);
    return { labels: this.#labels, above, seams, lifted, undecided, measured: this.#measured };
  }

  /** What is known of the way from one line to the next, whatever their states. */
  #stepTo(before: number, line: number, seams: LineMap<number>): Step {
    const storyOpens = this.#storyOpens(line);
    const traits = this.#traits;
    if (before < 0)
      return {
        gap: 0,
        signed: false,
        storyOpens,
        labelled: false,
        shortAbove: false,
        runsOn: false,
        paused: false,
        answers: false,
        traits,
        seam: NEVER,
      };
    const gap = this.#gap(before, line);
    const bits = this.#seamBits(before, line, gap);
    const scale = this.#weights.seams;
    const weight = this.#seamWeight(bits, line);
    if (weight >= WEAK_SEAM) seams.set(line, bits);
    else if (bits !== 0 && scale.measureParts(bits)) this.#measured.set(before, true);
    return {
      gap,
      signed:
        closesStory(this.#cues, before) || isOfficeInBrackets(this.#cues, before) || closesLetter(this.#cues, before),
      storyOpens,
      labelled: this.#mayBeBriefBelow(before, line),
      shortAbove: this.#isShortAsLabel(before),
      runsOn: scale.runsOn(bits),
      paused: '，,、'.includes(lastMark(this.#cues, before)),
      answers: isAnswer(this.#cues, line),
      traits,
      seam: weight >= WEAK_SEAM ? weight : NEVER,
    };
  }

  /** What is left of a byline goes on with the line above, whatever it looks like. */
  #seamWeight(bits: number, line: number): number {
    if (goesOnWithByline(this.#cues, line)) return STRONG_SEAM;
    return bits === 0 ? NEVER : this.#weights.seams.weigh(bits);
  }

  /** One step of the path: the best way into each state that the line may have. */
  #advance(scores: Int32Array, next: Int32Array, step: Step, own: Int32Array, back: Uint8Array, row: number): void {
    let highest = NEVER;
    for (let to = 1; to < STATE_COUNT; to++) {
      next[to] = NEVER;
      if (own[to] === NEVER) continue;
      let best = NEVER;
      for (let from = 0; from < STATE_COUNT; from++) {
        if (scores[from] === NEVER) continue;
        const weight = stepWeight(from, to, step);
        if (weight <= NEVER) continue;
        const score = scores[from]! + weight;
        if (score <= best) continue;
        best = score;
        back[row + to] = from;
      }
      if (best === NEVER) continue;
      next[to] = best + own[to]!;
      if (next[to]! > highest) highest = next[to]!;
    }
    next[State.Start] = NEVER;
    for (let to = 1; to < STATE_COUNT; to++) if (next[to] !== NEVER) next[to]! -= highest;
  }

  #setAside(): void {
    const { cue, overrides } = this.#cues;
    for (let line = 0; line < cue.length; line++) {
      const label = overrides.get(line) ?? ASIDE[cue[line]!]!;
      if (!overrides.has(line) && isSetInColumn(this.#cues, this.#traits, line)) this.#path[this.#length++] = line;
      else if (isAside(label) && !(cue[line] === Cue.Blank && label !== LineLabel.Blank)) this.#labels[line] = label;
      else if (!overrides.has(line) && interruptsStory(this.#pair, line)) this.#labels[line] = LineLabel.Caption;
      else if (cue[line] !== Cue.Blank) this.#path[this.#length++] = line;
    }
  }

  /** What a line of the path itself says for each state; `NEVER` where it can't be that. */
  #ownWeights(place: number): Int32Array {
    const line = this.#path[place]!;
    const own = this.#own;
    own.fill(NEVER);
    const forced = this.#cues.overrides.get(line);
    if (forced !== undefined) return forceLabel(own, forced);
    const cue = this.#cues.cue[line]!;
    if (cue === Cue.Byline) own[State.BylineHead] = own[State.BylineTail] = 0;
    else if (cue === Cue.DatelineOnly)
      own[goesOnInColumn(this.#cues, this.#traits, line) ? State.Body : State.Dateline] = 0;
    else if (this.#cues.runIns.has(line)) own[State.Body] = 0;
    else if (this.#cues.datelines.has(line)) own[State.Body] = 0;
    else if (cue === Cue.Running || goesOnWithByline(this.#cues, line)) own[State.Body] = own[State.Continuation] = 0;
    else {
      this.#weights.lines.weigh(this.#line.look(line), this.#scratch);
      own[State.Headline] = this.#scratch[0]!;
      own[State.Section] = this.#scratch[1]!;
      own[State.Subhead] = this.#scratch[2]!;
      own[State.Body] = own[State.Continuation] = this.#scratch[3]!;
      const name = this.#cues.names.get(line);
      if (name !== undefined) own[State.BylineHead] = this.#nameOnTop(name);
      if (name?.marked === true || (name?.hasRole === true && name.people[0]?.role !== ''))
        own[State.BylineTail] = LONE_NAME;
      else if (name !== undefined)
        own[State.BylineTail] = Math.max(this.#bareName(name), this.#nameAtAnEnd(place, name.hasRole));
    }
    return own;
  }

  /** Three characters that open with a family name, on a page that signs its stories. */
  #bareName(name: BylineMatch): number {
    if (!this.#traits.bylines || !isSure(this.#cues, name)) return NEVER;
    return this.#traits.tailBylines ? BARE_BY_HABIT : BARE;
  }

  /** Where a label or a headline would have its story stands nothing, or what is farther off than the text above. */
  #nameAtAnEnd(place: number, saysWho: boolean): number {
    if (place === 0) return NEVER;
    if (place === this.#length - 1) return NAME_AT_THE_END;
    const line = this.#path[place]!;
    const below = this.#gap(line, this.#path[place + 1]!);
    const above = this.#gap(this.#path[place - 1]!, line);
    if (below === above && saysWho && endsSentence(this.#cues, this.#path[place - 1]!)) return SENDER_BETWEEN;
    if (below <= above) return NEVER;
    if (saysWho) return SENDER_NEARER_ABOVE;
    return below >= 2 ? NAME_NEARER_ABOVE : NEVER;
  }

  /** `语文教师 叶某某` says who it is; a bare name must look like one, and a pen name must have the place for it. */
  #nameOnTop(name: BylineMatch): number {
    if (name.people[0]!.role !== '') return NAME_WITH_ROLE;
    if (isVouchedFor(this.#cues, name)) return LONE_NAME;
    if (isPadded(name)) return PADDED_NAME;
    return this.#traits.datelines ? PEN_NAME_AMONG_NEWS : PEN_NAME;
  }

  readonly #own = new Int32Array(STATE_COUNT);
  readonly #scratch = new Int32Array(4);

  /** A brief without a headline is a sentence of some length; what is less below a label is a headline. */
  #mayBeBriefBelow(label: number, line: number): boolean {
    const { cue, table, text, knownSections } = this.#cues;
    const isKnown = knownSections.has(label);
    if (!isKnown && !isBracketedLabel(text, table.bodyStart(label), table.bodyEnd(label))) return false;
    const isLong = table.width(line) >= SHORTEST_BRIEF;
    if (opensWithArrow(text, table.bodyStart(line)))
      return isLong || table.closings(line) > 0 || this.#pair.isFull(line);
    return isKnown && (cue[line] === Cue.Running || (table.closings(line) > 0 && isLong));
  }

  /** `桐溪镇` is as short, but who did it stands in the kicker. */
  #isShortAsLabel(line: number): boolean {
    const { text, table } = this.#cues;
    return table.width(line) <= WIDEST_LABEL && !isOfficeAt(text, table.bodyEnd(line));
  }

  /** True where the line opens a story by a dateline, a byline run in, or a word of the editor's. */
  #storyOpens(line: number): boolean {
    const { datelines, runIns, text, table } = this.#cues;
    return datelines.has(line) || runIns.has(line) || opensBeforeStory(text, table.bodyStart(line));
  }

  /** What speaks for joining two lines or against it; nothing where they surely stay apart. */
  #seamBits(above: number, below: number, gap: number): number {
    const cues = this.#cues;
    if (cues.cue[above] === Cue.Byline || cues.cue[below] === Cue.Byline) return 0;
    if (surelyApart(cues, this.#traits, above, below, gap)) return 0;
    return this.#weights.seams.bits(this.#pair.look(above, below, gap));
  }

  /** Blank lines between two lines, as a page has them whose lines stand apart by one. */
  #gap(above: number, below: number): number {
    let blanks = 0;
    let run = 0;
    for (let line = above + 1; line < below; line++) {
      run = this.#cues.cue[line] === Cue.Blank ? run + 1 : 0;
      if (run > blanks) blanks = run;
    }
    return blanks === 0 ? 0 : Math.max(1, blanks - this.#traits.spacing + 1);
  }

  #walkBack(scores: Int32Array, back: Uint8Array, above: LineMap<number>): void {
    // Labels and crossheads introduce what stands below them; at the end of a text there is nothing to introduce.
    for (const s of [State.Section, State.Subhead]) if (scores[s] !== NEVER) scores[s]! -= AT_THE_END;
    let state = 0;
    for (let s = 1; s < STATE_COUNT; s++) if (scores[s]! > scores[state]! || state === 0) state = s;
    for (let i = this.#length - 1; i >= 0; i--) {
      const line = this.#path[i]!;
      this.#labels[line] = LABEL_OF_STATE[state]!;
      if (state === State.Continuation) above.set(line, this.#path[i - 1]!);
      state = back[i * STATE_COUNT + state]!;
    }
  }
}

/**
 * Most pairs of lines are two whole paragraphs, or a title and the dateline below it; one look tells, and no evidence
 * need be weighed.
 */
function surelyApart(cues: Cues, traits: PageTraits, above: number, below: number, gap: number): boolean {
  if (gap > 0 && cues.datelines.has(below) && cues.table.balance(above) <= 0) return true;
  if (!endsSentence(cues, above)) return false;
  if (gap === 0 && traits.wrapWidth > 0) return false;
  return !'，。、；：！？”’」』》）)】,;:!?]'.includes(cues.text.charAt(cues.table.bodyStart(below)));
}

/** Five characters. */
const WIDEST_LABEL = 10;

const SHORTEST_BRIEF = 40;

/** `编者按：…`, `(上接第一版)…`, `综合外媒报道，…`: what stands between a headline and its story, or in front of its second half. */
const opensBeforeStory = (text: string, at: number): boolean =>
  OPENS_BEFORE_STORY.at(text, at) &&
  /^(?:编者[按的]|编辑(?:同志|先生|部)?[:：]|[(（]?上接|综合[^,，。]{2,14}[报消])/.test(text.slice(at, at + 18));

const OPENS_BEFORE_STORY = new CodeSet('编(（上综');

const AT_THE_END = 40;

/** A name alone signs a story only where its neighbours leave room for it. */
const LONE_NAME = 20;
const NAME_WITH_ROLE = 34;
/** `魚　片`, which is a word. */
const PADDED_NAME = 6;
/** Below a story, where labels such as 金点子 may look like a name, too; less so where others are signed there. */
const BARE = -12;
const BARE_BY_HABIT = 6;
const NAME_AT_THE_END = -6;
const NAME_NEARER_ABOVE = 24;
const SENDER_NEARER_ABOVE = 40;
const SENDER_BETWEEN = 0;
/** Three characters that open with a family name. */
const isSure = (cues: Cues, name: BylineMatch): boolean =>
  isVouchedFor(cues, name) && name.people[0]!.name.length === 3;

/** Without a family name, its place must say more; and more yet among news, where reporters sign with their own. */
const PEN_NAME = -6;
const PEN_NAME_AMONG_NEWS = -16;

const isPadded = ({ people }: BylineMatch): boolean =>
  people[0]!.span.end - people[0]!.span.start > people[0]!.name.length;

const isVouchedFor = ({ text }: Cues, { marked, hasRole, people }: BylineMatch): boolean =>
  marked || hasRole || opensLikeName(text, people[0]!.span.start);

function forceLabel(own: Int32Array, label: LineLabel): Int32Array {
  if (label === LineLabel.Headline) own[State.Headline] = 0;
  else if (label === LineLabel.Section) own[State.Section] = 0;
  else if (label === LineLabel.Subhead) own[State.Subhead] = 0;
  else if (label === LineLabel.Byline) own[State.BylineHead] = own[State.BylineTail] = 0;
  else if (label === LineLabel.Dateline) own[State.Dateline] = 0;
  else own[State.Body] = own[State.Continuation] = 0;
  return own;
}

const isAside = (label: LineLabel): boolean =>
  label === LineLabel.Blank ||
  label === LineLabel.Furniture ||
  label === LineLabel.Residue ||
  label === LineLabel.Jump ||
  label === LineLabel.Caption;

/** The label of a line whose cue settles it without its neighbours; `Body` stands for "ask the path". */
const ASIDE: Readonly<Record<number, LineLabel>> = {
  [Cue.None]: LineLabel.Body,
  [Cue.Blank]: LineLabel.Blank,
  [Cue.Furniture]: LineLabel.Furniture,
  [Cue.Residue]: LineLabel.Residue,
  [Cue.Jump]: LineLabel.Jump,
  [Cue.Caption]: LineLabel.Caption,
  [Cue.Byline]: LineLabel.Body,
  [Cue.DatelineOnly]: LineLabel.Body,
  [Cue.Running]: LineLabel.Body,
};

const LABEL_OF_STATE: Readonly<Record<number, LineLabel>> = {
  [State.Start]: LineLabel.Body,
  [State.Headline]: LineLabel.Headline,
  [State.Section]: LineLabel.Section,
  [State.Subhead]: LineLabel.Subhead,
  [State.BylineHead]: LineLabel.Byline,
  [State.BylineTail]: LineLabel.Byline,
  [State.Body]: LineLabel.Body,
  [State.Continuation]: LineLabel.Continuation,
  [State.Dateline]: LineLabel.Dateline,
};
