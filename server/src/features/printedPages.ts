import type { Page, PlacedPart } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { type Span, textOf } from '../core/text/span';

/** One of the printed pages that a dump was made from. */
export interface PrintedPage {
  readonly name: Bilingual;
  readonly span: Span;
  readonly firstPart: number;
  readonly lastPart: number;
}

/**
 * The printed pages of a dump, told by the folio lines and form feeds between them. A folio in the first part before
 * its article is taken as a sign that folios here stand on top of their pages, otherwise at the bottom.
 */
export function printedPages(page: Page): readonly PrintedPage[] {
  const onTop = foliosOnTop(page.parts);
  const starts = new Set<number>([0]);
  page.parts.forEach((placed, i) => {
    if (i > 0 && placed.part.residue.some((residue) => residue.kind === 'form-feed')) starts.add(i);
    if (folioOf(placed) === null) return;
    if (onTop) starts.add(i);
    else if (i + 1 < page.parts.length) starts.add(i + 1);
  });
  const firsts = [...starts].sort((a, b) => a - b);
  return firsts.map((first, i) => {
    const last = (firsts[i + 1] ?? page.parts.length) - 1;
    return {
      name: nameOf(page.parts.slice(first, last + 1), i + 1),
      span: { start: page.parts[first]?.offset ?? 0, end: page.parts[last + 1]?.offset ?? page.length },
      firstPart: first,
      lastPart: last,
    };
  });
}

function foliosOnTop(parts: readonly PlacedPart[]): boolean {
  const first = parts.find((placed) => folioOf(placed) !== null);
  if (first === undefined) return false;
  const { part } = first;
  const folio = part.furniture.find((furniture) => furniture.kind === 'folio')!;
  return part.article === null ? first === parts[0] : folio.start < part.article.span.start;
}

function folioOf({ part }: PlacedPart): string | null {
  const folio = part.furniture.find((furniture) => furniture.kind === 'folio');
  return folio === undefined ? null : textOf(part.text, folio).trim();
}

function nameOf(parts: readonly PlacedPart[], number: number): Bilingual {
  for (const placed of parts) {
    const folio = folioOf(placed);
    if (folio !== null && folio.length <= 40) return { en: folio, zh: folio };
  }
  return { en: `Page ${number}`, zh: `第${number}页` };
}
