import type { PackedWords } from './packedWords';
import { wordFold } from './scripts';
import { packedWords } from './wordData';

/**
 * The words of newspapers, as a trie in flat arrays. Nodes are numbered level by level, so that the children of a
 * node stand side by side, sorted by character; node 0 is the root, and the node of a one-character path bears the
 * number of its character. Traditional characters share the number of their Simplified counterpart, so that one list
 * serves both scripts.
 *
 * A word's rank is the natural logarithm of its frequency, 1–15; 0 says that the path is no word.
 */
export class WordList {
  /** The number of each character by its code; 0 for characters that no word has. */
  readonly numbers: Readonly<Uint16Array>;
  /** How many characters have a number. */
  readonly alphabetSize: number;
  readonly ranks: Readonly<Uint8Array>;
  readonly #characters: Uint16Array;
  /** Where the children of a node begin; they end where those of the next node begin. */
  readonly #childStart: Uint32Array;
  /** Whether two characters open a word: a filter in front of the search among the children. */
  readonly #openings: PairSet;
  /** Whether two characters stand side by side somewhere in a word. */
  readonly #neighbours: PairSet;
  /** The same for words that are no rarities. */
  readonly #commonNeighbours: PairSet;

  constructor() {
    const packed = packedWords();
    const nodes = packed.shape.length;
    this.numbers = numberCharacters(packed.alphabet);
    this.alphabetSize = packed.alphabet.length;
    this.ranks = new Uint8Array(nodes + 1);
    this.#characters = new Uint16Array(nodes + 1);
    this.#childStart = new Uint32Array(nodes + 2);
    this.#openings = new PairSet();
    this.#neighbours = new PairSet();
    this.#commonNeighbours = new PairSet();
    this.#collectPairs(this.#unpack(packed, this.ranks as Uint8Array));
  }

  /** The child of a node by character number, or 0. */
  child(node: number, number: number): number {
    const characters = this.#characters;
    let low = this.#childStart[node]!;
    let high = this.#childStart[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = characters[middle]!;
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** False where no word begins with these two characters; true where one may. */
  mayOpen(first: number, second: number): boolean {
    return this.#openings.mayHave(first, second);
  }

  /** False where no word has these two characters side by side; true where one may. */
  mayNeighbour(first: number, second: number): boolean {
    return this.#neighbours.mayHave(first, second);
  }

  /** False where no word but rare ones has these two characters side by side; true where one may. */
  mayNeighbourOften(first: number, second: number): boolean {
    return this.#commonNeighbours.mayHave(first, second);
  }

  /** Fills the arrays and returns each node's parent. */
  #unpack({ shape, steps }: PackedWords, ranks: Uint8Array): Uint32Array {
    const nodes = shape.length;
    const characters = this.#characters;
    const childStart = this.#childStart;
    const parents = new Uint32Array(nodes + 1);
    const hasChildren = new Uint8Array(nodes + 1);
    hasChildren[0] = 1;
    let parent = -1;
    let at = 0;
    let number = 0;
    let startsGroup = true;
    for (let node = 1; node <= nodes; node++) {
      if (startsGroup) {
        do childStart[++parent] = node;
        while (hasChildren[parent] === 0);
        number = 0;
      }
      let digit = steps[at++]!;
      let shift = 0;
      for (; digit >= 32; shift += 5) {
        number += (digit - 32) << shift;
        digit = steps[at++]!;
      }
      number += digit << shift;
      const traits = shape[node - 1]!;
      characters[node] = number;
      parents[node] = parent;
      ranks[node] = traits >> 2;
      hasChildren[node] = (traits >> 1) & 1;
      startsGroup = (traits & 1) === 1;
    }
    childStart.fill(nodes + 1, parent + 1);
    return parents;
  }

  #collectPairs(parents: Uint32Array): void {
    const characters = this.#characters;
    const best = Uint8Array.from(this.ranks);
    // Children come after their parents, so that going backwards a node's best word is known when its turn comes.
    for (let node = parents.length - 1; node > this.alphabetSize; node--) {
      const parent = parents[node]!;
      if (best[node]! > best[parent]!) best[parent] = best[node]!;
      const first = characters[parent]!;
      const second = characters[node]!;
      this.#neighbours.add(first, second);
      const isOpening = parent <= this.alphabetSize;
      if (best[node]! >= (isOpening ? COMMON_RANK : COMMON_LONG_RANK)) this.#commonNeighbours.add(first, second);
      if (isOpening) this.#openings.add(first, second);
    }
  }
}

/** A word from this rank on is no rarity. */
const COMMON_RANK = 5;
/** The same for two characters further on in a word, which stand side by side by chance more often. */
const COMMON_LONG_RANK = 6;

/**
 * A set of character pairs in 256 KB, each by two bits: a pair that it has is never missed, and one that it lacks is
 * seldom taken for one it has. Most answers are no, and are known by the first bit.
 */
class PairSet {
  readonly #bits = new Uint32Array(1 << 16);

  add(first: number, second: number): void {
    const pair = (first << 14) | second;
    this.#set(hashOf(pair));
    this.#set(otherHashOf(pair));
  }

  mayHave(first: number, second: number): boolean {
    const pair = (first << 14) | second;
    return this.#isSet(hashOf(pair)) && this.#isSet(otherHashOf(pair));
  }

  #set(hash: number): void {
    this.#bits[hash >>> 5]! |= 1 << (hash & 31);
  }

  #isSet(hash: number): boolean {
    return ((this.#bits[hash >>> 5]! >>> (hash & 31)) & 1) === 1;
  }
}

/** Twenty-one bits out of two character numbers of up to fourteen bits each, and as many others. */
const hashOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> 11;
const otherHashOf = (pair: number): number => Math.imul(pair, 0x85ebca6b) >>> 11;

function numberCharacters(alphabet: string): Uint16Array {
  const numbers = new Uint16Array(0x10000);
  for (let i = 0; i < alphabet.length; i++) numbers[alphabet.charCodeAt(i)] = i + 1;
  const fold = wordFold();
  for (let code = 0x3400; code < 0xa000; code++) {
    if (numbers[code] === 0) numbers[code] = numbers[fold[code]!]!;
  }
  return numbers;
}
