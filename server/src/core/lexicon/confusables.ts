import { type Dictionary, type Stretch, UNKNOWN_COST, WordsAround } from './dictionary';
import { hanEnd, hanStart, Lattice, singleCost } from './lattice';
import type { Lookalikes } from './lookalikes';
import { isIdleNumeral, isMeasureCode, isNumeral } from './numerals';
import { ScriptClass, scriptOf } from './scripts';
import {
  counts,
  inNumber,
  isAntithesis,
  isAsking,
  isCalled,
  isDegree,
  isDone,
  isEchoed,
  isInPlace,
  isLoss,
  isOneOfSeries,
  isRequest,
  isSetOffName,
  isSurelySurname,
  isWithheld,
  standsInName,
  wouldBreakOff,
} from './silence';
import { RARE_ALONE, SlipFilter } from './slipFilter';
import { type Reading, weigh } from './suspicion';

/** How far to each side of a suspect the text is read. */
const REACH = 6;

/** A finder reports no guess below this; what else a page knows can lift a guess that high to a finding. */
const LEAST_SCORE = 0.4;

/** From here on a guess is worth a hint. */
const CONVINCING_SCORE = 1.33;

/** What the right word elsewhere on the page adds to a guess. */
const SEEN_ELSEWHERE = 0.8;

/** How common a character must be to be guessed on its own. */
const COMMON_ALONE = 11;

/** How common `21日`, a number with what it counts, is taken to be. */
const COUNTED_RANK = 12;

/** What a number in front adds to a guess that numbers count. */
const COUNTED_BONUS = 1;

/** What a guess gains that scanners mix up with what was read every day. */
const TWIN_BONUS = 1.5;

/** How common a word must be to be meant where it is read. */
const KNOWN_WORD = 5;

/** How common a character must be to be taken for a verb. */
const COMMON_VERB = 7;

/** What nearly every verb may have behind it. */
const COMPLEMENTS = '着了过得满完起久住';

/** What nearly every verb or adjective may have in front of it. */
const BEFORE_ANY = '被太很最更';

/** What an idle numeral adds to the cost of the text as it was read. */
const IDLE_NUMERAL_COST = 4;

/** A character that may be a scanner's slip: `重温人党誓词` → 入, because 入党誓词 is a word. */
export interface Suspect {
  /** Where the character stands. */
  readonly offset: number;
  /** The character that was read. */
  readonly found: string;
  /** What may have been meant, likeliest first; never empty. */
  readonly guesses: readonly Guess[];
}

/** One character that may have been meant. */
export interface Guess {
  readonly character: string;
  /** The word that it makes: 入党誓词, or the character itself where it is so common that it needs none. */
  readonly word: string;
  /** How common the word is, 1–15. */
  readonly rank: number;
  /** The same place as it was read: 人党誓词, or the character with its neighbour. */
  readonly form: string;
  /** How convincing the guess is on its own. */
  readonly score: number;
  /** How much of the score is due to something else than the words that it makes. */
  readonly bonus: number;
}

/** How often a guess's word and form stand on the page, the suspect itself counted. */
export interface Occurrences {
  readonly word: number;
  readonly form: number;
}

/**
 * Whether a suspect deserves a hint once the page is known. A form that recurs is a name or a term; a word that
 * stands rightly elsewhere speaks for the guess.
 */
export function isConvincing(guess: Guess, occurrences: Occurrences): boolean {
  if (occurrences.form > 1) return false;
  return guess.score + (occurrences.word > 0 ? SEEN_ELSEWHERE : 0) >= CONVINCING_SCORE;
}

/**
 * Finds characters that a scanner took for others. A character is suspect when the text around it falls apart into
 * single characters, while a look-alike in its place makes a word.
 */
export class ConfusableFinder {
  readonly #dictionary: Dictionary;
  readonly #lookalikes: Lookalikes;
  readonly #filter: SlipFilter;
  readonly #lattice: Lattice;
  readonly #words = new WordsAround();

  constructor(dictionary: Dictionary, lookalikes: Lookalikes) {
    this.#dictionary = dictionary;
    this.#lookalikes = lookalikes;
    this.#filter = new SlipFilter(dictionary, lookalikes);
    this.#lattice = new Lattice(dictionary);
  }

