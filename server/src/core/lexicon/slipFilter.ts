import type { Dictionary } from './dictionary';
import type { Lookalikes } from './lookalikes';
import { isIdleNumeral, isMeasureCode, isNumeralCode } from './numerals';
import { pairIn } from './wordList';

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
      if (dictionary.rank(String.fromCharCode(code), 0, 1) <= RARE_ALONE) traits |= Trait.RareAlone;
      this.#traits[code] = traits;
    }
    this.#firstGuess[0x10000] = guesses.length;
    this.#guesses = Uint16Array.from(guesses);
  }

  /** The first place from `from` on that deserves a closer look, or `end`; the text is read from `start` to `end`. */
  next(text: string, from: number, start: number, end: number): number {
    const traits = this.#traits;
    const { numbers, commonNeighbours } = this.#dictionary;
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at);
      if (traits[code] === 0) continue;
      const number = numbers[code]!;
      const before = at > start ? numbers[text.charCodeAt(at - 1)]! : 0;
      const after = at + 1 < end ? numbers[text.charCodeAt(at + 1)]! : 0;
      const suitsBefore = before !== 0 && pairIn(commonNeighbours, before, number);
      const suitsAfter = after !== 0 && pairIn(commonNeighbours, number, after);
      // Nearly every character ends here.
      if (suitsBefore && suitsAfter && (traits[code]! & Trait.GuessOfOwnWord) === 0) continue;
      if (this.#mayBeSlip(text, at, start, end, suitsBefore, suitsAfter)) return at;
    }
    return end;
  }

  #mayBeSlip(text: string, at: number, start: number, end: number, suitsBefore: boolean, suitsAfter: boolean): boolean {
    const dictionary = this.#dictionary;
    const code = text.charCodeAt(at);
    const traits = this.#traits[code]!;
    if ((traits & Trait.GuessOfOwnWord) !== 0) return true;
    const codeBefore = at > start ? text.charCodeAt(at - 1) : 0;
    if (!suitsBefore && (traits & Trait.GuessOfMeasure) !== 0 && isNumeralCode(codeBefore)) return true;

    const before = dictionary.numberOf(codeBefore);
    const after = at + 1 < end ? dictionary.numberOf(text.charCodeAt(at + 1)) : 0;
    const guesses = this.#guesses;
    const last = this.#firstGuess[code + 1]!;
    for (let i = this.#firstGuess[code]!; i < last; i++) {
      const guess = guesses[i]!;
      // What sits well on one side must be outdone on the other one.
      const mayDo =
        (!suitsBefore && before !== 0 && dictionary.mayNeighbour(before, guess)) ||
        (!suitsAfter && after !== 0 && dictionary.mayNeighbour(guess, after));
      if (mayDo && dictionary.hasWordAround(text, at, guess, start, end)) return true;
    }
    return !suitsBefore && !suitsAfter && ((traits & Trait.RareAlone) !== 0 || isIdleNumeral(text, at));
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
}
