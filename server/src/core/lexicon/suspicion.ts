/** What is known of a stretch of text when one character in it is read as a look-alike. */
export interface Reading {
  /** How much likelier the stretch is with the guess, in nats, by the frequencies of its words. */
  readonly gain: number;
  /** Whether the guess stands for itself, with no word around it. */
  readonly alone: boolean;
  /** The number of characters of the word that the guess makes. */
  readonly length: number;
  readonly wordRank: number;
  /** How common the guess and the character that was read are on their own. */
  readonly guessRank: number;
  readonly foundRank: number;
  /** How common the guess's neighbour in the word is on its own. */
  readonly neighbourRank: number;
  /** On how many sides (0–2) the character that was read has a neighbour that some word has there too. */
  readonly suitedSides: number;
  /** Whether a mark, a space or an end stands beside the character. */
  readonly atEdge: boolean;
}

/**
 * The log-odds that a character is a slip. The weights are a logistic regression's, fitted on slips that were put into
 * clean prose: frequencies alone overrate characters that often stand on their own, as 人 and 下 do.
 */
export function weigh(reading: Reading): number {
  const word = reading.alone
    ? 0.13 * (reading.gain + reading.guessRank)
    : 0.14 * reading.wordRank + (reading.length > 2 ? 0.14 : 0) + 0.08 - rarity(reading);
  return (
    word +
    0.36 * reading.gain -
    0.17 * reading.foundRank +
    0.22 * reading.guessRank -
    0.22 * reading.neighbourRank -
    0.15 * reading.suitedSides +
    (reading.atEdge ? 0.2 : 0)
  );
}

/**
 * What a short word that hardly anybody writes loses: almost any two characters make one, and a name or a new word
 * looks more like one of them than a slip does.
 */
const rarity = ({ length, wordRank }: Reading): number => (length > 2 ? 0 : Math.max(0, (7 - wordRank) * 0.15));
