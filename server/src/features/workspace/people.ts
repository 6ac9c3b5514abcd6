import { matches } from '../pinyin';
import type { Library, Mention } from './library';

/** Someone who writes for these pages. */
export interface Person {
  readonly name: string;
  /** Most frequent first. */
  readonly roles: readonly string[];
  readonly mentions: readonly Mention[];
  /** Names that differ in one character and share a place: probably the same person, once misread. */
  readonly variants: readonly string[];
}

/** Everyone of the workspace, those with most articles first. */
export function people(library: Library, filter: string, alike: (a: string, b: string) => boolean): readonly Person[] {
  const all = library.mentions();
  const neighbours = neighboursByShape([...all.keys()], alike);
  return [...all]
    .filter(([name]) => matches(filter, name))
    .map(([name, mentions]) => ({ name, roles: rolesOf(mentions), mentions, variants: neighbours.get(name) ?? [] }))
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
}

function rolesOf(mentions: readonly Mention[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { role } of mentions) if (role !== '') counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([role]) => role);
}

/** Names with one character left open meet in a bucket, so that ten thousand names need no comparison of all pairs. */
function neighboursByShape(
  names: readonly string[],
  alike: (a: string, b: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const buckets = new Map<string, string[]>();
  for (const name of names) {
    for (let i = 0; i < name.length; i++) {
      const shape = `${name.slice(0, i)}?${name.slice(i + 1)}`;
      const bucket = buckets.get(shape);
      if (bucket === undefined) buckets.set(shape, [name]);
      else bucket.push(name);
    }
  }
  const neighbours = new Map<string, string[]>();
  for (const bucket of buckets.values()) {
    for (const a of bucket) {
      const others = bucket.filter((b) => b !== a && alike(a, b));
      if (others.length > 0) neighbours.set(a, [...(neighbours.get(a) ?? []), ...others]);
    }
  }
  return neighbours;
}
