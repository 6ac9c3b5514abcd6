import type { Lexicon } from '../../core/lexicon/lexicon';
import { labelOverridesOf, type Notebook } from '../../core/notes';
import type { Page, PlacedPart } from '../../core/page/model';
import { readPage } from '../../core/page/reading';
import type { Finding } from '../../core/rules/finding';
import { textOf } from '../../core/text/span';

/**
 * The findings in articles that an older version of the dump does not have word for word. Articles that were only
 * moved, and those whose neighbours changed, count as old. Both versions are read under what the notes say of lines.
 */
export function inChangedArticles(
  findings: readonly Finding[],
  page: Page,
  base: string,
  lexicon: Lexicon,
  notes: Notebook | null,
): readonly Finding[] {
  const labels = notes === null ? [] : labelOverridesOf(notes.in(base));
  const old = new Set(readPage(base, lexicon, labels).parts.map(wordsOf));
  const changed = page.parts.filter((placed) => !old.has(wordsOf(placed)));
  const isNew = (at: number): boolean =>
    changed.some(({ offset, part }) => offset <= at && at < offset + Math.max(part.text.length, 1));
  // One finding may speak of many places, the first of which stands in an old article.
  return findings.filter(({ start, fix }) => isNew(start) || fix?.edits.some((edit) => isNew(edit.start)) === true);
}

/** The article's own words, without the blank lines around it, whichever line ends git has given them. */
function wordsOf({ part }: PlacedPart): string {
  const words = part.article === null ? part.text.trim() : textOf(part.text, part.article.span);
  return words.replaceAll('\r\n', '\n');
}
