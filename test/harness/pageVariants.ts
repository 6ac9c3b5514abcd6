import type { GoldByline, GoldOutline, GoldPage } from './evaluation';

/**
 * The same page as other presses and converters would print it. Its outline is known, for it is that of the page, line
 * for line; so whatever is read otherwise is read wrongly, here or there.
 */
export interface Variant {
  readonly name: string;
  /** The page in its other form; null where it has none. */
  readonly print: (page: GoldPage) => GoldPage | null;
}

/** A line of the other form, and the line of the page (from 1) that it prints; null for one that has come in. */
interface PrintedLine {
  readonly text: string;
  readonly from: number | null;
}

export const variants: readonly Variant[] = [
  { name: 'no blank lines', print: withLines((lines) => lines.filter(({ text }) => !isBlank(text))) },
  { name: 'doubled blank lines', print: withEach((text) => (isBlank(text) ? ['', ''] : [text])) },
  { name: 'blanks at the ends of lines', print: withEach((text) => [`${text}  `]) },
  { name: 'full-width marks', print: withEach((text) => [fullwidth(text)]) },
  { name: 'marked headlines', print: withFirst('headlines', (text) => (text.startsWith('#') ? text : `## ${text}`)) },
  {
    name: 'wide blanks in headlines',
    print: withFirst('headlines', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u3000')),
  },
  {
    name: 'indented paragraphs',
    print: withFirst('paragraphs', (text) => (/^\s/.test(text) ? text : `\u3000\u3000${text}`)),
  },
  {
    name: 'a folio and a staff line',
    print: withLines((lines) => [
      line('2024年5月17日 星期五 第3版'),
      line(''),
      ...lines,
      line(''),
      line('责编 方叙言'),
    ]),
  },
  { name: 'no dateline', print: withDateline('') },
  ...['【本报讯】', '滨江晚报讯 ', '本报5月6日讯 ', '新华社北京1月25日电 ', '（本报讯）', '滨江新闻网7月3日讯 '].map(
    (dateline) => ({
      name: dateline,
      print: withDateline(dateline),
    }),
  ),
  ...Object.entries(bylineForms()).map(([name, written]) => ({ name, print: withBylines(written) })),
];

/** How a byline may be written: its groups of a role and names, and its credit. */
type Written = (groups: readonly (readonly [string, readonly string[]])[], credit: string) => string;

function bylineForms(): Readonly<Record<string, Written>> {
  const each =
    (role: string, names: string, between: string): Written =>
    (groups, credit) =>
      [...groups.map(([title, people]) => title + role + people.join(names)), credit]
        .filter((part) => part)
        .join(between);
  return {
    '□记者 甲某 乙某': (groups, credit) => `□${each(' ', ' ', ' ')(groups, credit)}`,
    '本报记者 甲某': (groups, credit) => `本报${each(' ', ' ', ' ')(groups, credit)}`,
    '记者甲某、乙某': each('', '、', ' '),
    '□记者甲某乙某通讯员丙某': (groups, credit) => `□${each('', '', '')(groups, credit)}`,
    '(记者 甲某)': (groups, credit) => `(${each(' ', ' ', ' ')(groups, credit)})`,
    '（记者甲某；通讯员乙某）': (groups, credit) => `（${each('', '、', '；')(groups, credit)}）`,
    '记者/甲某': each('/', ' ', ' '),
    '记者：甲某': each('：', ' ', '\u3000'),
    '■ 记者 | 甲某': (groups, credit) => `■ ${each(' | ', ' ', ' ')(groups, credit)}`,
    '记者 甲 某': (groups, credit) =>
      each(
        ' ',
        ' ',
        ' ',
      )(
        groups.map(([role, names]) => [role, names.map(padded)]),
        credit,
      ),
    '记者 甲某 摄影报道': (groups) => each(' ', ' ', ' ')(groups, '摄影报道'),
  };
}

const padded = (name: string): string => (name.length === 2 ? [...name].join(' ') : name);

const isBlank = (text: string): boolean => text.trim() === '';
const line = (text: string): PrintedLine => ({ text, from: null });

const fullwidth = (text: string): string =>
  text
    .replace(/(?<!\d),|,(?!\d)/g, '，')
    .replace(/(?<!\d):|:(?!\d)/g, '：')
    .replace(/(?<!\])\((?!https?:|images)/g, '（')
    .replace(/;/g, '；');

function withLines(reline: (lines: readonly PrintedLine[]) => readonly PrintedLine[]): Variant['print'] {
  return (page) => {
    const lines = page.text.split(/\r\r\n|\r\n|\r|\n/).map((text, index) => ({ text, from: index + 1 }));
    return reprinted(page, reline(lines));
  };
}

function withEach(reprint: (text: string) => readonly string[]): Variant['print'] {
  return withLines((lines) =>
    lines.flatMap(({ text, from }) =>
      reprint(text).map((other, index) => ({ text: other, from: index > 0 ? null : from })),
    ),
  );
}

/** Other words on the first line of each headline, or of each paragraph. */
function withFirst(of: 'headlines' | 'paragraphs', reprint: (text: string) => string): Variant['print'] {
  return (page) => {
    const firsts = page.gold.articles.flatMap(({ headline, paragraphs }) =>
      of === 'headlines' ? headline.slice(0, 1).map((it) => it.line) : paragraphs.map(({ lines }) => lines[0]!),
    );
    const wanted = new Set(firsts);
    const print = ({ text, from }: PrintedLine): PrintedLine => ({
      text: wanted.has(from!) ? reprint(text) : text,
      from,
    });
    return withLines((lines) => lines.map(print))(page);
  };
}

function withDateline(dateline: string): Variant['print'] {
  return withEach((text) => [text.replace(/^(\s*)本报讯\s+/, `$1${dateline}`)]);
}

function withBylines(written: Written): Variant['print'] {
  return (page) => {
    const bylines = new Map(page.gold.articles.flatMap((article) => article.bylines).flatMap(onOneLine));
    if (bylines.size === 0) return null;
    const print = ({ text, from }: PrintedLine): PrintedLine => {
      const byline = bylines.get(from!);
      return { text: byline === undefined ? text : written(groupsOf(byline), byline.credit ?? ''), from };
    };
    return withLines((lines) => lines.map(print))(page);
  };
}

const onOneLine = (byline: GoldByline): readonly (readonly [number, GoldByline])[] => {
  const isPlain = byline.people.length > 0 && byline.people.every(({ role }) => /^(?:记者|通讯员)$/.test(role));
  return isPlain && byline.lines.length === 1 && !byline.inline && !byline.ambiguous
    ? [[byline.lines[0]!, byline]]
    : [];
};

function groupsOf({ people }: GoldByline): readonly (readonly [string, readonly string[]])[] {
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles.map((role) => [role, people.filter((person) => person.role === role).map(({ name }) => name)]);
}

/** The page with these lines, and its outline with their numbers. */
function reprinted({ gold }: GoldPage, lines: readonly PrintedLine[]): GoldPage {
  const places = new Map(lines.flatMap(({ from }, index) => (from === null ? [] : [[from, index + 1] as const])));
  const at = (number: number): number => places.get(number)!;
  const moved: GoldOutline = {
    ...gold,
    articles: gold.articles.map((article) => ({
      range: [at(article.range[0]), at(article.range[1])],
      headline: article.headline.map(({ line: number, text }) => ({ line: at(number), text })),
      subheads: article.subheads.map(({ line: number }) => ({ line: at(number) })),
      bylines: article.bylines.map((byline) => ({ ...byline, lines: byline.lines.map(at) })),
      paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, lines: paragraph.lines.map(at) })),
    })),
    sections: gold.sections.map(({ line: number, title }) => ({ line: at(number), title })),
    furniture: gold.furniture.map(({ line: number, kind }) => ({ line: at(number), kind })),
  };
  return { text: lines.map(({ text }) => text).join('\n'), gold: moved };
}
