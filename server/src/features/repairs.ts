import { findingsOf } from '../core/analysis/findings';
import type { Snapshot } from '../core/analysis/snapshot';
import { type Accepts, type FixOutcome, fixToFixpoint, safeOnly } from '../core/fixes/fixpoint';
import { mergeFixes, type Repairable } from '../core/fixes/merge';
import { minimalEdits } from '../core/fixes/minimalEdits';
import { type LabelOverride, readPage } from '../core/page/reading';
import type { Finding } from '../core/rules/finding';
import type { TextEdit } from '../core/text/edits';

/** Every safe repair of a dump, made until nothing is left to repair. */
export const safeRepairs = (snapshot: Snapshot): FixOutcome => repairs(snapshot, safeOnly);

/** The repairs that are accepted, made to a fixpoint; what people said of lines and findings holds all along. */
export function repairs(snapshot: Snapshot, accepts: Accepts): FixOutcome {
  const { ruleSet, overrides, suppression } = snapshot.conditions;
  const before = snapshot.wholeText();
  const check = (text: string): readonly Finding[] => {
    const carried = text === before ? overrides : carriedOver(overrides, before, text);
    return findingsOf(readPage(text, ruleSet.lexicon, carried), text, ruleSet, undefined, suppression);
  };
  return fixToFixpoint(before, check, accepts);
}

/** The repairs of some findings in one go, each as small as can be; what gets in another's way is left for later. */
export function repairsTogether(
  snapshot: Snapshot,
  findings: readonly Repairable[],
  accepts: Accepts,
): readonly TextEdit[] {
  const wanted = findings.filter(({ fix, rule }) => fix !== undefined && accepts(fix, rule));
  return minimalEdits(snapshot.wholeText(), mergeFixes(wanted).edits);
}

/** A line that a person has labelled is found again by its words: repairs of other lines may have moved it. */
function carriedOver(overrides: readonly LabelOverride[], before: string, now: string): readonly LabelOverride[] {
  return overrides.flatMap(({ offset, label }) => {
    const words = lineAround(before, offset);
    const places = placesOf(words, now);
    const nearest = places.sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0];
    return nearest === undefined ? [] : [{ offset: nearest, label }];
  });
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  return text.slice(start, end < 0 ? text.length : offset + end).trim();
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
