import { findingsOf } from '../../core/analysis/findings';
import { ruleSetOf } from '../../core/config/ruleSet';
import { ANY_RULE } from '../../core/notes';
import { allRules, ruleTable } from '../../core/rules/registry';
import type { Bilingual } from '../../core/text/bilingual';
import type { Span } from '../../core/text/span';
import { UsageError } from '../shell/shell';
import { about, type NotedDump } from './dump';

/**
 * The words that a stet has to quote so that it silences a finding: all that the finding is about. People name the
 * line, or a few of the words; a stet on those would let nothing stand, and nobody would know why.
 */
export function stetPlace(dump: NotedDump, rule: string, at: Span): Span {
  // What compares dumps can't be found in one alone.
  if (ruleTable.get(rule)?.scope === 'workspace') return at;
  const found = spansThere(dump, rule, at);
  if (found.some(({ start, end }) => start === at.start && end === at.end)) return at;
  if (found.length === 1) return found[0]!;
  throw new UsageError(about(dump, found.length === 0 ? NOTHING(rule) : SEVERAL(rule, places(found, dump))));
}

function spansThere(dump: NotedDump, rule: string, at: Span): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const finding of findingsOf(dump.page, dump.book.text, ruleSetOf(allRules, new Map()))) {
    const meets = finding.start <= at.end && at.start <= finding.end;
    if (meets && (rule === ANY_RULE || finding.rule === rule)) {
      spans.set(`${finding.start}-${finding.end}`, { start: finding.start, end: finding.end });
    }
  }
  return [...spans.values()];
}

const places = (spans: readonly Span[], { places }: NotedDump): string =>
  spans
    .map(({ start, end }) => [places.at(start), places.at(end)] as const)
    .map(([from, to]) => `${from.line}:${from.column}-${to.line}:${to.column}`)
    .join(', ');

const NOTHING = (rule: string): Bilingual => ({
  en: rule === ANY_RULE ? 'there is no finding to let stand' : `${rule} finds nothing there that could stand`,
  zh: rule === ANY_RULE ? '该处没有可保留的问题' : `${rule} 在该处没有可保留的问题`,
});

const SEVERAL = (rule: string, list: string): Bilingual => ({
  en: `${rule} finds more than one thing there; choose with --at: ${list}`,
  zh: `${rule} 在该处不止一条，请用 --at 选定：${list}`,
});
