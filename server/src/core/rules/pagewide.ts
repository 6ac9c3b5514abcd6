import type { EditMaker } from '../fixes/pagewideFix';
import type { Page, Part } from '../page/model';
import { shiftedEdit, type TextEdit } from '../text/edits';
import { encloses, overlaps, type Span } from '../text/span';

/**
 * What runs through a whole dump and is therefore reported once: where it stands first, how often it stands there,
 * and what is to be done about all of it.
 */
export interface Pagewide {
  readonly count: number;
  /** The first occurrence, in the coordinates of the dump. */
  readonly first: Span;
  /** The edits within a stretch, in the coordinates of the dump. */
  readonly edits: EditMaker;
}

/** The occurrences of one part as a survey keeps them. */
export interface Occurrences {
  readonly count: number;
  /** The first one, in the part's coordinates. */
  readonly first: Span;
  /** Made anew on each call, so that a survey keeps no object an occurrence. */
  edits(part: Part): readonly TextEdit[];
}

/** Adds up the surveys of a page's parts; null where none of them holds anything. */
export function pagewide(page: Page, surveys: readonly (Occurrences | null)[]): Pagewide | null {
  let count = 0;
  let first: Span | null = null;
  for (let i = 0; i < surveys.length; i++) {
    const survey = surveys[i]!;
    if (survey === null) continue;
    const { offset } = page.parts[i]!;
    count += survey.count;
    first ??= { start: survey.first.start + offset, end: survey.first.end + offset };
  }
  if (first === null) return null;
  return { count, first, edits: (within) => editsWithin(page, surveys, within) };
}

function editsWithin(page: Page, surveys: readonly (Occurrences | null)[], within: Span): readonly TextEdit[] {
  return page.parts.flatMap(({ part, offset }, index) => {
    const survey = surveys[index]!;
    const place = { start: offset, end: offset + part.text.length };
    if (survey === null || !overlaps(place, within)) return [];
    const edits = survey.edits(part).map((edit) => shiftedEdit(edit, offset));
    return encloses(within, place) ? edits : edits.filter((edit) => encloses(within, edit));
  });
}
