import { jumpsIn } from '../../lexicon/jumps';
import { Sign } from '../../lexicon/signs';
import { Cue, closesStory } from '../cues';
import { LineLabel, type PlacedPart } from '../model';
import { PartBuilder } from './partBuilder';
import type { ReadLines } from './partFrame';

/**
 * Cuts labelled lines into parts. A part begins with the first label or headline above an article, or with a story
 * that opens by a dateline where the article before it is already complete; everything until the next beginning
 * belongs to it, so that parts cover the text without a gap.
 */
export function assembleParts(lines: ReadLines): readonly PlacedPart[] {
  const begins = partBegins(lines);
  const { table } = lines.cues;
  const builder = new PartBuilder(lines);
  const parts: PlacedPart[] = [];
  for (let index = 0; index < begins.length; index++) {
    const first = begins[index]!;
    const next = begins[index + 1] ?? table.count;
    parts.push({ offset: table.start(first), firstLine: first, part: builder.build(first, next) });
  }
  return parts;
}

/** The lines at which parts begin; the first part takes in whatever stands above its article. */
function partBegins({ cues, labelling }: ReadLines): readonly number[] {
  const { labels } = labelling;
  const begins: number[] = [0];
  const story = new StoryState();
  for (let line = 0; line < labels.length; line++) {
    const label = labels[line] as LineLabel;
    const dated = cues.datelines.has(line) && !isAddition(cues, line);
    if (story.endsBefore(label, dated) || (story.hasText && comesFromElsewhere(cues, line, label))) {
      begins.push(line);
      story.reset();
    }
    story.take(label, cues.datelines.has(line), closesStory(cues, line));
  }
  return begins;
}

/** What the article so far has, as far as it decides where the next one begins. */
class StoryState {
  #hasStory = false;
  #hasDateline = false;
  #signed = false;
  #hasHeading = false;
  /** A title with a picture and what it shows: an article without a story. */
  #hasPicture = false;

  get hasText(): boolean {
    return this.#hasStory;
  }

  endsBefore(label: LineLabel, dated: boolean): boolean {
    if (label === LineLabel.Headline || label === LineLabel.Section) return this.#hasStory || this.#hasPicture;
    if (label === LineLabel.Body && dated) return this.#hasStory && (this.#hasDateline || this.#signed);
    return false;
  }

  take(label: LineLabel, dated: boolean, tail: boolean): void {
    if (label === LineLabel.Headline) this.#hasHeading = true;
    if (label === LineLabel.Caption) this.#hasPicture ||= this.#hasHeading;
    if (label === LineLabel.Body || label === LineLabel.Continuation || label === LineLabel.Subhead) {
      this.#hasStory = true;
      if (dated) this.#hasDateline = true;
      this.#signed = tail;
    }
    if (label === LineLabel.Byline && (this.#hasStory || this.#hasHeading)) {
      if (this.#hasStory) this.#signed = true;
    }
    if (label === LineLabel.Dateline) this.#hasStory ||= this.#hasHeading;
  }

  reset(): void {
    this.#hasStory = this.#hasDateline = this.#signed = this.#hasHeading = this.#hasPicture = false;
  }
}

/** `(上接第一版)` below a finished story, alone or before its words: what follows is the rest of another page's. */
function comesFromElsewhere({ cue, text, table }: ReadLines['cues'], line: number, label: LineLabel): boolean {
  const start = table.bodyStart(line);
  const end = table.bodyEnd(line);
  if (cue[line] === Cue.Jump) return jumpsIn(text, start, end).some(({ direction }) => direction === 'from');
  if (label !== LineLabel.Body || !table.has(line, Sign.Turn)) return false;
  return jumpsIn(text, start, Math.min(end, start + LONGEST_JUMP)).some(
    (jump) => jump.direction === 'from' && jump.start === start,
  );
}

const LONGEST_JUMP = 16;

/** 又讯 adds to the story above it and begins no article of its own. */
function isAddition(cues: ReadLines['cues'], line: number): boolean {
  const dateline = cues.datelines.get(line)!;
  return /[又另]讯/.test(cues.text.slice(dateline.start, dateline.end));
}
