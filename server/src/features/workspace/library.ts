import type { ArticleDigest, Digest, Place } from './digest';

/** Someone's name where a byline prints it. */
export interface Mention {
  readonly uri: string;
  readonly name: string;
  readonly role: string;
  readonly place: Place;
  readonly article: ArticleDigest;
}

/**
 * The digests of all dumps of the workspace, and what follows from them. A change to one dump replaces one entry;
 * what is derived is made anew when it is next asked for.
 */
export class Library {
  readonly #digests = new Map<string, Digest>();
  readonly #stamps = new Map<string, string>();
  #mentions: ReadonlyMap<string, readonly Mention[]> | null = null;

  get size(): number {
    return this.#digests.size;
  }

  /** By uri, in the order in which they were added. */
  get digests(): ReadonlyMap<string, Digest> {
    return this.#digests;
  }

  /** `stamp` says which content the digest is of. */
  set(uri: string, digest: Digest, stamp: string): void {
    this.#digests.set(uri, digest);
    this.#stamps.set(uri, stamp);
    this.#mentions = null;
  }

  stampOf(uri: string): string | undefined {
    return this.#stamps.get(uri);
  }

  delete(uri: string): boolean {
    this.#mentions = null;
    this.#stamps.delete(uri);
    return this.#digests.delete(uri);
  }

  clear(): void {
    this.#mentions = null;
    this.#digests.clear();
    this.#stamps.clear();
  }

  /** Everyone whom a byline names, with all places where it does. */
  mentions(): ReadonlyMap<string, readonly Mention[]> {
    this.#mentions ??= collectMentions(this.#digests);
    return this.#mentions;
  }
}

function collectMentions(digests: ReadonlyMap<string, Digest>): ReadonlyMap<string, readonly Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const [uri, digest] of digests) {
    for (const article of digest.articles) {
      for (const { name, role, place } of article.people) {
        const mention = { uri, name, role, place, article };
        const known = mentions.get(name);
        if (known === undefined) mentions.set(name, [mention]);
        else known.push(mention);
      }
    }
  }
  return mentions;
}
