import type { Stamp } from '../entry';
import type { Reply } from '../log/fold';

/** What a reply says, and who says it when. */
type Said = Stamp & { readonly text: string };

/**
 * The replies of a note in one cell, one below the other:
 *
 *     苗青 (2031-05-06T08:05:00Z): 是老街
 */
export const repliesCell = (replies: readonly Reply[]): string =>
  replies.map(({ author, created, text }) => `${author} (${created}): ${text}`).join('\n');

/** Reads them back. What a person put into the cell without saying who said it when is a reply by `stamp`. */
export function repliesIn(cell: string, stamp: Stamp): readonly Said[] {
  const heads = [...cell.matchAll(HEAD)];
  const unsigned = cell.slice(0, heads[0]?.index).trim();
  const signed = heads.map(({ 0: head, 1: author = '', 2: created = '', index }, i): Said => {
    const next = heads[i + 1]?.index;
    const text = cell.slice(index + head.length, next);
    return { author, created, text: next === undefined ? text : text.replace(/\r?\n$/, '') };
  });
  return unsigned === '' ? signed : [{ ...stamp, text: unsigned }, ...signed];
}

const HEAD = /^(.*) \((\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d))\): /gm;
