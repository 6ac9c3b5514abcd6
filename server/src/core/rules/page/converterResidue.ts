import type { Fix } from '../../fixes/fix';
import { Sign } from '../../lexicon/signs';
import { LineLabel, type Part, type ResidueKind } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { CharClass, charClasses } from '../../text/charClass';
import { deletion, replacement, shiftedEdit, type TextEdit } from '../../text/edits';
import { mapped } from '../../text/lists';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { isBlank, lineAt, lineBreakOf, lineEnd } from '../lines';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'converter-residue',
  group: 'page',
  severity: 'information',
  fixable: 'sometimes',
  summary: {
    en: 'A converter left marks that were never printed.',
    zh: '转换程序留下了原版面没有的符号。',
  },
  docs: {
    what: {
      en: 'Reports heading marks (`# `), image links, rules, form feeds, separators of lines that editors show as none, zero-width and control characters. One finding speaks for all of a kind on the page.',
      zh: '报告标题符号（`# `）、图片链接、分隔线、换页符、编辑器不显示的异常换行符、零宽字符和控制字符。同一版内每类只报一次。',
    },
    why: {
      en: 'They are no part of the newspaper. Invisible ones break searches and joins without anybody seeing why.',
      zh: '它们不是报纸内容；其中看不见的字符会让检索和合并莫名失败。',
    },
    fixSafety: {
      en: 'Safe for what can’t be text: form feeds, zero-width and control characters, image links. Form feeds and separators in the middle of a line become line breaks. Unsafe for heading marks and rules, which somebody may have set on purpose.',
      zh: '不可能是正文的（换页符、零宽与控制字符、图片链接）可安全删除，行中的换页符和异常换行符改为换行。标题符号和分隔线可能是有意加的，删除属不安全修复。',
    },
    examples: [
      {
        bad: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村\u200b环村路全线贯通,村民出行更方便了。'),
        good: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村环村路全线贯通,村民出行更方便了。'),
        fixed: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村环村路全线贯通,村民出行更方便了。'),
      },
    ],
  },
  drops: /^!\[.*\]\(.*\)$/su,
};

export const converterResidue: PageRule<readonly Place[]> = {
  scope: 'page',
  meta,
  survey(part) {
    const isOdd = (part.signs & Sign.Control) !== 0 || part.text.includes('](');
    if (!isOdd && part.residue.length === 0) return NOTHING;
    return isOdd ? [...marksRead(part), ...oddCharacters(part)] : marksRead(part);
  },
  check(page, surveys) {
    const all = surveys.flatMap((places, at) => mapped(places, (place) => placedAt(place, page.parts[at]!.offset)));
    return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const places = all.filter((place) => place.kind === kind && !isByteOrderMark(place));
      return places.length === 0 ? [] : [discovery(kind, places)];
    });
  },
};

const NOTHING: readonly Place[] = [];

/** Bullets and logos may stand for something printed; stray-marker speaks of them. */
type Kind = Exclude<ResidueKind, 'bullet' | 'logo'> | 'line-separator';

interface KindWords {
  readonly name: Bilingual;
  readonly safety: Fix['safety'];
}

const KINDS: Readonly<Record<Kind, KindWords>> = {
  'heading-mark': { name: { en: 'heading mark', zh: '标题符号' }, safety: 'unsafe' },
  image: { name: { en: 'image link', zh: '图片链接' }, safety: 'safe' },
  rule: { name: { en: 'rule', zh: '分隔线' }, safety: 'unsafe' },
  control: { name: { en: 'invisible character', zh: '不可见字符' }, safety: 'safe' },
  'form-feed': { name: { en: 'form feed', zh: '换页符' }, safety: 'safe' },
  'line-separator': { name: { en: 'foreign line separator', zh: '异常换行符' }, safety: 'safe' },
};

/** What ends a line, though editors show none: it becomes a line break where words stand on both of its sides. */
const PARTS_LINES: ReadonlySet<Kind> = new Set(['form-feed', 'line-separator']);

/** Vertical tab, the separators of old terminals, the next line of mainframes, those of lines and paragraphs. */
const LINE_SEPARATORS: ReadonlySet<number> = new Set([0x0b, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029]);

interface Place extends Span {
  readonly kind: Kind;
  readonly removal: TextEdit;
}

const placedAt = ({ kind, start, end, removal }: Place, by: number): Place => ({
  kind,
  start: start + by,
  end: end + by,
  removal: shiftedEdit(removal, by),
});

/** The mark at the very start says how the file is encoded; it belongs to the file and not to the text. */
const isByteOrderMark = ({ kind, start }: Place): boolean => kind === 'control' && start === 0;

/** What the reading set aside as marks of a layout language. */
function marksRead(part: Part): readonly Place[] {
  const removals = new Removals(part);
  const places: Place[] = [];
  for (const { kind, start, end } of part.residue) {
    if (kind !== 'heading-mark' && kind !== 'rule') continue;
    if (places.at(-1)?.start !== start) places.push(removals.placeOf(kind, { start, end }));
  }
  return places;
}

/** What can't be text wherever it stands. */
function oddCharacters(part: Part): readonly Place[] {
  const { text } = part;
  const removals = new Removals(part);
  const places: Place[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (charClasses[code] !== CharClass.Control || !isResidue(text, i, code)) continue;
    places.push(removals.placeOf(kindOfControl(code), { start: i, end: i + 1 }));
  }
  for (const match of text.includes('](') ? text.matchAll(IMAGE) : []) {
    places.push(removals.placeOf('image', { start: match.index, end: match.index + match[0].length }));
  }
  return places;
}