  /** The suspects of a paragraph or headline, in order; wrap spaces should be gone from the text. */
  find(text: string, start = 0, end = text.length): Suspect[] {
    const found: Suspect[] = [];
    const filter = this.#filter;
    for (let at = filter.next(text, start, start, end); at < end; at = filter.next(text, at + 1, start, end)) {
      const suspect = this.#examine(text, at, start, end);
      if (suspect !== undefined) addUnlessOutdone(found, suspect);
    }
    return found;
  }

  #examine(text: string, at: number, from: number, to: number): Suspect | undefined {
    const start = Math.max(from, hanStart(text, at, REACH));
    const end = Math.min(to, hanEnd(text, at, REACH));
    const setting = this.#settingOf(text, at, start, end);
    const worthReading = this.#guessesWorthReading(setting);
    if (worthReading.length === 0) return undefined;

    const lattice = this.#lattice;
    lattice.read(text, start, end);
    const cheapest = lattice.costOf(end - start);
    const { place, foundRank, isIdle } = setting;
    if (lattice.readsWordAt(place, end - start, UNKNOWN_COST - KNOWN_WORD)) return undefined;
    const asRead = cheapest + (isIdle ? IDLE_NUMERAL_COST : 0);
    const standsAlone =
      lattice.upTo[place]! + singleCost(foundRank) + lattice.onFrom[place + 1]! <= cheapest && mayStandAlone(setting);

    const guesses: Guess[] = [];
    for (const guessed of worthReading) {
      const reading = this.#readWith(guessed, setting, standsAlone);
      if (reading === undefined || reading.cost >= asRead) continue;
      const guess = this.#guessFrom(reading, asRead, setting);
      if (guess.score >= LEAST_SCORE) guesses.push(guess);
    }
    if (guesses.length === 0 || this.#isBeyondSuspicion(text, at)) return undefined;
    guesses.sort((a, b) => b.score - a.score);
    return { offset: at, found: text.charAt(at), guesses };
  }

