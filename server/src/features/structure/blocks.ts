import { LineLabel, type Page, type Part, type PlacedPart } from '../../core/page/model';
import { deletion, insertion, replacement } from '../../core/text/edits';
import { type Span, textOf } from '../../core/text/span';
import { lineAt, lineSpan, linesSpan, partAt } from '../places';
import { lineEndOf, type Restructuring } from './edits';

/** Swaps the block (run of non-blank lines) at the offset with the one above it. */
export function moveBlockUp(page: Page, offset: number): Restructuring | null {
  const here = blockAt(page, offset);
  const above = here === null ? null : neighbour(page, here, -1);
  if (here === null || above === null) return null;
  return swapped(above, here, { en: 'Move this block up', zh: '此文块上移' });
}

/** Swaps the block at the offset with the one below it. */
export function moveBlockDown(page: Page, offset: number): Restructuring | null {
  const here = blockAt(page, offset);
  const below = here === null ? null : neighbour(page, here, 1);
  if (here === null || below === null) return null;
  return swapped(here, below, { en: 'Move this block down', zh: '此文块下移' });
}

/** A block in the coordinates of the dump, with its words. */
interface Block extends Span {
  readonly text: string;
}

/** Two edits, one a block: what stands between them stays untouched. */
function swapped(first: Block, second: Block, title: Restructuring['title']): Restructuring {
  return {
    title,
    edits: [replacement(first.start, first.end, second.text), replacement(second.start, second.end, first.text)],
  };
}

function blockAt(page: Page, offset: number): Block | null {
  const placed = partAt(page, offset);
  return placed === undefined ? null : blockAround(placed, lineAt(placed.part, offset - placed.offset));
}

function blockAround(placed: PlacedPart, line: number): Block | null {
  const { part, offset } = placed;
  if (isBlank(part, line)) return null;
  let first = line;
  let last = line;
  while (first > 0 && !isBlank(part, first - 1)) first--;
  while (last + 1 < part.lineStarts.length && !isBlank(part, last + 1)) last++;
  const span = linesSpan(part, first, last);
  return { start: span.start + offset, end: span.end + offset, text: textOf(part.text, span) };
}

function neighbour(page: Page, block: Block, step: 1 | -1): Block | null {
  let index = page.parts.findIndex(({ offset, part }) => offset + part.text.length > block.start);
  let placed = page.parts[index];
  if (placed === undefined) return null;
  let line = lineAt(placed.part, (step < 0 ? block.start : block.end) - placed.offset) + step;
  for (;;) {
    while (line >= 0 && line < placed.part.lineStarts.length) {
      const found = blockAround(placed, line);
      if (found !== null && (found.end <= block.start || found.start >= block.end)) return found;
      line += step;
    }
    index += step;
    placed = page.parts[index];
    if (placed === undefined) return null;
    line = step > 0 ? 0 : placed.part.lineStarts.length - 1;
  }
}

const isBlank = (part: Part, line: number): boolean => part.labels[line] === LineLabel.Blank || emptyLine(part, line);

function emptyLine(part: Part, line: number): boolean {
  const { start, end } = lineSpan(part, line);
  return start === end;
}

/** Moves an article's own-line byline below its last paragraph. */
export function moveBylineToEnd(page: Page, offset: number): Restructuring | null {
  const placed = partAt(page, offset);
  const article = placed?.part.article;
  if (placed === undefined || article == null) return null;
  const { part } = placed;
  const line = lineAt(part, offset - placed.offset);
  const byline = article.bylines.find(
    (one) => one.form === 'own-line' && one.spans[0]!.line <= line && line <= one.spans.at(-1)!.line,
  );
  const last = article.paragraphs.at(-1)?.fragments.at(-1);
  if (byline === undefined || last === undefined || byline.spans[0]!.start > last.start) return null;
  const firstLine = byline.spans[0]!.line;
  const lastLine = byline.spans.at(-1)!.line;
  const moved = textOf(part.text, linesSpan(part, firstLine, lastLine));
  const end = lineSpan(part, lineAt(part, last.start)).end;
  const lineEnd = lineEndOf(part.text);
  const gap = article.paragraphs.length > 1 ? lineEnd : '';
  return {
    title: { en: 'Move the byline to the end of the article', zh: '将署名移至稿末' },
    edits: [
      deletion(placed.offset + part.lineStarts[firstLine]!, placed.offset + afterLine(part, lastLine)),
      insertion(placed.offset + end, lineEnd + gap + moved),
    ],
  };
}

/** The start of the next line that has text: the blank lines after a removed block go with it. */
function afterLine(part: Part, line: number): number {
  let next = line + 1;
  while (next < part.lineStarts.length && isBlank(part, next)) next++;
  return part.lineStarts[next] ?? part.text.length;
}
