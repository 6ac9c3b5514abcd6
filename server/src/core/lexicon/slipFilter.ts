import type { Dictionary } from './dictionary';
import type { Lookalikes } from './lookalikes';
import { isIdleNumeral, isMeasureCode, isNumeralCode, MISREAD_NUMERALS } from './numerals';

/** How rare a character must be on its own to be suspect without a word to speak for another. */
export const RARE_ALONE = 7;

/**
 * Lets nearly every character of a clean text pass with a few look-ups, so that only what may be a slip is read
 * closely: a character that does not sit well between its neighbours, where a look-alike would.
 */
export class SlipFilter {
  readonly #dictionary: Dictionary;
  /** What is known of each character by its code: 0 for one beyond suspicion. */
  readonly #traits = new Uint8Array(0x10000);
  /** The numbers of all guesses, those of one character side by side. */
  readonly #guesses: Uint16Array;
  /** Where a character's guesses begin, by its code; they end where those of the next code begin. */
  readonly #firstGuess = new Uint16Array(0x10001);

  constructor(dictionary: Dictionary, lookalikes: Lookalikes) {
    this.#dictionary = dictionary;
    const guesses: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      this.#firstGuess[code] = guesses.length;
      if (lookalikes.suspects[code] === 0) continue;
      let traits = Trait.Suspect;
      for (const guess of lookalikes.meantBy(code)) {
        guesses.push(dictionary.numberOf(guess.charCodeAt(0)));
        if (dictionary.ownWordsWith(guess).length > 0) traits |= Trait.GuessOfOwnWord;
        if (isMeasureCode(guess.charCodeAt(0)) && !isMeasureCode(code)) traits |= Trait.GuessOfMeasure;
      }
      const character = String.fromCharCode(code);
      if (dictionary.rank(character, 0, 1) <= RARE_ALONE) traits |= Trait.RareAlone;
      if (MISREAD_NUMERALS.includes(character)) traits |= Trait.MisreadNumeral;
      this.#traits[code] = traits;
    }
    this.#firstGuess[0x10000] = guesses.length;
    this.#guesses = Uint16Array.from(guesses);
  }

  /** The first place from `from` on that deserves a closer look, or `end`; the text is read from `start` to `end`. */
  next(text: string, from: number, start: number, end: number): number {
    const traits = this.#traits;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (traits[code] !== 0 && this.#mayBeSlip(text, at, code, start, end)) return at;
    }
    return end;
  }

  #mayBeSlip(text: string, at: number, code: number, start: number, end: number): boolean {
    const dictionary = this.#dictionary;
    const { numbers } = dictionary;
    const traits = this.#traits[code]!;
    if ((traits & Trait.GuessOfOwnWord) !== 0) return true;
    const codeBefore = at > start ? text.charCodeAt(at - 1) : 0;
    const codeAfter = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const before = numbers[codeBefore]!;
    const found = numbers[code]!;
    const after = numbers[codeAfter]!;
    // What stands beside the guesses is asked first: for five characters in six that is the end of it.
    const last = this.#firstGuess[code + 1]!;
    for (let i = this.#firstGuess[code]!; i < last; i++) {
      const guess = this.#guesses[i]!;
      const wouldSuitBefore = before !== 0 && dictionary.mayNeighbour(before, guess);
      const wouldSuitAfter = after !== 0 && dictionary.mayNeighbour(guess, after);
      if (!wouldSuitBefore && !wouldSuitAfter) continue;
      // What sits well on one side must be outdone on the other one.
      const outdoes =
        (wouldSuitBefore && !this.#suits(before, found)) || (wouldSuitAfter && !this.#suits(found, after));
      if (!outdoes) continue;
      // No word reaches over a neighbour that none has beside the guess.
      const first = wouldSuitBefore ? start : at;
      if (dictionary.hasWordAround(text, at, guess, first, wouldSuitAfter ? end : at + 1)) return true;
    }
    if ((traits & Trait.Odd) === 0 || this.#suits(before, found)) return false;
    if ((traits & Trait.GuessOfMeasure) !== 0 && isNumeralCode(codeBefore)) return true;
    const isOutOfPlace = (traits & Trait.RareAlone) !== 0 || isIdleNumeral(text, at);
    return isOutOfPlace && !this.#suits(found, after);
  }

  /** Whether two characters, by number, often stand side by side in a word. */
  #suits(first: number, second: number): boolean {
    return first !== 0 && second !== 0 && this.#dictionary.mayNeighbourOften(first, second);
  }
}

const enum Trait {
  Suspect = 1,
  /** Rare on its own. */
  RareAlone = 2,
  /** One of its guesses is a measure word. */
  GuessOfMeasure = 4,
  /** One of its guesses stands in a word of the newspaper's own. */
  GuessOfOwnWord = 8,
  /** A numeral that scanners see in other characters. */
  MisreadNumeral = 16,
  /** May be a slip though no word speaks for another character. */
  Odd = RareAlone | GuessOfMeasure | MisreadNumeral,
}