  #settingOf(text: string, at: number, start: number, end: number): Setting {
    const dictionary = this.#dictionary;
    const code = text.charCodeAt(at);
    const suitsBefore = at > start && this.#suits(text.charCodeAt(at - 1), code);
    const suitsAfter = at + 1 < end && this.#suits(code, text.charCodeAt(at + 1));
    return {
      text,
      start,
      end,
      place: at - start,
      foundRank: dictionary.rank(text, at, at + 1),
      isIdle: isIdleNumeral(text, at),
      suitedSides: Number(suitsBefore) + Number(suitsAfter),
      atEdge: at === start || at + 1 === end,
    };
  }

  /**
   * The guesses that may score enough. What a guess gains is at most what it saves in its own word, so that nearly
   * all are ruled out before the text around is read.
   */
  #guessesWorthReading(setting: Setting): readonly Guessed[] {
    const { text, start, end, place } = setting;
    const found = text.charCodeAt(start + place);
    let worth: Guessed[] | undefined;
    for (const character of this.#lookalikes.meantBy(found)) {
      const rank = this.#dictionary.rank(character, 0, 1);
      const counts = this.#countsAs(character, text, start + place);
      const bonus = (counts ? COUNTED_BONUS : 0) + (this.#lookalikes.areTwins(found, character) ? TWIN_BONUS : 0);
      const guessed: Guessed = { character, code: character.charCodeAt(0), rank, counts, bonus };
      if (!this.#mayScore(guessed, setting) || isOfOtherScript(character, text, start, end)) continue;
      worth ??= [];
      worth.push(guessed);
    }
    return worth ?? NO_GUESSES;
  }

  #mayScore(guessed: Guessed, setting: Setting): boolean {
    const { code, rank, counts } = guessed;
    const { place } = setting;
    if (rank >= COMMON_ALONE && mayStandAlone(setting) && this.#isEnough(guessed, setting, place, place + 1, rank))
      return true;
    if (counts && this.#isEnough(guessed, setting, place, place + 1, COUNTED_RANK)) return true;
    const words = this.#words;
    this.#dictionary.gatherAround(setting, code, words);
    for (let i = 0; i < words.count; i++) {
      const from = words.from[i]!;
      const to = words.to[i]!;
      if (this.#isGuessedWord(setting, from, to) && this.#isEnough(guessed, setting, from, to, words.rank[i]!))
        return true;
    }
    return false;
  }

  /** Whether a word may score enough; what it gains is at most what its own characters cost as they were read. */
  #isEnough(guessed: Guessed, setting: Setting, from: number, to: number, rank: number): boolean {
    const { counts, bonus } = guessed;
    const cost = to - from === 1 && !counts ? singleCost(rank) : UNKNOWN_COST - rank;
    const gain = this.#costAsRead(setting, from, to) + (setting.isIdle ? IDLE_NUMERAL_COST : 0) - cost;
    const score = weigh(this.#weighable(guessed, setting, from, to, rank, gain));
    return score + bonus >= LEAST_SCORE;
  }

  /** What a piece of the stretch costs at most as it was read: as one word or as single characters. */
  #costAsRead({ text, start }: Setting, from: number, to: number): number {
    const dictionary = this.#dictionary;
    let singles = 0;
    for (let at = start + from; at < start + to; at++) singles += singleCost(dictionary.rank(text, at, at + 1));
    const whole = to - from > 1 ? dictionary.rank(text, start + from, start + to) : 0;
    return whole > 0 ? Math.min(singles, UNKNOWN_COST - whole) : singles;
  }

  /** The cheapest reading of the stretch with a guess in the suspect's place, as a word or, if it may, alone. */
  #readWith(guessed: Guessed, setting: Setting, mayBeAlone: boolean): GuessedReading | undefined {
    const { place } = setting;
    const { upTo, onFrom } = this.#lattice;
    const { rank: own } = guessed;
    let best: GuessedReading | undefined;
    if (mayBeAlone && own >= COMMON_ALONE && !wouldBreakOff(guessed.character, setting.text, setting.start + place)) {
      const cost = upTo[place]! + singleCost(own) + onFrom[place + 1]!;
      best = { guessed, from: place, to: place + 1, rank: own, cost };
    }
    if (guessed.counts) {
      const cost = upTo[place]! + UNKNOWN_COST - COUNTED_RANK + onFrom[place + 1]!;
      best = { guessed, from: place, to: place + 1, rank: COUNTED_RANK, cost };
    }
    const words = this.#words;
    this.#dictionary.gatherAround(setting, guessed.code, words);
    for (let i = 0; i < words.count; i++) {
      const from = words.from[i]!;
      const to = words.to[i]!;
      if (!this.#isGuessedWord(setting, from, to)) continue;
      const rank = words.rank[i]!;
      const cost = upTo[from]! + UNKNOWN_COST - rank + onFrom[to]!;
      if (best === undefined || cost < best.cost) best = { guessed, from, to, rank, cost };
    }
    return best;
  }

  /**
   * Whether a word that holds the guess speaks for it. It doesn't where a word was read in its place, nor where it is
   * a verb with its complement or behind 被: what was read takes one as well, `贴满` no less than 站满, `被追` than 被迫.
   */
  #isGuessedWord({ text, start, place, foundRank }: Setting, from: number, to: number): boolean {
    if (to <= place || to - from < 2) return false;
    if (from < place && counts(text, start + from)) return false;
    if (this.#dictionary.rank(text, start + from, start + to) >= KNOWN_WORD) return false;
    if (to - from > 2 || foundRank < COMMON_VERB) return true;
    return from === place ? !COMPLEMENTS.includes(text[start + to - 1]!) : !BEFORE_ANY.includes(text[start + from]!);
  }

  /** Whether a number stands in front and the guess, unlike what was read, is what numbers count: `21目` → 日. */
  #countsAs(character: string, text: string, at: number): boolean {
    return isMeasureCode(character.charCodeAt(0)) && !isMeasureCode(text.charCodeAt(at)) && isNumeral(text, at - 1);
  }

  #guessFrom({ guessed, from, to, rank, cost }: GuessedReading, asRead: number, setting: Setting): Guess {
    const { text, start, end, place } = setting;
    const { character, bonus } = guessed;
    const stretch = text.slice(start, start + place) + character + text.slice(start + place + 1, end);
    const alone = to - from === 1;
    const formStart = alone && place > 0 ? place - 1 : from;
    const formEnd = alone && place === 0 ? Math.min(to + 1, stretch.length) : to;
    return {
      character,
      word: stretch.slice(from, to),
      rank,
      form: text.slice(start + formStart, start + formEnd),
      score: weigh(this.#weighable(guessed, setting, from, to, rank, asRead - cost)) + bonus,
      bonus,
    };
  }

  #weighable(guessed: Guessed, setting: Setting, from: number, to: number, rank: number, gain: number): Reading {
    const { place, foundRank, suitedSides, atEdge } = setting;
    const alone = to - from === 1;
    const neighbour = place > from ? place - 1 : place + 1;
    return {
      gain,
      alone,
      length: to - from,
      wordRank: alone ? 0 : rank,
      guessRank: guessed.rank,
      foundRank,
      neighbourRank: alone
        ? COMMON_ALONE
        : this.#dictionary.rank(setting.text, setting.start + neighbour, setting.start + neighbour + 1),
      suitedSides,
      atEdge,
    };
  }

  #suits(first: number, second: number): boolean {
    const dictionary = this.#dictionary;
    return dictionary.mayNeighbourOften(dictionary.numberOf(first), dictionary.numberOf(second));
  }

  /** Characters that look odd for a reason of their own: parts of names, of numbers, of 测一测, of a paper's own words. */
  #isBeyondSuspicion(text: string, at: number): boolean {
    if (isEchoed(text, at) || inNumber(text, at) || counts(text, at) || standsInName(text, at)) return true;
    if (
      isOneOfSeries(text, at) ||
      isDone(text, at) ||
      isAsking(text, at) ||
      isDegree(text, at) ||
      isLoss(text, at) ||
      isInPlace(text, at) ||
      isRequest(text, at) ||
      isAntithesis(text, at)
    )
      return true;
    if (isWithheld(text, at) || isSurelySurname(text, at) || isSetOffName(text, at) || isCalled(text, at)) return true;
    return this.#dictionary.ownWordsWith(text.charAt(at)).some((word) => covers(text, word, at));
  }
}

