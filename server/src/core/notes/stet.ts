import type { Finding } from '../rules/finding';
import { skeletonOf } from '../text/skeleton';
import type { Span } from '../text/span';
import { placeAll } from './anchoring/place';
import { TextIndex } from './anchoring/textIndex';
import type { Notebook, NoteOf } from './notebook';
import { nothingSilenced, type Suppression } from './suppression';

/**
 * The findings that the notebook's stet notes let stand. A stet is keyed by its rule and its quote, and finds its
 * place like every note, so that it holds after edits elsewhere and ends when the quoted words change.
 */
export function suppressionOf(book: Notebook): Suppression {
  const stets = book.notesOf('stet').filter(({ thread }) => thread.state !== 'resolved');
  return stets.length === 0 ? nothingSilenced : new StetSuppression(book.text, stets);
}

/** The rule of a stet that lets every finding on its quote stand. */
export const ANY_RULE = '*';

interface PlacedStet {
  readonly rule: string;
  readonly words: string;
  readonly span: Span;
}

class StetSuppression implements Suppression {
  readonly #notes: readonly NoteOf<'stet'>[];
  #text: string;
  #placed: readonly PlacedStet[];

  constructor(text: string, notes: readonly NoteOf<'stet'>[]) {
    this.#notes = notes;
    this.#text = text;
    this.#placed = notes.flatMap((note) => placedStet(note, note.placement.span));
  }

  silences(finding: Finding, text: string): boolean {
    return this.#placedIn(text).some((stet) => covers(stet, finding, text));
  }

  /** Repairing in several passes asks about texts that come one after the other: each is searched once. */
  #placedIn(text: string): readonly PlacedStet[] {
    if (text === this.#text) return this.#placed;
    const requests = this.#notes.map(({ thread }) => ({ anchor: thread.anchor, replacement: null }));
    const placements = placeAll(new TextIndex(text), requests);
    this.#text = text;
    this.#placed = this.#notes.flatMap((note, i) => placedStet(note, placements[i]!.span));
    return this.#placed;
  }
}

const placedStet = ({ content, thread }: NoteOf<'stet'>, span: Span | null): readonly PlacedStet[] =>
  span === null ? [] : [{ rule: content.value, words: skeletonOf(thread.anchor.exact), span }];

function covers(stet: PlacedStet, finding: Finding, text: string): boolean {
  if (stet.rule !== finding.rule && stet.rule !== ANY_RULE) return false;
  const meets = finding.start <= stet.span.end && stet.span.start <= finding.end;
  return meets && skeletonOf(text.slice(finding.start, finding.end)) === stet.words;
}
