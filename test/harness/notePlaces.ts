import { findingsOf } from '../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import { fixToFixpoint, safeOnly } from '../../server/src/core/fixes/fixpoint';
import type { Anchor } from '../../server/src/core/notes';
import { anchorAt, TextIndex } from '../../server/src/core/notes';
import { spanAfter } from '../../server/src/core/notes/anchoring/follow';
import { placeAll } from '../../server/src/core/notes/anchoring/place';
import { readPage } from '../../server/src/core/page/reading';
import { allRules } from '../../server/src/core/rules/registry';
import { applyEdits, deletion, replacement, type TextEdit } from '../../server/src/core/text/edits';
import { boundaryAfter, snapped } from '../../server/src/core/text/graphemes';
import { skeletonOf } from '../../server/src/core/text/skeleton';
import { type Span, textOf } from '../../server/src/core/text/span';
import { type SeededRandom, seededRandom } from './random';
import type { Seed } from './seeds';

/** How many notes were found where they belong, how many elsewhere, and how many were offered to a person instead. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly orphaned: number;
}

/** What became of random notes on one seed. */
export interface NotePlaces {
  readonly seed: string;
  /** After all safe repairs. */
  readonly repaired: Tally;
  /** After all safe repairs and another character in the middle of the quote. */
  readonly changed: Tally;
  /** After the line that they stood on was deleted: no place is right, so that `right` is always 0. */
  readonly deleted: Tally;
}

/** Puts random notes on a seed, changes the text in three ways, and looks where the notes are then. */
export function measureNotes(seed: Seed, count: number): NotePlaces {
  const random = seededRandom(20310506);
  const index = new TextIndex(seed.text);
  const { text: repaired, edits } = repair(seed.text);
  const spans = Array.from({ length: count }, () => randomSpan(seed.text, random, edits));
  const anchors = spans.map((span) => anchorAt(index, span));
  const wanted = spans.map((span) => spanAfter(span, edits));
  return {
    seed: seed.name,
    repaired: afterRepairs(repaired, anchors, wanted),
    changed: afterChanges(repaired, anchors, wanted, random),
    deleted: afterDeletions(seed.text, anchors, spans),
  };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally): number => tallies.reduce((total, tally) => total + tally[of], 0);
  return { right: sum('right'), wrong: sum('wrong'), orphaned: sum('orphaned') };
}

export const totalOf = ({ right, wrong, orphaned }: Tally): number => right + wrong + orphaned;

/** One row a seed, and the sums. */
export function tableOf(rows: readonly NotePlaces[]): string {
  const kinds = ['repaired', 'changed', 'deleted'] as const;
  const sums: NotePlaces = {
    seed: 'all seeds',
    repaired: sumOf(rows.map((row) => row.repaired)),
    changed: sumOf(rows.map((row) => row.changed)),
    deleted: sumOf(rows.map((row) => row.deleted)),
  };
  const head = ['right/wrong/orphaned after', 'all safe repairs', 'a changed character', 'their line was deleted'];
  const cells = [...rows, sums].map((row) => [row.seed, ...kinds.map((kind) => cellOf(row[kind]))]);
  return [head, ...cells]
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(24))).join(''))
    .join('\n');
}

const cellOf = ({ right, wrong, orphaned }: Tally): string => `${right}/${wrong}/${orphaned}`;

const RULES = ruleSetOf(allRules, new Map());

function repair(text: string): { readonly text: string; readonly edits: readonly TextEdit[] } {
  return fixToFixpoint(text, (now) => findingsOf(readPage(now), now, RULES), safeOnly);
}

/** Two to forty characters anywhere, but not on residue that a repair drops: there is no right place for that. */
function randomSpan(text: string, random: SeededRandom, edits: readonly TextEdit[]): Span {
  for (;;) {
    const start = random.between(0, text.length - 2);
    const span = snapped(text, {
      start,
      end: boundaryAfter(text, Math.min(text.length, start + random.between(2, 40))),
    });
    const words = textOf(text, span);
    if (skeletonOf(words).length < 2 || words !== words.trim()) continue;
    if (!edits.some((edit) => dropsWords(text, edit) && edit.start < span.end && span.start < edit.end)) return span;
  }
}

const dropsWords = (text: string, edit: TextEdit): boolean => skeletonOf(textOf(text, edit)) !== skeletonOf(edit.text);

function afterRepairs(text: string, anchors: readonly Anchor[], wanted: readonly Span[]): Tally {
  const index = new TextIndex(text);
  const placements = placeAll(index, anchors.map(asRequest));
  return sumOf(placements.map(({ span }, i) => judged(index, span, wanted[i]!)));
}

function afterChanges(text: string, anchors: readonly Anchor[], wanted: readonly Span[], random: SeededRandom): Tally {
  return sumOf(
    anchors.map((anchor, i) => {
      const edit = otherCharacter(text, wanted[i]!, random);
      const index = new TextIndex(applyEdits(text, [edit]));
      const { span } = placeAll(index, [asRequest(anchor)])[0]!;
      return judged(index, span, spanAfter(wanted[i]!, [edit]));
    }),
  );
}

/** Another word of the same text in place of one of the quote's. */
function otherCharacter(text: string, span: Span, random: SeededRandom): TextEdit {
  const places = [...text.slice(span.start, span.end).matchAll(/\S/gu)];
  const { index, 0: old } = random.pick(places);
  const others = [...text].filter((character) => /\p{Script=Han}/u.test(character) && character !== old);
  return replacement(span.start + index, span.start + index + old.length, random.pick(others));
}

function afterDeletions(text: string, anchors: readonly Anchor[], spans: readonly Span[]): Tally {
  const lines = new Map<number, number[]>();
  spans.forEach((span, i) => {
    const start = text.lastIndexOf('\n', span.start) + 1;
    const crossesLines = text.slice(span.start, span.end).includes('\n');
    if (!crossesLines && !isPrintedTwiceInARow(text, start)) lines.set(start, [...(lines.get(start) ?? []), i]);
  });
  return sumOf(
    [...lines].map(([start, notes]) => {
      const index = new TextIndex(applyEdits(text, [deletion(start, lineEnd(text, start))]));
      const placements = placeAll(
        index,
        notes.map((i) => asRequest(anchors[i]!)),
      );
      const wrong = placements.filter(({ span }) => span !== null).length;
      return { right: 0, wrong, orphaned: placements.length - wrong };
    }),
  );
}

/** Whichever of two equal neighbours is deleted, the same text is left: a note on it cannot be told to be gone. */
function isPrintedTwiceInARow(text: string, start: number): boolean {
  const lines = text.split(/\n+/);
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  return lines.some((other, i) => other === line && lines[i + 1] === line);
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline + 1;
}

const asRequest = (anchor: Anchor) => ({ anchor, replacement: null });

function judged(index: TextIndex, span: Span | null, wanted: Span): Tally {
  if (span === null) return { right: 0, wrong: 0, orphaned: 1 };
  const isRight =
    index.toSkeleton(span.start) === index.toSkeleton(wanted.start) &&
    index.toSkeleton(span.end) === index.toSkeleton(wanted.end);
  return isRight ? { right: 1, wrong: 0, orphaned: 0 } : { right: 0, wrong: 1, orphaned: 0 };
}
