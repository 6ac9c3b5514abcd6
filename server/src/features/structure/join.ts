import type { Page, Paragraph } from '../../core/page/model';
import { isWordy } from '../../core/text/charClass';
import { deletion, replacement } from '../../core/text/edits';
import { articleAt } from '../places';
import type { Restructuring } from './edits';

/** Joins the paragraph at the offset with the one that follows it in the same article. */
export function joinWithNext(page: Page, offset: number): Restructuring | null {
  const placed = articleAt(page, offset);
  if (placed === undefined) return null;
  const local = offset - placed.offset;
  const { paragraphs } = placed.article;
  const index = paragraphs.findIndex((paragraph) => holds(paragraph, local));
  const here = paragraphs[index];
  const next = paragraphs[index + 1];
  if (here === undefined || next === undefined) return null;
  const from = here.fragments.at(-1)!.end;
  const to = next.fragments[0]!.start;
  if (to < from || hasWords(placed.part.text.slice(from, to))) return null;
  const { text } = placed.part;
  const space = isWordy(text.charCodeAt(from - 1)) && isWordy(text.charCodeAt(to));
  const edit = space ? replacement(from, to, ' ') : deletion(from, to);
  return {
    title: { en: 'Join with the next paragraph', zh: '与下一段合并' },
    edits: [{ ...edit, start: edit.start + placed.offset, end: edit.end + placed.offset }],
  };
}

function holds(paragraph: Paragraph, at: number): boolean {
  return paragraph.fragments[0]!.start <= at && at <= paragraph.fragments.at(-1)!.end;
}

const hasWords = (text: string): boolean => /\S/u.test(text);
