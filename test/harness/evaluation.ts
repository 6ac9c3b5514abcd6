import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/cli/encoding/decode';
import { encodingNamed } from '../../server/src/cli/encoding/encodings';
import { outlineOf, type PageOutline } from '../../server/src/cli/outline/pageOutline';
import { reported } from '../../server/src/cli/report/reporting';
import { findingsOf } from '../../server/src/core/analysis/findings';
import { defaultConfig } from '../../server/src/core/config/resolve';
import { fixToFixpoint, safeOnly } from '../../server/src/core/fixes/fixpoint';
import { defaultLexicon } from '../../server/src/core/lexicon/lexicon';
import { allWeights, type Weights } from '../../server/src/core/page/path';
import { readPage } from '../../server/src/core/page/reading';
import { ruleTable } from '../../server/src/core/rules/registry';
import { skeletonOf } from '../../server/src/core/text/skeleton';

/** As much of a gold outline as a reading is measured by; see `test/gold/README.md`. */
export interface GoldOutline {
  readonly file: string;
  readonly encoding?: string;
  readonly articles: readonly GoldArticle[];
  readonly sections: readonly { readonly line: number; readonly title: string }[];
  readonly furniture: readonly { readonly line: number; readonly kind: string }[];
  readonly wraps: readonly { readonly after: number; readonly before: number; readonly kind: string }[];
  readonly blankRuns: readonly (readonly [number, number])[];
  readonly missingBylines?: readonly number[];
  readonly truncated?: readonly number[];
  readonly ocr?: readonly { readonly line: number }[];
  readonly residue?: readonly string[];
}

interface GoldArticle {
  readonly range: readonly [number, number];
  readonly headline: readonly { readonly line: number; readonly text: string }[];
  readonly subheads: readonly { readonly line: number }[];
  readonly bylines: readonly GoldByline[];
  readonly paragraphs: readonly { readonly lines: readonly number[]; readonly text: string }[];
}

export interface GoldByline {
  readonly lines: readonly number[];
  readonly people: readonly { readonly role: string; readonly name: string }[];
  readonly credit?: string | null;
  readonly inline?: boolean;
  readonly ambiguous?: boolean;
}

/** What was found and what should have been, for one part of one page. Each thing is named by a text. */
export interface Comparison {
  readonly part: string;
  readonly found: readonly string[];
  readonly wanted: readonly string[];
}

/** How good a part is over one page or many. */
export interface Score {
  readonly part: string;
  readonly right: number;
  /** Found, but not in the gold outline. */
  readonly extra: readonly string[];
  /** In the gold outline, but not found. */
  readonly missed: readonly string[];
}

export const precision = ({ right, extra }: Score): number => share(right, right + extra.length);
export const recall = ({ right, missed }: Score): number => share(right, right + missed.length);
export const f1 = ({ right, extra, missed }: Score): number =>
  share(2 * right, 2 * right + extra.length + missed.length);

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** A dump and what a careful reader says of it. */
export interface GoldPage {
  readonly text: string;
  readonly gold: GoldOutline;
}

/** Every gold outline of a folder, with its dump. */
export function goldPages(dumps: string, gold: string): readonly GoldPage[] {
  const names = readdirSync(gold).filter((name) => name.endsWith('.gold.json'));
  return names.sort().map((name) => {
    const outline = JSON.parse(readFileSync(join(gold, name), 'utf8')) as GoldOutline;
    const encoding = outline.encoding === undefined ? undefined : encodingNamed(outline.encoding);
    const { text } = decode(readFileSync(join(dumps, outline.file)), encoding);
    return { text, gold: outline };
  });
}

/** Reads, checks and repairs the dumps of a folder, and compares them with their gold outlines. */
export function evaluateFolder(dumps: string, gold: string): ReadonlyMap<string, readonly Comparison[]> {
  return new Map(goldPages(dumps, gold).map((page) => [page.gold.file, evaluate(page)]));
}

export function evaluate(page: GoldPage): readonly Comparison[] {
  return [...evaluateReading(page), ...findingsIn(page.text, page.gold), ...repairOf(page.text, page.gold)];
}

/** The reading alone; with fewer weights it shows what the others are worth. */
export function evaluateReading({ text, gold }: GoldPage, weights: Weights = allWeights): readonly Comparison[] {
  return readingOf(outlineOf(readPage(text, defaultLexicon, [], weights)), gold);
}

/** Adds comparisons up, part by part, in the order in which the parts are met. */
export function scores(comparisons: Iterable<Comparison>): readonly Score[] {
  const sums = new Map<string, { part: string; right: number; extra: string[]; missed: string[] }>();
  for (const { part, found, wanted } of comparisons) {
    const sum = sums.get(part) ?? { part, right: 0, extra: [], missed: [] };
    sums.set(part, sum);
    const left = [...wanted];
    for (const thing of found) {
      const at = left.indexOf(thing);
      if (at < 0) sum.extra.push(thing);
      else {
        left.splice(at, 1);
        sum.right++;
      }
    }
    sum.missed.push(...left);
  }
  return [...sums.values()];
}