const IMAGE = /!\[[^\]\r\n]{0,200}\]\([^)\r\n]{0,500}\)/g;
const FORM_FEED = 0x0c;
const ZERO_WIDTH_JOINER = 0x200d;
const EMOJI_SELECTOR = 0xfe0f;

function kindOfControl(code: number): Kind {
  if (code === FORM_FEED) return 'form-feed';
  return LINE_SEPARATORS.has(code) ? 'line-separator' : 'control';
}

/** Private-use characters and U+FFFD stand for a lost one; a joiner within an emoji is part of it. */
function isResidue(text: string, at: number, code: number): boolean {
  if (code >= 0xfffc || (code >= 0xe000 && code <= 0xf8ff)) return false;
  if (code !== ZERO_WIDTH_JOINER) return true;
  const before = text.charCodeAt(at - 1);
  return charClasses[before] !== CharClass.Surrogate && before !== EMOJI_SELECTOR;
}

/** Takes places of one part in the order of the text; what a line is like is found out once, however many are on it. */
class Removals {
  readonly #part: Part;
  #line = -1;
  /** Where the line's first ink starts, and where its last one ends; the other way round where it has none. */
  #ink: Span = NOWHERE;
  #wholeLine: Span | null = null;

  constructor(part: Part) {
    this.#part = part;
  }

  placeOf(kind: Kind, place: Span): Place {
    const { start, end } = place;
    const removed = this.#removalOf(place);
    const parts = PARTS_LINES.has(kind) && this.#ink.start < start && end < this.#ink.end;
    const removal = parts
      ? replacement(start, end, lineBreakOf(this.#part.text))
      : deletion(removed.start, removed.end);
    return { kind, start, end, removal };
  }

  /** What has a line to itself goes with the line and the blank lines below, so that no run of blank lines is left. */
  #removalOf(place: Span): Span {
    const line = lineAt(this.#part, place.start);
    if (line !== this.#line) {
      this.#line = line;
      this.#ink = inkOf(this.#part.text, { start: this.#part.lineStarts[line]!, end: lineEnd(this.#part, line) });
      this.#wholeLine = null;
    }
    const alone = this.#ink.start >= place.start && this.#ink.end <= place.end;
    if (!alone) return place;
    this.#wholeLine ??= withBlankLinesBelow(this.#part, line);
    return this.#wholeLine;
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

function inkOf(text: string, { start, end }: Span): Span {
  let first = start;
  while (first < end && isBlank(text, { start: first, end: first + 1 })) first++;
  let last = end;
  while (last > start && isBlank(text, { start: last - 1, end: last })) last--;
  return { start: first, end: last };
}

function withBlankLinesBelow(part: Part, line: number): Span {
  const start = part.lineStarts[line]!;
  let next = line + 1;
  while (part.labels[next] === LineLabel.Blank) next++;
  const below = part.lineStarts[next];
  if (below !== undefined) return { start, end: below };
  return { start: part.text.slice(0, start).trimEnd().length, end: lineEnd(part, line) };
}

function discovery(kind: Kind, places: readonly Place[]): Discovery {
  const { name, safety } = KINDS[kind];
  const first = places[0]!;
  const count = places.length;
  const found = foundOf(name, count);
  const advice = kind === 'line-separator' ? BREAKS : count === 1 ? REMOVE_IT : REMOVE_THEM;
  return {
    start: first.start,
    end: first.end,
    message: { en: `${found.en} ${advice.en}`, zh: `${found.zh}${advice.zh}` },
    unnecessary: true,
    fix: {
      title: kind === 'line-separator' ? lineBreaks(name, count) : removes(name, count),
      safety,
      edits: apart(mapped(places, ({ removal }) => removal)),
    },
    related: places
      .slice(1, 1 + MOST_RELATED)
      .map(({ start, end }) => ({ start, end, message: { en: 'Another one', zh: '另一处' } })),
  };
}

const foundOf = (name: Bilingual, count: number): Bilingual => ({
  en: `The converter left ${count === 1 ? `${/^[aeiou]/.test(name.en) ? 'an' : 'a'} ${name.en}` : `${count} ${name.en}s`} on this page.`,
  zh: `转换程序在本版留下${count}处${name.zh}`,
});

const REMOVE_IT: Bilingual = {
  en: 'Nothing of the kind was printed; remove it.',
  zh: '，并非印刷内容。请删除。',
};
const REMOVE_THEM: Bilingual = {
  en: 'Nothing of the kind was printed; remove them.',
  zh: '，并非印刷内容。请删除。',
};
const BREAKS: Bilingual = {
  en: 'Lines end there, though no editor shows it; break them.',
  zh: '，此处应换行而编辑器不显示。请改为换行。',
};

const removes = (name: Bilingual, count: number): Bilingual => ({
  en: count === 1 ? `Remove the ${name.en}` : `Remove all ${count} ${name.en}s`,
  zh: count === 1 ? `删除${name.zh}` : `删除全部${count}处${name.zh}`,
});

const lineBreaks = (name: Bilingual, count: number): Bilingual => ({
  en: count === 1 ? 'Break the line there' : `Break the lines at all ${count} ${name.en}s`,
  zh: count === 1 ? `将${name.zh}改为换行` : `将全部${count}处${name.zh}改为换行`,
});

/** Two marks that share a line to themselves would both take the line away; once is enough. */
const apart = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.filter((edit, at) => at === 0 || edit.start >= edits[at - 1]!.end);

const MOST_RELATED = 10;
