import { ConfusableFinder } from './confusables';
import { Dictionary } from './dictionary';
import { Lookalikes } from './lookalikes';
import { type CrossSeamWord, SeamReader } from './seam';
import { WordList } from './wordList';

/**
 * The dictionary of a lexicon, made when the first question comes: most pages never ask, and decoding the word list
 * is the dearest part of starting up.
 */
export class Vocabulary {
  readonly #ownWords: readonly string[];
  #dictionary: Dictionary | undefined;
  #seams: SeamReader | undefined;
  #confusables: ConfusableFinder | undefined;

  constructor(ownWords: readonly string[] = []) {
    this.#ownWords = ownWords;
  }

  get dictionary(): Dictionary {
    this.#dictionary ??= new Dictionary(sharedWordList(), this.#ownWords);
    return this.#dictionary;
  }

  /** What finds characters that a scanner took for others. */
  get confusables(): ConfusableFinder {
    this.#confusables ??= new ConfusableFinder(this.dictionary, new Lookalikes());
    return this.#confusables;
  }

  /** The word that runs across the seam between two pieces of text, if one does. */
  crossSeamWord(before: string, after: string): CrossSeamWord | undefined {
    this.#seams ??= new SeamReader(this.dictionary);
    return this.#seams.crossSeamWord(before, after);
  }
}

/** The built-in list never changes, so that all vocabularies share one. */
let wordList: WordList | undefined;

function sharedWordList(): WordList {
  wordList ??= new WordList();
  return wordList;
}