function readingOf({ articles, sections, furniture }: PageOutline, gold: GoldOutline): readonly Comparison[] {
  const compare = (part: string, found: readonly unknown[], wanted: readonly unknown[]): Comparison => ({
    part,
    found: found.map((thing) => JSON.stringify(thing)),
    wanted: wanted.map((thing) => JSON.stringify(thing)),
  });
  const bylines = articles.flatMap((article) => article.bylines);
  const goldBylines = gold.articles.flatMap((article) => article.bylines);
  // Where the gold outline itself is not sure who is meant, nobody is held to a name.
  const unsure = new Set(goldBylines.filter(({ ambiguous }) => ambiguous).map(({ lines }) => lines[0]));
  const people = (all: readonly Omit<GoldByline, 'ambiguous'>[]): readonly string[] =>
    all
      .filter(({ lines }) => !unsure.has(lines[0]))
      .flatMap(({ lines, people: named }) => named.map(({ role, name }) => `${role} ${name} @${lines[0]}`));
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const goldParagraphs = gold.articles.flatMap((article) => article.paragraphs);
  const headlineLines = (all: readonly { headline: readonly { line: number }[] }[]) =>
    all.map(({ headline }) => headline.map(({ line }) => line));
  return [
    compare(
      'article start',
      articles.map(({ range }) => range.start),
      gold.articles.map(({ range }) => range[0]),
    ),
    compare(
      'article range',
      articles.map(({ range }) => [range.start, range.end]),
      gold.articles.map(({ range }) => range),
    ),
    compare('headline', headlineLines(articles), headlineLines(gold.articles)),
    compare(
      'subhead',
      articles.flatMap(({ subheads }) => subheads.map(({ line }) => line)),
      gold.articles.flatMap(({ subheads }) => subheads.map(({ line }) => line)),
    ),
    compare(
      'section label',
      sections.map(({ line }) => line),
      gold.sections.map(({ line }) => line),
    ),
    compare(
      'furniture',
      furniture.flatMap(({ lines }) => lines),
      gold.furniture.map(({ line }) => line),
    ),
    compare(
      'byline lines',
      bylines.map(({ lines }) => lines),
      goldBylines.map(({ lines }) => lines),
    ),
    compare('byline people', people(bylines), people(goldBylines)),
    compare(
      'paragraph lines',
      paragraphs.map(({ lines }) => lines),
      goldParagraphs.map(({ lines }) => lines),
    ),
    compare(
      'paragraph text',
      paragraphs.map(({ text }) => plain(text)),
      goldParagraphs.map(({ text }) => plain(text)),
    ),
  ];
}

function findingsIn(text: string, gold: GoldOutline): readonly Comparison[] {
  const page = readPage(text);
  const findings = reported(findingsOf(page, text, ruleSet), page, text, 'en');
  const of = (...rules: readonly string[]) => findings.filter(({ rule }) => rules.includes(rule));
  const lines = (rule: string): readonly string[] => of(rule).map(({ start }) => `line ${start.line}`);
  const at = (line: number): string => `line ${line}`;
  return [
    {
      part: 'split paragraph',
      found: of('split-paragraph', 'interrupted-paragraph').map(({ start, end }) => `${start.line} to ${end.line}`),
      wanted: gold.wraps.map(({ after, before }) => `${after} to ${before}`),
    },
    { part: 'blank run', found: lines('blank-run'), wanted: gold.blankRuns.map(([first]) => at(first)) },
    { part: 'missing byline', found: lines('missing-byline'), wanted: (gold.missingBylines ?? []).map(at) },
    { part: 'truncated', found: lines('truncated-paragraph'), wanted: (gold.truncated ?? []).map(at) },
    { part: 'confusable', found: lines('confusable-character'), wanted: (gold.ocr ?? []).map(({ line }) => at(line)) },
  ];
}

/** What the safe repairs make of the page: nothing is lost, a second run changes nothing, paragraphs are whole. */
function repairOf(text: string, gold: GoldOutline): readonly Comparison[] {
  const once = repaired(text);
  const twice = repaired(once);
  const residue = [...(gold.residue ?? []), ...RESIDUE];
  const kept = (dump: string): string =>
    residue.reduce((rest, mark) => rest.replaceAll(skeletonOf(mark), ''), skeletonOf(dump));
  // A paragraph cut by furniture is left alone by the safe repairs, since mending it moves text.
  const apart = new Set(gold.wraps.filter(({ kind }) => kind === 'furniture').map(({ after }) => after));
  const wanted = gold.articles
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ lines }) => !lines.some((line) => apart.has(line)))
    .map((paragraph) => plain(paragraph.text));
  const whole = new Set(
    outlineOf(readPage(once))
      .articles.flatMap(({ paragraphs }) => paragraphs)
      .filter(({ lines }) => lines.length === 1)
      .map((paragraph) => plain(paragraph.text)),
  );
  return [
    { part: 'repair: nothing lost', found: [String(kept(once) === kept(text))], wanted: ['true'] },
    { part: 'repair: a second run is idle', found: [String(once === twice)], wanted: ['true'] },
    { part: 'repair: one line a paragraph', found: wanted.filter((paragraph) => whole.has(paragraph)), wanted },
  ];
}

const ruleSet = defaultConfig(ruleTable).ruleSetFor('page.txt');

const repaired = (text: string): string =>
  fixToFixpoint(text, (now) => findingsOf(readPage(now), now, ruleSet), safeOnly).text;

/** Marks that safe repairs may drop or set anew. */
const RESIDUE = ['#', '-', '\f'];

/** Gold outlines fold the width of marks and the kind of quotes. */
export const plain = (text: string): string => skeletonOf(text.replace(/ /g, '\u0001')).replaceAll('\u0001', ' ');
