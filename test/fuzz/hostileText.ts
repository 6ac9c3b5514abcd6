import type { SeededRandom } from '../harness/random';
import { seeds } from '../harness/seeds';

/** A text that nobody would write, made in one of the ways below. The same random gives the same text. */
export function hostileText(random: SeededRandom): string {
  return random.pick(MAKERS)(random);
}

type Maker = (random: SeededRandom) => string;

const PAGES: readonly string[] = seeds.map(({ text }) => text.slice(0, 4000));
const LINES: readonly string[] = [...new Set(PAGES.flatMap((text) => text.split(/\r?\n|\r/)))];

/** What rules look for, what converters leave, and what counts as a line break, a blank or half a character somewhere. */
const MORSELS: readonly string[] = [
  ...['\n', '\n', '\n\n', '\n\n\n\n', '\r\n', '\r', '\u2028', '\u0085', '\f', '\v', '\0'],
  ...[' ', ' ', '　', '　　', '\t', '\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad'],
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '「',
    '」',
    '『',
    '』',
    '《',
    '》',
    '〈',
    '〉',
    '（',
    '）',
    '(',
    ')',
    '【',
    '】',
    '[',
    ']',
  ],
  ...['，', ',', '。', '.', '、', '；', ';', '：', ':', '？', '！', '……', '…', '——', '-', '--', '~', '·'],
  ...['#', '# ', '## ', '❷', '□', '■', 'X(', '---', '![](a.png)', '![', '](', '<b>', '&amp;', '%', '|'],
  ...[
    '记者',
    '本报记者 ',
    '通讯员',
    '文/图',
    '/图',
    '摄',
    '本报讯 ',
    '新华社北京1月25日电',
    '（记者 ',
    '(下转第2版)',
    '责编',
  ],
  ...[
    '13月',
    '2月30日',
    '1O月',
    'l2日',
    '〇',
    '12.5%',
    'inter-',
    'national',
    'A',
    '的',
    '氛',
    '围',
    '⼈',
    '⻩',
    '國',
    '末来',
  ],
  ...[
    '𠀀',
    '\ud840',
    '\udc00',
    '\ufffd',
    '\ue000',
    '\uffff',
    '👨‍👩‍👧',
    'e\u0301',
    '\u0301',
    '\u202e',
    'ﬁ',
    '￥',
    '０',
    'Ａ',
  ],
];

const MAKERS: readonly Maker[] = [
  morsels,
  morsels,
  morsels,
  (random) => lines(random, random.between(1, 8)),
  (random) => lines(random, random.between(4, 24)),
  shuffled,
  spliced,
  damagedLine,
  nested,
  anyUnits,
  anyBytes,
  extremeLine,
];

function morsels(random: SeededRandom): string {
  return repeated(random.between(0, 40), () => random.pick(MORSELS));
}

/** Lines of different pages one below the other, with what a converter might put between them. */
function lines(random: SeededRandom, count: number): string {
  const lineBreak = random.pick(['\n', '\n', '\r\n', '\r']);
  return repeated(count, () => {
    const line = random.pick(LINES);
    const piece = random.chance(0.4) ? line.slice(random.between(0, line.length)) : line;
    return (
      piece + (random.chance(0.1) ? random.pick(MORSELS) : '') + lineBreak.repeat(random.pick([0, 1, 1, 2, 2, 2, 3, 5]))
    );
  });
}

/** The lines of a stretch of one page in another order. */
function shuffled(random: SeededRandom): string {
  const all = stretch(random, 600).split('\n');
  for (let i = all.length - 1; i > 0; i--) {
    const other = random.between(0, i);
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return all.join('\n');
}

/** Pieces of pages cut anywhere, within words and pairs of quotes too. */
function spliced(random: SeededRandom): string {
  return repeated(random.between(2, 5), () => stretch(random, 150));
}

/** A stretch of a page in which some characters became others. */
function damagedLine(random: SeededRandom): string {
  let text = stretch(random, 300);
  for (let hits = random.between(1, 6); hits > 0; hits--) {
    const at = random.between(0, text.length);
    text = text.slice(0, at) + random.pick(MORSELS) + text.slice(at + random.between(0, 3));
  }
  return text;
}

/** Pairs within pairs, deeper than any grammar has them, closed in order, out of order, or never. */
function nested(random: SeededRandom): string {
  const pairs = ['“”', '‘’', '""', "''", '「」', '『』', '《》', '（）', '()', '【】'];
  const depth = random.between(1, random.chance(0.05) ? 400 : 20);
  const open = Array.from({ length: depth }, () => random.pick(pairs));
  const closed = random.chance(0.6) ? [...open].reverse() : open.filter(() => random.chance(0.5));
  const word = (): string => (random.chance(0.4) ? random.pick(['的', '镇', '\n', '\n\n', ' ', '。']) : '');
  return (
    open.map((pair) => pair[0] + word()).join('') + random.pick(LINES) + closed.map((pair) => pair[1] + word()).join('')
  );
}

/** Any UTF-16 units, halves of pairs among them. */
function anyUnits(random: SeededRandom): string {
  const reach = random.pick([0x80, 0x300, 0x3100, 0xffff]);
  return repeated(random.between(0, 80), () => String.fromCharCode(random.between(0, reach)));
}

/** Bytes that were never text, decoded all the same. */
function anyBytes(random: SeededRandom): string {
  const bytes = Uint8Array.from({ length: random.between(0, 120) }, () => random.between(0, 255));
  return new TextDecoder().decode(bytes);
}

/** One thing over and over: a line far too long, or far too many lines. */
function extremeLine(random: SeededRandom): string {
  const count = random.chance(0.02) ? 5000 : random.between(20, 200);
  const before = random.chance(0.5) ? random.pick(LINES) : '';
  return before + random.pick(MORSELS).repeat(count) + (random.chance(0.5) ? random.pick(LINES) : '');
}

function stretch(random: SeededRandom, most: number): string {
  const page = random.pick(PAGES);
  const start = random.between(0, page.length);
  return page.slice(start, start + random.between(1, most));
}

const repeated = (count: number, piece: () => string): string => Array.from({ length: count }, piece).join('');
