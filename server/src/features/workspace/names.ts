import type { Page, Person, PlacedPart } from '../../core/page/model';
import { type Span, shifted } from '../../core/text/span';
import { partAt } from '../places';

/** A name of a byline, placed in the dump. */
export interface PlacedName {
  readonly name: string;
  readonly span: Span;
}

/** The person whose name in a byline touches the offset. */
export function nameAt(page: Page, offset: number): PlacedName | null {
  const placed = partAt(page, offset);
  if (placed === undefined) return null;
  return namesIn(placed).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** Every place where a byline of the page prints the name. */
export const placesOfName = (page: Page, name: string): readonly Span[] =>
  page.parts.flatMap((placed) =>
    namesIn(placed)
      .filter((one) => one.name === name)
      .map((one) => one.span),
  );

const namesIn = ({ part, offset }: PlacedPart): readonly PlacedName[] =>
  (part.article?.bylines ?? []).flatMap((byline) =>
    byline.people.map(({ name, span }: Person) => ({ name, span: shifted(span, offset) })),
  );

/** A name as it may be written over another one: not empty, one line, no marks that end a byline. */
export const isPossibleName = (name: string): boolean =>
  /^[\p{Script=Han}\p{L}· \u3000]{1,30}$/u.test(name) && name.trim() !== '';