/** Whether a guess belongs to the script that the text around it is not written in. */
function isOfOtherScript(character: string, text: string, start: number, end: number): boolean {
  const script = scriptOf(character.charCodeAt(0));
  if (script === ScriptClass.Common) return false;
  for (let at = start; at < end; at++) {
    const neighbour = scriptOf(text.charCodeAt(at));
    if (neighbour !== ScriptClass.Common && neighbour !== script) return true;
  }
  return false;
}

/** Of two suspects in one word or side by side only the likelier is kept: where 老人家 explains a place, 考人 does not. */
function addUnlessOutdone(found: Suspect[], suspect: Suspect): void {
  const previous = found.at(-1);
  if (previous === undefined || suspect.offset - previous.offset > 1) {
    found.push(suspect);
    return;
  }
  if (byWords(suspect) > byWords(previous)) found[found.length - 1] = suspect;
}

const byWords = ({ guesses: [best] }: Suspect): number => best!.score - best!.bonus;

/** A suspect among the ideographs around it, `start`–`end` of the text. */
interface Setting extends Stretch {
  /** How common the character that was read is on its own. */
  readonly foundRank: number;
  /** Whether it is a numeral that counts nothing. */
  readonly isIdle: boolean;
  readonly suitedSides: number;
  readonly atEdge: boolean;
}

/** A character that may have been meant in the suspect's place. */
interface Guessed {
  readonly character: string;
  readonly code: number;
  /** How common it is on its own. */
  readonly rank: number;
  /** Whether it is what the number in front counts. */
  readonly counts: boolean;
  /** What speaks for it besides its words. */
  readonly bonus: number;
}

const NO_GUESSES: readonly Guessed[] = [];

/** A way to read a stretch with a guess in it: the word from `from` to `to` holds the guess. */
interface GuessedReading {
  readonly guessed: Guessed;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly cost: number;
}

/** A rare character, or a numeral that counts nothing, may stand for a common one without a word to speak for it. */
const mayStandAlone = ({ foundRank, isIdle }: Setting): boolean => foundRank <= RARE_ALONE || isIdle;

/** Whether the word stands in the text so that it covers the place. */
function covers(text: string, word: string, at: number): boolean {
  const from = text.indexOf(word, Math.max(0, at - word.length + 1));
  return from >= 0 && from <= at;
}
