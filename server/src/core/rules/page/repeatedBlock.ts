import { LineLabel, type Page, type Paragraph, type Part } from '../../page/model';
import { deletion } from '../../text/edits';
import { shifted } from '../../text/span';
import { dump } from '../example';
import { startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isBlank, lineAt, lineEnd } from '../lines';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'repeated-block',
  group: 'page',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'A paragraph stands twice on the page.',
    zh: '同一段落在本版出现两次。',
  },
  docs: {
    what: {
      en: 'Reports paragraphs of some length that repeat an earlier paragraph of the page word for word; white space doesn’t count.',
      zh: '报告与本版前面某段逐字相同（不计空白）且有一定长度的段落。',
    },
    why: {
      en: 'A converter that reads overlapping boxes writes their text twice; the newspaper printed it once.',
      zh: '转换程序读到重叠的文本框时会把内容输出两遍，而报纸只印了一次。',
    },
    fixSafety: {
      en: 'Unsafe, because words go: the later copy is dropped.',
      zh: '不安全，因为会删字：删去后出现的一份。',
    },
    examples: [
      {
        bad: dump(
          '枫林小学 种下一片向日葵',
          '',
          '本报讯 4月20日,枫林小学的孩子们在校园东侧的空地上种下三百多株向日葵。',
          '',
          '“等到九月开学,这里就是一片金黄的花海了。”班主任温老师一边培土一边说。',
          '',
          '“等到九月开学,这里就是一片金黄的花海了。”班主任温老师一边培土一边说。',
          '',
          '学校还打算办一个写生角。',
        ),
        good: dump(
          '枫林小学 种下一片向日葵',
          '',
          '本报讯 4月20日,枫林小学的孩子们在校园东侧的空地上种下三百多株向日葵。',
          '',
          '“等到九月开学,这里就是一片金黄的花海了。”班主任温老师一边培土一边说。',
          '',
          '学校还打算办一个写生角。',
        ),
        fixed: dump(
          '枫林小学 种下一片向日葵',
          '',
          '本报讯 4月20日,枫林小学的孩子们在校园东侧的空地上种下三百多株向日葵。',
          '',
          '“等到九月开学,这里就是一片金黄的花海了。”班主任温老师一边培土一边说。',
          '',
          '学校还打算办一个写生角。',
        ),
      },
    ],
  },
  options: {
    minLength: {
      schema: { type: 'integer', minimum: 8 },
      default: 24,
      description: {
        en: 'How many characters a paragraph must have to be compared.',
        zh: '参与比较的段落的最少字数。',
      },
    },
  },
};

/** One hash for each paragraph of the article, 0 for those that are too short. */
type Fingerprints = Int32Array;

export const repeatedBlock: PageRule<Fingerprints> = {
  scope: 'page',
  meta,
  survey: (part, { options }) => fingerprints(part, options.minLength as number),
  check(page, surveys) {
    const found: Discovery[] = [];
    const seen = new Map<number, Place>();
    for (let part = 0; part < surveys.length; part++) {
      const prints = surveys[part]!;
      for (let paragraph = 0; paragraph < prints.length; paragraph++) {
        if (prints[paragraph] === 0) continue;
        const place = { part, paragraph };
        const first = seen.get(prints[paragraph]!);
        if (first === undefined) seen.set(prints[paragraph]!, place);
        else if (wordsAt(page, first) === wordsAt(page, place)) found.push(discovery(page, first, place));
      }
    }
    return found;
  },
};

interface Place {
  readonly part: number;
  readonly paragraph: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** How many characters of the paragraph's end go into its fingerprint, besides those that it must have. */
const TAIL = 16;

const NO_PRINTS: Fingerprints = new Int32Array(0);

function fingerprints(part: Part, minLength: number): Fingerprints {
  const paragraphs = part.article?.paragraphs ?? [];
  if (paragraphs.length === 0) return NO_PRINTS;
  const prints = new Int32Array(paragraphs.length);
  for (let at = 0; at < prints.length; at++) prints[at] = fingerprint(part, paragraphs[at]!, minLength);
  return prints;
}

/** Made of a paragraph's beginning and end, which seldom agree without the rest; the whole texts are compared later. */
function fingerprint(part: Part, { fragments }: Paragraph, minLength: number): number {
  const head = new Hash(minLength);
  for (const { start, end } of fragments) {
    for (let i = start; i < end && head.left > 0; i++) head.add(part.text.charCodeAt(i));
  }
  if (head.left > 0) return 0;
  const tail = new Hash(TAIL);
  const { start, end } = fragments.at(-1)!;
  for (let i = end - 1; i >= start && tail.left > 0; i--) tail.add(part.text.charCodeAt(i));
  return Math.imul(head.value ^ tail.value, FNV_PRIME) | 1;
}

/** A running hash of so many characters; blanks don't count. */
class Hash {
  value = FNV_OFFSET;
  left: number;

  constructor(characters: number) {
    this.left = characters;
  }

  add(code: number): void {
    if (code <= 0x20 || code === 0x3000) return;
    this.value = Math.imul(this.value ^ code, FNV_PRIME);
    this.left--;
  }
}

const paragraphAt = (page: Page, place: Place): Paragraph =>
  page.parts[place.part]!.part.article!.paragraphs[place.paragraph]!;

const wordsAt = (page: Page, place: Place): string =>
  paragraphAt(page, place)
    .fragments.map(({ start, end }) => page.parts[place.part]!.part.text.slice(start, end))
    .join('')
    .replace(/\s+/gu, '');

function discovery(page: Page, first: Place, again: Place): Discovery {
  const { part, offset } = page.parts[again.part]!;
  const paragraph = paragraphAt(page, again);
  const earlier = page.parts[first.part]!;
  const words = startOf(part.text, paragraph.fragments[0]!, 12);
  const drop = linesOf(part, paragraph);
  const { start, end } = shifted(extentOf(paragraph), offset);
  const copied = shifted(extentOf(paragraphAt(page, first)), earlier.offset);
  return {
    start,
    end,
    message: {
      en: `This paragraph (“${words}”) already stands earlier on the page, word for word. Drop one of the two.`,
      zh: `本段（“${words}”）在本版前面已逐字出现过。请删去其中一份。`,
    },
    related: [{ start: copied.start, end: copied.end, message: { en: 'The earlier copy', zh: '先出现的一份' } }],
    fix: {
      title: { en: 'Drop the later copy', zh: '删去后一份' },
      safety: 'unsafe',
      edits: [deletion(drop.start + offset, drop.end + offset)],
    },
  };
}

const extentOf = (paragraph: Paragraph) => ({
  start: paragraph.fragments[0]!.start,
  end: paragraph.fragments.at(-1)!.end,
});

/** The paragraph's whole lines where it has them to itself, with the blank line below or, at the end, above. */
function linesOf(part: Part, paragraph: Paragraph) {
  const { start, end } = extentOf(paragraph);
  const first = part.lineStarts[lineAt(part, start)]!;
  const last = lineAt(part, end);
  const alone =
    isBlank(part.text, { start: first, end: start }) && isBlank(part.text, { start: end, end: lineEnd(part, last) });
  if (!alone) return { start, end };
  let next = last + 1;
  while (part.labels[next] === LineLabel.Blank) next++;
  const below = part.lineStarts[next];
  if (below !== undefined) return { start: first, end: below };
  return { start: part.text.slice(0, first).trimEnd().length, end: lineEnd(part, last) };
}
