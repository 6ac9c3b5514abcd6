import { simplified } from '../lexicon/scripts';
import { CharClass, charClasses } from '../text/charClass';
import type { Page } from './model';
import { readPage } from './reading';

/** From this score on a text is taken for a newspaper dump. */
export const DUMP_THRESHOLD = 0.5;

/** No more of a text than this is read to tell what it is. */
const SAMPLE = 24_000;

/**
 * How much a text looks like a newspaper dump, from 0 to 1. What only newspapers have speaks for it: datelines,
 * bylines, folio and staff lines, short stories below headlines. What they never have speaks against it: articles of
 * a law, code, kana, a speaker before each line.
 */
export const dumpScore = (text: string): number => scoreOf(text.slice(0, SAMPLE), readPage);

/** The same for a page that has been read already, where it is short enough to be its own sample. */
export const dumpScoreOf = (text: string, page: Page): number =>
  text.length > SAMPLE ? dumpScore(text) : scoreOf(text, () => page);

function scoreOf(sample: string, read: (sample: string) => Page): number {
  const script = scriptOf(sample);
  if (script.han < 40 || script.han < script.letters * 0.55 || script.kana > script.han * 0.08) return 0;
  const score = newspaperHabits(read(sample)) - otherHabits(sample);
  return Math.max(0, Math.min(1, Math.round(score * 100) / 100));
}

function newspaperHabits(page: Page): number {
  let datelines = 0;
  let bylines = 0;
  let reporters = 0;
  let signed = 0;
  let furniture = 0;
  let sections = 0;
  let headed = 0;
  let cuts = 0;
  for (const { part } of page.parts) {
    furniture += part.furniture.filter(({ kind }) => kind !== 'contact').length;
    sections += part.sections.length;
    const { article } = part;
    if (article === null) continue;
    if (article.dateline !== null) datelines++;
    bylines += article.bylines.filter((byline) => byline.people.length > 0).length;
    reporters += article.bylines.filter((byline) =>
      byline.people.some(({ role }) => REPORTS.test(simplified(role))),
    ).length;
    if (article.headline.length > 0 && article.paragraphs.length > 0) headed++;
    if (article.headline.length > 0 && article.paragraphs.length > 1 && article.bylines.length > 0) signed++;
    cuts += article.paragraphs.filter((paragraph) => paragraph.seams.some((seam) => seam.kind !== 'newline')).length;
  }
  return (
    Math.min(0.8, datelines * 0.4) +
    Math.min(0.6, bylines * 0.25) +
    (reporters > 0 ? 0.2 : 0) +
    (signed > 0 ? 0.1 : 0) +
    Math.min(0.4, furniture * 0.2) +
    (sections > 0 && headed > 0 ? 0.2 : 0) +
    (headed >= 3 ? 0.35 : headed === 2 ? 0.1 : 0) +
    Math.min(0.3, cuts * 0.1)
  );
}

/** Only papers have people with these roles; authors and editors are everywhere. */
const REPORTS = /记者|通讯员|评论员/;

/** Habits of laws, minutes, tables, guides and chats, each counted over the lines that have text. */
function otherHabits(text: string): number {
  const lines = simplified(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const share = (pattern: RegExp): number =>
    lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length);
  const clauses = share(/^第[一二三四五六七八九十百零\d]{1,5}[条章节回]/);
  // Papers print interviews, too; there it is the paper that asks.
  const speakers = share(/^(?!记者|[问答])(?:[\u4e00-\u9fff]{2,6}|[A-Za-z]{1,12})\s?(?:[(（].{1,12}[)）])?\s?[:：]/);
  const stamps = share(/^[\d\s./年月日-]{0,16}[[(（]?\d{1,2}[:：]\d{2}|^.{1,14}\s\d{1,2}[:：]\d{2}(?::\d{2})?$/);
  const lists = share(/^(?:[-*+•·]|\d{1,2}[.、)])\s?\S/);
  // Many converters make a page's commas half-width; the rows of a table have no full stops.
  const table = share(/^(?!.*。)[^,\t|]*(?:[,\t|][^,\t|]*){3,}$/);
  const markdown = share(/^(?:```|#{1,4} |\||>)/);
  const short = share(/^.{1,14}$/);
  return (
    Math.min(1.5, clauses * 8) +
    (speakers > 0.35 ? 1 : 0) +
    (stamps > 0.2 ? 1 : 0) +
    (lists > 0.3 ? 0.6 : 0) +
    (table > 0.4 ? 0.6 : 0) +
    (markdown > 0.3 ? 0.6 : 0) +
    (short > 0.75 ? 0.6 : 0)
  );
}

interface Script {
  readonly han: number;
  readonly kana: number;
  /** All letters, of any writing. */
  readonly letters: number;
}

function scriptOf(text: string): Script {
  let han = 0;
  let kana = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = charClasses[code] as CharClass;
    if (kind === CharClass.Han) han++;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    if (kind === CharClass.Han || kind === CharClass.Latin || kind === CharClass.Wide) letters++;
  }
  return { han, kana, letters };
}
