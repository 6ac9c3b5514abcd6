import type { Page, Paragraph } from '../../core/page/model';
import { isWordy } from '../../core/text/charClass';
import { deletion, replacement } from '../../core/text/edits';
import { articleAt } from '../places';
import type { Restructuring } from './edits';

/** Joins the fragment at the offset with the next one: of the same paragraph, or else of the paragraph that follows it. */
export function joinWithNext(page: Page, offset: number): Restructuring | null {
  const placed = articleAt(page, offset);
  if (placed === undefined) return null;
  const local = offset - placed.offset;
  const { paragraphs } = placed.article;
  const index = paragraphs.findIndex((paragraph) => holds(paragraph, local));
  const here = paragraphs[index];
  if (here === undefined) return null;
  const fragments = [...here.fragments, ...(paragraphs[index + 1]?.fragments.slice(0, 1) ?? [])];
  const next = fragments.findIndex((fragment) => fragment.end >= local) + 1;
  if (next === 0 || next >= fragments.length) return null;
  const from = fragments[next - 1]!.end;
  const to = fragments[next]!.start;
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
