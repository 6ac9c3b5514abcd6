import { matches } from '../pinyin';
import type { Place } from './digest';
import type { Library } from './library';

export type SymbolKind = 'article' | 'section' | 'person';

/** Something of the workspace that can be found by its name. */
export interface WorkspaceSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly uri: string;
  readonly place: Place;
  /** Where it belongs: the section of an article, the article of a byline. */
  readonly container: string;
}

/** Headlines, section labels and people that match the query as characters or as pinyin initials, best ones first. */
export function workspaceSymbols(library: Library, query: string, most: number): readonly WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const [uri, digest] of library.digests) {
    for (const { headline, section, place, people } of digest.articles) {
      if (matches(query, headline)) {
        found.push({ kind: 'article', name: headline, uri, place, container: section ?? '' });
      }
      for (const person of people) {
        if (!matches(query, person.name)) continue;
        found.push({ kind: 'person', name: person.name, uri, place: person.place, container: headline });
      }
    }
    for (const { title, place } of digest.sections) {
      if (matches(query, title)) found.push({ kind: 'section', name: title, uri, place, container: '' });
    }
  }
  const wanted = query.toLowerCase();
  const closeness = (name: string): number => (name.toLowerCase().includes(wanted) ? 0 : 1);
  return found.sort((a, b) => closeness(a.name) - closeness(b.name) || a.name.length - b.name.length).slice(0, most);
}
