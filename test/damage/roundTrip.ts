import { findingsOf } from '../../server/src/core/analysis/findings';
import { ruleSetOf } from '../../server/src/core/config/ruleSet';
import { type Accepts, fixToFixpoint } from '../../server/src/core/fixes/fixpoint';
import { readPage } from '../../server/src/core/page/reading';
import type { Finding } from '../../server/src/core/rules/finding';
import { allRules, ruleById } from '../../server/src/core/rules/registry';
import { seededRandom } from '../harness/random';
import { proven } from '../harness/safeFixes';
import { cleanPage, printed } from './cleanPages';
import { type DamagedPage, type DamageKind, damaged } from './damage';

/** What became of the paragraphs that suffered in one way. */
export interface Tally {
  total: number;
  restored: number;
}

export interface RoundTrip {
  readonly byDamage: ReadonlyMap<DamageKind | 'none', Tally>;
  readonly all: Tally;
  /** Those that anything happened to. */
  readonly damaged: Tally;
  /** How many bylines were dropped, and the pages where nobody noticed. */
  readonly dropped: { readonly bylines: number; readonly unnoticed: readonly string[] };
  /** What was said of pages that nothing had happened to. */
  readonly falseAlarms: readonly string[];
  /** A few of the paragraphs that did not come back. */
  readonly lost: readonly string[];
}

const ruleSet = ruleSetOf(allRules, new Map());
const check = proven((text: string) => findingsOf(readPage(text), text, ruleSet));

/** Makes pages, damages them, repairs them, and counts what came back exactly as it was. */
export function roundTrip(pages: number, seed: number): RoundTrip {
  const random = seededRandom(seed);
  const byDamage = new Map<DamageKind | 'none', Tally>();
  const all: Tally = { total: 0, restored: 0 };
  const damagedOnes: Tally = { total: 0, restored: 0 };
  const falseAlarms: string[] = [];
  const lost: string[] = [];
  let bylines = 0;
  const unnoticed: string[] = [];
  for (let i = 0; i < pages; i++) {
    const clean = cleanPage(random);
    for (const { rule, message } of check(printed(clean))) falseAlarms.push(`page ${i} ${rule}: ${message.en}`);
    const page = damaged(clean, random);
    const lines = new Set(
      repaired(page.text)
        .split('\n')
        .map((line) => line.trim()),
    );
    for (const { text, damage } of page.paragraphs) {
      const tally = tallyOf(byDamage, damage);
      const restored = lines.has(text);
      for (const one of [tally, all, ...(damage === 'none' ? [] : [damagedOnes])]) count(one, restored);
      if (!restored && lost.length < 40) lost.push(`page ${i} ${damage}: ${text}`);
    }
    bylines += page.unsigned.length;
    for (const headline of unnoticedIn(page)) unnoticed.push(`page ${i}: ${headline}`);
  }
  return { byDamage, all, damaged: damagedOnes, dropped: { bylines, unnoticed }, falseAlarms, lost };
}

/** Safe fixes, and of the unsafe ones those that join what was cut: a person would confirm them one by one. */
const layoutFixes: Accepts = (fix, rule) => fix.safety === 'safe' || ruleById(rule)?.meta.group === 'wraps';

const repaired = (text: string): string => fixToFixpoint(text, check, layoutFixes).text;

function unnoticedIn({ text, unsigned }: DamagedPage): readonly string[] {
  const missing = check(text).filter(({ rule }) => rule === 'missing-byline');
  return unsigned.filter((headline) => !missing.some((finding) => lineAt(text, finding) === headline));
}

const lineAt = (text: string, { start }: Finding): string => text.slice(start, text.indexOf('\n', start));

function tallyOf(tallies: Map<DamageKind | 'none', Tally>, damage: DamageKind | 'none'): Tally {
  const known = tallies.get(damage);
  if (known !== undefined) return known;
  const tally = { total: 0, restored: 0 };
  tallies.set(damage, tally);
  return tally;
}

function count(tally: Tally, restored: boolean): void {
  tally.total++;
  if (restored) tally.restored++;
}
