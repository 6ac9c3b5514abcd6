import type { Snapshot } from '../core/analysis/snapshot';
import type { Fix } from '../core/fixes/fix';
import type { Repairable } from '../core/fixes/merge';
import { PagewideFix } from '../core/fixes/pagewideFix';
import type { Finding } from '../core/rules/finding';
import type { Bilingual } from '../core/text/bilingual';
import type { Span } from '../core/text/span';
import { articleAt, partsIn } from './places';
import { moveBlockDown, moveBlockUp, moveBylineToEnd } from './structure/blocks';
import type { Restructuring } from './structure/edits';
import { joinWithNext } from './structure/join';

/** The findings that a selection or a cursor touches, those of the whole page too. */
export function findingsAt(snapshot: Snapshot, span: Span): readonly Finding[] {
  const touches = (finding: Finding): boolean => finding.start <= span.end && span.start <= finding.end;
  const near = partsIn(snapshot.page, { start: Math.max(0, span.start - 1), end: span.end + 1 });
  return near.flatMap((placed) => snapshot.findingsIn(placed)).filter(touches);
}

/** A repair of one finding: `preferred` is the one that a keystroke makes. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly preferred: boolean;
}

/** The fix first, then what else a person may choose. A safe fix is preferred; among alternatives nobody is. */
export function offeredFixes(finding: Finding): readonly OfferedFix[] {
  const { fix, alternatives = [] } = finding;
  const own = fix === undefined ? [] : [{ finding, fix, preferred: fix.safety === 'safe' }];
  return [...own, ...alternatives.map((other) => ({ finding, fix: other, preferred: false }))];
}

/** What can be mended in the article at an offset; of what runs through the whole dump, as much as stands in it. */
export function repairablesOfArticle(snapshot: Snapshot, offset: number): readonly Repairable[] {
  const placed = articleAt(snapshot.page, offset);
  if (placed === undefined) return [];
  const own = snapshot.findingsIn(placed).filter(({ fix }) => !(fix instanceof PagewideFix));
  const shared = narrowed(snapshot, { start: placed.offset, end: placed.offset + placed.part.text.length });
  return [...own, ...shared.map(({ finding: { rule }, fix }) => ({ rule, fix }))];
}

/** A repair that runs through the whole dump, as much of it as stands in one stretch. */
export interface NarrowedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly extent: 'place' | 'article';
}

/** What runs through the dump can be mended at the cursor or in the selection alone, or in the article around it. */
export function narrowedFixes(snapshot: Snapshot, span: Span): readonly NarrowedFix[] {
  const here = narrowed(snapshot, span.start === span.end ? aroundCursor(span.start) : span);
  const placed = articleAt(snapshot.page, span.start);
  if (here.length === 0 || placed === undefined) return here.map((one) => ({ ...one, extent: 'place' }));
  const article = { start: placed.offset, end: placed.offset + placed.part.text.length };
  const rules = new Set(here.map(({ finding }) => finding.rule));
  const around = narrowed(snapshot, article).filter(({ finding }) => rules.has(finding.rule));
  return [
    ...here.map((one): NarrowedFix => ({ ...one, extent: 'place' })),
    ...around.map((one): NarrowedFix => ({ ...one, extent: 'article' })),
  ];
}

/** A cursor stands between two characters and touches both. */
const aroundCursor = (offset: number): Span => ({ start: offset - 1, end: offset + 1 });

function narrowed(snapshot: Snapshot, stretch: Span): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  return snapshot.pagewideFindings().flatMap((finding) => {
    const fix = finding.fix instanceof PagewideFix ? finding.fix.narrowedTo(stretch) : null;
    return fix === null ? [] : [{ finding, fix }];
  });
}

/** Every rearrangement of the text that makes sense at an offset. */
export function restructurings(snapshot: Snapshot, offset: number): readonly OfferedRestructuring[] {
  const offered: [OfferedRestructuring['command'], Restructuring | null][] = [
    ['join-with-next', joinWithNext(snapshot.page, offset)],
    ['move-block-up', moveBlockUp(snapshot.page, offset)],
    ['move-block-down', moveBlockDown(snapshot.page, offset)],
    ['move-byline-to-end', moveBylineToEnd(snapshot.page, offset)],
  ];
  return offered.flatMap(([command, change]) => (change === null ? [] : [{ ...change, command }]));
}

export interface OfferedRestructuring extends Restructuring {
  readonly command: 'join-with-next' | 'move-block-up' | 'move-block-down' | 'move-byline-to-end';
}

export const actionTitles = {
  fixRule: (rule: string): Bilingual => ({
    en: `Fix all “${rule}” in this file`,
    zh: `修复本文件中所有“${rule}”问题`,
  }),
  inArticle: ({ en, zh }: Bilingual): Bilingual => ({ en: `${en}, in this article alone`, zh: `仅本稿：${zh}` }),
  fixArticle: { en: 'Fix all safe findings in this article', zh: '修复本稿中所有可安全修复的问题' },
  fixAll: { en: 'Fix all safe findings in this file', zh: '修复本文件中所有可安全修复的问题' },
  fixAllUnsafe: {
    en: 'Fix all findings in this file, unsafe ones too',
    zh: '修复本文件中所有问题（含需核对的）',
  },
  stet: (rule: string): Bilingual => ({ en: `Let this stand (stet): ${rule}`, zh: `保留原文：${rule}` }),
  offInFile: (rule: string): Bilingual => ({ en: `Switch “${rule}” off for this file`, zh: `在本文件中停用“${rule}”` }),
  offEverywhere: (rule: string): Bilingual => ({
    en: `Switch “${rule}” off for the workspace`,
    zh: `在工作区中停用“${rule}”`,
  }),
  doc: (rule: string): Bilingual => ({ en: `Show what “${rule}” is about`, zh: `查看“${rule}”的说明` }),
  markAs: (label: Bilingual): Bilingual => ({
    en: `Mark this line as ${label.en.toLowerCase()}`,
    zh: `将此行标注为${label.zh}`,
  }),
} as const;
