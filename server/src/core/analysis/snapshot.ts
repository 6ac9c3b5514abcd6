import type { RuleSet } from '../config/ruleSet';
import { PagewideFix } from '../fixes/pagewideFix';
import { nothingSilenced, type Suppression } from '../notes/suppression';
import { type Reading, readAll, reread } from '../page/incremental';
import type { Page, PlacedPart } from '../page/model';
import type { LabelOverride } from '../page/reading';
import type { Finding } from '../rules/finding';
import type { TextEdit } from '../text/edits';
import type { Pace } from './cancellation';
import { partFindings, unsilenced } from './findings';
import { FindingsCache } from './findingsCache';
import { checkPage, PageLevel } from './pageLevel';
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
  /** What the page rules say: of this very text, or, in a large dump, of an earlier one. */
  #pageLevel: PageLevel | null = null;
  #pageIsExact = false;
  /** How much the part rules found in all parts; null until somebody has counted. */
  #countOfParts: number | null = null;
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

  get page(): Page {
    return this.#reading.page;
  }

  /**
   * The dump after some edits, each in the coordinates of the text that the one before it left. `text` is the text
   * after them, `conditions` what holds in it.
   */
  after(edits: readonly TextEdit[], text: PieceText, conditions: Conditions): Snapshot {
    const together = edits.length > MOST_STEPS || conditions.overrides.length > 0;
    const steps = together ? [covering(this.text, text, edits)] : edits;
    const reading = steps.reduce((before, edit) => reread(before, edit, readingUnder(conditions)), this.#reading);
    const next = new Snapshot(text, reading, conditions, this.#cache);
    if (steps.length === 1) next.#inherit(this, steps[0]!);
    return next;
  }

  /** The same text under other conditions. What was found stays known where the rules are still the same. */
  under(conditions: Conditions): Snapshot {
    const { ruleSet, overrides } = this.conditions;
    const readsAlike = conditions.ruleSet.lexicon === ruleSet.lexicon && sameOverrides(conditions.overrides, overrides);
    const reading = readsAlike ? this.#reading : readAll(this.wholeText(), readingUnder(conditions));
    return new Snapshot(this.text, reading, conditions, this.#cache);
  }

  /** All findings, in the order of the text. Half a result is never kept: whoever is cancelled begins anew. */
  async findings(pace: Pace): Promise<readonly Finding[]> {
    if (this.#findings !== null) return this.#findings;
    const found: Finding[] = [];
    await this.eachFinding(pace, (finding) => found.push(finding));
    // Those of a large dump would outweigh its text many times over.
    if (this.page.parts.length < LARGE) this.#findings = found;
    return found;
  }

  /** Shows all findings, in the order of the text, without holding on to those of a large dump. */
  async eachFinding(pace: Pace, visit: (finding: Finding) => void): Promise<void> {
    await this.settle(pace);
    const isLarge = this.page.parts.length >= LARGE;
    for (const placed of this.page.parts) {
      const wait = pace.step();
      if (wait !== undefined) await wait;
      for (const finding of isLarge ? this.#passingFindingsIn(placed) : this.findingsIn(placed)) visit(finding);
    }
  }

  /** How many findings there are, about: those that people have let stand count too. */
  async count(pace: Pace): Promise<number> {
    if (this.#countOfParts === null) {
      let count = 0;
      for (const placed of this.page.parts) {
        const wait = pace.step();
        if (wait !== undefined) await wait;
        count += this.countIn(placed);
      }
      this.#countOfParts = count;
    }
    if (this.#pageLevel === null) await this.settle(pace);
    return this.#countOfParts + this.#pageLevel!.count;
  }

  /** Lets the page rules look at this very text, where they have only seen an earlier one. */
  async settle(pace: Pace): Promise<void> {
    if (this.#pageIsExact) return;
    const findings = await checkPage(this.page, this.conditions.ruleSet, this.#cache, pace);
    this.#pageLevel = PageLevel.of(this.page, findings);
    this.#pageIsExact = true;
  }

  get isSettled(): boolean {
    return this.#pageIsExact;
  }

  /**
   * What was found in one part, in the order of the text. What only shows when the parts are seen together is there
   * once somebody has counted or settled the findings.
   */
  findingsIn(placed: PlacedPart): readonly Finding[] {
    return this.#withPageLevel(placed, partFindings(placed, this.page.traits, this.conditions.ruleSet, this.#cache));
  }

  /** How much was found in a part, page rules included, without holding on to any of it. */
  totalIn(placed: PlacedPart): number {
    if (this.conditions.suppression !== nothingSilenced) return this.findingsIn(placed).length;
    return this.countIn(placed) + (this.#pageLevel?.countIn(placed.part) ?? 0);
  }

  /** The findings whose repair runs through the whole dump, wherever they stand. */
  pagewideFindings(): readonly Finding[] {
    const ofPage = this.page.parts.flatMap((placed) => this.#pageLevel?.in(placed) ?? []);
    return this.#standing(ofPage.filter(({ fix }) => fix instanceof PagewideFix));
  }

  /** How much the part rules found in a part, without placing any of it. */
  countIn({ part }: PlacedPart): number {
    return this.#cache.countOf(part, this.conditions.ruleSet, this.page.traits);
  }

  /** The whole text, put together once. */
  wholeText(): string {
    this.#whole ??= this.text.toString();
    return this.#whole;
  }

  /** Takes over from the text before an edit what the edit left standing, so that a keystroke in a large dump is cheap. */
  #inherit(before: Snapshot, edit: TextEdit): void {
    if (this.page.parts.length < LARGE || before.page.traits !== this.page.traits) return;
    const { old, fresh } = differingParts(before.page.parts, this.page.parts);
    if (before.#pageLevel !== null) this.#pageLevel = before.#pageLevel.after(old, fresh, edit);
    if (before.#countOfParts === null) return;
    const counted = (parts: readonly PlacedPart[]): number =>
      parts.reduce((sum, placed) => sum + this.countIn(placed), 0);
    this.#countOfParts = before.#countOfParts - counted(old) + counted(fresh);
  }

  #passingFindingsIn(placed: PlacedPart): readonly Finding[] {
    return this.#withPageLevel(placed, this.#cache.passingFindings(placed, this.conditions.ruleSet, this.page.traits));
  }

  #withPageLevel(placed: PlacedPart, own: readonly Finding[]): readonly Finding[] {
    const ofPage = this.#pageLevel?.in(placed) ?? [];
    return this.#standing(ofPage.length === 0 ? own : [...own, ...ofPage].sort(bySpan));
  }

  #standing(findings: readonly Finding[]): readonly Finding[] {
    const { suppression } = this.conditions;
    if (suppression === nothingSilenced || findings.length === 0) return findings;
    return unsilenced(findings, this.wholeText(), suppression);
  }
}

/** With fewer parts than these the page rules are quick enough to look after every keystroke. */
const LARGE = 200;

/** The parts in which two readings differ; what is the same at both ends is the same objects. */
function differingParts(before: readonly PlacedPart[], now: readonly PlacedPart[]) {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head]!.part === now[head]!.part) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)!.part === now.at(-1 - tail)!.part) tail++;
  return { old: before.slice(head, before.length - tail), fresh: now.slice(head, now.length - tail) };
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
