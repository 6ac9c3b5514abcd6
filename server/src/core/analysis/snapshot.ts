import type { RuleSet } from '../config/ruleSet';
import { nothingSilenced, type Suppression } from '../notes/suppression';
import { type Reading, readAll, reread } from '../page/incremental';
import type { Page, PlacedPart } from '../page/model';
import type { LabelOverride } from '../page/reading';
import type { Finding } from '../rules/finding';
import type { TextEdit } from '../text/edits';
import type { Pace } from './cancellation';
import { pageFindings, partFindings, unsilenced } from './findings';
import { FindingsCache } from './findingsCache';
import { PieceText } from './pieceText';
import { bySpan } from './placing';

/** What a dump is read and checked under, besides its text. */
export interface Conditions {
  readonly ruleSet: RuleSet;
  /** What people said that lines are. */
  readonly overrides: readonly LabelOverride[];
  /** What people have let stand. */
  readonly suppression: Suppression;
}

export const conditionsOf = (ruleSet: RuleSet): Conditions => ({
  ruleSet,
  overrides: [],
  suppression: nothingSilenced,
});

/**
 * A dump at one moment: its text, how it reads, and what was found in it. It never changes; an edit makes the next
 * one, which shares with this one every part that the edit left alone and all that was found there.
 */
export class Snapshot {
  readonly text: PieceText;
  readonly conditions: Conditions;
  readonly #reading: Reading;
  readonly #cache: FindingsCache;
  #findings: readonly Finding[] | null = null;
  #ofPage: readonly Finding[] | null = null;
  #whole: string | null = null;

  private constructor(text: PieceText, reading: Reading, conditions: Conditions, cache: FindingsCache) {
    this.text = text;
    this.#reading = reading;
    this.conditions = conditions;
    this.#cache = cache;
  }

  static of(text: string, conditions: Conditions): Snapshot {
    return new Snapshot(PieceText.of(text), readAll(text, readingUnder(conditions)), conditions, new FindingsCache());
  }

  /**
   * The dump after some edits, each in the coordinates of the text that the one before it left. `text` is the text
   * after them, `conditions` what holds in it.
   */
  after(edits: readonly TextEdit[], text: PieceText, conditions: Conditions): Snapshot {
    const steps =
      edits.length > MOST_STEPS || conditions.overrides.length > 0 ? [covering(this.text, text, edits)] : edits;
    const reading = steps.reduce((before, edit) => reread(before, edit, readingUnder(conditions)), this.#reading);
    return new Snapshot(text, reading, conditions, this.#cache);
  }

  get page(): Page {
    return this.#reading.page;
  }

  /** The same text under other conditions. What was found stays known where the rules are still the same. */
  under(conditions: Conditions): Snapshot {
    const { ruleSet, overrides } = this.conditions;
    const readsAlike = conditions.ruleSet.lexicon === ruleSet.lexicon && sameOverrides(conditions.overrides, overrides);
    const reading = readsAlike ? this.#reading : readAll(this.text.toString(), readingUnder(conditions));
    return new Snapshot(this.text, reading, conditions, this.#cache);
  }

  /** All findings, in the order of the text. Half a result is never kept: whoever is cancelled begins anew. */
  async findings(pace: Pace): Promise<readonly Finding[]> {
    if (this.#findings !== null) return this.#findings;
    const found: Finding[] = [];
    for (const placed of this.page.parts) {
      const wait = pace.step();
      if (wait !== undefined) await wait;
      for (const finding of this.findingsIn(placed)) found.push(finding);
    }
    for (const finding of this.findingsOfPage()) found.push(finding);
    this.#findings = found.sort(bySpan);
    return this.#findings;
  }

  /** What was found in one part alone: all that a keystroke has to find anew. */
  findingsIn(placed: PlacedPart): readonly Finding[] {
    return this.#standing(partFindings(placed, this.page.traits, this.conditions.ruleSet, this.#cache));
  }

  /** What only shows when the parts are seen together. */
  findingsOfPage(): readonly Finding[] {
    this.#ofPage ??= this.#standing(pageFindings(this.page, this.conditions.ruleSet, this.#cache));
    return this.#ofPage;
  }

  /** How much was found in a part, without placing any of it. */
  countIn(placed: PlacedPart): number {
    return this.#cache.ownFindings(placed.part, this.conditions.ruleSet, this.page.traits).length;
  }

  /** The whole text, put together once. */
  wholeText(): string {
    this.#whole ??= this.text.toString();
    return this.#whole;
  }

  #standing(findings: readonly Finding[]): readonly Finding[] {
    const { suppression } = this.conditions;
    if (suppression === nothingSilenced || findings.length === 0) return findings;
    return unsilenced(findings, this.wholeText(), suppression);
  }
}

/** A fix-all brings hundreds of edits at once; reading the stretch that they span is then less work. */
const MOST_STEPS = 12;

const readingUnder = ({ ruleSet, overrides }: Conditions) => ({ lexicon: ruleSet.lexicon, overrides });

/** One edit that does what many do: from the first character that any of them touches to the last one. */
function covering(before: PieceText, after: PieceText, edits: readonly TextEdit[]): TextEdit {
  // Counted from both ends, because each edit is in the coordinates of the text that the one before it left.
  let start = before.length;
  let tail = before.length;
  let length = before.length;
  for (const edit of edits) {
    start = Math.min(start, edit.start);
    tail = Math.min(tail, length - edit.end);
    length += edit.text.length - (edit.end - edit.start);
  }
  start = Math.min(start, before.length - tail, after.length - tail);
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function sameOverrides(a: readonly LabelOverride[], b: readonly LabelOverride[]): boolean {
  return a.length === b.length && a.every((one, i) => one.offset === b[i]!.offset && one.label === b[i]!.label);
}
