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
  readonly exact: string;
  readonly span: Span;
}

class StetSuppression implements Suppression {
  readonly #notes: readonly NoteOf<'stet'>[];
  #text: string;
  /** By rule, because most findings are of rules that no stet is about. */
  #placed: ReadonlyMap<string, readonly PlacedStet[]>;

  constructor(text: string, notes: readonly NoteOf<'stet'>[]) {
    this.#notes = notes;
    this.#text = text;
    this.#placed = byRule(
      notes,
      notes.map(({ placement }) => placement.span),
    );
  }

  silences(finding: Finding, text: string): boolean {
    const placed = this.#placedIn(text);
    const covering = (stet: PlacedStet): boolean => covers(stet, finding, text);
    return (placed.get(finding.rule)?.some(covering) ?? false) || (placed.get(ANY_RULE)?.some(covering) ?? false);
  }

  /** Repairing in several passes asks about texts that come one after the other: each is searched once. */
  #placedIn(text: string): ReadonlyMap<string, readonly PlacedStet[]> {
    if (text === this.#text) return this.#placed;
    const requests = this.#notes.map(({ thread }) => ({ anchor: thread.anchor, replacement: null }));
    const placements = placeAll(new TextIndex(text), requests);
    this.#text = text;
    this.#placed = byRule(
      this.#notes,
      placements.map(({ span }) => span),
    );
    return this.#placed;
  }
}

function byRule(
  notes: readonly NoteOf<'stet'>[],
  spans: readonly (Span | null)[],
): ReadonlyMap<string, readonly PlacedStet[]> {
  const placed = new Map<string, PlacedStet[]>();
  notes.forEach(({ content, thread }, i) => {
    const span = spans[i] ?? null;
    if (span === null) return;
    const ofRule = placed.get(content.value);
    if (ofRule === undefined) placed.set(content.value, [{ exact: thread.anchor.exact, span }]);
    else ofRule.push({ exact: thread.anchor.exact, span });
  });
  return placed;
}

function covers({ exact, span }: PlacedStet, finding: Finding, text: string): boolean {
  const meets = finding.start <= span.end && span.start <= finding.end;
  return meets && skeletonOf(text.slice(finding.start, finding.end)) === skeletonOf(exact);
}
