import type { WordList } from './wordList';

/** The cost of a word that nobody knows. A known word costs that less its rank: costs are negative log-probabilities. */
export const UNKNOWN_COST = 18;

/** The rank of the words that a newspaper's own configuration adds: as common as the name of a county. */
const OWN_WORD_RANK = 8;

const LONGEST_WORD = 6;

const NO_WORDS: readonly string[] = [];

/** The words that a page is read with: the word list, and the words that a newspaper adds to it. */
export class Dictionary {
  readonly #list: WordList;
  readonly #own: OwnWords;

  constructor(list: WordList, ownWords: readonly string[] = []) {
    this.#list = list;
    this.#own = groupByFirst(ownWords);
  }

  /** The words of the newspaper's own that hold this character, for whoever must not touch them. */
  ownWordsWith(character: string): readonly string[] {
    if (this.#own.size === 0) return NO_WORDS;
    return [...this.#own.values()].flat().filter((word) => word.includes(character));
  }

  /** Whether the span is a word of two or more characters. */
  has(text: string, start: number, end: number): boolean {
    return end - start >= 2 && this.rank(text, start, end) > 0;
  }

  /** How common the word is, 1–15 on a logarithmic scale; 0 when the span is no word. */
  rank(text: string, start: number, end: number): number {
    if (end <= start) return 0;
    const ownRank = this.#isOwn(text, start, end) ? OWN_WORD_RANK : 0;
    const node = this.#walk(text, start, end);
    return Math.max(ownRank, this.#list.ranks[node]!);
  }

  /** The length of the longest word that starts here; 0 when not even the character is one. */
  longestFrom(text: string, start: number): number {
    let longest = 0;
    this.eachFrom(text, start, Math.min(text.length, start + LONGEST_WORD), (end) => {
      longest = Math.max(longest, end - start);
    });
    return longest;
  }

  /** Visits the words that start at a place and end by `limit`, shorter ones first, the newspaper's own last. */
  eachFrom(text: string, start: number, limit: number, visit: (end: number, rank: number) => void): void {
    const { numbers, ranks } = this.#list;
    const first = numbers[text.charCodeAt(start)]!;
    if (ranks[first]! > 0) visit(start + 1, ranks[first]!);
    if (first > 0 && start + 1 < limit && this.#list.mayOpen(first, numbers[text.charCodeAt(start + 1)]!)) {
      let node = first;
      for (let at = start + 1; at < limit; at++) {
        node = this.#list.child(node, numbers[text.charCodeAt(at)]!);
        if (node === 0) break;
        if (ranks[node]! > 0) visit(at + 1, ranks[node]!);
      }
    }
    if (this.#own.size === 0) return;
    for (const word of this.#own.get(text.charCodeAt(start)) ?? []) {
      if (start + word.length <= limit && text.startsWith(word, start)) visit(start + word.length, OWN_WORD_RANK);
    }
  }

  /** The numbers of all characters by their codes, for a loop that can't afford a call a character. */
  get numbers(): Readonly<Uint16Array> {
    return this.#list.numbers;
  }

  /** The number by which the list knows a character; 0 for one that no word has. */
  numberOf(code: number): number {
    return this.#list.numbers[code]!;
  }

  /** Whether two characters, by number, may stand side by side in a word. */
  mayNeighbour(first: number, second: number): boolean {
    return this.#list.mayNeighbour(first, second);
  }

  /** False where no word, of the newspaper's own neither, has two characters side by side; true where one may. */
  mayRunAcross(firstCode: number, secondCode: number): boolean {
    const { numbers } = this.#list;
    return this.#own.size > 0 || this.#list.mayNeighbour(numbers[firstCode]!, numbers[secondCode]!);
  }

  /** Whether two characters, by number, may stand side by side in a word that is no rarity. */
  mayNeighbourOften(first: number, second: number): boolean {
    return this.#list.mayNeighbourOften(first, second);
  }

  /** Whether a word of the list covers a place once the character there is replaced by another one, given by number. */
  hasWordAround(text: string, at: number, replacement: number, start: number, end: number): boolean {
    const { numbers, ranks } = this.#list;
    const earliest = Math.max(start, at - LONGEST_WORD + 1);
    for (let from = at; from >= earliest; from--) {
      let node = from === at ? replacement : numbers[text.charCodeAt(from)]!;
      if (node === 0) return false;
      // Nor does a word begin before two characters that stand side by side in none.
      if (from < at - 1 && !this.#list.mayNeighbour(node, numbers[text.charCodeAt(from + 1)]!)) return false;
      const latest = Math.min(end, from + LONGEST_WORD);
      for (let next = from + 1; next < latest; next++) {
        const number = next === at ? replacement : numbers[text.charCodeAt(next)]!;
        if (next === from + 1 && !this.#list.mayOpen(node, number)) break;
        node = this.#list.child(node, number);
        if (node === 0) break;
        if (next >= at && ranks[node]! > 0) return true;
      }
    }
    return false;
  }

  /**
   * Gathers the words that cover a place of a stretch once the character there is read as another one. Words of one
   * character are left out.
   */
  gatherAround({ text, start, end, place }: Stretch, code: number, into: WordsAround): void {
    into.clear();
    const { numbers, ranks } = this.#list;
    const replacement = numbers[code]!;
    // No word reaches over a neighbour that none has beside the replacement.
    const reachesBack = place > 0 && this.#list.mayNeighbour(numbers[text.charCodeAt(start + place - 1)]!, replacement);
    const earliest = reachesBack ? Math.max(0, place - LONGEST_WORD + 1) : place;
    const reachesOn =
      start + place + 1 < end && this.#list.mayNeighbour(replacement, numbers[text.charCodeAt(start + place + 1)]!);
    const length = reachesOn ? end - start : place + 1;
    for (let from = place; from >= earliest; from--) {
      let node = from === place ? replacement : numbers[text.charCodeAt(start + from)]!;
      if (node === 0) break;
      for (let at = from + 1; at < length; at++) {
        const number = at === place ? replacement : numbers[text.charCodeAt(start + at)]!;
        if (at === from + 1 && !this.#list.mayOpen(node, number)) break;
        node = this.#list.child(node, number);
        if (node === 0) break;
        if (at >= place && ranks[node]! > 0) into.add(from, at + 1, ranks[node]!);
      }
    }
    if (this.#own.size > 0) this.#gatherOwnAround(text.slice(start, end), place, code, into);
  }

  #gatherOwnAround(read: string, place: number, code: number, into: WordsAround): void {
    const stretch = read.slice(0, place) + String.fromCharCode(code) + read.slice(place + 1);
    for (let from = 0; from <= place; from++) {
      for (const word of this.#own.get(stretch.charCodeAt(from)) ?? []) {
        const to = from + word.length;
        if (to > place && stretch.startsWith(word, from)) into.add(from, to, OWN_WORD_RANK);
      }
    }
  }

  #walk(text: string, start: number, end: number): number {
    const { numbers } = this.#list;
    let node = numbers[text.charCodeAt(start)]!;
    for (let at = start + 1; at < end && node !== 0; at++) {
      node = this.#list.child(node, numbers[text.charCodeAt(at)]!);
    }
    return node;
  }

  #isOwn(text: string, start: number, end: number): boolean {
    if (this.#own.size === 0) return false;
    const candidates = this.#own.get(text.charCodeAt(start)) ?? [];
    return candidates.some((word) => word.length === end - start && text.startsWith(word, start));
  }
}

/** A stretch of ideographs in a text, and one of them, counted from the start of the stretch. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

/**
 * Words found in a stretch: where each starts and ends, counted from the start of the stretch, and how common it is.
 * Used again for each look, so that the many that find nothing leave nothing behind.
 */
export class WordsAround {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly rank: number[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(from: number, to: number, rank: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.rank[this.count++] = rank;
  }
}

/** Words by the code of their first character. */
type OwnWords = ReadonlyMap<number, readonly string[]>;

function groupByFirst(words: readonly string[]): OwnWords {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    if (word.length < 2) continue;
    const group = groups.get(word.charCodeAt(0));
    if (group) group.push(word);
    else groups.set(word.charCodeAt(0), [word]);
  }
  return groups;
}
