import { isNewline, isSpace } from '../text/charClass';
import type { Span } from '../text/span';
import { LineLabel, type Page, type Part } from './model';

export type NodeKind =
  | 'gap'
  | 'headline'
  | 'section'
  | 'subhead'
  | 'dateline'
  | 'byline'
  | 'text'
  | 'wrap'
  | 'caption'
  | 'furniture'
  | 'residue'
  | 'jump';

/** A leaf of the page's tree: a stretch of characters that are one thing. */
export interface Leaf extends Span {
  readonly kind: NodeKind;
}

/**
 * The page as a row of leaves that cover it: every character belongs to exactly one. Blanks around the lines, line
 * ends and blank lines are gaps.
 */
export function leavesOf(page: Page): readonly Leaf[] {
  return page.parts.flatMap(({ part, offset }) =>
    leavesOfPart(part).map((leaf) => ({ kind: leaf.kind, start: leaf.start + offset, end: leaf.end + offset })),
  );
}

function leavesOfPart(part: Part): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  for (const claim of claims(part)) {
    if (claim.start > at) leaves.push({ kind: 'gap', start: at, end: claim.start });
    const start = Math.max(at, claim.start);
    if (claim.end > start) leaves.push({ ...claim, start });
    at = Math.max(at, claim.end);
  }
  if (at < part.text.length) leaves.push({ kind: 'gap', start: at, end: part.text.length });
  return leaves;
}

/** What lays claim to which characters; where two do, as a jump within a paragraph does, the finer one has them. */
function claims(part: Part): readonly Leaf[] {
  const { article } = part;
  const lines: Leaf[] = [...part.labels].flatMap((label, line) => {
    const kind = KIND_OF_LABEL[label as LineLabel];
    const span = bodyOf(part, line);
    return kind === null || span.end <= span.start ? [] : [{ ...span, kind }];
  });
  const fine: Leaf[] = [
    ...part.residue.filter((residue) => residue.kind !== 'logo').map((span) => leaf('residue', span)),
    ...part.jumps.map((span) => leaf('jump', span)),
    ...(article?.bylines.flatMap((byline) => byline.spans.map((span) => leaf('byline', span))) ?? []),
    ...(article?.dateline == null ? [] : [leaf('dateline', article.dateline)]),
    ...(article?.paragraphs.flatMap((paragraph) =>
      paragraph.fragments.flatMap((fragment) => fragment.wraps.map((span) => leaf('wrap', span))),
    ) ?? []),
  ];
  return carved(lines, fine.sort(byStart));
}

/** The lines' leaves with the finer ones cut out of them. */
function carved(lines: readonly Leaf[], fine: readonly Leaf[]): readonly Leaf[] {
  const result: Leaf[] = [];
  let next = 0;
  for (const line of lines) {
    let at = line.start;
    for (; next < fine.length && fine[next]!.start < line.end; next++) {
      const inner = fine[next]!;
      if (inner.start > at) result.push({ kind: line.kind, start: at, end: inner.start });
      result.push({ ...inner, start: Math.max(inner.start, at) });
      at = Math.max(at, inner.end);
    }
    if (at < line.end) result.push({ kind: line.kind, start: at, end: line.end });
  }
  return result;
}

/** The characters of a line without its blanks and its terminator. */
function bodyOf(part: Part, line: number): Span {
  let start = part.lineStarts[line]!;
  let end = part.lineStarts[line + 1] ?? part.text.length;
  while (start < end && isBlank(part.text.charCodeAt(start))) start++;
  while (end > start && isBlank(part.text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBlank = (code: number): boolean => isSpace(code) || isNewline(code);

const leaf = (kind: NodeKind, { start, end }: Span): Leaf => ({ kind, start, end });
const byStart = (a: Span, b: Span): number => a.start - b.start;

const KIND_OF_LABEL: Readonly<Record<LineLabel, NodeKind | null>> = {
  [LineLabel.Blank]: null,
  [LineLabel.Headline]: 'headline',
  [LineLabel.Section]: 'section',
  [LineLabel.Subhead]: 'subhead',
  [LineLabel.Byline]: 'byline',
  [LineLabel.Dateline]: 'dateline',
  [LineLabel.Body]: 'text',
  [LineLabel.Continuation]: 'text',
  [LineLabel.Caption]: 'caption',
  [LineLabel.Furniture]: 'furniture',
  [LineLabel.Residue]: 'residue',
  [LineLabel.Jump]: 'jump',
};
