import type { Dictionary } from './dictionary';
import type { Lookalikes } from './lookalikes';
import { isIdleNumeral, isMeasureCode, isNumeralCode } from './numerals';

/** How rare a character must be on its own to be suspect without a word to speak for another. */
export const RARE_ALONE = 7;

/**
 * Lets nearly every character of a clean text pass with a few look-ups, so that only what may be a slip is read
 * closely: a character that does not sit well between its neighbours, where a look-alike would.
 */
export class SlipFilter {
  readonly #dictionary: Dictionary;
  /** The numbers of all guesses, those of one character side by side. */
  readonly #guesses: Uint16Array;
  /** Where a character's guesses begin, by its code; they end where those of the next code begin. */
  readonly #firstGuess = new Uint16Array(0x10001);
  /** Whether one of a character's guesses is a measure word. */
  readonly #guessesMeasure = new Uint8Array(0x10000);
  readonly #rareAlone = new Uint8Array(0x10000);
  /** Whether one of a character's guesses stands in a word of the newspaper's own. */
  readonly #guessesOwn = new Uint8Array(0x10000);

  constructor(dictionary: Dictionary, lookalikes: Lookalikes) {
    this.#dictionary = dictionary;
    const guesses: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      this.#firstGuess[code] = guesses.length;
      if (lookalikes.suspects[code] === 0) continue;
      for (const guess of lookalikes.meantBy(code)) {
        guesses.push(dictionary.numberOf(guess.charCodeAt(0)));
        if (dictionary.ownWordsWith(guess).length > 0) this.#guessesOwn[code] = 1;
        if (isMeasureCode(guess.charCodeAt(0)) && !isMeasureCode(code)) this.#guessesMeasure[code] = 1;
      }
      const character = String.fromCharCode(code);
      if (dictionary.rank(character, 0, 1) <= RARE_ALONE) this.#rareAlone[code] = 1;
    }
    this.#firstGuess[0x10000] = guesses.length;
    this.#guesses = Uint16Array.from(guesses);
  }

  /** Whether the suspect at a place deserves a closer look; `start` and `end` bound what it is read with. */
  mayBeSlip(text: string, at: number, start: number, end: number): boolean {
    const dictionary = this.#dictionary;
    const code = text.charCodeAt(at);
    if (this.#guessesOwn[code] === 1) return true;
    const codeBefore = at > start ? text.charCodeAt(at - 1) : 0;
    const number = dictionary.numberOf(code);
    const before = dictionary.numberOf(codeBefore);
    const after = at + 1 < end ? dictionary.numberOf(text.charCodeAt(at + 1)) : 0;
    const suitsBefore = before !== 0 && dictionary.mayNeighbourOften(before, number);
    const suitsAfter = after !== 0 && dictionary.mayNeighbourOften(number, after);
    if (suitsBefore && suitsAfter) return false;
    if (!suitsBefore && this.#guessesMeasure[code] === 1 && isNumeralCode(codeBefore)) return true;

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
    return !suitsBefore && !suitsAfter && (this.#rareAlone[code] === 1 || isIdleNumeral(text, at));
  }
}
