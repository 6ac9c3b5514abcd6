import { byPlace, type TextEdit } from '../../text/edits';
import { skeletonOf } from '../../text/skeleton';
import { encloses, type Span } from '../../text/span';
import type { Anchor } from './anchor';
import type { Placement } from './place';

/** A placed note, as following edits needs it. */
export interface Followed {
  readonly placement: Placement;
  readonly anchor: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;
  readonly replacement: string | null;
}

/**
 * Where notes stand after edits that were seen happening: exactly where the edits carried them, however much of the
 * quote they changed. `text` is the text after the edits; the edits are in the coordinates of the text before.
 */
export function followEdits(
  notes: readonly Followed[],
  edits: readonly TextEdit[],
  text: string,
): readonly Placement[] {
  const change = new Change(edits, text);
  return notes.map((note) => (note.placement.span === null ? revived(note, change) : followed(note, change)));
}

/** Text typed at either end of a quote stays outside it; what is typed inside belongs to it. */
export const spanAfter = (span: Span, edits: readonly TextEdit[]): Span => new Change(edits, '').spanAfter(span);

function followed(note: Followed, change: Change): Placement {
  const { placement } = note;
  const span = change.spanAfter(placement.span!);
  // Text above a note comes and goes all day; only what touches the quote can change its state.
  if (!change.touches(placement.span!))
    return span.start === placement.span!.start ? placement : { ...placement, span };
  const words = change.text.slice(span.start, span.end);
  if (isApplied(note, words)) return { state: 'applied', span, candidates: [] };
  if (skeletonOf(words) === skeletonOf(note.anchor.exact)) {
    return { state: placement.state === 'moved' ? 'moved' : 'anchored', span, candidates: [] };
  }
  const again = change.placeBroughtBack(note.anchor, placement.span!.start, () => true);
  // Inside the span the words are part of what was typed there, which all belongs to the note.
  if (again !== null && !encloses(span, again)) return { state: 'anchored', span: again, candidates: [] };
  if (words === '') return { state: 'orphan', span: null, candidates: [{ span, score: 0 }] };
  return { state: 'changed', span, candidates: [] };
}

const isApplied = ({ anchor, replacement }: Followed, words: string): boolean =>
  replacement !== null && words === replacement && words !== anchor.exact;

/** An orphan whose words were deleted comes back when they do, at the very place: an undo. */
function revived({ placement, anchor }: Followed, change: Change): Placement {
  if (placement.candidates.length === 0) return placement;
  const lost = placement.candidates.find(({ span }) => span.start === span.end)?.span.start ?? null;
  const again =
    lost === null ? null : change.placeBroughtBack(anchor, lost, (edit) => edit.start <= lost && lost <= edit.end);
  if (again !== null) return { state: 'anchored', span: again, candidates: [] };
  const candidates = placement.candidates.map(({ span, score }) => ({ span: change.spanAfter(span), score }));
  return { ...placement, candidates };
}

/** Edits in order, with what they add up to, so that a note asks only about the few that touch it. */
class Change {
  readonly text: string;
  readonly #edits: readonly TextEdit[];
  /** How much longer the text has become before each edit; one more at the end. */
  readonly #growth: Int32Array;

  constructor(edits: readonly TextEdit[], text: string) {
    this.text = text;
    this.#edits = [...edits].sort(byPlace);
    this.#growth = new Int32Array(edits.length + 1);
    this.#edits.forEach((edit, i) => {
      this.#growth[i + 1] = this.#growth[i]! + growthOf(edit);
    });
  }

  touches(span: Span): boolean {
    const first = this.#edits[this.#firstEndingFrom(span.start)];
    return first !== undefined && first.start <= span.end;
  }

  spanAfter(span: Span): Span {
    const from = this.#firstEndingFrom(span.start);
    let start = span.start + this.#growth[from]!;
    let end = span.end + this.#growth[from]!;
    for (let i = from; i < this.#edits.length && this.#edits[i]!.start <= span.end; i++) {
      const edit = this.#edits[i]!;
      start += shiftOf(edit, span.start, edit.end <= span.start);
      end += shiftOf(edit, span.end, edit.end < span.end || (edit.end === span.end && edit.start < span.end));
    }
    return start <= end ? { start, end } : { start: end, end };
  }

  /**
   * Where an edit brought the words: put back by an undo, or pasted elsewhere by the same change. The words must
   * share a character with what the edit put in, so that a note never jumps to a look-alike beside it; where it put
   * them in more than once, what stood around them tells, and null where that doesn't. Looked for about as far into
   * what an edit put in as `near`, where they stood, was in what it took out: an edit may replace a text of megabytes.
   */
  placeBroughtBack(anchor: Followed['anchor'], near: number, admits: (edit: TextEdit) => boolean): Span | null {
    const { exact } = anchor;
    if (exact === '') return null;
    const places: number[] = [];
    for (let i = 0; i < this.#edits.length; i++) {
      const edit = this.#edits[i]!;
      if (edit.text === '' || !admits(edit)) continue;
      const at = edit.start + this.#growth[i]!;
      const about = at + Math.max(0, Math.min(near, edit.end) - edit.start);
      const from = Math.max(0, at - exact.length + 1, about - REACH);
      const to = Math.min(this.text.length, at + edit.text.length + exact.length - 1, about + REACH);
      for (let found = this.text.indexOf(exact, from); found >= 0 && found + exact.length <= to; ) {
        places.push(found);
        found = this.text.indexOf(exact, found + exact.length);
      }
    }
    const start = this.#likeliest(places, anchor);
    return start === null ? null : { start, end: start + exact.length };
  }

  /** The one place around which most of what stood around the words stands again. */
  #likeliest(places: readonly number[], { exact, prefix, suffix }: Followed['anchor']): number | null {
    let best: number | null = null;
    let most = -1;
    let isOnlyOne = true;
    for (const place of places) {
      const alike = commonEnd(this.text, place, prefix) + commonStart(this.text, place + exact.length, suffix);
      isOnlyOne = alike > most || (isOnlyOne && alike < most);
      if (alike <= most) continue;
      best = place;
      most = alike;
    }
    return isOnlyOne ? best : null;
  }

  /** The index of the first edit that ends at `offset` or after it. */
  #firstEndingFrom(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#edits[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const REACH = 100_000;

/** How many characters before `at` are those with which `words` ends. */
function commonEnd(text: string, at: number, words: string): number {
  let count = 0;
  while (count < words.length && text[at - 1 - count] === words[words.length - 1 - count]) count++;
  return count;
}

/** How many characters from `at` on are those with which `words` begins. */
function commonStart(text: string, at: number, words: string): number {
  let count = 0;
  while (count < words.length && text[at + count] === words[count]) count++;
  return count;
}

const growthOf = (edit: TextEdit): number => edit.text.length - (edit.end - edit.start);

/** What an edit before an offset adds to it; an edit across it pulls it back to the edit's start. */
function shiftOf(edit: TextEdit, offset: number, isBefore: boolean): number {
  if (isBefore) return growthOf(edit);
  return edit.start < offset ? edit.start - offset : 0;
}
