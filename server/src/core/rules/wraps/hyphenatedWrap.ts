import { Sign } from '../../lexicon/signs';
import type { Paragraph, Part } from '../../page/model';
import { deletion, type TextEdit } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { isHyphenatedAt, keepsItsHyphen, wordPieces } from '../joining';
import { isBlank } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'hyphenated-wrap',
  group: 'wraps',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A Latin word is still cut by the hyphen of a line end.',
    zh: '外文单词仍保留着行末的断词连字符。',
  },
  docs: {
    what: {
      en: 'Reports Latin words that the printed page divided at a line end, `inter-` and `national`, and that were not put together again.',
      zh: '报告版面在行末用连字符断开（如 `inter-` 与 `national`）而未复原的外文单词。',
    },
    why: {
      en: 'The word is not found by a search, and the hyphen is no part of it.',
      zh: '这样的单词检索不到，连字符也不是原词的一部分。',
    },
    fixSafety: {
      en: 'Safe: the wrap goes, and with it the hyphen that only the line end needed. A hyphen that belongs to the word (`well-known`) stays.',
      zh: '安全：删去换行及仅因换行而加的连字符。单词本身带的连字符（如 `well-known`）保留。',
    },
    examples: [
      {
        bad: dump(
          '柳塘中学 英语角迎来新伙伴',
          '',
          '本报讯 5月12日,柳塘中学英语角迎来一批新伙伴,同学们围绕主题词inter-',
          'national展开讨论,老师还带大家朗读了短文。',
        ),
        good: dump(
          '柳塘中学 英语角迎来新伙伴',
          '',
          '本报讯 5月12日,柳塘中学英语角迎来一批新伙伴,同学们围绕主题词international展开讨论,老师还带大家朗读了短文。',
        ),
        fixed: dump(
          '柳塘中学 英语角迎来新伙伴',
          '',
          '本报讯 5月12日,柳塘中学英语角迎来一批新伙伴,同学们围绕主题词international展开讨论,老师还带大家朗读了短文。',
        ),
      },
    ],
  },
  drops: /^-$/,
};

export const hyphenatedWrap: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    if ((part.signs & Sign.Latin) === 0) return NOTHING;
    const found: Discovery[] = [];
    for (const paragraph of part.article?.paragraphs ?? []) {
      for (const place of cutsOf(part, paragraph)) found.push(discovery(part, place));
    }
    return found;
  },
};

const NOTHING: readonly Discovery[] = [];

/** The wraps and seams behind a hyphen that divides a word, in the order of the text. */
function cutsOf(part: Part, { fragments }: Paragraph): readonly Span[] {
  const found: Span[] = [];
  let end = -1;
  for (const fragment of fragments) {
    const seam = { start: end, end: fragment.start };
    if (end >= 0 && isHyphenatedAt(part, seam) && isBlank(part.text, seam)) found.push(seam);
    for (const wrap of fragment.wraps) if (isHyphenatedAt(part, wrap)) found.push(wrap);
    end = fragment.end;
  }
  return found;
}

function discovery(part: Part, wrap: Span): Discovery {
  const { before, after } = wordPieces(part, wrap);
  const edit = joining(part, wrap);
  const whole = `${before}${edit.start < wrap.start ? '' : '-'}${after}`;
  return {
    start: wrap.start - 1 - before.length,
    end: wrap.end + after.length,
    message: {
      en: `A line end divided “${whole}” into “${before}-” and “${after}”. Put the word together.`,
      zh: `“${whole}”在行末被断成“${before}-”和“${after}”。请复原该词。`,
    },
    fix: {
      title: { en: `Join to “${whole}”`, zh: `合并为“${whole}”` },
      safety: 'safe',
      edits: [edit],
    },
  };
}

const joining = (part: Part, wrap: Span): TextEdit =>
  keepsItsHyphen(part, wrap) ? deletion(wrap.start, wrap.end) : deletion(wrap.start - 1, wrap.end);
